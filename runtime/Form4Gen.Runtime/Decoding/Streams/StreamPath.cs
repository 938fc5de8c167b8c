using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>One way to place the first items of a stream: which cells have had their turn, and what the rows are known to be.</summary>
internal sealed class StreamPath(int columns)
{
    /// <summary>Rows that are remembered; those further up are closed.</summary>
    public const int Window = 128;

    private readonly UInt128[] _filled = new UInt128[columns];
    private UInt128 _events, _others, _asking, _silent;

    public float Cost { get; set; }

    /// <summary>The step of the last item.</summary>
    public int Step { get; set; } = -1;

    /// <summary>The row and column of the last value.</summary>
    public int Row { get; private set; } = -1;

    public int Column { get; private set; }

    /// <summary>The lowest row that has a value; -1 where none has.</summary>
    public int Top { get; private set; } = -1;

    /// <summary>By column: how many rows have had their turn. Never more than in a column to the left.</summary>
    public int[] Heights { get; } = new int[columns];

    /// <summary>The first row that is remembered.</summary>
    public int FirstKnown => Math.Max(0, Top - Window + 2);

    /// <summary>The first row that is remembered and has not had its turn in a column.</summary>
    public int FirstOpen(int column) => Math.Max(Heights[column], FirstKnown);

    public static StreamPath[] Several(int count, int columns)
    {
        var paths = new StreamPath[count];
        for (int p = 0; p < count; p++) paths[p] = new StreamPath(columns);
        return paths;
    }

    /// <summary>Makes it the way of no item.</summary>
    public void Clear()
    {
        (Cost, Step, Row, Column, Top) = (0, -1, -1, 0, -1);
        (_events, _others, _asking, _silent, IsLate) = (0, 0, 0, 0, false);
        Descent = Descent.None;
        Heights.AsSpan().Clear();
        _filled.AsSpan().Clear();
    }

    public void CopyFrom(StreamPath other)
    {
        (Cost, Step, Row, Column, Top) = (other.Cost, other.Step, other.Row, other.Column, other.Top);
        (_events, _others, _asking, _silent, IsLate) = (other._events, other._others, other._asking, other._silent, other.IsLate);
        Descent = other.Descent;
        other.Heights.CopyTo(Heights.AsSpan());
        other._filled.CopyTo(_filled.AsSpan());
    }

    /// <summary>Whether the last value came when its cell had had its turn.</summary>
    public bool IsLate { get; private set; }

    /// <summary>How the last values go down a column that is printed by itself.</summary>
    public Descent Descent { get; private set; }

    /// <summary>Whether a value comes directly below the last one.</summary>
    public bool IsBelow(int row, int column) => Top >= 0 && column == Column && row == Row + 1;

    /// <summary>Whether a cell has a value, or its row is closed.</summary>
    public bool IsFilled(int row, int column) => row <= Top && (row <= Top - Window || Is(_filled[column], row));

    /// <summary>Whether a lower row has a value in a column.</summary>
    public bool HasBelow(int row, int column)
    {
        for (int r = row + 1; r <= Top; r++)
            if (IsFilled(r, column)) return true;
        return false;
    }

    public bool IsEvent(int row) => Is(_events, row);

    public bool IsNoEvent(int row) => Is(_others, row);

    /// <summary>Whether a row's code asks for another column.</summary>
    public bool Asks(int row) => Is(_asking, row);

    /// <summary>Whether a row has a code that asks for none.</summary>
    public bool AsksNot(int row) => Is(_silent, row);

    public void Enter(int row, int column)
    {
        while (Top < row) Forget(++Top);
        IsLate = row < Heights[column];
        Descent = IsBelow(row, column) ? Descent.Down
            : Descent == Descent.Down && row != Row && column > Column && row == FirstOpen(column) ? Descent.Begun : Descent.None;
        (Row, Column) = (row, Math.Max(column, row == Row ? Column : 0));
        _filled[column] |= Bit(row);
    }

    public void SetKind(int row, bool isEvent)
    {
        (_events, _others) = isEvent ? (_events | Bit(row), _others & ~Bit(row)) : (_events, _others | Bit(row));
    }

    public void SetAsking(int row, bool asks)
    {
        if (asks) _asking |= Bit(row);
        else _silent |= Bit(row);
    }

    /// <summary>A number that paths share which go on alike.</summary>
    public ulong Hash()
    {
        const ulong prime = 1099511628211;
        ulong hash = (((ulong)Row << 16) | ((uint)Column << 2) | (uint)Descent) * prime;
        foreach (UInt128 rows in (ReadOnlySpan<UInt128>)[_events, _others, _asking, _silent]) hash = (((hash ^ (ulong)rows) * prime) ^ (ulong)(rows >> 64)) * prime;
        foreach (UInt128 rows in _filled) hash = (((hash ^ (ulong)rows) * prime) ^ (ulong)(rows >> 64)) * prime;
        foreach (int height in Heights) hash = (hash ^ (ulong)height) * prime;
        return hash;
    }

    private static UInt128 Bit(int row) => UInt128.One << (row % Window);

    private static bool IsIn(UInt128 rows, int row) => (rows & Bit(row)) != UInt128.Zero;

    private bool Is(UInt128 rows, int row) => row <= Top && IsIn(rows, row);

    private void Forget(int row)
    {
        UInt128 others = ~Bit(row);
        _events &= others;
        _others &= others;
        _asking &= others;
        _silent &= others;
        for (int c = 0; c < _filled.Length; c++) _filled[c] &= others;
    }
}
