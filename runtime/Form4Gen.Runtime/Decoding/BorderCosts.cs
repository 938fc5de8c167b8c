using System;

namespace Form4Gen.Runtime.Decoding;

/// <summary>What it costs to begin a column's value at a token, and to leave a token out.</summary>
internal readonly ref struct BorderCosts(RowToken[] tokens, GridCosts grid)
{
    private const float GluedSkip = 2f, RubbishSkip = 2.2f, JunkSkip = 1.5f, JunkPerCharacter = 0.3f, BehindMark = 1.5f, BeforeSign = 2f;

    /// <summary>What signs and borders are read as in lines of text.</summary>
    private const int ShortRubbish = 2;

    private readonly RowToken[] _tokens = tokens;
    private readonly GridCosts _grid = grid;

    /// <summary>Leaving a token out: dearer than its rarest legal reading.</summary>
    public float Skip(int token)
    {
        RowToken skipped = _tokens[token];
        if (_grid.IsOfLines && skipped.Length <= ShortRubbish) return RubbishSkip;
        float cost = skipped.Is(RowTokenTraits.Digits | RowTokenTraits.Letters)
            ? Math.Min(DecodingCosts.SkipLimit, DecodingCosts.Skip + (DecodingCosts.SkipPerCharacter * skipped.Length))
            : JunkSkip + (JunkPerCharacter * skipped.Length);
        return skipped.IsGlued ? cost + GluedSkip : cost;
    }

    /// <summary>Beginning a value at a token: free at a border, dear inside a word.</summary>
    public float Begin(int first)
    {
        if (first == 0) return 0f;
        RowToken token = _tokens[first], previous = _tokens[first - 1];
        if (token.Cell != previous.Cell) return 0f;
        if (!token.IsGlued) return _grid.Sharing;
        if (previous.Is(RowTokenTraits.Mark) && !token.Is(RowTokenTraits.Mark)) return BehindMark;
        return token.Is(RowTokenTraits.Currency) ? BeforeSign : DecodingCosts.InsideWord;
    }
}
