using System;
using System.Collections.Generic;
using System.Linq;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// Finds for each item of a page's table its column and row. Tools that order text by its place print what is higher in a column first, and of what stands
/// side by side the left first; so what stands left of an item, or in its column, and comes later is of a lower row. The cells that have had their turn are
/// a staircase, lower towards the left, and an item is placed on its steps. The best few ways are followed; the cost is linear in the items.
/// </summary>
internal sealed class StreamSearch(TableGrammar grammar, StreamCosts costs, StreamAbsence absence, StreamCensus census, StreamRelations relations)
{
    /// <summary>Ways that are followed; of long streams fewer, so that the work for a page is bounded.</summary>
    private const int Ways = 320, FewWays = 8, Budget = 64_000;

    /// <summary>Longer streams are not searched.</summary>
    public const int LongestStream = Budget / FewWays;

    /// <summary>Rows that a value may stand behind the first that its column lacks.</summary>
    private const int Reach = 24;

    /// <summary>Rows that a late value may stand in, and those that are looked at for them.</summary>
    private const int MostBack = 4, MostLooks = 64;

    /// <summary>A value left of one of its row that came directly before it; one of another row whose cell has had its turn; a value that its header brought late, or one behind such; one above another of its column that came before it; a row more, or less, than counted.</summary>
    private const float Backwards = 4f, Disorder = 3f, LateFirst = 1f, Inverted = 2.5f, RowTooMany = 5f, RowTooFew = 3f;

    /// <summary>What a value is cheaper that stands directly below the last one, where those before did; and where the last began a column behind such a one.</summary>
    private const float GoingDown = -1.5f, GoingDownAgain = -3f;

    private readonly int _columns = grammar.Table.Columns.Length;
    private readonly List<StreamTie> _ties = [];
    private readonly StreamPlace[] _trail = new StreamPlace[StreamRelations.Reach];
    private readonly float[] _emits = new float[grammar.Table.Columns.Length];
    private StreamSteps _steps = new();
    private StreamMoves _moves = new();
    private int _ways;
    private StreamPath[] _now = [], _next = [];
    private int _count;

    /// <summary>How many rows were found.</summary>
    public int Rows { get; private set; }

    /// <summary>What the places cost.</summary>
    public float Cost { get; private set; }

    /// <summary>The places of the items: column and row, -1 for none.</summary>
    /// <param name="items">The items.</param>
    /// <param name="share">Into how much of the ways that may be followed the work is cut.</param>
    public StreamPlace[] Find(List<StreamItem> items, int share = 1)
    {
        _ways = Math.Clamp(Budget / share / Math.Max(1, items.Count), FewWays, Ways / share);
        Space space = Space.Rent(_ways, _columns);
        (_steps, _moves, _now, _next) = (space.Steps, space.Moves, space.Now, space.Next);
        _now[0].Clear();
        _count = 1;
        _steps.Clear();
        for (int i = 0; i < items.Count; i++)
        {
            _moves.Clear();
            bool isBehindMarks = i > 0 && items[i - 1].Shape == ItemShape.Marks;
            for (int c = 0; c < _columns; c++) _emits[c] = costs.Emit(c, items[i]);
            for (int p = 0; p < _count; p++)
            {
                Expect(i, _now[p].Step);
                Expand(p, items[i], isBehindMarks);
            }

            Select(items[i]);
        }

        StreamPlace[] places = Trace(items);
        Space.Return(space);
        return places;
    }

    private void Expand(int index, in StreamItem item, bool isBehindMarks)
    {
        StreamPath path = _now[index];
        for (int c = 0; c < _columns; c++)
        {
            float emit = _emits[c];
            if (emit >= StreamCosts.Impossible) continue;
            float sum = path.Cost + emit, leap = path.Top < 0 ? costs.Begin(0, c) : costs.Leap(path.Column, c, item);
            GoOn(index, path, c, sum, item.IsAround && costs.TextBefore(path.Column) == c);
            Leap(index, path, c, sum, leap);
            LeapBack(index, path, c, sum + leap, path.IsLate || item.IsAfterHeader);
        }

        bool isMarks = item.Shape == ItemShape.Marks;
        if (isMarks && path.Top >= 0 && !isBehindMarks && costs.Carries(path.Column)) _moves.Add(new StreamMove(path.Cost + StreamCosts.Attached, index, path.Row, (short)path.Column, StreamMoveKind.Attach));
        _moves.Add(new StreamMove(path.Cost + (isMarks ? StreamCosts.StrayMarks : StreamCosts.Stray), index, path.Row, (short)path.Column, StreamMoveKind.Stray));
    }

