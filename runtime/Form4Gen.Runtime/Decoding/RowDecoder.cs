using System;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Decodes one row of a damaged table: every run of tokens is read as every kind of value once, then each kind of row is aligned.</summary>
internal readonly ref struct RowDecoder(RowWorkspace workspace, TableGrammar grammar, DocumentLayout layout, TableContext context, bool explain)
{
    /// <summary>Rows that are so much dearer than the best are no rivals.</summary>
    private const float RivalsWithin = 14f;

    /// <summary>So much dearer a row of another kind is looked for; sums of costs differ by less than the tolerance.</summary>
    private const float KindsWithin = 4f, BoundTolerance = 0.01f;

    private readonly string _source = layout.Document.Text;

    /// <summary>Finds how a row is best read: of the orders its cells can be taken in and the kinds of row, the cheapest.</summary>
    /// <param name="row">The row.</param>
    /// <param name="positions">Where the columns stand.</param>
    /// <param name="maxTokens">Tokens beyond this are not read.</param>
    public RowChoice Choose(in Row row, ColumnPositions positions, int maxTokens)
    {
        int columns = grammar.Table.Columns.Length;
        GridCosts grid = context.IsOfLines ? GridCosts.OfLine(row.CellCount, columns) : GridCosts.Of(row.CellCount, columns);
        RowChoice best = CheapestKind(Load(row, CellOrder.AsPrinted, grid, maxTokens), grid, positions, CellOrder.AsPrinted, float.PositiveInfinity);
        if (context.IsOfLines || !InterleavedCells.Any(best.Row!.Row, _source, grammar.OuterLetters)) return best;
        for (CellOrder order = CellOrder.ValuesFirst; order <= CellOrder.WordsFirst; order++)
        {
            RowChoice choice = CheapestKind(Load(row, order, grid, maxTokens), grid, positions, order, best.Cost);
            bool isBetter = choice.Cost + DecodingCosts.MovedOrder < best.Cost;
            Unload(isBetter ? best : choice);
            if (isBetter) best = choice;
        }
        return best;
    }

    /// <summary>Loads a row as it was chosen before, where it is no longer loaded.</summary>
    public RowChoice Load(in Row row, in RowChoice choice, int maxTokens) =>
        choice.Row is null ? choice with { Row = Load(row, choice.Order, choice.Grid, maxTokens) } : choice;

    /// <summary>Forgets what was read of a chosen row.</summary>
    public RowChoice Unload(in RowChoice choice)
    {
        if (choice.Row is { } row) workspace.Return(row);
        return choice with { Row = null };
    }

    /// <summary>Where the chosen reading of a loaded row has its columns: the middle of each in cells; NaN for an empty one.</summary>
    public void Place(in RowChoice choice, ColumnPositions positions, Span<float> middles)
    {
        LoadedRow row = choice.Row!;
        RowAligner aligner = new(workspace, row, grammar, choice.Grid, positions, choice.Kind);
        aligner.Forward(choice.Cost + BoundTolerance);
        Span<int> readings = stackalloc int[middles.Length], firsts = stackalloc int[middles.Length];
        aligner.Trace(readings, firsts);
        for (int c = 0; c < middles.Length; c++)
            middles[c] = readings[c] < 0 ? float.NaN : (row.Tokens[firsts[c]].Cell + row.Tokens[row.Readings[readings[c]].End - 1].Cell) / 2f;
    }

    /// <summary>Reads a row's tokens and every value they can be.</summary>
    private LoadedRow Load(in Row row, CellOrder order, GridCosts grid, int maxTokens)
    {
        LoadedRow loaded = workspace.RentRow();
        int most = Math.Min(maxTokens, RowTokenizer.MostTokens(layout, row));
        RowWorkspace.Grow(ref loaded.Tokens, most);
        loaded.TokenCount = RowTokenizer.Read(layout, row, loaded.Tokens.AsSpan(0, most), out loaded.IsCut);
        if (order != CellOrder.AsPrinted) InterleavedCells.Apply(order, loaded.Tokens.AsSpan(0, loaded.TokenCount), _source, grammar.OuterLetters);
        loaded.Clear(grammar.Grammars.Length);
        TextSpans texts = new(loaded, _source, context, grid, grammar.OuterLetters);
        texts.Prepare();
        SpanReader values = new(loaded, workspace.Beams, _source, context, grid);
        foreach (int[] alike in grammar.Searches)
            for (int i = 0; i < loaded.TokenCount; i++)
            {
                if (grammar.Grammars[alike[0]].Shape == CellShape.Text) texts.ReadFrom(i, alike, grammar.Grammars);
                else values.ReadFrom(i, alike, grammar.Grammars);
            }

        return loaded;
    }

    private RowChoice CheapestKind(LoadedRow row, GridCosts grid, ColumnPositions positions, CellOrder order, float bound)
    {
        float best = float.PositiveInfinity, second = float.PositiveInfinity;
        int kind = 0;
        bool isDated = context.IsOfLines && (HasDateOfDocument(row.Row) || HasCodedDate(row.Row));
        for (int k = 0; k < grammar.Table.Kinds.Length; k++)
        {
            if (isDated && grammar.Table.Kinds[k].WhenColumn < 0) continue;
            float cost = new RowAligner(workspace, row, grammar, grid, positions, k).Forward(Math.Min(bound, best + KindsWithin));
            if (cost < best) (kind, second, best) = (k, best, cost);
            else second = Math.Min(second, cost);
        }
        return new RowChoice(kind, order, best, second - best, grid, row);
    }

    /// <summary>Whether the date that the document is about stands in a line: then the column that tells the kind of the line is filled.</summary>
    private bool HasDateOfDocument(ReadOnlySpan<RowToken> row)
    {
        if (context.PeriodDate is not { } period || !Array.Exists(grammar.Table.Kinds, static kind => kind.WhenColumn >= 0)) return false;
        foreach (RowToken token in row)
            if (token.Is(RowTokenTraits.Digits) && ValueConversion.TryDate(_source.AsSpan(token.Start, token.Length), out DateOnly date) && date == period) return true;
        return false;
    }

    /// <summary>Whether a date stands in a line with a code behind it, as where the column that tells the kind of the line has one behind it.</summary>
    private bool HasCodedDate(ReadOnlySpan<RowToken> row)
    {
        if (grammar.DecidedKind < 0) return false;
        int column = grammar.Table.Kinds[grammar.DecidedKind].WhenColumn;
        while (column < grammar.GrammarOfColumn.Length && grammar.CellOf(column).Shape == CellShape.Date) column++;
        if (column == grammar.GrammarOfColumn.Length || grammar.CellOf(column) is not { Shape: CellShape.Code, Codes: { } codes }) return false;
        for (int t = 0; t + 1 < row.Length; t++)
        {
            if (!row[t].Is(RowTokenTraits.Digits) || !ValueConversion.TryDate(_source.AsSpan(row[t].Start, row[t].Length), out _)) continue;
            ReadOnlySpan<char> next = _source.AsSpan(row[t + 1].Start, row[t + 1].Length);
            foreach (CodeDescriptor code in codes.Codes)
                if (next.SequenceEqual(code.Value)) return true;
        }

        return false;
    }

    /// <summary>Decodes a loaded row as it was chosen.</summary>
    public RowDecoding Decode(in RowChoice choice, ColumnPositions positions)
    {
        (GridCosts grid, LoadedRow row) = (choice.Grid, choice.Row!);
        RowAligner aligner = new(workspace, row, grammar, grid, positions, choice.Kind);
        // Other positions may have made the row dearer than it was when it was chosen.
        float cost = aligner.Forward(choice.Cost + RivalsWithin);
        if (cost == float.PositiveInfinity) cost = aligner.Forward(float.PositiveInfinity);
        int columns = grammar.Table.Columns.Length;
        Span<int> readings = stackalloc int[columns], firsts = stackalloc int[columns];
        aligner.Trace(readings, firsts);
        ColumnReading[] results = new ColumnReading[columns];
        TextSpans texts = new(row, _source, context, grid, grammar.OuterLetters);
        Rivals rivals = new(workspace, row, readings, firsts, results, cost, explain);
        aligner.Backward(cost + RivalsWithin, ref rivals);
        rivals.Finish(texts);
        int taken = 0, pieces = 0;
        for (int c = 0; c < columns; c++)
            if (readings[c] >= 0)
            {
                taken += row.Readings[readings[c]].End - firsts[c];
                pieces += PieceCount(row, firsts[c], row.Readings[readings[c]].End);
            }
        Piece[] places = pieces == 0 ? [] : new Piece[pieces];
        int place = 0;
        for (int c = 0; c < columns; c++)
        {
            ref ColumnReading result = ref results[c];
            result.Number = -1;
            if (readings[c] < 0) continue;
            SpanReading reading = row.Readings[readings[c]];
            if (reading.TextStart < 0) texts.Assemble(firsts[c], ref reading);
            result.FirstPiece = place;
            place = AddPieces(row, places, place, firsts[c], reading.End);
            result.PieceCount = place - result.FirstPiece;
            Take(row, reading, firsts[c], c, ref result);
        }
        SurroundingEvidence.Note(row, grammar, aligner, choice.Kind, readings, firsts, results);
        return new RowDecoding
        {
            Kind = choice.Kind,
            KindMargin = choice.KindMargin,
            Cost = cost,
            Columns = results,
            Pieces = places,
            TokenCount = row.TokenCount,
            SkippedTokens = row.TokenCount - taken,
            IsCut = row.IsCut,
        };
    }

    private int PieceCount(LoadedRow row, int first, int end)
    {
        int count = 1;
        for (int i = first + 1; i < end; i++)
            if (!IsOnePiece(row, i - 1, i)) count++;
        return count;
    }

    private int AddPieces(LoadedRow row, Piece[] places, int place, int first, int end)
    {
        int from = first;
        for (int i = first + 1; i <= end; i++)
        {
            if (i < end && IsOnePiece(row, i - 1, i)) continue;
            places[place++] = new Piece(row.Tokens[from].Start, row.Tokens[i - 1].End - row.Tokens[from].Start);
            from = i;
        }
        return place;
    }

    /// <summary>Tokens of one cell are one piece, unless they were moved away from each other.</summary>
    private bool IsOnePiece(LoadedRow row, int token, int next)
    {
        RowToken left = row.Tokens[token], right = row.Tokens[next];
        if (left.Cell != right.Cell) return false;
        return !right.Is(RowTokenTraits.Moved) || (right.Start >= left.End && _source.AsSpan(left.End, right.Start - left.End).Trim(" \\").IsEmpty);
    }

    private void Take(LoadedRow row, in SpanReading reading, int first, int column, ref ColumnReading result)
    {
        result.IsFilled = true;
        result.Traits = reading.Traits;
        for (int i = first; i < reading.End; i++)
            if (row.Tokens[i].Is(RowTokenTraits.Marked)) result.Traits |= ReadingTraits.UnreadMark;
        if (row.Tokens[first].Is(RowTokenTraits.Unsure)) result.Context |= ReadingContext.UnsurePlace;
        result.Marks = reading.Marks;
        result.MarkCount = reading.MarkCount;
        result.FirstCell = row.Tokens[first].Cell;
        result.LastCell = row.Tokens[reading.End - 1].Cell;
        if (reading.Has(ReadingTraits.OnlyMarks)) return;
        ReadOnlySpan<char> text = row.Text(reading);
        if (reading.Has(ReadingTraits.Unreadable))
        {
            result.Text = text.ToString();
            return;
        }
        result.HasValue = true;
        switch (grammar.CellOf(column).Shape)
        {
            case CellShape.Date:
                if (reading.Has(ReadingTraits.FromPeriod)) result.Number = FieldValue.NumberOf(context.PeriodDate!.Value);
                else if (DateText.TryDate(text, out DateOnly date)) result.Number = FieldValue.NumberOf(date);
                break;
            case CellShape.Month:
                if (DateText.TryMonthOrDate(text, out MonthOrDate month)) result.Number = FieldValue.NumberOf(month);
                break;
            case CellShape.Code:
                result.Number = reading.Code;
                if (reading.Code < 0) result.Text = text.ToString();
                break;
            case CellShape.Text:
                result.Text = TextNormalization.Collapse(text);
                result.HasValue = result.Text.Length > 0;
                break;
            default:
                result.HasValue = NumberText.TryParse(text, out result.Number, out _);
                break;
        }
    }

}
