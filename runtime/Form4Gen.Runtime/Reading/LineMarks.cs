using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading;

/// <summary>
/// Raised marks that were read as signs: where a document has one footnote they are its marks, and where it has as many footnotes as such signs,
/// each has its own, in order. What is concluded so is doubtful.
/// </summary>
internal sealed class LineMarks
{
    private readonly List<int> _places = [];
    private readonly List<int> _numbers = [];

    public LineMarks(LocatedForm located, FootnoteNumbers footnotes)
    {
        if (!footnotes.IsKnown) return;
        for (int n = 1; n <= FootnoteMarks.MaxNumber; n++)
            if (footnotes.Contains(n)) _numbers.Add(n);
        foreach (LocatedTable table in located.Tables)
            foreach (int row in table.DataRows)
                foreach (Token token in located.Layout.TokensOf(located.Layout.Rows[row]))
                    if ((token.Traits & (TokenTraits.Marked | TokenTraits.Unsure)) != 0) _places.Add(token.Start);
    }

    /// <summary>Gives the signs of a row the numbers that they can only have.</summary>
    public void Fill(RowDecoding decoding)
    {
        if (_numbers.Count != 1 && _numbers.Count != _places.Count) return;
        foreach (ref ColumnReading reading in decoding.Columns.AsSpan())
        {
            if (!reading.Has(ReadingTraits.UnreadMark) || reading.MarkCount > 0 || reading.Text is not null) continue;
            int number = _numbers.Count == 1 ? _numbers[0] : NumberAt(decoding, reading);
            if (number == 0) continue;
            reading.Marks = (ulong)number;
            reading.MarkCount = 1;
            reading.Traits |= ReadingTraits.DamagedMark;
        }
    }

    private int NumberAt(RowDecoding decoding, in ColumnReading reading)
    {
        foreach (Piece piece in decoding.PiecesOf(reading))
            for (int i = 0; i < _places.Count; i++)
                if (_places[i] >= piece.Start && _places[i] < piece.Start + piece.Length) return _numbers[i];
        return 0;
    }
}