    /// <summary>The row goes on: to the right, or to a cell that was passed.</summary>
    private void GoOn(int index, StreamPath path, int column, float cost, bool isAround)
    {
        if (path.Top < 0 || path.IsFilled(path.Row, column)) return;
        cost += absence.Against(path, path.Row, column);
        if (path.Heights[column] > path.Row)
        {
            float disorder = isAround || (path.IsLate && column > path.Column) ? 0 : Backwards;
            Add(cost + disorder + absence.OfLate(path, path.Row, column), index, path.Row, column, StreamMoveKind.Late);
            return;
        }

        if (absence.Lacks(path, path.Row, column)) return;
        for (int r = Math.Max(path.FirstOpen(column), path.Row - Reach); r < path.Row; r++) cost += absence.Of(path, r, column);
        for (int c = 0; c < column; c++)
            for (int r = Math.Max(path.FirstOpen(c), path.Row - Reach); r <= path.Row; r++) cost += absence.Of(path, r, c, r == path.Row ? column : -1);
        Add(cost, index, path.Row, column, StreamMoveKind.Place);
    }

    /// <summary>A row further up whose cell has had its turn: the first that lacks a value, or the one behind the last value.</summary>
    private void LeapBack(int index, StreamPath path, int column, float cost, bool mayBeLate)
    {
        int count = 0;
        for (int r = Math.Max(path.FirstKnown, path.Heights[column] - MostLooks); r < path.Heights[column] && count < MostBack; r++)
        {
            if (r == path.Row || path.IsFilled(r, column)) continue;
            count++;
            Add(cost + Lateness(path, r, column, mayBeLate) + absence.Against(path, r, column) + absence.OfLate(path, r, column), index, r, column, StreamMoveKind.Late);
        }
    }

    /// <summary>Another row: any that the column still lacks, or the next new one.</summary>
    private void Leap(int index, StreamPath path, int column, float sum, float leap)
    {
        float cost = sum + leap;
        int first = path.FirstOpen(column), last = Math.Min(path.Top + 1, first + Reach);
        for (int r = first; r <= last; r++)
        {
            if (r > first) cost += absence.Of(path, r - 1, column);
            float here = cost + absence.Against(path, r, column) + OfDescent(path, r, column);
            for (int c = 0; c < column; c++)
            {
                if (path.Heights[c] > r) continue;
                here += absence.Of(path, r, c, column);
                if (r < last) cost += absence.Of(path, r, c);
            }

            if (r == path.Row || absence.Lacks(path, r, column)) continue;
            if (r > path.Top && r >= census.Rows) here += RowTooMany;
            Add(here, index, r, column, StreamMoveKind.Place);
        }
    }

    private void Add(float cost, int path, int row, int column, StreamMoveKind kind) => _moves.Add(new StreamMove(cost - WorthOf(row, column), path, row, (short)column, kind));

    /// <summary>What a place is worth by the numbers that hint at it.</summary>
    private float WorthOf(int row, int column)
    {
        float most = 0;
        foreach (StreamTie tie in _ties)
            if (tie.Has(row, column)) most = Math.Max(most, tie.Worth);
        return most;
    }

    /// <summary>Finds where the numbers before an item let expect it, as a path has placed them.</summary>
    private void Expect(int item, int step)
    {
        _ties.Clear();
        List<StreamRelation> found = relations.Of(item);
        if (found.Count == 0) return;
        int first = item;
        foreach (StreamRelation relation in found) first = Math.Min(first, relation.First);
        for (int i = item - 1; i >= first; i--)
        {
            _trail[i - first] = _steps[step].Place;
            step = _steps[step].Before;
        }

        foreach (StreamRelation relation in found)
            Expect(relations.Expect(relation, item, _trail[relation.First - first], relation.Second < 0 ? default : _trail[relation.Second - first]));
    }

    private void Expect(StreamTie tie)
    {
        if (tie.Worth > 0) _ties.Add(tie);
    }

    /// <summary>Columns that are printed by themselves go down step by step.</summary>
    private static float OfDescent(StreamPath path, int row, int column) => !path.IsBelow(row, column) ? 0 : path.Descent switch
    {
        Descent.Down => GoingDown,
        Descent.Begun => GoingDownAgain,
        _ => 0,
    };

    private static float Lateness(StreamPath path, int row, int column, bool mayBeLate) =>
        mayBeLate ? LateFirst : path.HasBelow(row, column) ? Disorder + Inverted : Disorder;

