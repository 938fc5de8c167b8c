using System;
using System.Buffers;
using System.Text;

namespace Form4Gen.Runtime.Documents;

/// <summary>A document's text while it is walked.</summary>
internal readonly ref struct BorrowedText
{
    private readonly char[]? _pooled;

    /// <summary>A text that is there already.</summary>
    public BorrowedText(string text) => Span = text;

    private BorrowedText(char[] pooled, int length)
    {
        _pooled = pooled;
        Span = pooled.AsSpan(0, length);
    }

    /// <summary>The text.</summary>
    public ReadOnlySpan<char> Span { get; }

    /// <summary>Decodes bytes that are UTF-8 into memory of the pool.</summary>
    public static BorrowedText Decode(ReadOnlySpan<byte> utf8)
    {
        char[] pooled = ArrayPool<char>.Shared.Rent(utf8.Length);
        return new BorrowedText(pooled, Encoding.UTF8.GetChars(utf8, pooled));
    }

    public void Dispose()
    {
        if (_pooled is not null) ArrayPool<char>.Shared.Return(_pooled);
    }
}
