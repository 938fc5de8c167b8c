using System;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Decodes one row of a damaged table: every run of tokens is read as every kind of value once, then each kind of row is aligned.</summary>
internal readonly ref struct RowDecoder(RowWorkspace workspace, TableGrammar grammar, DocumentLayout layout, TableContext context, bool explain)
{
    private readonly string _source = layout.Document.Text;

    /// <summary>Reads a row's tokens and every value they can be; then the row can be decoded.</summary>
    /// <param name="row">The row.</param>
    /// <param name="maxTokens">Tokens beyond this are not read.</param>
    /// <param name="grid">What the row's borders cost.</param>
    /// <param name="isCut">Whether there were more tokens.</param>
    public void Load(in Row row, int maxTokens, out GridCosts grid, out bool isCut)
    {
        if (workspace.Tokens.Length < maxTokens) workspace.Tokens = new RowToken[maxTokens];
        workspace.TokenCount = RowTokenizer.Read(layout, row, workspace.Tokens.AsSpan(0, maxTokens), out isCut);
        grid = GridCosts.Of(row.CellCount, grammar.Table.Columns.Length);
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

    /// <summary>Decodes the loaded row: the kind of row that costs least wins.</summary>
    public RowDecoding Decode(GridCosts grid, ColumnPositions positions, bool isCut)
    {
        int kinds = grammar.Table.Kinds.Length, best = 0;
        float bestCost = float.PositiveInfinity, otherCost = float.PositiveInfinity;
        for (int k = 0; k < kinds; k++)
        {
            float cost = new RowAligner(workspace, grammar, grid, positions, k).Forward(out _);
            if (cost < bestCost) (best, otherCost, bestCost) = (k, bestCost, cost);
            else otherCost = Math.Min(otherCost, cost);
        }
        RowAligner aligner = new(workspace, grammar, grid, positions, best);
        bestCost = aligner.Forward(out int state);
        aligner.Backward();
        return Collect(aligner, best, bestCost, otherCost - bestCost, state, grid, isCut);
    }

    private RowDecoding Collect(in RowAligner aligner, int kind, float cost, float kindMargin, int state, GridCosts grid, bool isCut)
    {
        int columns = grammar.Table.Columns.Length;
        Span<int> readings = stackalloc int[columns], firsts = stackalloc int[columns];
        aligner.Trace(state, readings, firsts);
        ColumnReading[] results = new ColumnReading[columns];
        int taken = 0, pieces = 0;
        for (int c = 0; c < columns; c++)
            if (readings[c] >= 0)
            {
                taken += workspace.Readings[readings[c]].End - firsts[c];
                pieces += PieceCount(firsts[c], workspace.Readings[readings[c]].End);
            }
        Piece[] places = pieces == 0 ? [] : new Piece[pieces];
        int place = 0;
        TextSpans texts = new(workspace, _source, context, grid, grammar.OuterLetters);
        Rivals rivals = new(workspace, grammar, aligner, kind, cost, explain);
        for (int c = 0; c < columns; c++)
        {
            ref ColumnReading result = ref results[c];
            result.Number = -1;
            rivals.Weigh(c, readings[c], firsts[c], texts, ref result);
            if (readings[c] < 0) continue;
            SpanReading reading = workspace.Readings[readings[c]];
            if (reading.TextStart < 0) texts.Assemble(firsts[c], ref reading);
            result.FirstPiece = place;
            place = AddPieces(places, place, firsts[c], reading.End);
            result.PieceCount = place - result.FirstPiece;
            Take(reading, firsts[c], c, ref result);
        }
        SurroundingEvidence.Note(workspace, grammar, aligner, kind, readings, firsts, results);
        return new RowDecoding
        {
            Kind = kind, KindMargin = kindMargin, Cost = cost, Columns = results, Pieces = places,
            TokenCount = workspace.TokenCount, SkippedTokens = workspace.TokenCount - taken, IsCut = isCut,
        };
    }

    private int PieceCount(int first, int end)
    {
        int count = 1;
        for (int i = first + 1; i < end; i++)
            if (workspace.Tokens[i].Cell != workspace.Tokens[i - 1].Cell) count++;
        return count;
    }

    private int AddPieces(Piece[] places, int place, int first, int end)
    {
        int from = first;
        for (int i = first + 1; i <= end; i++)
        {
            if (i < end && workspace.Tokens[i].Cell == workspace.Tokens[from].Cell) continue;
            int start = int.MaxValue, stop = 0;
            for (int t = from; t < i; t++)
            {
                start = Math.Min(start, workspace.Tokens[t].Start);
                stop = Math.Max(stop, workspace.Tokens[t].End);
            }
            places[place++] = new Piece(start, stop - start);
            from = i;
        }
        return place;
    }

    private void Take(in SpanReading reading, int first, int column, ref ColumnReading result)
    {
        result.IsFilled = true;
        result.Traits = reading.Traits;
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
        switch (grammar.Grammars[grammar.GrammarOfColumn[column]].Shape)
        {
            case CellShape.Date:
                if (reading.Has(ReadingTraits.FromPeriod)) result.Number = NumberOf(context.PeriodDate!.Value);
                else if (DateText.TryDate(text, out DateOnly date)) result.Number = NumberOf(date);
                break;
            case CellShape.Month:
                if (DateText.TryMonthOrDate(text, out MonthOrDate month)) result.Number = (month.Year * 10000) + (month.Month * 100) + (month.Day ?? 0);
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

    private static decimal NumberOf(DateOnly date) => (date.Year * 10000) + (date.Month * 100) + date.Day;
}
