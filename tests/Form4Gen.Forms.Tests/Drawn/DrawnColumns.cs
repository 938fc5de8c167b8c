using System;
using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Forms.Tests.Variants;

namespace Form4Gen.Forms.Tests.Drawn;

/// <summary>A column: what is printed over it and in it.</summary>
/// <param name="Header">Its own header.</param>
/// <param name="Cell">What a row has in it.</param>
/// <param name="Group">The header over several columns that it begins or goes on with.</param>
internal sealed record DrawnColumn(string Header, Func<RowFacts, string?> Cell, string? Group = null);

/// <summary>The columns of the old form's two tables.</summary>
internal static class DrawnColumns
{
    public static List<DrawnColumn> NonDerivative(DrawnStyle style)
    {
        const string coding = "3. Transaction Code (Instr. 8)", amounts = "4. Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)";
        List<DrawnColumn> columns = [new("1. Title of Security (Instr. 3)", r => r.Title), new("2. Transaction Date (Month/Day/Year)", r => Date(r.Date))];
        if (!style.IsMonthly) columns.Add(new("2A. Deemed Execution Date, if any (Month/Day/Year)", r => Date(r.Deemed)));
        columns.AddRange(
        [
            new("Code", r => r.Code, coding), new("V", r => r.Early, coding),
            new("Amount", r => Marked(r, r.Shares, "Shares"), amounts), new("A/D", r => r.AcquiredDisposed, amounts), new("Price", r => Marked(r, r.Price, "Price"), amounts),
            new($"5. Amount of Securities Beneficially Owned {Owned(style)} (Instr. 3 and 4)", r => Marked(r, r.Owned, "Owned")),
            new("6. Dir. (D) or Ind. (I)", r => r.Ownership), new("7. Nature of Indirect Beneficial Ownership (Instr. 4)", r => r.Nature),
        ]);
        return columns;
    }

    public static List<DrawnColumn> Derivative(DrawnStyle style)
    {
        const string coding = "4. Transaction Code (Instr. 8)", number = "5. Number of Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)";
        const string dates = "6. Date Exercisable and Expiration Date (Month/Day/Year)", underlying = "7. Title and Amount of Underlying Securities (Instr. 3 and 4)";
        List<DrawnColumn> columns =
        [
            new("1. Title of Derivative Security (Instr. 3)", r => r.Title), new("2. Conversion or Exercise Price of Derivative Security", r => r.ExercisePrice),
            new("3. Transaction Date (Month/Day/Year)", r => Date(r.Date)),
        ];
        if (!style.IsMonthly) columns.Add(new("3A. Deemed Execution Date, if any (Month/Day/Year)", r => Date(r.Deemed)));
        columns.AddRange([new("Code", r => r.Code, coding), new("V", r => r.Early, coding)]);
        if (style.HasCodeColumn) columns.AddRange([new("Amount", r => Marked(r, r.Shares, "Shares"), number), new("A/D", r => r.AcquiredDisposed, number)]);
        else columns.AddRange([new("(A)", r => r.AcquiredDisposed == "A" ? Marked(r, r.Shares, "Shares") : null, number), new("(D)", r => r.AcquiredDisposed == "D" ? Marked(r, r.Shares, "Shares") : null, number)]);
        columns.AddRange(
        [
            new("Date Exercisable", r => Marked(r, Date(r.Exercisable), "Exercisable"), dates), new("Expiration Date", r => Date(r.Expiration), dates),
            new("Title", r => r.UnderlyingTitle, underlying), new("Amount or Number of Shares", r => r.UnderlyingShares, underlying),
            new("8. Price of Derivative Security (Instr. 5)", r => r.Price),
            new($"9. Number of Derivative Securities Beneficially Owned {Owned(style)} (Instr. 4)", r => r.Owned),
            new("10. Dir. (D) or Ind. (I)", r => r.Ownership), new("11. Nature of Indirect Beneficial Ownership (Instr. 4)", r => r.Nature),
        ]);
        return columns;
    }

    /// <summary>Month, day and a short year without noughts before them.</summary>
    public static string? Date(string? printed) =>
        printed is null ? null : DateOnly.ParseExact(printed, "MM/dd/yyyy", CultureInfo.InvariantCulture).ToString("M/d/yy", CultureInfo.InvariantCulture);

    private static string Owned(DrawnStyle style) => style.IsMonthly ? "at End of Month" : "Following Reported Transaction(s)";

    private static string? Marked(RowFacts row, string? value, string cell) => row.Marks.TryGetValue(cell, out int mark) ? $"{value}({mark})" : value;
}
