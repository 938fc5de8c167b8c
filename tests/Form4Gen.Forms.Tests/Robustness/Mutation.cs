using System;
using System.Linq;
using System.Numerics;

namespace Form4Gen.Forms.Tests.Robustness;

/// <summary>What can become of a piece of a file.</summary>
internal enum MutationKind
{
    /// <summary>It is gone, now and then with all that follows.</summary>
    Cut,

    /// <summary>It stands once more, elsewhere.</summary>
    Duplicate,

    /// <summary>It has changed places with another one.</summary>
    Swap,

    /// <summary>One of its units is another: a bit has changed, or it has become a sign that means something in some shape.</summary>
    Flip,

    /// <summary>It stands inside something, up to many times over: tags, brackets, or itself.</summary>
    Nest,

    /// <summary>It stands many times in a row.</summary>
    Repeat,
}

/// <summary>One change of a file. Places are shares of the file's length, so that a change fits every file and also one that other changes made shorter.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="At">Where the piece begins.</param>
/// <param name="Other">Where the other place is, for kinds that have one.</param>
/// <param name="Length">Units of the piece.</param>
/// <param name="How">Which of the ways of the kind; how often.</param>
internal readonly record struct Mutation(MutationKind Kind, ushort At, ushort Other, ushort Length, byte How)
{
    /// <summary>The longest piece.</summary>
    public const int MaxLength = 300;

    /// <summary>The most that a piece stands in itself or in a row.</summary>
    public const int MaxTimes = 24;

    private const string Signs = "\t\n\r\0 (){}[]$|*<>,./\\&;\"'=!?-#0159XDF\u0080\u00E9";

    private static readonly (string Open, string Close)[] Nests =
    [
        ("<table><tr><td>", "</td></tr></table>"), ("<div>", "</div>"), ("<value>", "</value>"), ("(", ")"), ("<DOCUMENT>\n<TYPE>4\n<TEXT>\n", "\n</TEXT>\n</DOCUMENT>\n"), ("<!--", "-->"), ("<![CDATA[", "]]>"), ("\t", "\t"), ("| ", " |"), ("\"", "\""), ("<b", ">"), ("<word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">", "</word>"),
    ];

    /// <summary>A change that chance decides.</summary>
    public static Mutation Of(Random random) => new(
        (MutationKind)random.Next(6), (ushort)random.Next(ushort.MaxValue + 1), (ushort)random.Next(ushort.MaxValue + 1),
        (ushort)random.Next(1, random.Next(4) == 0 ? MaxLength : 40), (byte)random.Next(256));

    /// <summary>One to eight changes that a seed decides.</summary>
    public static Mutation[] Several(int seed)
    {
        var random = new Random(seed);
        var several = new Mutation[random.Next(1, 9)];
        for (int i = 0; i < several.Length; i++) several[i] = Of(random);
        return several;
    }

    /// <summary>What the changes make of a file, one after the other.</summary>
    /// <typeparam name="T">A byte of a file or a character of a text.</typeparam>
    public static T[] Apply<T>(ReadOnlySpan<Mutation> mutations, T[] file)
        where T : unmanaged, IBinaryInteger<T>
    {
        foreach (Mutation mutation in mutations) file = mutation.Of(file);
        return file;
    }

    /// <summary>What the change makes of a file, which itself stays as it is.</summary>
    /// <typeparam name="T">A byte of a file or a character of a text.</typeparam>
    public T[] Of<T>(T[] file)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (file.Length == 0) return Kind == MutationKind.Nest ? Units<T>(Nests[How % Nests.Length].Open) : file;
        int at = Place(At, file.Length), other = Place(Other, file.Length), length = Math.Min(Length, file.Length - at);
        ReadOnlySpan<T> before = file.AsSpan(0, at), piece = file.AsSpan(at, length), after = file.AsSpan(at + length);
        return Kind switch
        {
            MutationKind.Cut => How % 16 == 0 ? [.. before] : [.. before, .. after],
            MutationKind.Duplicate => [.. file.AsSpan(0, other), .. piece, .. file.AsSpan(other)],
            MutationKind.Swap => Swapped(file, at, other, length),
            MutationKind.Flip => [.. before, Flipped(piece[0]), .. file.AsSpan(at + 1)],
            MutationKind.Nest => Nested(before, piece, after),
            _ => [.. before, .. Times(piece, 2 + (How % (MaxTimes - 1))), .. after],
        };
    }

    private static int Place(ushort share, int length) => (int)((long)share * length >> 16);

    private static T[] Swapped<T>(T[] file, int at, int other, int length)
    {
        (int first, int second) = at < other ? (at, other) : (other, at);
        length = Math.Min(length, Math.Min(second - first, file.Length - second));
        return [.. file.AsSpan(0, first), .. file.AsSpan(second, length), .. file.AsSpan(first + length, second - first - length), .. file.AsSpan(first, length), .. file.AsSpan(second + length)];
    }

    private T Flipped<T>(T unit)
        where T : unmanaged, IBinaryInteger<T> =>
        How % 2 == 0 ? unit ^ (T.One << ((How >> 1) % int.CreateTruncating(T.PopCount(T.AllBitsSet)))) : T.CreateTruncating(Signs[(How >> 1) % Signs.Length]);

    private T[] Nested<T>(ReadOnlySpan<T> before, ReadOnlySpan<T> piece, ReadOnlySpan<T> after)
        where T : unmanaged, IBinaryInteger<T>
    {
        int which = How % (Nests.Length + 2), times = 1 + (How / 4 % MaxTimes), half = piece.Length / 2;
        T[] open = which < Nests.Length ? Units<T>(Nests[which].Open) : [.. piece[..half]], close = which < Nests.Length ? Units<T>(Nests[which].Close) : [.. piece[half..]];
        return [.. before, .. Times<T>(open, times), .. piece, .. Times<T>(close, times), .. after];
    }

    private static T[] Times<T>(ReadOnlySpan<T> piece, int times)
    {
        var all = new T[piece.Length * times];
        for (int i = 0; i < times; i++) piece.CopyTo(all.AsSpan(i * piece.Length));
        return all;
    }

    private static T[] Units<T>(string text)
        where T : unmanaged, IBinaryInteger<T> => [.. text.Select(c => T.CreateTruncating(c))];
}
