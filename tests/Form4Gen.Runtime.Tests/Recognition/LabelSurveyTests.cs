using System;
using System.Linq;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Recognition;
using Form4Gen.Runtime.Tests.Fixtures;

namespace Form4Gen.Runtime.Tests.Recognition;

public class LabelSurveyTests
{
    private static LabelSurvey Survey(string text, DocumentFormat format = DocumentFormat.Text) =>
        LabelSurvey.Of(new SourceDocument(text), format, PrintedForm4.Form2003);

    [Fact]
    public void The_phrases_of_a_sample_are_found_and_its_values_are_not_explained()
    {
        LabelSurvey survey = Survey(Samples.Scarfo);
        Assert.Contains(survey.Phrases, p => p is { Kind: PhraseKind.TableTitle, Owner: "non_derivative", Share: > 0.9f });
        Assert.All(survey.Phrases, p => Assert.InRange(p.Share, 0, 1));
        Assert.Contains(survey.Unexplained, t => Samples.Scarfo.Substring(t.Start, t.Length).Contains("SONUS NETWORKS INC", StringComparison.Ordinal));
    }

    [Fact]
    public void Words_are_placed_in_their_cells()
    {
        const string Text = "Something new\there\nCommon Stock\t500\n";
        LabelSurvey survey = Survey(Text);
        Assert.Equal(["Something new", "here"], survey.Unexplained.Where(t => t.Row == 0).Select(t => Text.Substring(t.Start, t.Length)));
        Assert.Equal((1, 1), survey.CellAt(Text.IndexOf("500", StringComparison.Ordinal)));
        Assert.Null(survey.CellAt(Text.Length + 10));
    }

    [Fact]
    public void Xml_prints_nothing()
    {
        LabelSurvey survey = Survey("<a>Common Stock</a>", DocumentFormat.Xml);
        Assert.Empty(survey.Phrases);
        Assert.Empty(survey.Unexplained);
        Assert.Null(survey.CellAt(4));
    }

    [Fact]
    public void A_document_without_words_has_no_phrase() => Assert.All(Survey("").Phrases, p => Assert.Equal(0, p.Share));
}
