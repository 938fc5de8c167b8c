using System;
using System.Numerics;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>
/// Cuts the lines of a printed table into rows. Every row has a line with its values (dates, numbers, letters of a code), which are not wrapped; the lines
/// of wrapped cells stand around that height. Between two such lines the cut is where the cells of both rows are best centred.
/// </summary>
internal sealed class PageRows : IDisposable
{
    /// <summary>Columns beyond this are not told apart.</summary>
    private const int MaxColumns = 64;

    /// <summary>Lines between two rows that are looked at for a cut; a wrapped cell has fewer.</summary>
    private const int Reach = 24;

    /// <summary>Values of one row may stand a line apart.</summary>
    private const float SameRow = 1.6f;

    /// <summary>A wider distance between lines is an empty line.</summary>
    private const float EmptyLine = 1.4f;

    private const float PerLine = 0.3f, TwoValues = 6f, EmptyCell = 2f, BeginsInside = 0.2f, UnusualLine = 0.3f, CutAtEmptyLine = -1f, EmptyLineInside = 1f;

    private readonly PlacedText _page;
    private readonly int _firstLine, _count, _columns;
    private readonly ulong[] _filled, _values, _continued;
    private readonly float[] _top = new float[MaxColumns], _bottom = new float[MaxColumns], _usual = new float[MaxColumns];
    private readonly int[] _lines = new int[MaxColumns];
    private ulong _required;
    private PooledList<int> _anchors = new(32), _starts = new(32);

    public PageRows(PlacedText page, int firstLine, int endLine, int columns)
    {
        _page = page;
        _firstLine = firstLine;
        _count = endLine - firstLine;
        _columns = Math.Min(columns, MaxColumns);
        _filled = new ulong[_count];
        _values = new ulong[_count];
        _continued = new ulong[_count];
    }

    /// <summary>The number of rows.</summary>
    public int Count => _anchors.Count;

    public void Dispose()
    {
        _anchors.Dispose();
        _starts.Dispose();
    }

    /// <summary>Notes a word.</summary>
    /// <param name="word">The word.</param>
    /// <param name="column">Its column.</param>
    /// <param name="isValue">Whether it is a value of the column's type, which never wraps.</param>
    public void Add(int word, int column, bool isValue)
    {
        int line = _page.Words[word].Line - _firstLine;
        ulong bit = 1UL << Math.Min(column, MaxColumns - 1);
        if ((_filled[line] & bit) == 0 && IsContinued(_page.TextOf(word))) _continued[line] |= bit;
        _filled[line] |= bit;
        if (isValue) _values[line] |= bit;
    }

    /// <summary>Whether a line that begins with a word goes on with the one above it.</summary>
    private static bool IsContinued(ReadOnlySpan<char> word) => char.IsLower(word[0]) || (word[0] == '(' && word.Length > 1);

    /// <summary>How many lines have a value of a column.</summary>
    public int ValuesIn(int column)
    {
        int count = 0;
        foreach (ulong line in _values)
            if ((line >> column & 1) != 0) count++;
        return count;
    }

    /// <summary>The lines of a row: from one to before another.</summary>
    public (int First, int End) LinesOf(int row) => (_firstLine + _starts.Items[row], _firstLine + (row + 1 < Count ? _starts.Items[row + 1] : _count));

    /// <summary>Cuts; false where there is no value to tell rows by.</summary>
    /// <param name="column">The column whose values tell the rows.</param>
    /// <param name="required">All columns that every row fills: a value in one far from every row tells another row.</param>
    public bool Cut(int column, ulong required = 0)
    {
        FindAnchors(1UL << column, required);
        if (_anchors.Count == 0) return false;
        FindUsual(required);
        _starts.Add(0);
        Span<float> before = stackalloc float[Reach + 1], now = stackalloc float[Reach + 1];
        int[] choices = new int[_anchors.Count * (Reach + 1)];
        before[0] = 0;
        int first = 0, cuts = 1;
        for (int k = 0; k + 1 < _anchors.Count; k++)
        {
            int anchor = _anchors.Items[k], next = _anchors.Items[k + 1];
            int nextFirst = anchor + 1, nextCuts = Math.Min(next - anchor, Reach);
            now.Fill(float.MaxValue);
            for (int c = 0; c < cuts; c++) Extend(first + c, anchor, nextFirst, nextCuts, before[c], now, choices.AsSpan(k * (Reach + 1)), c);
            now.CopyTo(before);
            first = nextFirst;
            cuts = nextCuts;
        }

        int last = _anchors.Items[^1], best = 0;
        float bestCost = float.MaxValue;
        for (int c = 0; c < cuts; c++)
        {
            now[0] = float.MaxValue;
            Extend(first + c, last, Math.Min(_count, last + Reach), 1, before[c], now, choices.AsSpan((_anchors.Count - 1) * (Reach + 1)), c);
            if (now[0] >= bestCost) continue;
            bestCost = now[0];
            best = c;
        }

        Trace(choices, best);
        return true;
    }

