using System;
using System.Linq;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Reading;
using Form4Gen.Runtime.Reading.Corroboration;

namespace Form4Gen.Runtime.Tests.Reading.Corroboration;

public class DocumentEvidenceTests
{
    private static readonly FieldDescriptor Name = new() { Id = "name", Name = "Name", JsonName = "name", Type = FieldType.PersonName, Ordinal = 0, NamedIn = ["signed", "footnotes"] };
    private static readonly FieldDescriptor Signed = new() { Id = "signed", Name = "Signed", JsonName = "signed", Type = FieldType.PersonName, Ordinal = 1 };
    private static readonly FieldDescriptor Planned = new() { Id = "planned", Name = "Planned", JsonName = "planned", Type = FieldType.CheckBox, Ordinal = 2, Wordings = ["by plan"] };
    private static readonly FieldDescriptor Day = new() { Id = "day", Name = "Day", JsonName = "day", Type = FieldType.Date, Ordinal = 3 };
    private static readonly FieldDescriptor SignedOn = new() { Id = "signed_on", Name = "SignedOn", JsonName = "signedOn", Type = FieldType.Date, Ordinal = 4, CloseAfter = new DateBehind("day", 10) };
    private static readonly RecordDescriptor Record = new() { Id = "r", Name = "R", Fields = [Name, Signed, Planned, Day, SignedOn] };

    [Fact]
    public void A_name_that_stands_again_is_surer()
    {
        RecordValues root = Judged("EXAMPLE ADA M", "/s/ Ada M. Example");

        Assert.Contains("named-elsewhere", root[Name].Provenance!.Because);
        Assert.True(root[Name].Confidence > 0.99f);
        Assert.False(root[Name].IsDoubtful);
        Assert.Contains("holds-other-value", root[Signed].Provenance!.Because);
        Assert.Equal(0.6f, root[Signed].Confidence);
    }

    [Fact]
    public void A_letter_that_differs_is_against_both()
    {
        RecordValues root = Judged("EXAMPLE ADA M", "/s/ Ada M. Exanple");

        Assert.Contains("named-otherwise-elsewhere", root[Name].Provenance!.Because);
        Assert.Contains("holds-other-value-otherwise", root[Signed].Provenance!.Because);
        Assert.True(root[Name].IsDoubtful);
        Assert.Equal(0.6f, root[Name].Confidence);
    }

    [Fact]
    public void Other_names_say_nothing()
    {
        RecordValues root = Judged("EXAMPLE ADA M", "/s/ Ben Other", "Ada does not sign.");

        Assert.DoesNotContain(root[Name].Provenance!.Because, name => name.Contains("elsewhere", StringComparison.Ordinal));
        Assert.True(root[Name].IsDoubtful);
    }

    [Fact]
    public void A_name_may_stand_in_a_footnote_and_its_beginning_too()
    {
        Assert.Contains("named-elsewhere", Judged("HARBOR LANE CORP", "/s/ Ben Other", "Held by Harbor Lane Corp.").At(Name));
        Assert.Contains("begins-so-elsewhere", Judged("HARBOR LANE CORP", "/s/ Ben Other", "Held by Harbor Lane Company.").At(Name));
    }

    [Fact]
    public void A_concluded_value_stays_doubtful_though_it_stands_again()
    {
        RecordValues root = Root("EXAMPLE ADA M", "/s/ Ada M. Example");
        root[Name] = root[Name].With(ExtractionStatus.Inferred, 0.6f, true, root[Name].Provenance);
        Judge(root);
        Assert.True(root[Name].IsDoubtful);
    }

    [Theory]
    [InlineData(1, "Sold by plan.", "footnotes-say-so")]
    [InlineData(0, "Sold By Plan.", "footnotes-say-otherwise")]
    [InlineData(0, "Sold.", "footnotes-do-not-say-so")]
    [InlineData(1, "Sold.", null)]
    [InlineData(0, null, null)]
    public void Footnotes_speak_of_a_check_box(int mark, string? note, string? expected)
    {
        RecordValues root = Root("A B", "C D", note is null ? [] : [note]);
        root[Planned] = FieldValue.OfNumber(mark, ExtractionStatus.Found, 0.9f, false, Source());
        Judge(root);
        Assert.Equal(expected is null ? [] : [expected], root.At(Planned));
    }

    [Theory]
    [InlineData(16, true)]
    [InlineData(24, true)]
    [InlineData(25, false)]
    [InlineData(13, false)]
    public void A_mended_date_is_sure_again_close_behind_the_other(int dayOfMonth, bool isSure)
    {
        RecordValues root = Root("A B", "C D");
        root[Day] = FieldValue.OfDate(new DateOnly(2023, 3, 14), ExtractionStatus.Found, 0.97f, false, Source());
        root[SignedOn] = FieldValue.OfDate(new DateOnly(2023, 3, dayOfMonth), ExtractionStatus.Repaired, 0.5f, true, Source());
        Judge(root);
        Assert.Equal(!isSure, root[SignedOn].IsDoubtful);
        Assert.Equal(isSure ? ["close-behind-other-date"] : [], root.At(SignedOn));
    }

    [Fact]
    public void A_mended_date_without_the_other_stays_doubtful()
    {
        RecordValues root = Root("A B", "C D");
        root[SignedOn] = FieldValue.OfDate(new DateOnly(2023, 3, 16), ExtractionStatus.Repaired, 0.5f, true, Source());
        Judge(root);
        Assert.True(root[SignedOn].IsDoubtful);
    }

    private static RecordValues Judged(string name, string signed, params string[] notes)
    {
        RecordValues root = Root(name, signed, notes);
        Judge(root);
        return root;
    }

    private static void Judge(RecordValues root) => DocumentEvidence.Judge(ScopedRecords.Of(root), root, ReadOptions.Default);

    private static RecordValues Root(string name, string signed, params string[] notes)
    {
        var root = new RecordValues(Record);
        root[Name] = FieldValue.OfText(name, ExtractionStatus.Found, 0.6f, true, Source());
        root[Signed] = FieldValue.OfText(signed, ExtractionStatus.Found, 0.6f, true, Source());
        root.FootnoteList = [.. notes.Select((text, i) => new Footnote($"F{i + 1}", new Extracted<string?>(text, ExtractionStatus.Found)))];
        return root;
    }

    private static Provenance Source() => new(null, default(SourceSpan));
}

file static class Evidence
{
    public static string[] At(this RecordValues values, FieldDescriptor field) => [.. values[field].Provenance!.Because];
}
