using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Decodes a table whose cells are printed one after another: rows, columns and values from the types of the cells and their order.</summary>
internal sealed class StreamDecoder(TableGrammar grammar, TableContext context, List<Piece> pieces)
{
    /// <summary>What a value is worth that stands in a whole row, one whose row its order tells, one that only fills a gap, one in a column where others were lost.</summary>
    private const float InRow = 0.975f, ByOrder = 0.95f, InGap = 0.8f, BesideLost = 0.55f;

    /// <summary>What a value is worth whose running total fails.</summary>
    private const float AgainstTotal = 0.85f;

    /// <summary>How much cheaper the places that a search found must be than those that the order of the columns tells.</summary>
    private const float ClearlyCheaper = 3f;

    /// <summary>Where they are so much cheaper, the order of the columns says nothing against them.</summary>
    private const float FarCheaper = 40f;

    private readonly TableDescriptor _table = grammar.Table;

    /// <summary>Whether the last table had more rows than were asked for.</summary>
    public bool IsCut { get; private set; }

    /// <summary>Cells of the last table that found no row, in the order of the text; marks that found no value among them.</summary>
    public List<StreamItem> NotPlaced { get; } = [];

    /// <summary>The rows.</summary>
    /// <param name="pages">The cells of each page, in the order of the text; no row goes on from page to page.</param>
    /// <param name="mostRows">Rows beyond this are left out.</param>
    public RowDecoding[] Decode(List<List<StreamItem>> pages, int mostRows)
    {
        List<RowDecoding> all = [];
        Piece[] everything = [.. pieces];
        foreach (List<StreamItem> items in pages)
            if (items.Count > 0) DecodePage(items, mostRows, everything, all);
        RowDecoding[] decodings = [.. all];
        BalanceEvidence.Note(grammar, context.Checks, decodings);
        foreach (RowDecoding row in decodings) Weigh(row);
        return decodings;
    }

    private void DecodePage(List<StreamItem> items, int mostRows, Piece[] all, List<RowDecoding> decodings)
    {
        StreamCensus census = new StreamCounts(grammar, items).Best();
        List<ColumnNeed> needs = ColumnNeed.Of(_table, context.Checks);
        bool hasMoreDates = HasMoreDates(items);
        StreamGrid grid = Balance(items, new StreamCosts(grammar, context, hasMoreDates, needs), census);
        StreamRows rows = StreamRows.Of(grid, census, needs);
        var relations = new StreamRelations(_table, context.Checks, items);
        if ((!rows.IsSound || relations.AreCrossed(rows)) && items.Count <= StreamSearch.LongestStream) Search(items, new StreamCosts(grammar, context, hasMoreDates, needs), relations, census, needs, ref grid, ref rows);
        StreamMarksApart.Return(grid, rows);
        var certainty = new StreamCertainty(grid, rows, needs);
        var evidence = new StreamEvidence(grid, rows, certainty);
        foreach (int item in rows.NotPlaced()) NotPlaced.Add(items[item]);
        int count = Math.Min(rows.RowCount, mostRows - decodings.Count);
        IsCut |= count < rows.RowCount;
        for (int r = 0; r < count; r++) decodings.Add(DecodeRow(grid, rows, certainty, evidence, r, all));
    }

    /// <summary>
    /// Looks for columns and rows together where the order of the columns left values without rows. What it found is taken where it is
    /// clearly cheaper; what the other of the two ways puts elsewhere is doubtful.
    /// </summary>
    private void Search(List<StreamItem> items, StreamCosts costs, StreamRelations relations, in StreamCensus census, List<ColumnNeed> needs, ref StreamGrid grid, ref StreamRows rows)
    {
        var search = new StreamSearch(grammar, costs, new StreamAbsence(grammar, needs), census, relations);
        LearnTexts(costs, items, search.Find(items, share: 4));
        var foundGrid = new StreamGrid(grammar, items, search.Find(items));
        StreamRows found = StreamRows.Found(foundGrid, search.Rows, census, needs);
        float byOrder = search.CostOf(items, rows.Places());
        if (search.Cost + ClearlyCheaper < byOrder)
        {
            if (search.Cost + FarCheaper > byOrder) found.Contest(rows);
            found.Contest(search.IsOpen);
            (grid, rows) = (foundGrid, found);
        }
        else rows.Contest(found);
    }

    /// <summary>Learns from the first places which texts stand mostly in one column.</summary>
    private void LearnTexts(StreamCosts costs, List<StreamItem> items, StreamPlace[] found)
    {
        const int fewest = 3;
        var counts = new Dictionary<string, int[]>();
        for (int i = 0; i < items.Count; i++)
        {
            if (items[i].Shape != ItemShape.Text || found[i].Column < 0) continue;
            if (!counts.TryGetValue(items[i].Text, out int[]? of)) counts[items[i].Text] = of = new int[_table.Columns.Length];
            of[found[i].Column]++;
        }

        foreach ((string text, int[] of) in counts)
        {
            int most = Array.IndexOf(of, of.Max()), all = of.Sum();
            if (all >= fewest && of[most] * 3 >= all * 2) costs.Texts[text] = most;
        }
    }

