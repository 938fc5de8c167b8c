using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Reading.Flow;

/// <summary>Gives whole lines to the printed lines of a box's parts, in order: one part, or several that share a line.</summary>
internal sealed class FlowLines(PageContext context, FlowPlaceReader places, BoxPart[] parts, RecordValues record)
{
    private readonly DocumentLayout _layout = context.Layout;

    /// <summary>Reads lines as the parts from one to another.</summary>
    public void Read(List<TextPiece> lines, int first, int last)
    {
        if (lines.Count == 0) return;
        List<(int First, int Last)> printed = PrintedLines(first, last);
        List<List<TextPiece>> rows = Rows(lines);
        if (printed.Count == 1)
        {
            Fill(printed[0], lines, PageEvidence.WholeCell);
            return;
        }

        // Behind the place a country may stand, which these parts do not have.
        if (IsPlaceBefore(printed[^1], rows)) rows.RemoveAt(rows.Count - 1);

        // Of several printed lines the outer ones are always there, the last one where it is a place.
        int end = rows.Count;
        (int First, int Last) behind = printed[^1];
        if (behind.First < behind.Last && rows.Count > 1 && (rows.Count >= printed.Count || places.IsPlace(parts, behind.First, behind.Last, rows[^1])))
        {
            Fill(behind, rows[^1], PageEvidence.WholeCell);
            printed.RemoveAt(printed.Count - 1);
            end--;
        }

        // With more lines than parts one is wrapped, and any may be.
        bool isCrowded = end > printed.Count;
        for (int i = 0, row = 0; i < printed.Count && row < end; i++)
        {
            int take = i == printed.Count - 1 ? end - row : 1;
            Fill(printed[i], Join(rows, row, take), isCrowded ? PageEvidence.LineByLength : PageEvidence.WholeCell);
            row += take;
        }
    }

    private bool IsPlaceBefore((int First, int Last) line, List<List<TextPiece>> rows) =>
        line.First < line.Last && rows.Count > 2 && !places.IsPlace(parts, line.First, line.Last, rows[^1]) && places.IsPlace(parts, line.First, line.Last, rows[^2]);

    private void Fill((int First, int Last) line, List<TextPiece> pieces, float confidence)
    {
        if (line.First < line.Last)
        {
            places.Read(parts, line.First, line.Last, pieces, record);
            return;
        }

        FieldDescriptor field = parts[line.First].Field;
        record[field] = context.Convert(field, PagePieces.Text(_layout, pieces), ExtractionStatus.Found, confidence, PagePieces.Source(_layout, pieces, EvidenceName.Label));
    }

    /// <summary>The parts by printed line: a part on a line of its own begins one.</summary>
    private List<(int First, int Last)> PrintedLines(int first, int last)
    {
        List<(int, int)> printed = [];
        for (int p = first; p <= last; p++)
        {
            int start = p;
            while (p < last && !parts[p + 1].BeginsLine) p++;
            printed.Add((start, p));
        }

        return printed;
    }

    /// <summary>Pieces by line: cells beside each other are one.</summary>
    private List<List<TextPiece>> Rows(List<TextPiece> pieces)
    {
        List<List<TextPiece>> rows = [];
        foreach (TextPiece piece in pieces)
        {
            bool sameRow = rows.Count > 0 && rows[^1][^1].Row == piece.Row && rows[^1][^1].Cell != piece.Cell;
            if (sameRow) rows[^1].Add(piece);
            else rows.Add([piece]);
        }

        return rows;
    }

    private static List<TextPiece> Join(List<List<TextPiece>> rows, int first, int count)
    {
        List<TextPiece> pieces = [];
        for (int i = first; i < first + count; i++) pieces.AddRange(rows[i]);
        return pieces;
    }
}
