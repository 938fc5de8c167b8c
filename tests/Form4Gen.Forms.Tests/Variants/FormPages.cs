using System;
using System.Collections.Generic;
using System.Linq;

namespace Form4Gen.Forms.Tests.Variants;

/// <summary>Lays a filing out as Form 4 is printed: boxes, two tables, every cell with its place on a line of 200 characters.</summary>
internal sealed class FormPages(FilingFacts facts, Typesetter set)
{
    public const int Width = 200;
    private static readonly int[] WidthsOne = [26, 14, 14, 8, 5, 18, 8, 14, 28, 22, 43];
    private static readonly int[] WidthsTwo = [20, 14, 12, 12, 7, 5, 12, 12, 13, 12, 14, 13, 14, 16, 14, 10];

    /// <summary>Left edges of Table II's columns: recognizers often find these.</summary>
    public static int[] EdgesTwo { get; } = Edges(WidthsTwo);

    /// <summary>The boxes and Table I, which share a grid.</summary>
    public IEnumerable<Band> First() => [Names(), Addresses(), Filing(), .. TableOne()];

    private Band Names() => new(CellKind.Box,
    [
        Typesetter.Cell(0, 70, CellKind.Box, set.Label("1. Name and Address of Reporting Person *"), set.Value("reportingOwners[0].rptOwnerName", facts.OwnerName)),
        Typesetter.Cell(70, 60, CellKind.Box, set.Label("2. Issuer Name and Ticker or Trading Symbol"),
            Typesetter.Join(set.Value("issuer.issuerName", facts.IssuerName), [.. set.Label("["), .. set.Value("issuer.issuerTradingSymbol", facts.Ticker), .. set.Label("]")])),
        Typesetter.Cell(130, 70, CellKind.Relationship, set.Label("5. Relationship of Reporting Person(s) to Issuer"), set.Label("(Check all applicable)"),
            Typesetter.Join(Mark("isDirector", facts.IsDirector), set.Label("Director" + new string(' ', 20)), Mark("isTenPercentOwner", facts.IsTenPercentOwner), set.Label("10% Owner")),
            set.Label("Officer (give title           Other (specify")),
    ]);

    private Band Addresses() => new(CellKind.Box,
    [
        Typesetter.Cell(0, 70, CellKind.Box, set.Label("(Last) (First) (Middle)"), set.Value("reportingOwners[0].rptOwnerStreet1", facts.Street1), set.Value("reportingOwners[0].rptOwnerStreet2", facts.Street2)),
        Typesetter.Cell(70, 60, CellKind.Box, set.Label("3. Date of Earliest Transaction (Month/Day/Year)"), set.Value("periodOfReport", Printed.Of(facts.Period), Iso(facts.Period))),
        Typesetter.Cell(130, 70, CellKind.Relationship, Typesetter.Join(Mark("isOfficer", facts.IsOfficer), set.Label("below)" + new string(' ', 24)), Mark("isOther", facts.OtherText is not null), set.Label("below)")),
            Typesetter.Join(set.Value("reportingOwners[0].officerTitle", facts.OfficerTitle), facts.OtherText is null ? [] : set.Label(new string(' ', Math.Max(1, 30 - (facts.OfficerTitle ?? "").Length))), set.Value("reportingOwners[0].otherText", facts.OtherText))),
    ]);

    private Band Filing() => new(CellKind.Box,
    [
        Typesetter.Cell(0, 70, CellKind.Box, set.Label("(Street)"),
            Typesetter.Join(set.Value("reportingOwners[0].rptOwnerCity", facts.City), set.Value("reportingOwners[0].rptOwnerState", facts.State), set.Value("reportingOwners[0].rptOwnerZipCode", facts.Zip)),
            set.Label("(City) (State) (Zip)")),
        Typesetter.Cell(70, 60, CellKind.Box, set.Label("4. If Amendment, Date of Original Filed (Month/Day/Year)"), set.Value("dateOfOriginalSubmission", facts.Amended is { } amended ? Printed.Of(amended) : null, facts.Amended is { } day ? Iso(day) : null)),
        Typesetter.Cell(130, 70, CellKind.Box, set.Label("6. Individual or Joint/Group Filing (Check Applicable Line)"),
            Typesetter.Join(set.Value("filedByMoreThanOneReportingPerson", "X", "false"), set.Label("Form filed by One Reporting Person")),
            set.Label("Form filed by More than One Reporting Person")),
    ]);

