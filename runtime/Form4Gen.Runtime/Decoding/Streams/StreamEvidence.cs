namespace Form4Gen.Runtime.Decoding;

/// <summary>What told, and what speaks against, the rows that values of a stream were put into.</summary>
internal sealed class StreamEvidence
{
    /// <summary>Where more of the values than this found no place, no place is sure.</summary>
    private const float LostShare = 0.1f;

    private readonly StreamGrid _grid;
    private readonly StreamRows _rows;
    private readonly StreamCertainty _certainty;
    private readonly int _columns;
    private readonly bool _hasLostMany;
    private readonly bool[] _isOutOfOrder;

    public StreamEvidence(StreamGrid grid, StreamRows rows, StreamCertainty certainty)
    {
        _grid = grid;
        _rows = rows;
        _certainty = certainty;
        _columns = grid.Counts.Length;
        _hasLostMany = rows.Lost > LostShare * grid.Items.Count;
        _isOutOfOrder = new bool[rows.Cells.Length];
        for (int c = 0; c < _columns; c++) FindDisorder(c);
    }

    /// <summary>The evidence of a value's place.</summary>
    public ReadingContext Of(int row, int column, int item)
    {
        int place = (row * _columns) + column;
        bool isWhole = _certainty.IsWhole(row, item), isKnown = _certainty.IsKnown(column), isFull = _certainty.IsFull(column);

        // What only fills a gap is told by nothing else; other values by most of the row beside them, or by a value of the column for each row.
        bool isTold = isKnown || (!_rows.Weak[place] && (isWhole || isFull));
        ReadingContext context = !isTold ? ReadingContext.InGap : isWhole ? ReadingContext.InRow : ReadingContext.ByOrder;
        if (_rows.HasLost[column] || (_hasLostMany && !(isFull && (isWhole || isKnown)))) context |= ReadingContext.BesideLost;
        if (_rows.HasUnsureKinds) context |= ReadingContext.UnsureKinds;
        if (_certainty.MayBeOther(row, column)) context |= ReadingContext.FitsOther;
        if (_rows.IsSearched) context |= ReadingContext.BySearch;
        if (_rows.Contested[place]) context |= ReadingContext.Contested;
        if (_isOutOfOrder[place]) context |= ReadingContext.OutOfOrder;
        return context;
    }

    /// <summary>Notes the values of a column that come later in the text than one of a lower row.</summary>
    private void FindDisorder(int column)
    {
        int first = _grid.Items.Count;
        for (int r = _rows.RowCount - 1; r >= 0; r--)
        {
            int place = (r * _columns) + column, item = _rows.Cells[place];
            if (item < 0) continue;
            _isOutOfOrder[place] = item > first;
            first = System.Math.Min(first, item);
        }
    }
}
