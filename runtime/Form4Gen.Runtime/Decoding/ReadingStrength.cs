using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// How strong the decoder finds a reading by itself: its share of the likelihood, and less where damage left it without rivals, so that the share says
/// little. What such strengths and the named evidence beside them are worth is learned (calibration), not held here.
/// </summary>
internal static class ReadingStrength
{
    /// <summary>A known text in place of one that has few letters wrong, or more.</summary>
    public const float FewLettersWrong = 0.9f, ManyLettersWrong = 0.7f;

    /// <summary>A known text of which more letters stand than are lost, or fewer.</summary>
    public const float MostLettersStand = 0.85f, FewLettersStand = 0.7f;

    private const float Likely = 0.9f;

    private const ReadingTraits Damage = ReadingTraits.ConcatJoin | ReadingTraits.SpaceJoin | ReadingTraits.SpaceInside | ReadingTraits.LookAlike | ReadingTraits.HalfGlyph
        | ReadingTraits.OddNumber | ReadingTraits.OddText | ReadingTraits.OddCode | ReadingTraits.UnknownWord | ReadingTraits.ShortDate | ReadingTraits.CurrencyMissing | ReadingTraits.OneDecimal;

    private const ReadingContext DamageAround = ReadingContext.PartOfOther | ReadingContext.HoldsNeighbour | ReadingContext.SkippedBefore | ReadingContext.SkippedAfter
        | ReadingContext.NotAsExpected | ReadingContext.AgainstRequirement | ReadingContext.BalanceFails;

    /// <summary>Whether a text is to be taken as it stands: it is a known one or stands elsewhere too, and nothing is damaged in it or around it.</summary>
    public static bool IsClean(in ColumnReading reading) =>
        (reading.Has(ReadingTraits.KnownText) || reading.Has(ReadingContext.SeenElsewhere)) && reading.Posterior >= Likely && !reading.Has(Damage) && !reading.Has(DamageAround);

    /// <summary>The strength of a reading: its share of the likelihood.</summary>
    public static float Of(in ColumnReading reading) => reading.Posterior;

    /// <summary>The strength of what a column says by being filled: that the value stands in it.</summary>
    public static float OfStatement(in ColumnReading reading) => reading.Posterior;
}
