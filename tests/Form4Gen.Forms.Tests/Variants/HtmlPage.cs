using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;

namespace Form4Gen.Forms.Tests.Variants;

/// <summary>Ways to write the form as HTML.</summary>
internal enum HtmlStyle
{
    /// <summary>Tables inside the cells of tables, as sec.gov's pages.</summary>
    Nested,

    /// <summary>Capital tags without end tags, boxes drawn with lines, a list of the owners, as filing agents' pages.</summary>
    Agent,

    /// <summary>No tables at all: a style sheet makes rows and cells of other elements.</summary>
    Divisions,

    /// <summary>One table, form controls or pictures as check boxes.</summary>
    Simple,

    /// <summary>Labels in one row and values in the next, no captions, currency signs in cells of their own, numbered lists.</summary>
    Apart,
}

/// <summary>A made-up filing as an HTML page, with everything a reader should find: nothing is lost.</summary>
/// <param name="Text">The page.</param>
/// <param name="Values">Every printed value.</param>
internal sealed record HtmlPage(string Text, IReadOnlyList<PrintedValue> Values)
{
    public static HtmlPage Make(int seed, HtmlStyle style)
    {
        var random = new Random(seed);
        FilingFacts facts = new FactComposer(random).Compose();
        FilingFacts? second = random.Next(4) == 0 ? new FactComposer(random).Compose() : null;
        if (second?.OwnerName == facts.OwnerName) second = null;
        var values = new List<PrintedValue>();
        string text = new HtmlPageWriter(facts, second, style, random).Write();
        Expect(values, facts, second);
        return new HtmlPage(text, values);
    }

    private static void Expect(List<PrintedValue> values, FilingFacts facts, FilingFacts? second)
    {
        void Add(string path, string? filed)
        {
            if (filed is not null) values.Add(new PrintedValue(path, filed, filed.Length) { Survives = true });
        }

        Add("documentType", "4");
        Add("issuer.issuerName", facts.IssuerName);
        Add("issuer.issuerTradingSymbol", facts.Ticker);
        Add("periodOfReport", Iso(facts.Period));
        Add("filedByMoreThanOneReportingPerson", second is null ? "false" : "true");
        Add("notSubjectToSection16", "false");
        foreach (string mark in new[] { "isDirector", "isOfficer", "isTenPercentOwner" })
            Add("reportingOwners[0]." + mark, (mark == "isDirector" ? facts.IsDirector : mark == "isOfficer" ? facts.IsOfficer : facts.IsTenPercentOwner) ? "true" : "false");
        Add("reportingOwners[0].officerTitle", facts.OfficerTitle);
        Owner(Add, 0, facts);
        if (second is not null) Owner(Add, 1, second);
        Signature(Add, 0, facts);
        if (second is not null) Signature(Add, 1, second);
        for (int i = 0; i < facts.Footnotes.Count; i++) Add($"footnotes[{i}]", facts.Footnotes[i]);
        for (int i = 0; i < facts.NonDerivative.Count; i++) Row(Add, $"table1[{i}].", HtmlColumns.NonDerivative(facts.NonDerivative[i]), facts.NonDerivative[i]);
        for (int i = 0; i < facts.Derivative.Count; i++) Row(Add, $"table2[{i}].", HtmlColumns.Derivative(facts.Derivative[i]), facts.Derivative[i]);
    }

    private static void Owner(Action<string, string?> add, int index, FilingFacts facts)
    {
        string at = $"reportingOwners[{index}].";
        add(at + "rptOwnerName", facts.OwnerName);
        add(at + "rptOwnerStreet1", facts.Street1);
        add(at + "rptOwnerStreet2", facts.Street2);
        add(at + "rptOwnerCity", facts.City);
        add(at + "rptOwnerState", facts.State);
        add(at + "rptOwnerZipCode", facts.Zip);
    }

    private static void Signature(Action<string, string?> add, int index, FilingFacts facts)
    {
        add($"ownerSignatures[{index}].signatureName", facts.Signature);
        add($"ownerSignatures[{index}].signatureDate", Iso(facts.Signed));
    }

