using System.Collections.Generic;
using System.Linq;
using Form4Gen.Runtime;

namespace Form4Gen.Cli.Records;

/// <summary>The footnote marks of a record, by the name they have in the output; several fields may share one name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Path">The path in the output.</param>
/// <param name="Ids">The footnotes' ids, in printed order, each once.</param>
/// <param name="IsDoubtful">Whether they are doubtful at a value that bears them, or an issue names them.</param>
/// <param name="Confidence">The least confidence in them of the values that bear them; null where none of these is there.</param>
internal sealed record CellMarks(string Name, string Path, IReadOnlyList<string> Ids, bool IsDoubtful, float? Confidence)
{
    /// <summary>The name under which a record's marks stand.</summary>
    public const string Key = "footnotes";

    /// <summary>The marks of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="issues">The filing's issues.</param>
    public static IReadOnlyList<CellMarks> Of(RecordNode record, IReadOnlyList<Issue> issues)
    {
        List<CellMarks>? all = null;
        foreach (FieldEntry entry in record.Fields)
        {
            if (entry.Marks.Count == 0) continue;
            all ??= [];
            int known = all.FindIndex(marks => marks.Name == entry.MarksName);
            if (known >= 0) all[known] = all[known].With(entry);
            else all.Add(New(record, entry, issues));
        }
        return all is null ? [] : all;
    }

    private static CellMarks New(RecordNode record, FieldEntry entry, IReadOnlyList<Issue> issues)
    {
        string path = record.PathOf($"{Key}.{entry.MarksName}");
        bool isNamed = issues.Any(issue => issue.Path == path && issue.Severity >= IssueSeverity.Warning);
        return new CellMarks(entry.MarksName, path, entry.Marks.Distinct().ToArray(), entry.Reading.AreFootnotesDoubtful || isNamed, ConfidenceOf(entry));
    }

    private CellMarks With(FieldEntry entry) => this with
    {
        Ids = Ids.Concat(entry.Marks).Distinct().ToArray(),
        IsDoubtful = IsDoubtful || entry.Reading.AreFootnotesDoubtful,
        Confidence = Confidence is { } known && ConfidenceOf(entry) is { } other ? float.Min(known, other) : Confidence ?? ConfidenceOf(entry),
    };

    // Where there is no value, the confidence says nothing of what stands beside it.
    private static float? ConfidenceOf(FieldEntry entry) => entry.HasValue || entry.Reading.FootnotesConfidence != entry.Reading.Confidence ? entry.Reading.FootnotesConfidence : null;
}