    private IEnumerable<Band> TableOne()
    {
        int[] x = Edges(WidthsOne), w = WidthsOne;
        PrintedCell Head(int from, int to, string text) => Typesetter.Cell(x[from], x[to] + w[to] - x[from], CellKind.HeaderOne, set.Label(text));
        yield return new(CellKind.TableTitle, [Typesetter.Cell(0, Width, CellKind.TableTitle, set.Label("Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned"))]);
        yield return new(CellKind.HeaderOne,
        [
            Head(0, 0, "1. Title of Security (Instr. 3)"), Head(1, 1, "2. Transaction Date (Month/Day/Year)"), Head(2, 2, "2A. Deemed Execution Date, if any (Month/Day/Year)"),
            Head(3, 4, "3. Transaction Code (Instr. 8)"), Head(5, 7, "4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)"),
            Head(8, 8, "5. Amount of Securities Beneficially Owned Following Reported"), Head(9, 9, "6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)"), Head(10, 10, "7. Nature of Indirect Beneficial Ownership (Instr. 4)"),
        ]);
        yield return new(CellKind.HeaderOne, [Head(3, 3, "Code"), Head(4, 4, "V"), Head(5, 5, "Amount"), Head(6, 6, "(A) or (D)"), Head(7, 7, "Price"), Head(8, 8, "Transaction(s) (Instr. 3 and 4)")]);
        for (int i = 0; i < facts.NonDerivative.Count; i++)
        {
            RowFacts r = facts.NonDerivative[i];
            string at = $"table1[{i}].";
            PrintedCell Data(int column, string name, string? text, string? mark = null) => DataCell(x[column], w[column], CellKind.DataOne, at, name, text, mark is null ? 0 : r.Marks.GetValueOrDefault(mark));
            yield return new(CellKind.DataOne, WithContent(
                Data(0, "securityTitle", r.Title), Data(1, "transactionDate", r.Date), Data(2, "deemedExecutionDate", r.Deemed), Data(3, "transactionCode", r.Code), Data(4, "transactionTimeliness", r.Early), Data(5, "transactionShares", r.Shares, "Shares"),
                Data(6, "transactionAcquiredDisposedCode", r.AcquiredDisposed), Data(7, "transactionPricePerShare", r.Price, "Price"), Data(8, "sharesOwnedFollowingTransaction", r.Owned, "Owned"),
                Data(9, "directOrIndirectOwnership", r.Ownership), Data(10, "natureOfOwnership", r.Nature)));
        }
    }

