using System;
using System.Buffers;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Decoding;

/// <summary>The words of a document that no border can have cut: a cut word is told from a whole one by standing among them or not.</summary>
internal sealed class DocumentWords : IDisposable
{
    private const int MinLength = 2, FirstWords = 256;

    /// <summary>Words beyond this are not taken: a longer document is no printed form.</summary>
    private const int MaxWords = 20_000;

    private readonly string _text;
    private readonly int[] _slots;
    private readonly int _mask;
    private PooledList<int> _starts = new(FirstWords);
    private PooledList<byte> _lengths = new(FirstWords);

    public DocumentWords(DocumentLayout layout)
    {
        _text = layout.Document.Text;
        int size = 64;
        while (size < Math.Min(layout.Tokens.Length, MaxWords) * 2) size *= 2;
        _slots = ArrayPool<int>.Shared.Rent(size);
        _slots.AsSpan(0, size).Clear();
        _mask = size - 1;
        foreach (Block block in layout.Blocks)
            for (int r = block.FirstRow; r < block.FirstRow + block.RowCount; r++) AddRow(layout, layout.Rows[r], block.Kind == BlockKind.Table);
    }

    /// <summary>Gives its arrays back; the words must not be asked for afterwards.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_slots);
        _starts.Dispose();
        _lengths.Dispose();
    }

    /// <summary>Whether a word stands in the document whole; case is ignored.</summary>
    public bool Contains(ReadOnlySpan<char> word)
    {
        word = Trim(word);
        return word.Length is >= MinLength and <= byte.MaxValue && _slots[Find(word)] != 0;
    }

    /// <summary>
    /// The shortest word that begins with one piece and ends with the other, where the glyph at the seam of either may be half of another.
    /// </summary>
    /// <param name="left">The piece before the border.</param>
    /// <param name="right">The piece behind it; empty: the word ends at the border.</param>
    /// <returns>The word, or an empty span.</returns>
    public ReadOnlySpan<char> Complete(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        ReadOnlySpan<char> best = default;
        for (int w = 0; w < _starts.Count; w++)
        {
            int length = _lengths.Items[w];
            if (length < 4 || length > left.Length + right.Length || (best.Length > 0 && length >= best.Length)) continue;
            ReadOnlySpan<char> word = _text.AsSpan(_starts.Items[w], length);
            if (Begins(word, left) + Ends(word, right) >= length - 1 && Fits(word, left, right)) best = word;
        }
        return best;
    }

    /// <summary>How many characters at the start of a word a piece gives, less its last glyph if that is wrong.</summary>
    public static int Begins(ReadOnlySpan<char> word, ReadOnlySpan<char> left)
    {
        int same = 0, most = Math.Min(word.Length, left.Length);
        while (same < most && char.ToUpperInvariant(word[same]) == char.ToUpperInvariant(left[same])) same++;
        return same >= left.Length - 1 ? same : -1000;
    }

    /// <summary>How many characters at the end of a word a piece gives, less its first glyph if that is wrong.</summary>
    public static int Ends(ReadOnlySpan<char> word, ReadOnlySpan<char> right)
    {
        int same = 0, most = Math.Min(word.Length, right.Length);
        while (same < most && char.ToUpperInvariant(word[^(same + 1)]) == char.ToUpperInvariant(right[^(same + 1)])) same++;
        return same >= right.Length - 1 ? same : -1000;
    }

    /// <summary>The word without punctuation at its ends.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> word) => word.Trim(".,;:()[]\"'*");

    /// <summary>At least one piece must be longer than a glyph, and the word no longer than what stands there.</summary>
    private static bool Fits(ReadOnlySpan<char> word, ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length <= word.Length && right.Length <= word.Length && Math.Max(left.Length, right.Length) >= 2;

    private void AddRow(DocumentLayout layout, in Row row, bool isTable)
    {
        ReadOnlySpan<Cell> cells = layout.CellsOf(row);
        for (int c = 0; c < cells.Length; c++)
        {
            ReadOnlySpan<Token> tokens = layout.TokensOf(cells[c]);
            bool cutBefore = isTable && c > 0 && cells[c - 1].TokenCount > 0, cutBehind = isTable && c + 1 < cells.Length && cells[c + 1].TokenCount > 0;
            int first = cutBefore ? 1 : 0, end = tokens.Length - (cutBehind ? 1 : 0);
            for (int t = first; t < end && _starts.Count < MaxWords; t++) Add(tokens[t]);
        }
    }

    private void Add(in Token token)
    {
        ReadOnlySpan<char> whole = _text.AsSpan(token.Start, token.Length), word = Trim(whole);
        if (word.Length is < MinLength or > byte.MaxValue || !char.IsLetter(word[0])) return;
        int slot = Find(word);
        if (_slots[slot] != 0) return;
        _starts.Add(token.Start + whole.Length - whole.TrimStart(".,;:()[]\"'*").Length);
        _lengths.Add((byte)word.Length);
        _slots[slot] = _starts.Count;
    }

    private int Find(ReadOnlySpan<char> word)
    {
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ Fold(c)) * 16777619;
        int slot = (int)(hash & (uint)_mask);
        while (_slots[slot] is var entry and not 0 && !_text.AsSpan(_starts.Items[entry - 1], _lengths.Items[entry - 1]).Equals(word, StringComparison.OrdinalIgnoreCase))
            slot = (slot + 1) & _mask;
        return slot;
    }

    private static uint Fold(char c) => char.IsAsciiLetterUpper(c) ? (uint)(c | 0x20) : c < 128 ? c : char.ToUpperInvariant(c);
}
