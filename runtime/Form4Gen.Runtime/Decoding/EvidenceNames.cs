using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Names of evidence, as results show them.</summary>
internal static class EvidenceNames
{
    private static readonly (ReadingTraits Trait, string Name)[] OfTraits =
    [
        (ReadingTraits.FromPeriod, "completed-from-period"), (ReadingTraits.LookAlike, "look-alike"), (ReadingTraits.DuplicatePiece, "duplicate-piece"),
        (ReadingTraits.OverlapJoin, "overlap-join"), (ReadingTraits.ConcatJoin, "concat-join"), (ReadingTraits.SpaceJoin, "space-join"), (ReadingTraits.SpaceInside, "space-inside"), (ReadingTraits.HyphenRestored, "hyphen-restored"),
        (ReadingTraits.DamagedMark, "damaged-mark"), (ReadingTraits.UnknownMark, "unknown-mark"), (ReadingTraits.CurrencyMissing, "currency-sign-missing"),
        (ReadingTraits.OddNumber, "odd-number"), (ReadingTraits.ShortDate, "short-date"), (ReadingTraits.FarDate, "far-from-period"), (ReadingTraits.EqualsPeriod, "equals-period"),
        (ReadingTraits.InsteadOf, "currency-sign"), (ReadingTraits.OneDecimal, "one-decimal"), (ReadingTraits.OddCode, "odd-code"), (ReadingTraits.HalfGlyph, "half-glyph"), (ReadingTraits.UnknownWord, "unknown-word"), (ReadingTraits.OddText, "odd-text"), (ReadingTraits.KnownText, "known-text"), (ReadingTraits.Restored, "restored"), (ReadingTraits.FromPieces, "pieces-of-known-text"), (ReadingTraits.Completed, "completed-from-known-text"),
        (ReadingTraits.ShortOverlap, "short-overlap"), (ReadingTraits.OneWord, "one-word"), (ReadingTraits.FewDigits, "few-digits"), (ReadingTraits.UnreadMark, "unread-mark"),
    ];

    private static readonly (ReadingContext Context, string Name)[] OfContexts =
    [
        (ReadingContext.BalanceFails, "balance-fails"), (ReadingContext.NotAsExpected, "against-code"), (ReadingContext.AgainstRequirement, "against-requirement"), (ReadingContext.SkippedBefore, "skipped-text-before"), (ReadingContext.SkippedAfter, "skipped-text-behind"),
        (ReadingContext.PartOfOther, "part-of-other-value"), (ReadingContext.HoldsNeighbour, "holds-neighbouring-code"), (ReadingContext.MarkBetween, "mark-between"), (ReadingContext.FitsOther, "fits-other-column"), (ReadingContext.FarFromColumn, "far-from-column"), (ReadingContext.NeighbourMissing, "neighbour-missing"),
        (ReadingContext.BalanceHolds, "balance-holds"), (ReadingContext.AsExpected, "as-code-expects"), (ReadingContext.SeenElsewhere, "seen-elsewhere"),
        (ReadingContext.SharedLeft, "text-before-in-cell"), (ReadingContext.SharedRight, "text-behind-in-cell"), (ReadingContext.OpenRight, "open-end"), (ReadingContext.ClosedRight, "border-behind"), (ReadingContext.DamagedRow, "damaged-row"), (ReadingContext.LastOfRow, "end-of-row"), (ReadingContext.UnsurePlace, "unsure-place"),
        (ReadingContext.InRow, "in-row"), (ReadingContext.ByOrder, "by-order"), (ReadingContext.InGap, "in-gap"), (ReadingContext.BesideLost, "beside-lost"), (ReadingContext.UnsureKinds, "unsure-kinds"),
        (ReadingContext.BySearch, "by-search"), (ReadingContext.Contested, "contested-place"), (ReadingContext.OutOfOrder, "out-of-order"), (ReadingContext.MarksGivenBack, "marks-given-back"),
    ];

    /// <summary>Combinations beyond this are made anew each time: a file may not fill the memory with them.</summary>
    private const int MostKept = 4096;

    private static readonly ConcurrentDictionary<(ReadingTraits Traits, ReadingContext Context), string[]> Kept = new();
    private static int _kept;

    /// <summary>The names; the same array for the same evidence, so that values share it.</summary>
    public static string[] Of(ReadingTraits traits, ReadingContext context = ReadingContext.None)
    {
        if (traits == ReadingTraits.None && context == ReadingContext.None) return [];
        if (Kept.TryGetValue((traits, context), out string[]? kept)) return kept;
        string[] made = Make(traits, context);
        if (Volatile.Read(ref _kept) < MostKept && Kept.TryAdd((traits, context), made)) Interlocked.Increment(ref _kept);
        return made;
    }

    private static string[] Make(ReadingTraits traits, ReadingContext context)
    {
        List<string> names = [];
        foreach ((ReadingTraits trait, string name) in OfTraits)
            if ((traits & trait) != 0) names.Add(name);
        foreach ((ReadingContext evidence, string name) in OfContexts)
            if ((context & evidence) != 0) names.Add(name);
        return names.Count == 0 ? [] : [.. names];
    }
}