    private static void Row(Action<string, string?> add, string at, IReadOnlyList<HtmlCellFacts> cells, RowFacts row)
    {
        foreach (HtmlCellFacts cell in cells.Where(c => c.Name.Length > 0))
        {
            add(at + cell.Name, cell.Text is null ? null : Filed(cell.Text));
            if (cell.Mark > 0) add($"{at}footnotes.{cell.Name}", $"F{cell.Mark}");
        }

        add(at + "transactionAcquiredDisposedCode", at.StartsWith("table2", StringComparison.Ordinal) ? row.AcquiredDisposed : null);
    }

    private static string Filed(string text) =>
        text[0] == '$' || (char.IsAsciiDigit(text[0]) && !text.Contains('/', StringComparison.Ordinal)) ? FactComposer.Filed(text)
        : text.Length == 10 && text[2] == '/' ? $"{text[6..]}-{text[..2]}-{text[3..5]}"
        : text;

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");
}

/// <summary>A cell of a table's row.</summary>
internal sealed record HtmlCellFacts(string Name, string? Text, int Mark = 0);

/// <summary>What the columns of both tables hold and how they are headed.</summary>
internal static class HtmlColumns
{
    public static readonly (string Label, string[] Below)[] HeadsOne =
    [
        ("1. Title of Security (Instr. 3)", []), ("2. Transaction Date (Month/Day/Year)", []), ("2A. Deemed Execution Date, if any (Month/Day/Year)", []),
        ("3. Transaction Code (Instr. 8)", ["Code", "V"]), ("4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)", ["Amount", "(A) or (D)", "Price"]),
        ("5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)", []),
        ("6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)", []), ("7. Nature of Indirect Beneficial Ownership (Instr. 4)", []),
    ];

    public static readonly (string Label, string[] Below)[] HeadsTwo =
    [
        ("1. Title of Derivative Security (Instr. 3)", []), ("2. Conversion or Exercise Price of Derivative Security", []), ("3. Transaction Date (Month/Day/Year)", []),
        ("3A. Deemed Execution Date, if any (Month/Day/Year)", []), ("4. Transaction Code (Instr. 8)", ["Code", "V"]),
        ("5. Number of Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)", ["(A)", "(D)"]),
        ("6. Date Exercisable and Expiration Date (Month/Day/Year)", ["Date Exercisable", "Expiration Date"]),
        ("7. Title and Amount of Securities Underlying Derivative Security (Instr. 3 and 4)", ["Title", "Amount or Number of Shares"]),
        ("8. Price of Derivative Security (Instr. 5)", []), ("9. Number of derivative Securities Beneficially Owned Following Reported Transaction(s) (Instr. 4)", []),
        ("10. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)", []), ("11. Nature of Indirect Beneficial Ownership (Instr. 4)", []),
    ];

    public static IReadOnlyList<HtmlCellFacts> NonDerivative(RowFacts r) =>
    [
        new("securityTitle", r.Title), new("transactionDate", r.Date), new("deemedExecutionDate", r.Deemed), new("transactionCode", r.Code), new("transactionTimeliness", r.Early), new("transactionShares", r.Shares, Mark(r, "Shares")),
        new("transactionAcquiredDisposedCode", r.AcquiredDisposed), new("transactionPricePerShare", r.Price, Mark(r, "Price")), new("sharesOwnedFollowingTransaction", r.Owned, Mark(r, "Owned")),
        new("directOrIndirectOwnership", r.Ownership), new("natureOfOwnership", r.Nature),
    ];

    public static IReadOnlyList<HtmlCellFacts> Derivative(RowFacts r)
    {
        HtmlCellFacts shares = new("transactionShares", r.Shares, Mark(r, "Shares")), none = new("", null);
        bool disposed = r.AcquiredDisposed == "D";
        return
        [
            new("securityTitle", r.Title), new("conversionOrExercisePrice", r.ExercisePrice), new("transactionDate", r.Date), new("deemedExecutionDate", r.Deemed), new("transactionCode", r.Code), new("transactionTimeliness", r.Early),
            disposed ? none : shares, disposed ? shares : none, new("exerciseDate", r.Exercisable, Mark(r, "Exercisable")), new("expirationDate", r.Expiration),
            new("underlyingSecurityTitle", r.UnderlyingTitle), new("underlyingSecurityShares", r.UnderlyingShares), new("transactionPricePerShare", r.Price),
            new("sharesOwnedFollowingTransaction", r.Owned), new("directOrIndirectOwnership", r.Ownership), new("natureOfOwnership", r.Nature),
        ];
    }

    private static int Mark(RowFacts row, string cell) => row.Marks.GetValueOrDefault(cell);
}
