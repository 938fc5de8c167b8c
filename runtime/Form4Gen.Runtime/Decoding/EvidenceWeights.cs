using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Kinds of value whose evidence weighs differently.</summary>
internal enum EvidenceGroup : byte
{
    Letter,
    Number,
    Money,
    Date,
    Text,
}

/// <summary>
/// What evidence is worth: a value's confidence is the logistic of the sum. A margin alone is not enough, because a value that was cut has no
/// rival reading; so how it was put together and what stands around it count as much. Fitted on half of some hundred pages damaged in two ways: a
/// logistic regression by group, drawn towards the weights before it (ridge 3), rounded; the other half showed as few wrong values beyond 0.9.
/// Evidence that no value of a group can have weighs nothing.
/// </summary>
internal static class EvidenceWeights
{
    /// <summary>Where the sum starts, by group: Letter, Number, Money, Date, Text.</summary>
    private static readonly float[] Base = [3.08f, -0.1f, 2.27f, 1.9f, 0.7f];

    /// <summary>Per unit of margin (at most <see cref="MarginLimit"/>), and per unit of the logit of the posterior (at most <see cref="PosteriorLimit"/>).</summary>
    private static readonly float[] PerMargin = [0.27f, -0.44f, 0.11f, 0.28f, -0.3f], PerPosterior = [0.36f, 1.01f, 0.24f, 0.68f, 0.42f];

    /// <summary>Per token of the row that no column took (at most <see cref="SkippedLimit"/>).</summary>
    private static readonly float[] PerSkipped = [0.12f, -0.8f, -0.08f, -0.9f, -0.3f];

    private const float MarginLimit = 8f, PosteriorLimit = 8f;
    private const int SkippedLimit = 3;
    private const float StatementBase = 0f, StatementPerMargin = 0.6f, StatementAsExpected = 3f, StatementNotAsExpected = -3f, StatementFar = -1f;

    private static readonly (ReadingTraits Trait, float[] Weights)[] OfTraits =
    [
        (ReadingTraits.ConcatJoin, [-0.5f, -0.9f, -1.9f, -1.6f, -2f]),
        (ReadingTraits.OverlapJoin, [0f, 1.5f, 0.4f, 0.3f, -0.3f]),
        (ReadingTraits.DuplicatePiece, [0f, 1.4f, 0.7f, -0.3f, 0.3f]),
        (ReadingTraits.ShortOverlap, [0f, 0.6f, 0.2f, -0.2f, -0.5f]),
        (ReadingTraits.LookAlike, [-1.0f, -1.1f, -1.6f, -1.8f, 0.3f]),
        (ReadingTraits.SpaceInside, [-1.5f, -2f, -2.0f, -1.5f, 0f]),
        (ReadingTraits.SpaceJoin, [0f, 0f, 0f, 0f, -2.9f]),
        (ReadingTraits.DamagedMark, [0f, 0f, -0.6f, -0.3f, 0.1f]),
        (ReadingTraits.CurrencyMissing, [0f, 0f, -1.6f, 0f, 0f]),
        (ReadingTraits.OddNumber, [0f, -2.6f, -2.9f, 0f, 0f]),
        (ReadingTraits.EqualsPeriod, [0f, 0f, 0f, 1.5f, 0f]),
        (ReadingTraits.ShortDate, [0f, 0f, 0f, -2.5f, 0f]),
        (ReadingTraits.FarDate, [0f, 0f, 0f, -1.7f, 0f]),
        (ReadingTraits.OneDecimal, [0f, 0f, -3.5f, 0f, 0f]),
        (ReadingTraits.HalfGlyph, [-5f, 0f, 0f, 0f, 0f]),
        (ReadingTraits.FewDigits, [0f, -0.8f, -0.7f, 0f, 0f]),
        (ReadingTraits.KnownText, [0f, 0f, 0f, 0f, 2.7f]),
        (ReadingTraits.OneWord, [0f, 0f, 0f, 0f, -1.1f]),
        (ReadingTraits.UnknownWord, [0f, 0f, 0f, 0f, -0.5f]),
        (ReadingTraits.OddText, [0f, 0f, 0f, 0f, -1.1f]),
        (ReadingTraits.OddCode, [-1.5f, 0f, 0f, 0f, 0f]),
    ];

