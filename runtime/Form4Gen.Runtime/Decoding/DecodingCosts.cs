namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// Costs of the row alignment, in units of negative log-likelihood. Orders of magnitude come from counting damage in recognized pages;
/// none depends on a form.
/// </summary>
internal static class DecodingCosts
{
    // What is there and what is not.
    public const double RequiredPresence = 0.99, OptionalPresence = 0.12, PresenceFloor = 0.05, PresenceCeiling = 0.99;

    /// <summary>A single letter is lost so often that its absence says little.</summary>
    public const double LetterSurvival = 0.82;

    /// <summary>Leaving a token out must cost more than the rarest legal reading of it.</summary>
    public const float Skip = 4.2f, SkipPerCharacter = 0.6f, SkipLimit = 14f;
    public const float Unreadable = 5.5f, UnreadablePerCharacter = 0.3f;

    // Borders of cells. A table whose grid is its own is seldom cut inside a value; one that lies in another's grid often.
    public const float CrossingForeignGrid = 0.8f, CrossingOwnGrid = 2.2f, SharingForeignGrid = 1.0f, SharingOwnGrid = 1.8f;
    public const float RepeatingOwnGrid = 2.5f;
    public const float OwnGridRatio = 1.0f, ForeignGridRatio = 1.5f;
    public const float InsideWord = 7f, EmptyCellBetween = 0.5f, EmptyCellsLimit = 1.5f;
    public const float PositionFromHeader = 0.35f, PositionFromRows = 0.6f, PositionOfStatement = 2.4f, PositionLimit = 4f, MovedOrder = 0.8f, MovedIntoText = 3f;

    // Joins.
    public const float Concat = 0.9f, LookAlikeSeam = 1.5f, PerOverlappedCharacter = -1.1f, LostParenthesisJoin = 1.5f, SpaceInsideValue = 2.2f;
    private static readonly float[] OverlapByLength = [0f, 0.9f, 1.6f, 2.2f, 2.6f];

    // Values.
    public const float MissingCurrency = 3f, UnexpectedCurrency = 3.5f, InsteadOf = 2f, UngroupedThousands = 5f, BarePoint = 4f, LeadingZero = 4f;
    public const float DecimalsInCount = 0.5f, OddDecimals = 0.4f, SingleDigit = 0.5f;
    public const float Mark = 0.3f, UnknownMark = 4f, UnclosedMark = 2f, LostMark = 1.8f, StrayParenthesis = 1.2f, OnlyMarks = 1.2f, SeldomMark = 2.5f;
    public const float DateEqualsPeriod = 0.1f, DateNearPeriod = 1.5f, DateFar = 4.5f, DateImplausible = 6f, FreeDate = 1f, TwoDigitYear = 4f, OneDigitPart = 2.5f, DateFromPeriod = 3f, DateOfOther = 6f;
    public const float CodeBase = 0.7f, RareCode = 1.2f, OddCode = 1f, BesideText = 1.5f, OwnValueOfPrintedCode = 3f, OpenCode = 4f;
    public const float AgainstExpectation = 2f, LostSeparator = 1.5f, CutDigit = 1f;

    // Texts.
    public const float KnownWord = 0.15f, UnknownWord = 0.6f, UnknownWordAtSeam = 1.6f, InnerLetter = 1.2f, InnerCodeLetter = 2.2f, OuterLetter = 3.5f, OuterNumber = 1.5f, ValueInText = 5f, NumberInText = 2.2f, Junk = 1.5f;
    public const float MarkInText = 0.8f, KnownText = -2f, TextCrossing = 0.3f;

    /// <summary>The most text cost worth keeping: dearer spans never win.</summary>
    public const float TextLimit = 17f;

    /// <summary>Cost of an overlap; long ones are cheaper than nothing, because chance seldom makes them.</summary>
    public static float Overlap(int length) =>
        (length < OverlapByLength.Length ? OverlapByLength[length] : OverlapByLength[^1] + (0.3f * (length - OverlapByLength.Length + 1)))
        + (PerOverlappedCharacter * length);
}
