using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Reading.Xml;

/// <summary>What the reader noticed, each kind of thing at its first place: a file can hold a million of one kind.</summary>
internal sealed class XmlNotices(SourceDocument document)
{
    /// <summary>Different things of which a file's issues tell.</summary>
    private const int MaxKinds = 100;

    private const int ShownText = 60;

    private Dictionary<(string Id, string What), (int Index, int Count)>? _seen;
    private List<(string Id, IssueSeverity Severity, string? Path, string Message)>? _notices;

    public void Add(string id, IssueSeverity severity, int at, string what, string? path = null)
    {
        _seen ??= [];
        _notices ??= [];
        if (_seen.TryGetValue((id, what), out (int Index, int Count) seen))
        {
            _seen[(id, what)] = (seen.Index, seen.Count + 1);
            return;
        }

        if (_notices.Count == MaxKinds) return;
        _seen[(id, what)] = (_notices.Count, 1);
        _notices.Add((id, severity, path, $"{what} ({Place(document, at)})"));
    }

    /// <summary>A piece of the document for a message.</summary>
    public string Excerpt(int start, int length)
    {
        string text = Conversion.TextNormalization.Collapse(document.Text.AsSpan(start, Math.Min(length, 4 * ShownText)));
        return text.Length <= ShownText ? text : string.Concat(text.AsSpan(0, ShownText - 1), "\u2026");
    }

    /// <summary>A place as messages name it.</summary>
    public static string Place(SourceDocument document, int at)
    {
        SourceSpan span = document.Span(Math.Min(at, document.Text.Length), 0);
        return FormattableString.Invariant($"line {span.Line} column {span.Column}");
    }

    public void WriteTo(List<Issue> issues)
    {
        if (_seen is null || _notices is null) return;
        int[] counts = new int[_notices.Count];
        foreach ((int index, int count) in _seen.Values) counts[index] = count;
        for (int i = 0; i < counts.Length; i++)
        {
            (string id, IssueSeverity severity, string? path, string message) = _notices[i];
            issues.Add(new Issue(id, severity, path, counts[i] == 1 ? message : FormattableString.Invariant($"{message}, and {counts[i] - 1} more")));
        }
    }
}
