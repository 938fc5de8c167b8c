using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Layout.Html;
using Form4Gen.Runtime.Layout.Pages;

namespace Form4Gen.Runtime.Recognition;

/// <summary>How much of a printed phrase of a form a document has.</summary>
/// <param name="Owner">What the phrase belongs to: ids of the schema, parted by <c>/</c>.</param>
/// <param name="Kind">What kind of phrase it is.</param>
/// <param name="Text">The phrase as the schema has it.</param>
/// <param name="Share">Share of its letters that the document has, 0 to 1. Of several ways to print one label all are measured.</param>
internal readonly record struct SurveyedPhrase(string Owner, PhraseKind Kind, string Text, float Share);

/// <summary>A run of words of a cell that no phrase of the form explains: values, and what the schema does not know.</summary>
/// <param name="Start">Offset in the document's text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Row">The row of its cell.</param>
/// <param name="Column">The column of its cell.</param>
internal readonly record struct UnexplainedText(int Start, int Length, int Row, int Column);

/// <summary>Which of a form's printed phrases a document has: for those who keep schemas, not for reading.</summary>
/// <param name="Phrases">All phrases of the form, in its order.</param>
/// <param name="Unexplained">The other words, in the order of the text.</param>
/// <param name="Layout">The document as it was laid out; null where it prints nothing.</param>
internal sealed record LabelSurvey(IReadOnlyList<SurveyedPhrase> Phrases, IReadOnlyList<UnexplainedText> Unexplained, DocumentLayout? Layout)
{
    /// <summary>Surveys a document; XML prints nothing.</summary>
    public static LabelSurvey Of(SourceDocument source, DocumentFormat format, FormDescriptor form)
    {
        if (format is DocumentFormat.Xml or DocumentFormat.Unknown) return new LabelSurvey([], [], null);
        LabelMap map = LabelMatcher.Match(Lay(source, format), LabelIndex.Of(form));
        return new LabelSurvey(PhrasesOf(map, form), UnexplainedOf(map), map.Layout);
    }

    /// <summary>The row and column of the cell that an offset of the text stands in; null where no word is there.</summary>
    public (int Row, int Column)? CellAt(int offset)
    {
        if (Layout is null) return null;
        foreach (Token token in Layout.Tokens)
            if (token.Start <= offset && offset < token.End) return (Layout.Cells[token.Cell].Row, Layout.Cells[token.Cell].Column);
        return null;
    }

    private static DocumentLayout Lay(SourceDocument source, DocumentFormat format) => format switch
    {
        DocumentFormat.Html => HtmlLayout.Lay(source),
        DocumentFormat.Text when AlignedText.IsAligned(source.Text) => PageLines.Lay(AlignedText.Read(source)),
        _ => TextLayout.Lay(source),
    };

    // A label that is printed over several cells is matched piece by piece, each by whichever wording of it fits: the words of all count for each.
    private static SurveyedPhrase[] PhrasesOf(LabelMap map, FormDescriptor form)
    {
        Phrase[] phrases = map.Index.Phrases;
        var found = new HashSet<(int Label, int Word)>();
        foreach (LabelSegment segment in map.Segments)
        {
            Phrase phrase = phrases[segment.Phrase];
            for (int word = segment.FirstWord; word <= segment.LastWord && word < phrase.Words.Length; word++) found.Add((phrase.Label, phrase.Words[word]));
        }

        var surveyed = new SurveyedPhrase[phrases.Length];
        for (int p = 0; p < phrases.Length; p++)
        {
            int letters = 0;
            for (int word = 0; word < phrases[p].Words.Length; word++)
                if (found.Contains((phrases[p].Label, phrases[p].Words[word]))) letters += phrases[p].Letters[word];
            surveyed[p] = new SurveyedPhrase(OwnerOf(phrases[p], form), phrases[p].Kind, phrases[p].Text, letters / (float)Math.Max(1, phrases[p].TotalLetters));
        }

        return surveyed;
    }

    private static string OwnerOf(Phrase phrase, FormDescriptor form) => phrase.Kind switch
    {
        PhraseKind.BoxLabel => form.Boxes[phrase.Owner].Id,
        PhraseKind.BoxCaption => $"{form.Boxes[phrase.Owner].Id}/{form.Boxes[phrase.Owner].Parts[phrase.Part].Field.Id}",
        PhraseKind.GroupLabel => form.Groups[phrase.Owner].Id,
        PhraseKind.CheckLabel => CheckOf(form.Groups[phrase.Owner].Boxes[phrase.Part]),
        PhraseKind.TableTitle => form.Tables[phrase.Owner].Id,
        PhraseKind.ColumnHeader or PhraseKind.ColumnGroup => $"{form.Tables[phrase.Owner].Id}/{form.Tables[phrase.Owner].Columns[phrase.Part].Id}",
        PhraseKind.Heading => form.Headings[phrase.Owner].Field.Id,
        _ => "",
    };

    private static string CheckOf(CheckBoxDescriptor box) => box.Value ? box.Field.Id : box.Field.Id + "/false";

    private static List<UnexplainedText> UnexplainedOf(LabelMap map)
    {
        var texts = new List<UnexplainedText>();
        foreach (Cell cell in map.Layout.Cells)
        {
            int first = -1;
            for (int t = cell.FirstToken; t <= cell.FirstToken + cell.TokenCount; t++)
            {
                bool isText = t < cell.FirstToken + cell.TokenCount && !map.IsLabel(t);
                if (isText && first < 0) first = t;
                if (isText || first < 0) continue;
                texts.Add(new UnexplainedText(map.Layout.Tokens[first].Start, map.Layout.Tokens[t - 1].End - map.Layout.Tokens[first].Start, cell.Row, cell.Column));
                first = -1;
            }
        }

        return texts;
    }
}
