using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Schema.Syntax;

/// <summary>Finds line and column of an offset.</summary>
internal sealed class LineMap
{
    private readonly string _path;
    private readonly string _text;
    private List<int>? _starts;

    // Nodes come in the order of the text.
    private int _last;

    public LineMap(string path, string text)
    {
        _path = path;
        _text = text;
    }

    /// <summary>The place of an offset; offsets outside the text are moved to its ends.</summary>
    public SchemaLocation At(int offset, int length)
    {
        List<int> starts = _starts ??= FindStarts();
        offset = Math.Max(0, Math.Min(offset, _text.Length));
        length = Math.Max(0, Math.Min(length, _text.Length - offset));
        int line = IsIn(_last, offset, starts) ? _last : IsIn(_last + 1, offset, starts) ? _last + 1 : Find(offset, starts);
        _last = line;
        return new SchemaLocation(_path, offset, length, line + 1, offset - starts[line] + 1);
    }

    private static bool IsIn(int line, int offset, List<int> starts) =>
        line < starts.Count && starts[line] <= offset && (line + 1 == starts.Count || offset < starts[line + 1]);

    private static int Find(int offset, List<int> starts)
    {
        int line = starts.BinarySearch(offset);
        return line < 0 ? ~line - 1 : line;
    }

    private List<int> FindStarts()
    {
        var starts = new List<int> { 0 };
        for (int i = 0; i < _text.Length; i++)
        {
            char c = _text[i];
            if (c == '\r' && i + 1 < _text.Length && _text[i + 1] == '\n') i++;
            if (c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029') starts.Add(i + 1);
        }

        return starts;
    }
}