    /// <summary>Follows the cheapest of the moves; of several that lead to the same staircase the cheapest alone.</summary>
    private void Select(in StreamItem item)
    {
        _moves.Order();
        _steps.Begin();
        int count = 0;
        for (int n = 0; n < _moves.Count && count < _ways; n++)
        {
            StreamMove move = _moves[n];
            StreamPath to = _next[count];
            to.CopyFrom(_now[move.Path]);
            to.Cost = move.Cost;
            if (move.Kind is StreamMoveKind.Place or StreamMoveKind.Late) absence.Place(to, move.Row, move.Column, item, move.Kind == StreamMoveKind.Late);
            bool isNowhere = move.Kind == StreamMoveKind.Stray;
            var step = new StreamStep(to.Step, isNowhere ? -1 : move.Row, isNowhere ? (short)-1 : move.Column, move.Kind == StreamMoveKind.Attach);
            if (!_steps.TryAdd(step, to.Hash(), move.Cost, out int index)) continue;
            to.Step = index;
            count++;
        }

        (_now, _next) = (_next, _now);
        _count = count;
    }

    /// <summary>By item: whether a way that costs hardly more has it in another place.</summary>
    public bool[] IsOpen { get; private set; } = [];

    private StreamPlace[] Trace(List<StreamItem> items)
    {
        int best = 0;
        float[] sums = new float[_count];
        for (int p = 0; p < _count; p++)
        {
            sums[p] = _now[p].Cost + absence.OfRest(_now[p]) + (RowTooFew * Math.Max(0, census.Rows - _now[p].Top - 1));
            if (sums[p] < sums[best]) best = p;
        }

        IsOpen = _steps.FindOpen(items.Count, _now[best].Step, Enumerable.Range(0, _count).Select(p => (_now[p].Step, sums[p] - sums[best])));
        var places = new StreamPlace[items.Count];
        for (int i = items.Count - 1, step = _now[best].Step; i >= 0; i--)
        {
            (int before, int row, short column, bool isAttached) = _steps[step];
            places[i] = new StreamPlace(column, row, false, isAttached);
            step = before;
        }

        Rows = _now[best].Top + 1;
        Cost = sums[best];
        Join(items, places);
        return places;
    }

    /// <summary>Notes which items go on with the row of the item before.</summary>
    private static void Join(List<StreamItem> items, StreamPlace[] places)
    {
        for (int i = 1; i < places.Length; i++)
        {
            StreamPlace before = places[i - 1], place = places[i];
            bool goesOn = place.Row >= 0 && place.Row == before.Row && (place.Column > before.Column || place.IsAttached || items[i].IsAround);
            places[i] = place with { GoesOn = goesOn };
        }
    }

    /// <summary>What other places of the items cost.</summary>
    public float CostOf(List<StreamItem> items, StreamPlace[] places)
    {
        var path = new StreamPath(_columns);
        for (int i = 0; i < items.Count; i++)
        {
            (int column, int row, _, bool isAttached) = places[i];
            if (column < 0 || row < 0) path.Cost += items[i].Shape == ItemShape.Marks ? StreamCosts.StrayMarks : StreamCosts.Stray;
            else if (isAttached || path.IsFilled(row, column)) path.Cost += StreamCosts.Attached;
            else
            {
                _ties.Clear();
                foreach (StreamRelation relation in relations.Of(i)) Expect(relations.Expect(relation, i, places[relation.First], relation.Second < 0 ? default : places[relation.Second]));
                path.Cost -= WorthOf(row, column);
                Follow(path, row, column, items[i]);
            }
        }

        return path.Cost + absence.OfAll(path) + (RowTooFew * Math.Max(0, census.Rows - path.Top - 1)) + (RowTooMany * Math.Max(0, path.Top + 1 - census.Rows));
    }

    private void Follow(StreamPath path, int row, int column, in StreamItem item)
    {
        bool isLate = row < path.Heights[column], isSame = row == path.Row;
        path.Cost += costs.Emit(column, item) + absence.Against(path, row, column);
        float leap = path.Top < 0 ? costs.Begin(0, column) : costs.Leap(path.Column, column, item);
        if (!isSame) path.Cost += leap + OfDescent(path, row, column);
        if (isLate && isSame) path.Cost += item.IsAround || (path.IsLate && column > path.Column) ? 0 : Backwards;
        else if (isLate) path.Cost += Lateness(path, row, column, path.IsLate || item.IsAfterHeader);
        absence.Place(path, row, column, item, isLate);
    }

    /// <summary>Memory of a search, kept for the thread's next one.</summary>
    private sealed class Space(int ways, int columns)
    {
        [ThreadStatic]
        private static Space? _spare;

        private readonly int _columns = columns;

        public StreamSteps Steps { get; } = new();

        public StreamMoves Moves { get; } = new();

        public StreamPath[] Now { get; } = StreamPath.Several(ways, columns);

        public StreamPath[] Next { get; } = StreamPath.Several(ways, columns);

        public static Space Rent(int ways, int columns)
        {
            Space? spare = _spare;
            _spare = null;
            return spare is not null && spare.Now.Length >= ways && spare._columns == columns ? spare : new Space(Math.Max(ways, Ways), columns);
        }

        public static void Return(Space space) => _spare = space;
    }
}