    /// <summary>Aligns the items so that columns have as many values as there are rows: values of columns with too many are made dearer, step by step.</summary>
    private StreamGrid Balance(List<StreamItem> items, StreamCosts costs, in StreamCensus census)
    {
        const int mostSteps = 12;
        const float step = 0.6f;
        StreamGrid? best = null;
        int least = int.MaxValue;
        for (int i = 0; i < mostSteps && least > 0; i++)
        {
            var grid = new StreamGrid(grammar, items, StreamAligner.Align(items, costs, _table.Columns.Length));
            int deviation = 0;
            for (int c = 0; c < _table.Columns.Length; c++)
            {
                if (grid.IsOptional(c) || grammar.IsMerged(c)) continue;
                int excess = grid.Counts[c] - (grid.IsCommon(c) ? census.Rows : census.Events);
                if (excess < 0 && grid.MayBeMarksOnly(c) && !grid.IsText(c)) excess = 0;
                deviation += Math.Abs(excess);
                costs.Extra[c] += step * Math.Clamp(excess, -2, 2);
            }

            if (deviation >= least) continue;
            (best, least) = (grid, deviation);
        }

        return best!;
    }

    /// <summary>Whether there are more dates than the codes of the rows need: then the optional date columns are used.</summary>
    private bool HasMoreDates(List<StreamItem> items)
    {
        int letters = 0, dates = 0, codeColumns = 0, dateColumns = 0;
        foreach (StreamItem item in items)
        {
            letters += item.Shape == ItemShape.Letters ? 1 : 0;
            dates += item.Shape == ItemShape.Date ? 1 : 0;
        }

        for (int c = 0; c < _table.Columns.Length; c++)
        {
            CellGrammar cell = grammar.CellOf(c);
            if (grammar.IsOptional(c)) continue;
            codeColumns += cell.Shape == CellShape.Code ? 1 : 0;
            dateColumns += cell.Shape == CellShape.Date ? 1 : 0;
        }

        return codeColumns > 0 && dates * codeColumns > dateColumns * letters;
    }

    private RowDecoding DecodeRow(StreamGrid grid, StreamRows rows, StreamCertainty certainty, StreamEvidence evidence, int row, Piece[] all)
    {
        int columns = _table.Columns.Length, kind = rows.Kinds[row];
        var readings = new ColumnReading[columns];
        for (int c = 0; c < columns; c++)
        {
            int place = (row * columns) + c, item = rows.Cells[place];
            ref ColumnReading reading = ref readings[c];
            reading.Number = -1;
            reading.Posterior = rows.HasLost[c] || rows.HasUnsureKinds || rows.Contested[place] ? BesideLost : InRow;
            reading.Margin = 1;
            if (item >= 0)
            {
                reading.Context = evidence.Of(row, c, item);
                reading.Confidence = ConfidenceOf(reading.Context);
                if (certainty.IsOpenColumn(row, item)) reading.Traits |= ReadingTraits.DamagedMark;
                Read(grid.Items[item], c, kind, ref reading);
            }

            if (item >= 0 && certainty.LostMarksBeside(item)) reading.Traits |= ReadingTraits.DamagedMark;
            if (rows.Returned.TryGetValue(place, out List<byte>? returned))
            {
                foreach (byte mark in returned) AddMark(mark, ref reading);
                reading.Context |= ReadingContext.MarksGivenBack;
                reading.Traits |= ReadingTraits.DamagedMark;
            }

            if (!rows.Marks.TryGetValue(place, out int marks)) continue;
            AddMarks(grid.Items[marks], ref reading, item < 0);
            reading.Traits |= ReadingTraits.DamagedMark;
        }

        State(kind, readings);
        return new RowDecoding { Kind = kind, KindMargin = 0, Cost = 0, Columns = readings, Pieces = all, TokenCount = 0, SkippedTokens = 0 };
    }

    /// <summary>What the place of a value is worth.</summary>
    private static float ConfidenceOf(ReadingContext place)
    {
        const ReadingContext unsure = ReadingContext.BesideLost | ReadingContext.UnsureKinds | ReadingContext.FitsOther | ReadingContext.Contested;
        if ((place & unsure) != 0) return BesideLost;
        return (place & ReadingContext.InGap) != 0 ? InGap : (place & ReadingContext.InRow) != 0 ? InRow : ByOrder;
    }