    /// <summary>Table II, which has a grid of its own.</summary>
    public IEnumerable<Band> TableTwo()
    {
        int[] x = EdgesTwo, w = WidthsTwo;
        PrintedCell Head(int from, int to, string text) => Typesetter.Cell(x[from], x[to] + w[to] - x[from], CellKind.HeaderTwo, set.Label(text));
        yield return new(CellKind.TableTitle, [Typesetter.Cell(0, Width, CellKind.TableTitle, set.Label("Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)"))]);
        yield return new(CellKind.HeaderTwo,
        [
            Head(0, 0, "1. Title of Derivative Security (Instr. 3)"), Head(1, 1, "2. Conversion or Exercise Price of Derivative Security"), Head(2, 2, "3. Transaction Date (Month/Day/Year)"),
            Head(3, 3, "3A. Deemed Execution Date, if any (Month/Day/Year)"), Head(4, 5, "4. Transaction Code (Instr. 8)"), Head(6, 7, "5. Number of Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)"),
            Head(8, 9, "6. Date Exercisable and Expiration Date (Month/Day/Year)"), Head(10, 11, "7. Title and Amount of Securities Underlying Derivative Security (Instr. 3 and 4)"),
            Head(12, 12, "8. Price of Derivative Security (Instr. 5)"), Head(13, 13, "9. Number of derivative Securities Beneficially Owned Following Reported Transaction(s) (Instr. 4)"),
            Head(14, 14, "10. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)"), Head(15, 15, "11. Nature of Indirect Beneficial Ownership (Instr. 4)"),
        ]);
        yield return new(CellKind.HeaderTwo,
        [
            Head(4, 4, "Code"), Head(5, 5, "V"), Head(6, 6, "(A)"), Head(7, 7, "(D)"), Head(8, 8, "Date Exercisable"), Head(9, 9, "Expiration Date"), Head(10, 10, "Title"), Head(11, 11, "Amount or Number of Shares"),
        ]);
        for (int i = 0; i < facts.Derivative.Count; i++)
        {
            RowFacts r = facts.Derivative[i];
            string at = $"table2[{i}].";
            // The column says the code: no glyph of it is printed, so nothing of it can be said to survive.
            if (r.AcquiredDisposed is { } code) set.Values.Add(new PrintedValue(at + "transactionAcquiredDisposedCode", code, 0));
            PrintedCell Data(int column, string name, string? text, string? mark = null) => DataCell(x[column], w[column], CellKind.DataTwo, at, name, text, mark is null ? 0 : r.Marks.GetValueOrDefault(mark));
            yield return new(CellKind.DataTwo, WithContent(
                Data(0, "securityTitle", r.Title), Data(1, "conversionOrExercisePrice", r.ExercisePrice), Data(2, "transactionDate", r.Date), Data(3, "deemedExecutionDate", r.Deemed), Data(4, "transactionCode", r.Code), Data(5, "transactionTimeliness", r.Early),
                Data(r.AcquiredDisposed == "D" ? 7 : 6, "transactionShares", r.Shares, "Shares"), Data(8, "exerciseDate", r.Exercisable, "Exercisable"), Data(9, "expirationDate", r.Expiration),
                Data(10, "underlyingSecurityTitle", r.UnderlyingTitle), Data(11, "underlyingSecurityShares", r.UnderlyingShares), Data(12, "transactionPricePerShare", r.Price),
                Data(13, "sharesOwnedFollowingTransaction", r.Owned), Data(14, "directOrIndirectOwnership", r.Ownership), Data(15, "natureOfOwnership", r.Nature)));
        }
    }

    private PrintedCell DataCell(int x, int width, CellKind kind, string at, string name, string? text, int mark)
    {
        string? filed = text is null ? null
            : text[0] == '$' || (char.IsAsciiDigit(text[0]) && !text.Contains('/', StringComparison.Ordinal)) ? FactComposer.Filed(text)
            : text.Length == 10 && text[2] == '/' ? $"{text[6..]}-{text[..2]}-{text[3..5]}"
            : text;
        Glyph[] value = set.Value(at + name, text, filed);
        Glyph[] note = mark == 0 ? [] : set.Value($"{at}footnotes.{name}", $"({mark})", $"F{mark}");
        return Typesetter.Cell(x + 1, width - 1, kind, Typesetter.Join(value, note));
    }

    private Glyph[] Mark(string name, bool marked) => set.Value("reportingOwners[0]." + name, marked ? "X" : null, "true");

    private static PrintedCell[] WithContent(params PrintedCell[] cells) => [.. cells.Where(c => c.Lines.Count > 0)];

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static int[] Edges(int[] widths)
    {
        int[] edges = new int[widths.Length];
        for (int i = 1; i < edges.Length; i++) edges[i] = edges[i - 1] + widths[i - 1];
        return edges;
    }
}
