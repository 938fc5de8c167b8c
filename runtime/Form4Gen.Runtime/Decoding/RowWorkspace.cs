using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>The arrays that decoding a row needs, kept for the next row. One per thread; nothing in it outlives the row.</summary>
internal sealed class RowWorkspace
{
    [ThreadStatic]
    private static RowWorkspace? _spare;

    public RowToken[] Tokens = new RowToken[64];
    public int TokenCount;

    public char[] Characters = new char[4096];
    public int CharacterCount;

    public SpanReading[] Readings = new SpanReading[1024];
    public int ReadingCount;

    /// <summary>First reading and number of readings by grammar and first token.</summary>
    public int[] FirstReading = new int[512], ReadingsFrom = new int[512];

    public TextSeam[] Seams = new TextSeam[64];
    public float[] TextCosts = new float[64];

    public float[] Forward = new float[2048], Backward = new float[2048];
    public Step[] Steps = new Step[2048];

    /// <summary>By column, the likelihood of the rows that agree with the winner, and of those that do not.</summary>
    public double[] Same = new double[32], Others = new double[32];

    /// <summary>By column, the cheapest row in which it is empty.</summary>
    public float[] CheapestEmpty = new float[32];

    public static RowWorkspace Rent()
    {
        RowWorkspace workspace = _spare ?? new RowWorkspace();
        _spare = null;
        return workspace;
    }

    public static void Return(RowWorkspace workspace) => _spare = workspace;

    public ReadOnlySpan<RowToken> Row => Tokens.AsSpan(0, TokenCount);

    /// <summary>Begins a row: what was read of another is forgotten.</summary>
    public void Clear(int grammars)
    {
        CharacterCount = ReadingCount = 0;
        int spans = grammars * (TokenCount + 1);
        Grow(ref FirstReading, spans);
        Grow(ref ReadingsFrom, spans);
        Grow(ref Seams, TokenCount + 1);
        Grow(ref TextCosts, TokenCount + 1);
        Array.Clear(ReadingsFrom, 0, spans);
    }

    public void ReserveStates(int states)
    {
        Grow(ref Forward, states);
        Grow(ref Backward, states);
        Grow(ref Steps, states);
    }

    public void ReserveColumns(int columns)
    {
        Grow(ref Same, columns);
        Grow(ref Others, columns);
        Grow(ref CheapestEmpty, columns);
        Array.Fill(CheapestEmpty, float.PositiveInfinity, 0, columns);
        Array.Clear(Same, 0, columns);
        Array.Clear(Others, 0, columns);
    }

    public ReadOnlySpan<char> Text(in SpanReading reading) => Characters.AsSpan(reading.TextStart, reading.TextLength);

    /// <summary>Room for characters; what is written there stays until the row is done.</summary>
    public Span<char> Reserve(int length)
    {
        if (CharacterCount + length > Characters.Length) Array.Resize(ref Characters, Math.Max(Characters.Length * 2, CharacterCount + length));
        return Characters.AsSpan(CharacterCount, length);
    }

    public void Add(in SpanReading reading)
    {
        if (ReadingCount == Readings.Length) Array.Resize(ref Readings, ReadingCount * 2);
        Readings[ReadingCount++] = reading;
    }

    private static void Grow<T>(ref T[] array, int length)
    {
        if (array.Length < length) array = new T[Math.Max(length, array.Length * 2)];
    }
}

/// <summary>How the alignment came to a state.</summary>
/// <param name="Reading">Index of the reading that the column took; -1: the column is empty; -2: a token was left out; -3: the beginning.</param>
/// <param name="Token">Where it came from: the first token of the reading.</param>
/// <param name="State">The expectation it came from.</param>
internal readonly record struct Step(int Reading, short Token, byte State)
{
    public const int Empty = -1, Skip = -2, Begin = -3;
}
