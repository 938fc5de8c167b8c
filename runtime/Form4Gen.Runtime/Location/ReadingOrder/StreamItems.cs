using System;
using System.Collections.Generic;
using System.Text;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>
/// Cuts the texts between a table's headers into cells, block by block. A cell of several lines is printed around the line of its row: lines of words
/// over and under a line that has values go with the words of that line, and lines of words alone make one cell.
/// </summary>
internal sealed class StreamItems(PhraseTrace trace, TableDescriptor table)
{
    private const int MostMarks = 8;

    private readonly DocumentLayout _layout = trace.Layout;
    private readonly LineCutter _cutter = new(trace.Layout, table);
    private readonly List<BlockLine> _lines = [];
    private readonly List<LinePart> _parts = [];
    private readonly List<int> _cell = [];
    private readonly StringBuilder _text = new();
    private List<StreamItem> _items = [];
    private int _header, _block;
    private bool _isAfterHeader;

    /// <summary>A line of the block: its parts, and the line whose cell it goes on with; itself where it stands alone.</summary>
    private record struct BlockLine(int FirstPart, int EndPart, int Row)
    {
        public readonly int Count => EndPart - FirstPart;
    }

    /// <summary>Pieces of the text that the items refer to.</summary>
    public List<Piece> Pieces { get; } = [];

    /// <summary>The cells of a part of the table.</summary>
    public List<StreamItem> Of(TracePart part)
    {
        _items = [];
        _header = _block = -1;
        _isAfterHeader = false;
        foreach (int i in part.Runs)
        {
            TracedRun run = trace.Runs[i];
            if (!run.IsText || run.Block != _block) Flush();
            if (!run.IsText)
            {
                Header(trace.PhraseOf(run));
                continue;
            }

            if (!HasWords(run)) continue;
            _block = run.Block;
            int first = _parts.Count;
            _cutter.Cut(run.FirstToken, run.EndToken, _parts);
            _lines.Add(new BlockLine(first, _parts.Count, _lines.Count));
        }

        Flush();
        return _items;
    }

    /// <summary>Whether a line has a letter or a digit: signs alone are left over from the printed frame.</summary>
    private bool HasWords(in TracedRun run)
    {
        for (int t = run.FirstToken; t < run.EndToken; t++)
            foreach (char c in _layout.TextOf(_layout.Tokens[t]))
                if (char.IsLetterOrDigit(c)) return true;
        return false;
    }

    private void Header(Phrase phrase)
    {
        _isAfterHeader = true;
        _header = phrase.Kind == PhraseKind.ColumnHeader ? phrase.Part : -1;
        _block = -1;
    }

    /// <summary>Makes cells of the lines of a block.</summary>
    private void Flush()
    {
        ReadNumbersAsWords();
        Gather();
        for (int n = 0; n < _lines.Count; n++)
        {
            if (_lines[n].Row != n) continue;
            int text = TextPart(n);
            bool shares = false;
            for (int p = _lines[n].FirstPart; p < _lines[n].EndPart; p++)
            {
                Add(p, p == text ? n : -1, shares);
                shares = true;
            }

            if (text < 0 && (IsOf(n, n - 1) || IsOf(n, n + 1))) Add(-1, n, true);
        }

        _lines.Clear();
        _parts.Clear();
    }

    /// <summary>A short number, or a year, among lines of words is one of them.</summary>
    private void ReadNumbersAsWords()
    {
        const int shortNumber = 3;
        for (int n = 0; n < _lines.Count; n++)
        {
            LinePart part = _parts[_lines[n].FirstPart];
            if (_lines[n].Count != 1 || part.Shape != ItemShape.Number || part.EndToken != part.FirstToken + 1) continue;
            bool isBehind = n > 0 && IsText(n - 1), isShort = _layout.Tokens[part.FirstToken].Length <= shortNumber;
            bool isWord = isShort ? isBehind : IsYear(part.FirstToken) && (isBehind || (n + 1 < _lines.Count && IsText(n + 1)));
            if (isWord) _parts[_lines[n].FirstPart] = part with { Shape = ItemShape.Text };
        }
    }

    /// <summary>Whether a number is written as years are and amounts are not: four digits, no separator.</summary>
    private bool IsYear(int token)
    {
        ReadOnlySpan<char> text = _layout.TextOf(_layout.Tokens[token]);
        return text.Length == 4 && text.IndexOfAnyExceptInRange('0', '9') < 0 && (text.StartsWith("19") || text.StartsWith("20"));
    }

    /// <summary>Whether a line has words and nothing else, or only marks.</summary>
    private bool IsText(int line) => _lines[line].Count == 1 && _parts[_lines[line].FirstPart].Shape == ItemShape.Text;

    /// <summary>Whether a line goes with the line of a row.</summary>
    private bool IsOf(int row, int line) => line >= 0 && line < _lines.Count && _lines[line].Row == row;

    private bool IsWords(int line) => IsText(line) || IsMarks(line);

    private bool IsMarks(int line) => _lines[line].Count == 1 && _parts[_lines[line].FirstPart].Shape == ItemShape.Marks;

