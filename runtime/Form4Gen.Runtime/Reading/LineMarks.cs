using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading;

/// <summary>
/// Raised marks that were read as signs: where a document has one footnote they are its marks, where it has as many footnotes as such signs each has its
/// own, in order, and where a digit was read in a sign it is its number if the order of the footnotes allows it. What is concluded so is doubtful.
/// </summary>
internal sealed class LineMarks
{
    private const int MostPlaces = 200;

    private readonly List<int> _places = [];
    private readonly int[] _numbers = [];

    public LineMarks(LocatedForm located, FootnoteNumbers footnotes)
    {
        if (!footnotes.IsKnown) return;
        int last = 0;
        while (last < FootnoteMarks.MaxNumber && footnotes.Contains(last + 1)) last++;
        if (last == 0) return;
        List<int> hints = [];
        foreach (LocatedTable table in located.Tables)
            foreach (int row in table.DataRows)
                foreach (Token token in located.Layout.TokensOf(located.Layout.Rows[row]))
                {
                    if (_places.Count == MostPlaces || !IsPlace(located.Layout, token, out int hint)) continue;
                    _places.Add(token.Start);
                    hints.Add(hint >= 1 && hint <= last ? hint : 0);
                }

        if (_places.Count == MostPlaces) return;
        _numbers = MarkOrder.Number(hints, last);
        for (int i = 0; i < _numbers.Length; i++)
            if (last > 1 && _numbers.Length != last && _numbers[i] != hints[i]) _numbers[i] = 0;
    }

    /// <summary>Gives the signs of a row the numbers that they can only have.</summary>
    public void Fill(RowDecoding decoding)
    {
        if (_numbers.Length == 0) return;
        foreach (ref ColumnReading reading in decoding.Columns.AsSpan())
        {
            if (!reading.Has(ReadingTraits.UnreadMark) || reading.MarkCount > 0 || reading.Text is not null) continue;
            int number = NumberAt(decoding, reading);
            if (number == 0) continue;
            reading.Marks = (ulong)number;
            reading.MarkCount = 1;
            reading.Traits |= ReadingTraits.DamagedMark;
        }
    }

    /// <summary>Whether a word is a mark, or has one behind it; the number is 0 where it was not read.</summary>
    private static bool IsPlace(DocumentLayout layout, in Token token, out int hint)
    {
        hint = 0;
        ReadOnlySpan<char> text = layout.TextOf(token);
        if (MarkText.LengthAt(text, 0) == text.Length)
        {
            hint = NumberIn(text);
            return true;
        }

        if ((token.Traits & TokenTraits.Marked) == 0) return false;
        ReadOnlySpan<char> behind = layout.Document.Text.AsSpan(token.End);
        int end = behind.IndexOfAny(" \t\r\n|");
        hint = NumberIn(end < 0 ? behind : behind[..end]);
        return true;
    }

    /// <summary>The only number in a sign; 0 where it has none.</summary>
    private static int NumberIn(ReadOnlySpan<char> sign)
    {
        const int longest = 2;
        int first = sign.IndexOfAnyInRange('0', '9');
        if (first < 0) return 0;
        int end = first;
        while (end < sign.Length && char.IsAsciiDigit(sign[end])) end++;
        return end - first <= longest && sign[end..].IndexOfAnyInRange('0', '9') < 0 && int.TryParse(sign[first..end], out int number) ? number : 0;
    }

    private int NumberAt(RowDecoding decoding, in ColumnReading reading)
    {
        foreach (Piece piece in decoding.PiecesOf(reading))
            for (int i = 0; i < _places.Count; i++)
                if (_places[i] >= piece.Start && _places[i] < piece.Start + piece.Length) return _numbers[i];
        return 0;
    }
}
