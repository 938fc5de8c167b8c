namespace Form4Gen.Cli.Json;

/// <summary>Which values are listed with where they came from.</summary>
internal enum EvidenceLevel
{
    /// <summary>Those that are doubtful, missing, unreadable, put together or concluded.</summary>
    Flagged,

    /// <summary>All.</summary>
    All,

    /// <summary>None.</summary>
    None,
}
