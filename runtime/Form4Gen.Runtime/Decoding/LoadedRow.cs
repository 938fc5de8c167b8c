using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>A row's tokens, and every value that a run of them can be, in one order of its cells' words.</summary>
internal sealed class LoadedRow
{
    public RowToken[] Tokens = new RowToken[64];
    public int TokenCount;

    /// <summary>Whether words beyond the limit were not read.</summary>
    public bool IsCut;

    public char[] Characters = new char[2048];
    public int CharacterCount;

    public SpanReading[] Readings = new SpanReading[512];
    public int ReadingCount;

    /// <summary>First reading and number of readings by grammar and first token.</summary>
    public int[] FirstReading = new int[512], ReadingsFrom = new int[512];

    public TextSeam[] Seams = new TextSeam[64];
    public float[] TextCosts = new float[64];

    /// <summary>How many letters the seams from a token on take away from what stands before them.</summary>
    public int[] DroppedFrom = new int[65];

    public ReadOnlySpan<RowToken> Row => Tokens.AsSpan(0, TokenCount);

    /// <summary>Begins a row: what was read of another is forgotten.</summary>
    public void Clear(int grammars)
    {
        CharacterCount = ReadingCount = 0;
        int spans = grammars * (TokenCount + 1);
        RowWorkspace.Grow(ref FirstReading, spans);
        RowWorkspace.Grow(ref ReadingsFrom, spans);
        RowWorkspace.Grow(ref Seams, TokenCount + 1);
        RowWorkspace.Grow(ref TextCosts, TokenCount + 1);
        RowWorkspace.Grow(ref DroppedFrom, TokenCount + 1);
        Array.Clear(ReadingsFrom, 0, spans);
    }

    /// <summary>Begins the readings of a grammar at a token; they stand behind each other.</summary>
    public void Open(int grammar, int token) => FirstReading[SlotOf(grammar, token)] = ReadingCount;

    /// <summary>Ends the readings of a grammar at a token.</summary>
    public void Close(int grammar, int token)
    {
        int slot = SlotOf(grammar, token);
        ReadingsFrom[slot] = ReadingCount - FirstReading[slot];
    }

    /// <summary>The readings of a grammar at a token.</summary>
    /// <returns>The first and the end.</returns>
    public (int From, int To) ReadingsOf(int grammar, int token)
    {
        int slot = SlotOf(grammar, token), from = FirstReading[slot];
        return (from, from + ReadingsFrom[slot]);
    }

    private int SlotOf(int grammar, int token) => (grammar * (TokenCount + 1)) + token;

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
}
