using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading;

/// <summary>Says what is missing, unreadable or concluded. The last stage.</summary>
internal static class Report
{
    /// <summary>Adds an issue for each value that a person has to look up.</summary>
    public static void Write(List<ScopedRecord> records, RecordValues root, List<Issue> issues)
    {
        foreach (RecordMember member in root.Descriptor.Members)
            if (member.Min > 0 && member.Kind == MemberKind.List && root.Members(member).Count == 0)
                issues.Add(new Issue(IssueCatalog.EmptyList, IssueSeverity.Warning, member.JsonName, $"no {member.Id.Replace('_', ' ')} found; the form must name at least {member.Min}"));

        foreach (ScopedRecord record in records)
            foreach (FieldDescriptor field in record.Values.Descriptor.Fields)
                Write(record, field, root, issues);
    }

    private static void Write(in ScopedRecord record, FieldDescriptor field, RecordValues root, List<Issue> issues)
    {
        ref readonly FieldValue value = ref record.Values[field];
        switch (value.Status)
        {
            case ExtractionStatus.Missing:
                issues.Add(new Issue(IssueCatalog.Missing, IssueSeverity.Warning, record.PathOf(field), $"{FieldText.Name(field)} is missing{Suggested(field, value, root)}"));
                break;
            case ExtractionStatus.Unreadable:
                issues.Add(new Issue(IssueCatalog.Unreadable, IssueSeverity.Warning, record.PathOf(field), $"{FieldText.Name(field)} is unreadable: '{value.Provenance?.RawText}'{Suggested(field, value, root)}"));
                break;
            case ExtractionStatus.Inferred:
                issues.Add(new Issue(IssueCatalog.Inferred, IssueSeverity.Info, record.PathOf(field), $"{FieldText.Name(field)} is concluded, not read: {FieldText.Of(field, value)} ({string.Join(", ", value.Provenance?.Because ?? [])})"));
                break;
        }
    }

    private static string Suggested(FieldDescriptor field, in FieldValue value, RecordValues root)
    {
        if (value.Provenance is not { Suggestion: { } text } provenance) return "";
        string source = FootnoteThatWords(field, text, root) is { } id ? "footnote " + id : provenance.Because.Count > 0 ? provenance.Because[0] : "the document";
        return $"; {source} suggests {text}";
    }

    private static string? FootnoteThatWords(FieldDescriptor field, string code, RecordValues root)
    {
        foreach (CodeDescriptor known in field.Codes?.Codes ?? [])
        {
            if (known.Value != code) continue;
            foreach (Footnote footnote in root.FootnoteList ?? [])
                foreach (string wording in known.Wordings)
                    if (footnote.Text.Value?.Contains(wording, StringComparison.OrdinalIgnoreCase) == true) return footnote.Id;
        }

        return null;
    }
}
