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
    /// <param name="row">The row; it stays loaded in the order that won.</param>
    /// <param name="positions">Where the columns stand.</param>
    /// <param name="maxTokens">Tokens beyond this are not read.</param>
    public RowChoice Choose(in Row row, ColumnPositions positions, int maxTokens)
    {
        int columns = grammar.Table.Columns.Length;
        GridCosts grid = context.IsOfLines ? GridCosts.OfLine(row.CellCount, columns) : GridCosts.Of(row.CellCount, columns);
        Load(row, CellOrder.AsPrinted, grid, maxTokens, out bool isCut);
        RowChoice best = CheapestKind(grid, positions, CellOrder.AsPrinted, float.PositiveInfinity);
        if (!context.IsOfLines && InterleavedCells.Any(workspace.Row, _source, grammar.OuterLetters))
        {
            for (CellOrder order = CellOrder.ValuesFirst; order <= CellOrder.WordsFirst; order++)
            {
                Load(row, order, grid, maxTokens, out isCut);
                RowChoice choice = CheapestKind(grid, positions, order, best.Cost);
                if (choice.Cost + DecodingCosts.MovedOrder < best.Cost) best = choice;
            }
            if (best.Order != CellOrder.WordsFirst) Load(row, best.Order, grid, maxTokens, out isCut);
        }
        return best with { Grid = grid, IsCut = isCut };
    }

    /// <summary>Loads a row as it was chosen before.</summary>
    public void Load(in Row row, RowChoice choice, int maxTokens) => Load(row, choice.Order, choice.Grid, maxTokens, out _);

    /// <summary>Where the chosen reading of the loaded row has its columns: the middle of each in cells; NaN for an empty one.</summary>
    public void Place(RowChoice choice, ColumnPositions positions, Span<float> middles)
    {
        RowAligner aligner = new(workspace, grammar, choice.Grid, positions, choice.Kind);
        aligner.Forward(choice.Cost + BoundTolerance);
        Span<int> readings = stackalloc int[middles.Length], firsts = stackalloc int[middles.Length];
        aligner.Trace(readings, firsts);
        for (int c = 0; c < middles.Length; c++)
            middles[c] = readings[c] < 0 ? float.NaN : (workspace.Tokens[firsts[c]].Cell + workspace.Tokens[workspace.Readings[readings[c]].End - 1].Cell) / 2f;
    }

    /// <summary>Reads a row's tokens and every value they can be.</summary>
    private void Load(in Row row, CellOrder order, GridCosts grid, int maxTokens, out bool isCut)
    {
        if (workspace.Tokens.Length < maxTokens) workspace.Tokens = new RowToken[maxTokens];
        workspace.TokenCount = RowTokenizer.Read(layout, row, workspace.Tokens.AsSpan(0, maxTokens), out isCut);
        if (order != CellOrder.AsPrinted) InterleavedCells.Apply(order, workspace.Tokens.AsSpan(0, workspace.TokenCount), _source, grammar.OuterLetters);
        workspace.Clear(grammar.Grammars.Length);
        TextSpans texts = new(workspace, _source, context, grid, grammar.OuterLetters);
        texts.Prepare();
        SpanReader values = new(workspace, _source, context, grid);
        for (int g = 0; g < grammar.Grammars.Length; g++)
            for (int i = 0; i < workspace.TokenCount; i++)
            {
                int slot = (g * (workspace.TokenCount + 1)) + i;
                workspace.FirstReading[slot] = workspace.ReadingCount;
                if (grammar.Grammars[g].Shape == CellShape.Text) texts.ReadFrom(i, grammar.Grammars[g]);
                else values.ReadFrom(i, grammar.Grammars[g]);
                workspace.ReadingsFrom[slot] = workspace.ReadingCount - workspace.FirstReading[slot];
            }
    }

    private RowChoice CheapestKind(GridCosts grid, ColumnPositions positions, CellOrder order, float bound)
    {
        float best = float.PositiveInfinity, second = float.PositiveInfinity;
        int kind = 0;
        bool isDated = context.IsOfLines && (HasDateOfDocument() || HasCodedDate());
        for (int k = 0; k < grammar.Table.Kinds.Length; k++)
        {
            if (isDated && grammar.Table.Kinds[k].WhenColumn < 0) continue;
            float cost = new RowAligner(workspace, grammar, grid, positions, k).Forward(Math.Min(bound, best + KindsWithin));
            if (cost < best) (kind, second, best) = (k, best, cost);
            else second = Math.Min(second, cost);
        }
        return new RowChoice(kind, order, best, second - best, grid, false);
    }

    /// <summary>Whether the date that the document is about stands in a line: then the column that tells the kind of the line is filled.</summary>
    private bool HasDateOfDocument()
    {
        if (context.PeriodDate is not { } period || !Array.Exists(grammar.Table.Kinds, static kind => kind.WhenColumn >= 0)) return false;
        foreach (RowToken token in workspace.Row)
            if (token.Is(RowTokenTraits.Digits) && ValueConversion.TryDate(_source.AsSpan(token.Start, token.Length), out DateOnly date) && date == period) return true;
        return false;
    }

    /// <summary>Whether a date stands in a line with a code behind it, as where the column that tells the kind of the line has one behind it.</summary>
    private bool HasCodedDate()
    {
        if (grammar.DecidedKind < 0) return false;
        int column = grammar.Table.Kinds[grammar.DecidedKind].WhenColumn;
        while (column < grammar.GrammarOfColumn.Length && grammar.CellOf(column).Shape == CellShape.Date) column++;
        if (column == grammar.GrammarOfColumn.Length || grammar.CellOf(column) is not { Shape: CellShape.Code, Codes: { } codes }) return false;
        ReadOnlySpan<RowToken> row = workspace.Row;
        for (int t = 0; t + 1 < row.Length; t++)
        {
            if (!row[t].Is(RowTokenTraits.Digits) || !ValueConversion.TryDate(_source.AsSpan(row[t].Start, row[t].Length), out _)) continue;
            ReadOnlySpan<char> next = _source.AsSpan(row[t + 1].Start, row[t + 1].Length);
            foreach (CodeDescriptor code in codes.Codes)
                if (next.SequenceEqual(code.Value)) return true;
        }

        return false;
    }

    /// <summary>Decodes the loaded row as it was chosen.</summary>
    public RowDecoding Decode(RowChoice choice, ColumnPositions positions)
    {
        GridCosts grid = choice.Grid;
        RowAligner aligner = new(workspace, grammar, grid, positions, choice.Kind);
        // Other positions may have made the row dearer than it was when it was chosen.
        float cost = aligner.Forward(choice.Cost + RivalsWithin);
        if (cost == float.PositiveInfinity) cost = aligner.Forward(float.PositiveInfinity);
        int columns = grammar.Table.Columns.Length;
        Span<int> readings = stackalloc int[columns], firsts = stackalloc int[columns];
        aligner.Trace(readings, firsts);
        ColumnReading[] results = new ColumnReading[columns];
        TextSpans texts = new(workspace, _source, context, grid, grammar.OuterLetters);
        Rivals rivals = new(workspace, readings, firsts, results, cost, explain);
        aligner.Backward(cost + RivalsWithin, ref rivals);
        rivals.Finish(texts);
        int taken = 0, pieces = 0;
        for (int c = 0; c < columns; c++)
            if (readings[c] >= 0)
            {
                taken += workspace.Readings[readings[c]].End - firsts[c];
                pieces += PieceCount(firsts[c], workspace.Readings[readings[c]].End);
            }
        Piece[] places = pieces == 0 ? [] : new Piece[pieces];
        int place = 0;
        for (int c = 0; c < columns; c++)
        {
            ref ColumnReading result = ref results[c];
            result.Number = -1;
            if (readings[c] < 0) continue;
            SpanReading reading = workspace.Readings[readings[c]];
            if (reading.TextStart < 0) texts.Assemble(firsts[c], ref reading);
            result.FirstPiece = place;
            place = AddPieces(places, place, firsts[c], reading.End);
            result.PieceCount = place - result.FirstPiece;
            Take(reading, firsts[c], c, ref result);
        }
        SurroundingEvidence.Note(workspace, grammar, aligner, choice.Kind, readings, firsts, results);
        return new RowDecoding
        {
            Kind = choice.Kind,
            KindMargin = choice.KindMargin,
            Cost = cost,
            Columns = results,
            Pieces = places,
            TokenCount = workspace.TokenCount,
            SkippedTokens = workspace.TokenCount - taken,
            IsCut = choice.IsCut,
        };
    }

    private int PieceCount(int first, int end)
    {
        int count = 1;
        for (int i = first + 1; i < end; i++)
            if (!IsOnePiece(i - 1, i)) count++;
        return count;
    }

    private int AddPieces(Piece[] places, int place, int first, int end)
    {
        int from = first;
        for (int i = first + 1; i <= end; i++)
        {
            if (i < end && IsOnePiece(i - 1, i)) continue;
            places[place++] = new Piece(workspace.Tokens[from].Start, workspace.Tokens[i - 1].End - workspace.Tokens[from].Start);
            from = i;
        }
        return place;
    }

    /// <summary>Tokens of one cell are one piece, unless they were moved away from each other.</summary>
    private bool IsOnePiece(int token, int next)
    {
        RowToken left = workspace.Tokens[token], right = workspace.Tokens[next];
        if (left.Cell != right.Cell) return false;
        return !right.Is(RowTokenTraits.Moved) || (right.Start >= left.End && _source.AsSpan(left.End, right.Start - left.End).Trim(" \\").IsEmpty);
    }

    private void Take(in SpanReading reading, int first, int column, ref ColumnReading result)
    {
        result.IsFilled = true;
        result.Traits = reading.Traits;
        for (int i = first; i < reading.End; i++)
            if (workspace.Tokens[i].Is(RowTokenTraits.Marked)) result.Traits |= ReadingTraits.UnreadMark;
        if (workspace.Tokens[first].Is(RowTokenTraits.Unsure)) result.Context |= ReadingContext.UnsurePlace;
        result.Marks = reading.Marks;
        result.MarkCount = reading.MarkCount;
        result.FirstCell = workspace.Tokens[first].Cell;
        result.LastCell = workspace.Tokens[reading.End - 1].Cell;
        if (reading.Has(ReadingTraits.OnlyMarks)) return;
        ReadOnlySpan<char> text = workspace.Text(reading);
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