    /// <summary>Finds for each line of words or marks the line whose cell it goes on with.</summary>
    private void Gather()
    {
        int values = 0, last = -1, anchor = -1, before = 0;
        for (int n = 0; n < _lines.Count; n++) values += IsText(n) ? 0 : 1;
        for (int n = 0; n < _lines.Count; n++)
            if (IsAnchor(n, values == 1)) last = n;
        for (int n = 0; n <= last; n++)
        {
            if (!IsAnchor(n, values == 1)) continue;
            int between = n - anchor - 1, after = anchor < 0 ? 0 : Math.Min(between, AfterOf(between, before, _lines.Count - 1 - last));
            if (anchor < 0) before = between;
            for (int k = anchor + 1; k < n; k++) Join(k, anchor >= 0 && k <= anchor + after ? anchor : n);
            anchor = n;
        }

        for (int k = last + 1; k < _lines.Count; k++)
        {
            if (last >= 0) Join(k, last);
            else if (k > 0 && IsWords(k) && IsWords(k - 1) && (IsMarks(k) || !IsMarks(k - 1)) && !IsRepeated(k, _lines[k - 1].Row)) Join(k, _lines[k - 1].Row);
        }
    }

    /// <summary>Whether a line of several words says what the first of its cell says: then it is the first of another.</summary>
    private bool IsRepeated(int line, int first)
    {
        LinePart one = _parts[_lines[first].FirstPart], other = _parts[_lines[line].FirstPart];
        int count = one.EndToken - one.FirstToken;
        if (count < 2 || count != other.EndToken - other.FirstToken) return false;
        for (int t = 0; t < count; t++)
            if (!_layout.TextOf(_layout.Tokens[one.FirstToken + t]).SequenceEqual(_layout.TextOf(_layout.Tokens[other.FirstToken + t]))) return false;
        return true;
    }

    /// <summary>Whether a line is the one of a row, which wrapped cells stand around: words beside values, or values between lines of words.</summary>
    private bool IsAnchor(int line, bool isOnlyValue)
    {
        if (IsWords(line)) return false;
        return _lines[line].Count > 1 ? TextPart(line) >= 0 || IsBetween(line) : isOnlyValue && IsBetween(line);
    }

    private bool IsBetween(int line) => line > 0 && line + 1 < _lines.Count && IsText(line - 1) && IsText(line + 1);

    /// <summary>How many of the lines between two rows are of the first: as many as behind the last row, where all rows are alike, else as many as before the first.</summary>
    private static int AfterOf(int between, int before, int tail) => between == before + tail ? tail : before;

    private void Join(int line, int row)
    {
        if (IsWords(line) && TakesWords(row)) _lines[line] = _lines[line] with { Row = row };
    }

    /// <summary>Whether words can go with a row: it has words in one place at most, or at its end.</summary>
    private bool TakesWords(int row)
    {
        int count = 0;
        for (int p = _lines[row].FirstPart; p < _lines[row].EndPart; p++) count += _parts[p].Shape == ItemShape.Text ? 1 : 0;
        return count <= 1 || _parts[_lines[row].EndPart - 1].Shape == ItemShape.Text;
    }

    /// <summary>The words of a line, its last where there are several; -1 where it has none.</summary>
    private int TextPart(int line)
    {
        for (int p = _lines[line].EndPart - 1; p >= _lines[line].FirstPart; p--)
            if (_parts[p].Shape == ItemShape.Text) return p;
        return IsMarks(line) ? _lines[line].FirstPart : -1;
    }

    /// <summary>Adds the cell of a part, with the lines that go with it where it has the words of a row.</summary>
    private void Add(int part, int row, bool shares)
    {
        _cell.Clear();
        int first = row, end = row + 1;
        while (row >= 0 && IsOf(row, first - 1)) first--;
        while (row >= 0 && IsOf(row, end)) end++;
        for (int n = first; n < row; n++) _cell.Add(_lines[n].FirstPart);
        if (part >= 0) _cell.Add(part);
        for (int n = row + 1; row >= 0 && n < end; n++) _cell.Add(_lines[n].FirstPart);
        int firstPiece = Pieces.Count;
        ulong marks = 0;
        byte count = 0;
        _text.Clear();
        ItemShape shape = part >= 0 ? _parts[part].Shape : ItemShape.Text;
        foreach (int p in _cell) Append(_parts[p], ref marks, ref count);
        _items.Add(new StreamItem(shape, firstPiece, Pieces.Count - firstPiece)
        {
            Text = _text.ToString(),
            Marks = marks,
            MarkCount = count,
            HeaderBefore = shares ? -1 : _header,
            IsAfterHeader = _isAfterHeader,
            SharesLine = shares,
            IsAround = part < 0,
        });
        _header = -1;
        _isAfterHeader = false;
    }

    private void Append(in LinePart part, ref ulong marks, ref byte count)
    {
        int text = _cutter.EndOfWords(part.FirstToken, part.EndToken);
        Token from = _layout.Tokens[part.FirstToken], to = _layout.Tokens[Math.Max(part.FirstToken, text - 1)];
        Pieces.Add(new Piece(from.Start, to.End - from.Start));
        for (int t = part.FirstToken; t < text; t++)
        {
            if (_text.Length > 0 && (t == part.FirstToken ? !GluedWords.GoesOn(_text) : !_cutter.IsGlued(t))) _text.Append(' ');
            _text.Append(_layout.TextOf(_layout.Tokens[t]));
        }

        for (int t = text; t < part.EndToken; t++) AddMark(t, ref marks, ref count);
    }

    private void AddMark(int token, ref ulong marks, ref byte count)
    {
        Span<byte> numbers = stackalloc byte[MostMarks];
        if (!FootnoteMarks.TryRead(_layout.TextOf(_layout.Tokens[token]), numbers, out int found)) return;
        for (int n = 0; n < Math.Min(found, MostMarks) && count < MostMarks; n++) marks |= (ulong)numbers[n] << (8 * count++);
    }
}
