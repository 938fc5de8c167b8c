namespace Form4Gen.Runtime;

/// <summary>How serious an issue is.</summary>
public enum IssueSeverity : byte
{
    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>Something is missing, doubtful or contradicts something else.</summary>
    Warning,

    /// <summary>The document, or a part of it, could not be read.</summary>
    Error,
}

/// <summary>Something the reader noticed about a filing.</summary>
/// <param name="Id">The issue's id, <c>F4X0201</c>.</param>
/// <param name="Severity">How serious it is.</param>
/// <param name="Path">The field it is about, as in the output contract (<c>nonDerivativeTransactions[0].transactionCode</c>); null for the whole document.</param>
/// <param name="Message">A sentence a person can act on.</param>
public sealed record Issue(string Id, IssueSeverity Severity, string? Path, string Message);
