namespace Form4Gen.Runtime.Decoding;

/// <summary>Tells which rows are of the kind that a column decides.</summary>
internal sealed class EventRows(StreamGrid grid, FragmentPlacing placing, int rows)
{
    /// <summary>Finds the rows of the kind that a column decides: those with values that only it has, else those whose first value stands before such values.</summary>
    /// <param name="events">How many there are.</param>
    /// <param name="isUnsure">Whether the values do not tell all of them; then the first rows that they leave open are taken.</param>
    public bool[] Find(int events, out bool isUnsure)
    {
        bool[] isEvent = new bool[rows], isOther = new bool[rows];
        if (events < rows) Link(isEvent, isOther);
        int found = CountOf(isEvent);
        if (found < events && BehindFirstColumn(events) is { } behind) (isEvent, found) = (behind, events);
        int free = rows - CountOf(isOther) - found;
        isUnsure = found > events || (found < events && free != events - found);
        for (int r = 0; r < rows && found < events; r++)
        {
            if (isEvent[r] || isOther[r]) continue;
            isEvent[r] = true;
            found++;
        }

        return isEvent;
    }

    private static int CountOf(bool[] flags)
    {
        int count = 0;
        foreach (bool flag in flags) count += flag ? 1 : 0;
        return count;
    }

    /// <summary>Rows of which a part has a value that only the decided kind has; and rows whose first value stands in a part with others and none of these.</summary>
    private void Link(bool[] isEvent, bool[] isOther)
    {
        bool[] hasEvent = new bool[grid.FragmentCount], hasFirst = new bool[grid.FragmentCount];
        int[] values = new int[grid.FragmentCount];
        for (int i = 0; i < grid.Items.Count; i++)
        {
            int column = grid.ColumnOf(i), fragment = grid.Fragments[i];
            if (column < 0) continue;
            hasEvent[fragment] |= !grid.IsCommon(column);
            hasFirst[fragment] |= column == 0;
            values[fragment]++;
        }

        for (int f = 0; f < hasEvent.Length; f++)
        {
            if (placing.RowOfFragment[f] is not (>= 0 and var row)) continue;
            isEvent[row] |= hasEvent[f];
            isOther[row] |= hasFirst[f] && values[f] > 1 && !hasEvent[f];
        }

        for (int r = 0; r < rows; r++) isOther[r] &= !isEvent[r];
    }

    /// <summary>Where the first column has a value for each row, and each event stands between two of them, the rows are those of the values before; null where they do not.</summary>
    private bool[]? BehindFirstColumn(int events)
    {
        if (grid.Counts[0] != rows) return null;
        bool[] isEvent = new bool[rows];
        int decided = grid.Grammar.Table.Kinds[grid.Grammar.DecidedKind].WhenColumn, row = -1, found = 0;
        for (int i = 0; i < grid.Items.Count; i++)
        {
            if (grid.Ranks[i] < 0) continue;
            if (grid.ColumnOf(i) == 0) row = placing.RowOfFragment[grid.Fragments[i]];
            if (grid.ColumnOf(i) != decided) continue;
            if (row < 0 || isEvent[row]) return null;
            isEvent[row] = true;
            found++;
        }

        return found == events ? isEvent : null;
    }
}