    private void Read(in StreamItem item, int column, int kind, ref ColumnReading reading)
    {
        CellGrammar cell = grammar.CellOf(column);
        reading.IsFilled = true;
        reading.FirstPiece = item.FirstPiece;
        reading.PieceCount = item.PieceCount;
        AddMarks(item, ref reading, false);
        if (item.Shape == ItemShape.Marks) return;
        reading.HasValue = true;
        switch (cell.Shape)
        {
            case CellShape.Date when ValueConversion.TryDate(item.Text, out DateOnly date):
                reading.Number = FieldValue.NumberOf(date);
                break;
            case CellShape.Number or CellShape.Money when ValueConversion.TryNumber(item.Text, out decimal number):
                reading.Number = number;
                if (cell.Shape == CellShape.Number && item.Shape == ItemShape.Money) reading.Traits |= ReadingTraits.InsteadOf;
                if (cell.Shape == CellShape.Money && item.Shape == ItemShape.Number) reading.Confidence = Math.Min(reading.Confidence, BesideLost);
                break;
            case CellShape.Code:
                ReadCode(cell, item.Text, ref reading);
                break;
            case CellShape.Text:
                reading.Text = LostHyphens.Restore(item.Text, TableGrammar.FieldOf(_table.Columns[column], ColumnRole.Value, kind)?.Hyphened ?? []);
                if (reading.Text.Length > item.Text.Length) reading.Traits |= ReadingTraits.HyphenRestored;
                if (IsTooLong(column, kind, item.Text) || GluedWords.Has(reading.Text)) reading.Confidence = Math.Min(reading.Confidence, BesideLost);
                if (item.Shape != ItemShape.Text) reading.Confidence = Math.Min(reading.Confidence, BesideLost);
                break;
            default:
                reading.HasValue = false;
                reading.Traits |= ReadingTraits.Unreadable;
                break;
        }
    }

    private bool IsTooLong(int column, int kind, string text) =>
        TableGrammar.FieldOf(_table.Columns[column], ColumnRole.Value, kind) is { MaxLength: > 0 and var longest } && text.Length > longest;

    private static void ReadCode(CellGrammar cell, ReadOnlySpan<char> text, ref ColumnReading reading)
    {
        foreach (PrintedValue print in cell.Prints)
            if (text.SequenceEqual(print.Text)) text = print.Value;
        foreach (PrintedValue beside in cell.Beside)
            if (text.EndsWith(beside.Text, StringComparison.Ordinal))
            {
                text = text[..^beside.Text.Length];
                reading.Traits |= ReadingTraits.Beside;
            }

        if (cell.Codes is { } codes && ValueConversion.TryCode(text, codes, out int code)) reading.Number = code;
    }

    private void AddMarks(in StreamItem item, ref ColumnReading reading, bool isAlone)
    {
        for (int m = 0; m < item.MarkCount; m++) AddMark(item.MarkAt(m), ref reading);
        if (!isAlone) return;
        reading.IsFilled = true;
        reading.FirstPiece = item.FirstPiece;
        reading.PieceCount = item.PieceCount;
        reading.Confidence = BesideLost;
    }

    private void AddMark(byte mark, ref ColumnReading reading)
    {
        const int most = 8;
        if (reading.MarkCount == most) return;
        if (!context.FootnoteNumbers.Contains(mark)) reading.Traits |= ReadingTraits.UnknownMark;
        reading.Marks |= (ulong)mark << (8 * reading.MarkCount++);
    }

    /// <summary>Puts a number that columns tell apart into the one that the row's code lets expect; where none is expected, which column it was is not known.</summary>
    private void State(int kind, ColumnReading[] readings)
    {
        int filled = Array.FindIndex(_table.Columns, c => c.Says?.ByKind[kind] is not null), source = grammar.Expectation.Source;
        if (filled < 0) return;
        while (filled < readings.Length && (_table.Columns[filled].Says is null || !readings[filled].IsFilled)) filled++;
        if (filled == readings.Length) return;
        int state = source >= 0 && readings[source].HasValue ? grammar.Expectation.StateOf((int)readings[source].Number) : 0;
        if (state == 0)
        {
            readings[filled].Margin = 0;
            if (readings[filled].MarkCount > 0) readings[filled].Traits |= ReadingTraits.DamagedMark;
            return;
        }

        for (int c = 0; c < readings.Length; c++)
        {
            if (_table.Columns[c].Says is null || grammar.Expectation.StateOf(_table.Columns[c], -1) != state) continue;
            (readings[c], readings[filled]) = (readings[filled], readings[c]);
            readings[c].Context |= ReadingContext.AsExpected;
            return;
        }
    }

    /// <summary>What the row's codes and totals say for or against its values.</summary>
    private void Weigh(RowDecoding row)
    {
        for (int c = 0; c < row.Columns.Length; c++)
        {
            ref ColumnReading reading = ref row.Columns[c];
            if (!reading.IsFilled)
            {
                reading.Confidence = reading.Posterior;
                continue;
            }

            if (reading.Has(ReadingContext.BalanceHolds) && reading.Confidence is > BesideLost and < ByOrder) reading.Confidence = ByOrder;
            if (reading.Has(ReadingContext.BalanceFails) && reading.Confidence < InRow) reading.Confidence = Math.Min(reading.Confidence, AgainstTotal);
        }
    }
}
