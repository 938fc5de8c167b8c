using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Layout.Drawn;

/// <summary>
/// Lays out text whose tables are drawn with characters: with bars, with a short line under each header, or as lists of headers with their values.
/// Before the first table the lines of a paragraph are a cell, and a printed number begins one; behind it every line is for itself.
/// </summary>
internal sealed class DrawnLayout
{
    private readonly SourceDocument _source;
    private readonly string _text;
    private readonly DrawnLine[] _lines;
    private readonly List<object> _parts = [];
    private List<DrawnRun>? _paragraph;
    private bool _hasTable;

    private DrawnLayout(SourceDocument source)
    {
        _source = source;
        _text = source.Text;
        _lines = LinesOf(_text);
    }

    /// <summary>Lays out a text; null where it draws no tables.</summary>
    public static DocumentLayout? Lay(SourceDocument source)
    {
        if (!MayHaveTable(source.Text)) return null;
        var layout = new DrawnLayout(source);
        layout.Read();
        return layout._hasTable ? layout.Write() : null;
    }

    /// <summary>Whether a line is there that a table of any style has. Most texts have none, and nothing is kept of them.</summary>
    private static bool MayHaveTable(string text)
    {
        for (int start = 0; start < text.Length;)
        {
            DrawnLine line = LineAt(text, ref start);
            if (line.Kind is DrawnLineKind.Bars or DrawnLineKind.Dashes || LabelledList.Begins(text, line)) return true;
        }

        return false;
    }

    private static DrawnLine[] LinesOf(string text)
    {
        List<DrawnLine> lines = [];
        for (int start = 0; start < text.Length;) lines.Add(LineAt(text, ref start));
        return [.. lines];
    }

    /// <summary>The line that begins at an offset, which moves behind it.</summary>
    private static DrawnLine LineAt(string text, ref int start)
    {
        int length = text.AsSpan(start).IndexOf('\n'), end = length < 0 ? text.Length : start + length;
        var line = DrawnLine.Of(text, start, end);
        start = end + 1;
        return line;
    }

    private void Read()
    {
        for (int l = 0; l < _lines.Length;)
        {
            switch (_lines[l].Kind)
            {
                case DrawnLineKind.Bars or DrawnLineKind.Rule when BarRegion.Read(_text, _lines, l, out int next) is { Count: > 0 } parts:
                    _paragraph = null;
                    foreach (object part in parts) Add(part);
                    l = next;
                    break;
                case DrawnLineKind.Text when HeadersEnd(l) is > 0 and int dashes:
                    _paragraph = null;
                    Add(DashedTable.Read(_text, _lines, l, dashes, out l));
                    break;
                case DrawnLineKind.Text when LabelledList.Begins(_text, _lines[l]) && LabelledList.Read(_text, _lines, l, out int next) is { } table:
                    _paragraph = null;
                    Add(table);
                    l = next;
                    break;
                default:
                    ReadLine(_lines[l++]);
                    break;
            }
        }
    }

    /// <summary>The line of short lines under headers that begin at a line; 0 where there is none.</summary>
    private int HeadersEnd(int line)
    {
        int end = line;
        while (end < _lines.Length && _lines[end].Kind == DrawnLineKind.Text && end - line < DashedTable.MostHeaderLines) end++;
        return end < _lines.Length && _lines[end].Kind == DrawnLineKind.Dashes ? end : 0;
    }

    /// <summary>Adds a part. A table whose first header has the number behind that of the last one before stands below it, and goes on at its right.</summary>
    private void Add(object part)
    {
        if (part is not DrawnTable table)
        {
            _parts.Add(part);
            return;
        }

        _hasTable = true;
        int before = _parts.FindLastIndex(static p => p is DrawnTable);
        if (before >= 0 && _parts[before] is DrawnTable left && left.Rows.Count == table.Rows.Count && NumberOf(table.Headers[0]) is > 1 and int number && HasNumber(left, number - 1))
        {
            _parts.RemoveRange(before + 1, _parts.Count - before - 1);
            _parts[before] = left.Beside(table);
            return;
        }

        _parts.Add(table);
    }

    private bool HasNumber(DrawnTable table, int number) => Array.FindLast(table.Headers, h => NumberOf(h) > 0) is { } last && NumberOf(last) == number;

    /// <summary>The printed number that a header begins with; 0 where it has none.</summary>
    private int NumberOf(List<DrawnRun> header)
    {
        if (header.Count == 0) return 0;
        ReadOnlySpan<char> text = _text.AsSpan(header[0].Start, header[0].Length);
        int digits = 0, number = 0;
        while (digits < text.Length && digits < 2 && char.IsAsciiDigit(text[digits])) number = (number * 10) + (text[digits++] - '0');
        return digits > 0 && digits < text.Length && (text[digits] == '.' || char.IsAsciiLetter(text[digits])) ? number : 0;
    }

    private void ReadLine(in DrawnLine line)
    {
        if (line.Kind is DrawnLineKind.Blank or DrawnLineKind.Tag)
        {
            _paragraph = null;
            if (line.Kind == DrawnLineKind.Blank) _parts.Add(line);
            return;
        }

        if (line.Kind != DrawnLineKind.Text) return;
        DrawnRun run = DashedTable.RunOf(line.In(_text), line.Start);
        if (_paragraph is null || _hasTable || BeginsBox(run))
        {
            _paragraph = [];
            _parts.Add(_paragraph);
        }

        _paragraph.Add(run);
    }

    /// <summary>Whether a line begins with a printed number, which labels of boxes have.</summary>
    private bool BeginsBox(in DrawnRun run)
    {
        ReadOnlySpan<char> text = _text.AsSpan(run.Start, run.Length);
        int dot = text.IndexOf('.');
        return dot is 1 or 2 && char.IsAsciiDigit(text[0]) && text[(dot + 1)..].TrimStart() is [>= 'A' and <= 'Z', ..];
    }

    private DocumentLayout Write()
    {
        List<DrawnTable> tables = [];
        foreach (object part in _parts)
            if (part is DrawnTable table) tables.Add(table);
        using var writer = new DrawnWriter(_source, SlicedText.Of(_text, tables));
        foreach (object part in _parts)
        {
            if (part is DrawnTable table) writer.Table(table);
            else if (part is List<DrawnRun> lines) writer.Lines(lines);
            else if (part is BarBand band) new DrawnBoxes(_text, writer).Write(band);
            else writer.EndBlock();
        }

        return writer.ToLayout();
    }
}