    /// <summary>How many lines a cell of each column has, by and large.</summary>
    private void FindUsual(ulong required)
    {
        ulong found = 0, valued = 0, small = 0;
        for (int l = 0; l < _count; l++)
        {
            // Where the first cell begins with a small letter, others do too.
            small |= _continued[l] & ~found;
            _continued[l] &= ~small;
            found |= _filled[l];
            valued |= _values[l];
            for (ulong bits = _filled[l]; bits != 0; bits &= bits - 1) _usual[BitOperations.TrailingZeroCount(bits)] += 1f / _anchors.Count;
        }

        _required = required & found;
        for (int c = 0; c < _columns; c++)
            if ((required & ~valued & 1UL << c) == 0) _usual[c] = 0;
    }

    private void Trace(int[] choices, int last)
    {
        int[] found = new int[_anchors.Count];
        for (int k = _anchors.Count - 1, c = last; k > 0; k--)
        {
            found[k] = _anchors.Items[k - 1] + 1 + c;
            c = choices[((k - 1) * (Reach + 1)) + c];
        }

        _starts.Clear();
        foreach (int start in found) _starts.Add(start);
    }

    private void FindAnchors(ulong column, ulong others)
    {
        for (int l = 0; l < _count; l++)
            if ((_values[l] & column) != 0) _anchors.Add(l);
        if (others == 0) return;
        var all = new PooledList<int>(_anchors.Count + 16);
        int next = 0;
        for (int l = 0; l < _count; l++)
        {
            while (next < _anchors.Count && _anchors.Items[next] < l) next++;
            bool isAnchor = next < _anchors.Count && _anchors.Items[next] == l;
            if (!isAnchor && (_values[l] & others) == 0) continue;
            bool far = !isAnchor && (next >= _anchors.Count || IsOther(l, _anchors.Items[next], others)) && (all.Count == 0 || IsOther(l, all.Items[^1], others));
            if (isAnchor || far) all.Add(l);
        }

        _anchors.Clear();
        foreach (int l in all.Items) _anchors.Add(l);
        all.Dispose();
    }

    /// <summary>Whether a line is of another row than one with values: it is far from it, and both fill a column.</summary>
    private bool IsOther(int line, int anchor, ulong columns)
    {
        if (MathF.Abs(Y(line) - Y(anchor)) <= SameRow) return false;
        ulong near = 0;
        for (int l = Math.Max(0, anchor - 2); l <= Math.Min(_count - 1, anchor + 2); l++)
            if (l != line && MathF.Abs(Y(l) - Y(anchor)) <= SameRow) near |= _values[l];
        return (near & _values[line] & columns) != 0;
    }

    private float Y(int line) => _page.Lines[_firstLine + line].Y;

    /// <summary>Adds a row that begins at a line, for every line that the next one may begin at.</summary>
    private void Extend(int start, int anchor, int firstEnd, int ends, float before, Span<float> costs, Span<int> choices, int choice)
    {
        Array.Fill(_top, float.NaN, 0, _columns);
        Array.Clear(_lines, 0, _columns);
        ulong values = 0;
        float inside = before;
        for (int l = Math.Max(start, anchor - Reach); l < firstEnd + ends - 1; l++)
        {
            if (l > start && Y(l) - Y(l - 1) > EmptyLine) inside += EmptyLineInside;
            inside += TwoValues * BitOperations.PopCount(values & _values[l]);
            values |= _values[l];
            for (ulong bits = _filled[l]; bits != 0; bits &= bits - 1)
            {
                int column = BitOperations.TrailingZeroCount(bits);
                _lines[column]++;
                _bottom[column] = Y(l);
                if (!float.IsNaN(_top[column])) continue;
                _top[column] = Y(l);
                if ((_continued[l] >> column & 1) != 0) inside += BeginsInside;
            }

            int end = l + 1;
            if (end < firstEnd) continue;
            float cost = inside + Unbalance(values, Y(anchor)) + (end < _count && Y(end) - Y(l) > EmptyLine ? CutAtEmptyLine : 0);
            if (cost >= costs[end - firstEnd]) continue;
            costs[end - firstEnd] = cost;
            choices[end - firstEnd] = choice;
        }
    }

    /// <summary>How far the cells of a row are from having one height: that of its values.</summary>
    private float Unbalance(ulong values, float anchor)
    {
        float sum = 0, height = 0;
        int count = 0;
        for (ulong bits = values; bits != 0; bits &= bits - 1, count++)
        {
            int column = BitOperations.TrailingZeroCount(bits);
            height += (_top[column] + _bottom[column]) / 2;
        }

        height = count == 0 ? anchor : height / count;
        for (int c = 0; c < _columns; c++)
        {
            if (!float.IsNaN(_top[c])) sum += PerLine * MathF.Abs(((_top[c] + _bottom[c]) / 2) - height);
            else if ((_required >> c & 1) != 0) sum += EmptyCell;
            if (_usual[c] > 0) sum += UnusualLine * MathF.Abs(_lines[c] - _usual[c]);
        }

        return sum;
    }
}
