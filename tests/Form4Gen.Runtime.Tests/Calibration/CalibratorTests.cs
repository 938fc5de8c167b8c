using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Runtime.Calibration;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Tests.Calibration;

public class CalibratorTests
{
    private static readonly FieldDescriptor Title = new() { Id = "title", Name = "Title", JsonName = "title", Type = FieldType.Text, Ordinal = 0, CarriesFootnotes = true };
    private static readonly FieldDescriptor Marked = new() { Id = "marked", Name = "Marked", JsonName = "marked", Type = FieldType.CheckBox, Ordinal = 1 };
    private static readonly RecordDescriptor Record = new() { Id = "r", Name = "R", Fields = [Title, Marked] };

    [Fact]
    public void A_confidence_is_the_logistic_of_the_weights()
    {
        FieldValue value = Calibrate(Text(0.5f, ExtractionStatus.Found, "join"), ("start/text", 1f), ("evidence/join", -0.5f), ("evidence/join/text", -0.5f), ("evidence/other", 9f))[Title];
        Assert.Equal(0.5f, value.Confidence, 4);
        Assert.True(value.IsDoubtful);
    }

    [Fact]
    public void Outside_tables_evidence_has_weights_by_field()
    {
        (string, float)[] weights = [("field/title/join", 3f), ("field/other/join", -9f)];
        Assert.Equal(1 / (1 + Math.Exp(-3)), Calibrate(Text(0.5f, ExtractionStatus.Found, "join"), weights)[Title].Confidence, 4);
        RecordValues row = Text(0.5f, ExtractionStatus.Found, "join");
        row.RowNumber = 1;
        Assert.Equal(0.5f, Calibrate(row, weights)[Title].Confidence, 4);
    }

    [Fact]
    public void The_strength_that_the_reader_gave_counts_with_its_weight()
    {
        Assert.Equal(0.97f, Calibrate(Text(0.97f), ("strength/text", 1f))[Title].Confidence, 4);
        Assert.Equal(0.5f, Calibrate(Text(0.97f), ("strength/text", 0f))[Title].Confidence, 4);
    }

    [Fact]
    public void A_sure_value_is_no_longer_doubtful_unless_it_was_concluded()
    {
        Assert.False(Calibrate(Text(0.6f), ("start/text", 4f))[Title].IsDoubtful);
        FieldValue concluded = Calibrate(Text(0.6f, ExtractionStatus.Inferred), ("start/text", 4f))[Title];
        Assert.True(concluded.Confidence > 0.9f);
        Assert.True(concluded.IsDoubtful);
    }

    [Fact]
    public void The_threshold_is_the_options()
    {
        RecordValues values = Text(0.6f);
        new Calibrator(Of(("start/text", 2f))).Apply(values, new ReadOptions { DoubtThreshold = 0.8f });
        Assert.False(values[Title].IsDoubtful);
        values = Text(0.6f);
        new Calibrator(Of(("start/text", 2f))).Apply(values, new ReadOptions { DoubtThreshold = 0.95f });
        Assert.True(values[Title].IsDoubtful);
    }

    [Fact]
    public void A_check_box_has_weights_by_what_was_read()
    {
        RecordValues values = new(Record);
        values[Marked] = FieldValue.OfNumber(0, ExtractionStatus.Found, 0.5f, true, null);
        new Calibrator(Of(("field/marked/false", 3f), ("field/marked/true", -3f))).Apply(values, ReadOptions.Default);
        Assert.Equal(1 / (1 + Math.Exp(-3)), values[Marked].Confidence, 4);
    }

