using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading.Checks;

/// <summary>Every mark has its footnote, and every footnote its mark.</summary>
internal static class FootnoteCheck
{
    public static void Run(CheckDescriptor check, RecordValues root, List<ScopedRecord> records, List<Issue> issues)
    {
        var marked = new HashSet<string>(System.StringComparer.Ordinal);
        var defined = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (Footnote footnote in root.FootnoteList ?? []) defined.Add(footnote.Id);

        foreach (ScopedRecord record in records)
        {
            foreach (FieldDescriptor field in record.Values.Descriptor.Fields)
            {
                if (record.Values[field].Provenance is not { Footnotes: { Count: > 0 } ids }) continue;
                for (int i = 0; i < ids.Count; i++)
                {
                    string id = ids[i];
                    marked.Add(id);
                    if (!defined.Contains(id))
                        issues.Add(new Issue(check.Id, check.Severity, record.PathOf(field), $"{check.Message}: {FieldText.Name(field)} is marked {id}, and there is no such footnote"));
                }
            }
        }

        for (int i = 0; i < (root.FootnoteList?.Count ?? 0); i++)
        {
            string id = root.FootnoteList![i].Id;
            if (!marked.Contains(id))
                issues.Add(new Issue(check.Id, check.Severity, System.FormattableString.Invariant($"footnotes[{i}]"), $"{check.Message}: no value is marked with footnote {id}"));
        }
    }
}