    private static readonly (ReadingContext Context, float[] Weights)[] OfContexts =
    [
        (ReadingContext.SharedLeft, [0.3f, 0.8f, -0.3f, 0.2f, -0.3f]),
        (ReadingContext.SharedRight, [-0.1f, 0.4f, 0.6f, 0f, -0.5f]),
        (ReadingContext.SkippedBefore, [-0.4f, -2.5f, -0.5f, -0.4f, -0.8f]),
        (ReadingContext.SkippedAfter, [-0.5f, -0.1f, -0.5f, -0.7f, -1f]),
        (ReadingContext.FarFromColumn, [-0.2f, -1f, -0.6f, -0.5f, 0.1f]),
        (ReadingContext.AsExpected, [0.8f, 0.4f, 0f, 0f, 0f]),
        (ReadingContext.NotAsExpected, [-1.5f, -1.5f, 0f, 0f, 0f]),
        (ReadingContext.AgainstRequirement, [-5f, 0f, 0f, 0f, 0f]),
        (ReadingContext.SeenElsewhere, [0f, 2f, -0.2f, 0.8f, 2.2f]),
        (ReadingContext.PartOfOther, [0f, 0f, 0f, 0f, -3.2f]),
        (ReadingContext.ClosedRight, [0.2f, -0.7f, 0.1f, -0.1f, -0.5f]),
        (ReadingContext.DamagedRow, [0.2f, 0.1f, -1.1f, -0.1f, 0.1f]),
        (ReadingContext.NeighbourMissing, [-0.7f, -0.9f, -0.2f, -0.3f, -1.1f]),
        (ReadingContext.HoldsNeighbour, [0f, 0f, 0f, 0f, -2.6f]),
        (ReadingContext.FitsOther, [-1.5f, 0f, 0f, 0f, 0f]),
        (ReadingContext.BalanceHolds, [0f, 2.6f, 0f, 0f, 0f]),
        (ReadingContext.BalanceFails, [0f, -1.3f, 0f, 0f, 0f]),
    ];

    public static EvidenceGroup GroupOf(CellShape shape) => shape switch
    {
        CellShape.Code => EvidenceGroup.Letter,
        CellShape.Number => EvidenceGroup.Number,
        CellShape.Money => EvidenceGroup.Money,
        CellShape.Date or CellShape.Month => EvidenceGroup.Date,
        _ => EvidenceGroup.Text,
    };

    /// <summary>Probability that a value stands in the column it was read in, which is all that speaks for what the column says.</summary>
    public static float StatementConfidence(in ColumnReading reading)
    {
        float sum = StatementBase + (StatementPerMargin * Math.Min(MarginLimit, reading.Margin));
        if (reading.Has(ReadingContext.AsExpected)) sum += StatementAsExpected;
        if (reading.Has(ReadingContext.NotAsExpected)) sum += StatementNotAsExpected;
        if (reading.Has(ReadingContext.FarFromColumn)) sum += StatementFar;
        return (float)(1 / (1 + Math.Exp(-sum)));
    }

    /// <summary>Probability that a text is the known one that has its letters but some: 38 of 40 were, up to two letters.</summary>
    /// <param name="wrong">How many letters are wrong or lost.</param>
    public static float RestoredConfidence(int wrong) => wrong < 3 ? 0.93f : 0.7f;

    /// <summary>Probability that a text is the known one that its pieces are left of; never beyond doubt.</summary>
    public static float PiecesConfidence(KnownFrom from, in PieceCover cover) => cover.Missing > cover.Covered || from == KnownFrom.List ? 0.7f : 0.85f;

    /// <summary>Probability that a reading is right.</summary>
    public static float Confidence(in ColumnReading reading, EvidenceGroup group, int skippedTokens)
    {
        int g = (int)group;
        double posterior = Math.Clamp(reading.Posterior, 1e-4, 1 - 1e-4);
        double sum = Base[g] + (PerMargin[g] * Math.Min(MarginLimit, reading.Margin))
            + (PerPosterior[g] * Math.Clamp(Math.Log(posterior / (1 - posterior)), -PosteriorLimit, PosteriorLimit))
            + (PerSkipped[g] * Math.Min(SkippedLimit, skippedTokens));
        foreach ((ReadingTraits trait, float[] weights) in OfTraits)
            if (reading.Has(trait)) sum += weights[g];
        foreach ((ReadingContext context, float[] weights) in OfContexts)
            if (reading.Has(context)) sum += weights[g];
        return (float)(1 / (1 + Math.Exp(-sum)));
    }
}
