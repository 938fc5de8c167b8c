using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Layout.Drawn;

/// <summary>
/// Reads rows that are written as lists: a line for each column, with its header, a colon and the value. A header without a value stands over the
/// headers that are set in below it. What is read is the table that the list says.
/// </summary>
internal sealed class LabelledList
{
    private const int MostColumns = 64, FewestColumns = 4, MostValueLines = 16;

    private readonly string _text;
    private readonly List<List<DrawnRun>> _headers = [];
    private readonly List<List<DrawnRun[]>> _rows = [];
    private readonly List<List<DrawnRun>> _values = [];
    private int _indent, _groupIndent = -1;
    private DrawnRun _group;

    private LabelledList(string text) => _text = text;

    /// <summary>Whether a list may begin at a line: its first header has the number 1.</summary>
    public static bool Begins(string text, in DrawnLine line) =>
        line.Kind == DrawnLineKind.Text && line.In(text).TrimStart().StartsWith("1.", StringComparison.Ordinal) && LabelEnd(line.In(text)) > 0;

    /// <summary>Reads a list; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="lines">Its lines.</param>
    /// <param name="first">The first line.</param>
    /// <param name="next">The line behind the list.</param>
    public static DrawnTable? Read(string text, ReadOnlySpan<DrawnLine> lines, int first, out int next)
    {
        var list = new LabelledList(text) { _indent = IndentOf(lines[first].In(text)) };
        for (next = first; next < lines.Length; next++)
        {
            DrawnLine line = lines[next];
            if (line.Kind is DrawnLineKind.Rule or DrawnLineKind.Blank && next + 1 < lines.Length && Begins(text, lines[next + 1])) continue;
            if (line.Kind != DrawnLineKind.Text || !list.Take(line)) break;
        }

        list.EndRow();
        return list._headers.Count < FewestColumns ? null : list.ToTable();
    }

    private bool Take(in DrawnLine line)
    {
        ReadOnlySpan<char> content = line.In(_text);
        int indent = IndentOf(content), label = LabelEnd(content);
        if (indent < _indent) return false;
        bool isSetIn = indent > _indent;
        if (label > 0 && (!isSetIn || (_groupIndent < 0 ? !_group.IsEmpty : indent == _groupIndent)))
        {
            if (!isSetIn && Begins(_text, line)) EndRow();
            return TakeLabel(line, indent, label, isSetIn);
        }

        if (!isSetIn || _values.Count == 0 || _values[^1].Count == MostValueLines) return false;
        _values[^1].Add(new DrawnRun(line.Start + indent, content.Length - indent, 0));
        _group = default;
        return true;
    }

    private bool TakeLabel(in DrawnLine line, int indent, int label, bool isSetIn)
    {
        ReadOnlySpan<char> content = line.In(_text);
        var header = new DrawnRun(line.Start + indent, label - indent, 0);
        DrawnRun value = DashedTable.RunOf(content[(label + 1)..], line.Start + label + 1);
        bool isFirstOfGroup = isSetIn && !_group.IsEmpty;
        if (isFirstOfGroup) _values.RemoveAt(_values.Count - 1);
        if (_values.Count == MostColumns) return false;
        if (_rows.Count == 0)
        {
            if (isFirstOfGroup) _headers.RemoveAt(_headers.Count - 1);
            _headers.Add(isFirstOfGroup ? [_group, header] : [header]);
        }

        _values.Add(value.IsEmpty ? [] : [value]);
        if (isFirstOfGroup) _groupIndent = indent;
        _group = isSetIn || !value.IsEmpty ? default : header;
        if (!isSetIn) _groupIndent = -1;
        return true;
    }

    private void EndRow()
    {
        if (_values.Count > 0)
        {
            List<DrawnRun[]> row = [];
            for (int l = 0, last = 1; l < last; l++)
            {
                var runs = new DrawnRun[_values.Count];
                for (int c = 0; c < runs.Length; c++)
                {
                    last = Math.Max(last, _values[c].Count);
                    if (l < _values[c].Count) runs[c] = _values[c][l];
                }

                row.Add(runs);
            }

            _rows.Add(row);
        }

        _values.Clear();
        _group = default;
        _groupIndent = -1;
    }

    private DrawnTable ToTable()
    {
        int[] widths = new int[_headers.Count];
        Array.Fill(widths, int.MaxValue);
        var table = new DrawnTable { Headers = [.. _headers], Widths = widths };
        // A row with other headers is none of the table.
        table.Rows.AddRange(_rows.FindAll(row => row[0].Length == widths.Length));
        return table;
    }

    private static int IndentOf(ReadOnlySpan<char> line) => line.IndexOfAnyExcept(' ') is var indent and > 0 ? indent : 0;

    /// <summary>The offset of the colon behind a header: at the line's end, or before a gap; 0 where there is none.</summary>
    private static int LabelEnd(ReadOnlySpan<char> line)
    {
        for (int i = 1; i < line.Length; i++)
            if (line[i] == ':' && (i + 1 == line.Length || line[(i + 1)..].StartsWith("  ", StringComparison.Ordinal))) return i;
        return 0;
    }
}