    [Fact]
    public void Marks_have_a_confidence_of_their_own()
    {
        RecordValues values = new(Record);
        values[Title] = FieldValue.OfText("Common Stock", ExtractionStatus.Found, 0.5f, true, new Provenance(null, default(SourceSpan), ["F1", "F2"], ["join"]));
        values[Title].Provenance!.JudgeMarks(["unborne-footnote"]);
        new Calibrator(Of(("start/footnotes", 1f), ("evidence/several-marks/footnotes", 1f), ("evidence/unborne-footnote/footnotes", 1f))).Apply(values, ReadOptions.Default);
        Extracted<string?> title = values.Text(Title.Ordinal);
        Assert.Equal(1 / (1 + Math.Exp(-3)), title.FootnotesConfidence, 4);
        Assert.False(title.AreFootnotesDoubtful);
        Assert.True(title.IsDoubtful);
    }

    [Fact]
    public void What_is_not_there_stays_as_it_is()
    {
        RecordValues values = new(Record);
        values[Title] = FieldValue.None(ExtractionStatus.Missing, true);
        new Calibrator(Of(("start/text", 9f))).Apply(values, ReadOptions.Default);
        Assert.Equal((0f, true, ExtractionStatus.Missing), (values[Title].Confidence, values[Title].IsDoubtful, values[Title].Status));
    }

    // Learning sees values as results give them, reading as they are made: both must speak of the same terms.
    [Theory]
    [InlineData(0.4f, ExtractionStatus.Repaired, false, "join")]
    [InlineData(0.95f, ExtractionStatus.Found, true, "join,echo")]
    [InlineData(0.999f, ExtractionStatus.Inferred, true, "")]
    public void The_terms_of_a_result_sum_up_to_the_confidence_of_reading(float strength, ExtractionStatus status, bool isDoubtful, string because)
    {
        RecordValues values = new(Record);
        values[Title] = FieldValue.OfText("x", status, strength, isDoubtful, new Provenance(null, default(SourceSpan), null, because.Split(',', StringSplitOptions.RemoveEmptyEntries)));
        IReadOnlyList<KeyValuePair<string, float>> terms = ConfidenceTerms.Of(Title, false, values.Text(Title.Ordinal), null, ReadOptions.Default.DoubtThreshold);
        float weight = 0.3f;
        (string, float)[] weights = [.. terms.Select(term => (term.Key, weight += 0.1f))];
        double sum = terms.Zip(weights).Sum(pair => pair.First.Value * pair.Second.Item2);
        new Calibrator(Of(weights)).Apply(values, ReadOptions.Default);
        Assert.Equal(1 / (1 + Math.Exp(-sum)), values[Title].Confidence, 4);
    }

    [Fact]
    public void An_explanation_names_what_weighs_and_sums_up_to_the_confidence()
    {
        RecordValues values = Text(0.8f, ExtractionStatus.Found, "join");
        var calibrator = new Calibrator(Of(("start/text", 1f), ("strength/text", 0.5f), ("evidence/join/text", -2f)));
        IReadOnlyList<ConfidenceTerm> terms = calibrator.TermsOf(values, Title, ReadOptions.Default);
        Assert.Equal(["evidence/join/text", "start/text", "strength/text"], terms.Select(term => term.Name));
        calibrator.Apply(values, ReadOptions.Default);
        Assert.Equal(1 / (1 + Math.Exp(-terms.Sum(term => term.Weight))), values[Title].Confidence, 4);
    }

    private static RecordValues Calibrate(RecordValues values, params (string Term, float Weight)[] weights)
    {
        new Calibrator(Of(weights)).Apply(values, ReadOptions.Default);
        return values;
    }

    private static RecordValues Text(float strength, ExtractionStatus status = ExtractionStatus.Found, params string[] because)
    {
        RecordValues values = new(Record);
        values[Title] = FieldValue.OfText("Common Stock", status, strength, strength < 0.9f, new Provenance(null, default(SourceSpan), null, because));
        return values;
    }

    private static CalibrationDescriptor Of(params (string Term, float Weight)[] weights) =>
        new(LayoutStyle.CutCells, Array.ConvertAll(weights, weight => new TermWeight(weight.Term, weight.Weight)));
}
