using System;
using System.Buffers;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// Tells for each item of a stream of cells the column it stands in: the cheapest way through the items, where a row goes on to a later column and another
/// row, or another part of the table, may begin anywhere. Its cost is linear in the items.
/// </summary>
internal static class StreamAligner
{
    public static StreamPlace[] Align(List<StreamItem> items, StreamCosts costs, int columns)
    {
        int states = columns * costs.Kinds;
        float[] best = ArrayPool<float>.Shared.Rent(2 * states);
        short[] from = ArrayPool<short>.Shared.Rent(items.Count * states);
        Span<float> before = best.AsSpan(0, states), now = best.AsSpan(states, states);
        bool hasBefore = false;
        bool[] isStray = new bool[items.Count];
        for (int i = 0; i < items.Count; i++)
        {
            Span<short> back = from.AsSpan(i * states, states);
            isStray[i] = !Advance(items[i], i > 0 && items[i - 1].Shape == ItemShape.Marks, costs, columns, hasBefore, before, now, back);
            if (isStray[i]) continue;
            Span<float> swap = before;
            before = now;
            now = swap;
            hasBefore = true;
        }

        StreamPlace[] places = Trace(items, costs, columns, before, from, isStray, hasBefore);
        ArrayPool<float>.Shared.Return(best);
        ArrayPool<short>.Shared.Return(from);
        return places;
    }

    /// <summary>The best ways to each column for an item; false where it can be in none. State s is column s / kinds, kind s % kinds; ~s: the row began with it.</summary>
    private static bool Advance(in StreamItem item, bool isBehindMarks, StreamCosts costs, int columns, bool hasBefore, ReadOnlySpan<float> before, Span<float> now, Span<short> back)
    {
        int kinds = costs.Kinds;
        Span<float> cheapest = stackalloc float[columns];
        Span<short> cheapestState = stackalloc short[columns];
        for (int c = 0; hasBefore && c < columns; c++)
        {
            cheapest[c] = StreamCosts.Impossible;
            for (int k = 0; k < kinds; k++)
                if (before[(c * kinds) + k] < cheapest[c]) (cheapest[c], cheapestState[c]) = (before[(c * kinds) + k], (short)((c * kinds) + k));
        }

        bool any = false;
        for (int c = 0; c < columns; c++)
            for (int k = 0; k < kinds; k++)
            {
                int state = (c * kinds) + k;
                now[state] = StreamCosts.Impossible;
                if (hasBefore && item.IsAround && costs.TextBefore(c) is >= 0 and var text)
                {
                    (now[state], back[state]) = (before[state] + costs.Emit(k, text, item), (short)state);
                    any = true;
                    continue;
                }

                float emit = costs.Emit(k, c, item);
                bool mayAttach = hasBefore && item.Shape == ItemShape.Marks && !isBehindMarks && costs.Carries(c);
                if (emit >= StreamCosts.Impossible && !mayAttach) continue;
                any = true;
                if (emit < StreamCosts.Impossible) now[state] = hasBefore ? emit + Enter(item, costs, columns, c, k, before, cheapest, cheapestState, out back[state]) : emit + costs.Begin(k, c);
                if (!hasBefore) back[state] = -1;
                if (!mayAttach || before[state] + StreamCosts.Attached >= now[state]) continue;
                now[state] = before[state] + StreamCosts.Attached;
                back[state] = (short)state;
            }

        return any;
    }

    private static float Enter(in StreamItem item, StreamCosts costs, int columns, int column, int kind, ReadOnlySpan<float> before, ReadOnlySpan<float> cheapest, ReadOnlySpan<short> cheapestState, out short back)
    {
        float best = StreamCosts.Impossible * 2;
        back = -1;
        for (int f = 0; f < columns; f++)
        {
            int state = (f * costs.Kinds) + kind;
            float going = f < column ? before[state] + costs.Step(kind, f, column) : StreamCosts.Impossible;
            if (going < best) (best, back) = (going, (short)state);
            float leaping = cheapest[f] + costs.Leap(f, column, item);
            if (leaping < best) (best, back) = (leaping, (short)~cheapestState[f]);
        }

        return best;
    }

    private static StreamPlace[] Trace(List<StreamItem> items, StreamCosts costs, int columns, ReadOnlySpan<float> last, short[] from, bool[] isStray, bool hasAny)
    {
        var places = new StreamPlace[items.Count];
        Array.Fill(places, new StreamPlace(-1, -1, false, false));
        if (!hasAny) return places;
        int kinds = costs.Kinds, states = columns * kinds, state = 0;
        for (int s = 1; s < states; s++)
            if (last[s] < last[state]) state = s;
        for (int i = items.Count - 1; i >= 0; i--)
        {
            if (isStray[i]) continue;
            short back = from[(i * states) + state];
            int column = state / kinds;
            if (items[i].IsAround && back >= 0 && costs.TextBefore(column) is >= 0 and var text) column = text;
            bool isAttached = i > 0 && items[i].Shape == ItemShape.Marks && back >= 0 && back / kinds == column;
            places[i] = new StreamPlace(column, -1, back >= 0, isAttached);
            state = back >= 0 ? back : ~back;
        }

        return places;
    }
}
