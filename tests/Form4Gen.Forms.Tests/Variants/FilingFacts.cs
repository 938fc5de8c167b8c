using System;
using System.Collections.Generic;
using System.Globalization;

namespace Form4Gen.Forms.Tests.Variants;

/// <summary>What a made-up filing says.</summary>
internal sealed record FilingFacts
{
    public required string OwnerName { get; init; }
    public required string Street1 { get; init; }
    public required string Street2 { get; init; }
    public required string City { get; init; }
    public required string State { get; init; }
    public required string Zip { get; init; }
    public required string IssuerName { get; init; }
    public required string Ticker { get; init; }
    public required DateOnly Period { get; init; }
    public required DateOnly Signed { get; init; }
    public required string Signature { get; init; }
    public bool IsDirector { get; init; }
    public bool IsOfficer { get; init; }
    public bool IsTenPercentOwner { get; init; }
    public string? OfficerTitle { get; init; }
    public string? OtherText { get; init; }
    public DateOnly? Amended { get; init; }
    public string? Remarks { get; init; }
    public IReadOnlyList<RowFacts> NonDerivative { get; init; } = [];
    public IReadOnlyList<RowFacts> Derivative { get; init; } = [];
    public IReadOnlyList<string> Footnotes { get; init; } = [];
}

/// <summary>A row of either table, as texts as they are printed; null where the cell is empty.</summary>
internal sealed record RowFacts
{
    public bool IsHolding { get; init; }
    public required string Title { get; init; }
    public string? ExercisePrice { get; init; }
    public string? Date { get; init; }
    public string? Deemed { get; init; }
    public string? Code { get; init; }
    public string? Early { get; init; }
    public string? Shares { get; init; }
    public string? AcquiredDisposed { get; init; }
    public string? Price { get; init; }
    public string? Exercisable { get; init; }
    public string? Expiration { get; init; }
    public string? UnderlyingTitle { get; init; }
    public string? UnderlyingShares { get; init; }
    public required string Owned { get; init; }
    public required string Ownership { get; init; }
    public string? Nature { get; init; }

    /// <summary>Footnote numbers by printed cell (<c>Shares</c>, <c>Price</c>, <c>Exercisable</c>, <c>Owned</c>).</summary>
    public IReadOnlyDictionary<string, int> Marks { get; init; } = new Dictionary<string, int>();
}

/// <summary>How the form prints values.</summary>
internal static class Printed
{
    public static string Of(DateOnly date) => date.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);

    public static string Shares(long number) => number.ToString("#,##0", CultureInfo.InvariantCulture);

    public static string Money(decimal amount) => "$" + amount.ToString("#,##0.####", CultureInfo.InvariantCulture);
}
