using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading;

/// <summary>What the readers of a page share: the document, the form's record, and how a value becomes doubtful.</summary>
internal sealed class PageContext(LocatedForm located, RecordValues root, ReadOptions options)
{
    public LocatedForm Located { get; } = located;

    public DocumentLayout Layout => Located.Layout;

    public RecordValues Root { get; } = root;

    /// <summary>The record of a member that a box belongs to, counted from 0; the form's own where there is no member.</summary>
    public RecordValues RecordOf(RecordMember? member, int index)
    {
        if (member is null) return Root;
        if (member.Kind == MemberKind.Single) return Root.Single(member);
        List<RecordValues> list = Root.Members(member);
        while (list.Count <= index) list.Add(new RecordValues(member.Record));
        return list[index];
    }

    public bool IsDoubtful(float confidence) => confidence < options.DoubtThreshold;

    /// <summary>The value that a text stands for in a field, or none where the text is no value of its type.</summary>
    public FieldValue Convert(FieldDescriptor field, string text, ExtractionStatus status, float confidence, Provenance source)
    {
        bool doubtful = IsDoubtful(confidence) || status == ExtractionStatus.Inferred;
        switch (field.Type)
        {
            case FieldType.Date when ValueConversion.TryDate(text, out DateOnly date):
                return FieldValue.OfDate(date, status, confidence, doubtful, source);
            case FieldType.Date when Layout.IsOfLines && MisreadDate.TryRepair(text, out DateOnly repaired):
                return FieldValue.OfDate(repaired, ExtractionStatus.Repaired, Math.Min(confidence, PageEvidence.BesideDamage), true, source);
            case FieldType.MonthOrDate when ValueConversion.TryMonthOrDate(text, out MonthOrDate month):
                return FieldValue.OfNumber(FieldValue.NumberOf(month), status, confidence, doubtful, source);
            case FieldType.Decimal or FieldType.Money or FieldType.Integer when ValueConversion.TryNumber(text, out decimal number):
                return FieldValue.OfNumber(number, status, confidence, doubtful, source);
            case FieldType.Code when field.Codes is { } list:
                return ConvertCode(list, text, status, confidence, source);
            case FieldType.CheckBox when text is "true" or "false":
                return FieldValue.OfNumber(text == "true" ? 1 : 0, status, confidence, doubtful, source);
            case FieldType.Text or FieldType.PersonName:
                if (LostSpaces.Restore(text, field.Spaced) is var spaced && spaced.Length > text.Length)
                    (text, status, source) = (spaced, ExtractionStatus.Repaired, source.WithMore([EvidenceName.SpacesRestored]));
                bool isOdd = (field.MaxLength > 0 && text.Length > field.MaxLength) || IsTorn(text);
                float sure = isOdd ? Math.Min(confidence, PageEvidence.BesideDamage) : confidence;
                return FieldValue.OfText(text, status, sure, doubtful || IsDoubtful(sure), source);
            default:
                return FieldValue.None(ExtractionStatus.Unreadable, true, source);
        }
    }

    /// <summary>Whether a text has a bracket without its other half, or a sign at its end that text is not written with: what stood beside it has lost a piece to it.</summary>
    private static bool IsTorn(ReadOnlySpan<char> text)
    {
        int round = 0, square = 0;
        foreach (char c in text)
        {
            round += c == '(' ? 1 : c == ')' ? -1 : 0;
            square += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (round < 0 || square < 0) return true;
        }

        return round != 0 || square != 0 || text is [.., '*' or '_' or '|'];
    }

    private FieldValue ConvertCode(CodeListDescriptor list, string text, ExtractionStatus status, float confidence, Provenance source)
    {
        bool listed = ValueConversion.TryCode(text, list, out int index);
        float sure = listed ? confidence : Math.Min(confidence, PageEvidence.UnlistedCode);
        bool doubtful = IsDoubtful(sure) || status == ExtractionStatus.Inferred;
        if (list.IsOpen) return FieldValue.OfText(listed ? list.Codes[index].Value : text, status, sure, doubtful, source);
        return listed
            ? FieldValue.OfNumber(index, status, sure, doubtful, source)
            : FieldValue.None(ExtractionStatus.Unreadable, true, source);
    }

    /// <summary>A value that is not there: blank where it may be, missing where it must not.</summary>
    public FieldValue Absent(FieldDescriptor field, bool labelFound, Provenance? source = null) =>
        field.IsOptional && labelFound
            ? FieldValue.None(ExtractionStatus.Blank, false, source, PageEvidence.BlankUnderLabel)
            : FieldValue.None(ExtractionStatus.Missing, true, source);
}
