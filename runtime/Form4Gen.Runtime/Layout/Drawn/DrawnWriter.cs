using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Layout.Drawn;

/// <summary>Writes drawn tables, boxes and lines as laid text.</summary>
/// <param name="source">The document.</param>
/// <param name="breaks">How tables break what is too long for a column.</param>
internal sealed class DrawnWriter(SourceDocument source, CellBreaks breaks) : IDisposable
{
    private readonly LaidText _laid = new(source);

    /// <summary>What a piece is that goes on with a word of the line above.</summary>
    private TokenTraits Glued => breaks == CellBreaks.PerhapsEdge ? TokenTraits.GluedToPrevious | TokenTraits.Unsure : TokenTraits.GluedToPrevious;

    public DocumentLayout ToLayout() => _laid.ToLayout();

    public void Dispose() => _laid.Dispose();

    public void EndBlock() => _laid.EndBlock();

    /// <summary>Writes lines as one cell that stands alone.</summary>
    public void Lines(List<DrawnRun> lines)
    {
        _laid.BeginRow(BlockKind.Paragraph);
        Cell(0, lines);
        _laid.EndRow();
    }

    /// <summary>Writes cells beside each other.</summary>
    public void Boxes(List<(int Column, List<DrawnRun> Lines)> cells)
    {
        if (cells.Count == 0) return;
        _laid.BeginRow(BlockKind.Table);
        foreach ((int column, List<DrawnRun> lines) in cells) Cell(column, lines);
        _laid.EndRow();
    }

    /// <summary>Writes a table: its title, its headers, its rows.</summary>
    public void Table(DrawnTable table)
    {
        _laid.EndBlock();
        if (table.Title.Count > 0) Lines(table.Title);
        _laid.EndBlock();
        _laid.BeginRow(BlockKind.Table);
        for (int c = 0; c < table.Headers.Length; c++) Header(c, table.Headers[c]);
        _laid.EndRow();
        foreach (List<DrawnRun[]> row in table.Rows)
        {
            _laid.BeginRow(BlockKind.Table);
            for (int c = 0; c < table.Widths.Length; c++) Value(c, row, table.Widths[c]);
            _laid.EndRow();
        }

        _laid.EndBlock();
    }

    private void Cell(int column, List<DrawnRun> lines)
    {
        _laid.BeginCell(column);
        foreach (DrawnRun line in lines) Words(line, TokenTraits.StartsLine);
        _laid.EndCell();
    }

    /// <summary>Writes a value, whose lines only wrap.</summary>
    private void Value(int column, List<DrawnRun[]> row, int width)
    {
        _laid.BeginCell(column);
        DrawnRun above = default;
        if (IsHyphen(row, column))
        {
            _laid.EndCell();
            return;
        }

        for (int l = 0; l < row.Count; l++)
        {
            DrawnRun run = row[l][column];
            if (run.IsEmpty) continue;
            bool goesOn = breaks != CellBreaks.Words && !above.IsEmpty && above.Room(width) == 0 && run.Indent == 0;
            TokenTraits traits = goesOn ? Glued : above.IsEmpty ? TokenTraits.StartsLine : TokenTraits.None;
            above = run;
            if (breaks != CellBreaks.Words && l + 1 < row.Count && run.Room(width) == 0 && row[l + 1][column] is { IsEmpty: false, Indent: 0 } next && CutMark(run, next) is > 0 and int at)
            {
                // A mark in two pieces is one word.
                Words(run with { Length = at - run.Start }, traits);
                traits = at > run.Start && source.Text[at - 1] > ' ' ? TokenTraits.GluedToPrevious : TokenTraits.None;
                row[l + 1][column] = Joined(new TextRange(at, run.End - at), next, traits);
                continue;
            }

            Words(run, traits);
        }

        _laid.EndCell();
    }

    /// <summary>The offset of a parenthesis that a line opens and the next one closes in its first word; 0 where there is none.</summary>
    private int CutMark(in DrawnRun run, in DrawnRun next)
    {
        ReadOnlySpan<char> text = source.Text.AsSpan(run.Start, run.Length), behind = source.Text.AsSpan(next.Start, next.Length);
        int open = text.LastIndexOf('('), close = behind.IndexOf(')');
        bool isCut = open >= 0 && close >= 0 && text[open..].IndexOfAny(" )") < 0 && behind[..close].IndexOf(' ') < 0;
        return isCut ? run.Start + open : 0;
    }

    /// <summary>Whether a hyphen says that there is nothing.</summary>
    private bool IsHyphen(List<DrawnRun[]> row, int column) =>
        row[0][column] is { Length: 1 or 2 } run && source.Text.AsSpan(run.Start, run.Length).IndexOfAnyExcept('-') < 0 && (row.Count == 1 || row[1][column].IsEmpty);

    /// <summary>Writes a header, whose words are hyphened at the ends of its lines.</summary>
    private void Header(int column, List<DrawnRun> lines)
    {
        _laid.BeginCell(column);
        for (int l = 0; l < lines.Count; l++)
        {
            ReadOnlySpan<char> text = source.Text.AsSpan(lines[l].Start, lines[l].Length);
            if (l + 1 == lines.Count || text.Length < 2 || text[^1] != '-' || !char.IsAsciiLetter(text[^2]))
            {
                Words(lines[l], TokenTraits.None);
                continue;
            }

            int last = text.LastIndexOf(' ') + 1;
            if (last > 0) Words(lines[l] with { Length = last - 1 }, TokenTraits.None);
            lines[l + 1] = Joined(new TextRange(lines[l].Start + last, text.Length - last - 1), lines[l + 1], TokenTraits.None);
        }

        _laid.EndCell();
    }

    /// <summary>Writes a word of which the second piece begins the next line; what is left of that line.</summary>
    private DrawnRun Joined(TextRange head, in DrawnRun line, TokenTraits traits)
    {
        ReadOnlySpan<char> text = source.Text, next = text.Slice(line.Start, line.Length);
        int end = next.IndexOf(' ');
        if (end < 0) end = next.Length;
        _laid.Word(string.Concat(text.Slice(head.Start, head.Length), next[..end]), head, traits);
        while (end < next.Length && next[end] == ' ') end++;
        return new DrawnRun(line.Start + end, line.Length - end, line.Indent + end);
    }

    private void Words(in DrawnRun run, TokenTraits first)
    {
        ReadOnlySpan<char> text = source.Text.AsSpan(run.Start, run.Length);
        for (int i = 0; i < text.Length;)
        {
            if (text[i] <= ' ')
            {
                i++;
                continue;
            }

            int end = i + 1;
            while (end < text.Length && text[end] > ' ') end++;
            _laid.Word(text[i..end], new TextRange(run.Start + i, end - i), first);
            first = TokenTraits.None;
            i = end;
        }
    }
}
