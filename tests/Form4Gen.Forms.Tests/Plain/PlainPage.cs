using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Form4Gen.Forms.Tests.Plain;

/// <summary>A made-up row of Table I.</summary>
internal sealed record PlainRow(string Title, string? Date, string? Code, decimal? Shares, string? AcquiredDisposed, decimal? Price, int Mark, decimal Owned, string Form, string? Nature);

/// <summary>A made-up filing, printed as tools print a page in reading order: a block for each cell, values apart from their labels.</summary>
internal sealed class PlainPage
{
    private static readonly string[] Titles = ["Common Stock", "Class A Common Stock", "Series B Preferred Stock"];
    private readonly Random _random;

    public PlainPage(int seed)
    {
        _random = new Random(seed);
        Owner = Pick("Doe Jane Q", "Roe Richard", "Quill Samuel B JR");
        Issuer = Pick("Example Holdings, Inc.", "Sample Bancorp", "Specimen Energy Co");
        Symbol = Pick("EXMP", "SMPL", "SPEC");
        Street = $"{_random.Next(1, 9999)} {Pick("MAIN STREET", "HARBOR ROAD")}";
        City = Pick("SPRINGFIELD", "FAIRVIEW");
        Zip = _random.Next(10000, 99999).ToString(CultureInfo.InvariantCulture);
        IsOfficer = _random.Next(2) == 0;
        Period = new DateOnly(2023, _random.Next(1, 13), _random.Next(1, 28));
        int rows = _random.Next(1, 5);
        for (int i = 0; i < rows; i++) Rows.Add(MakeRow(i > 0 && _random.Next(3) == 0));
    }

    public string Owner { get; }

    public string Issuer { get; }

    public string Symbol { get; }

    public string Street { get; }

    public string City { get; }

    public string Zip { get; }

    public bool IsOfficer { get; }

    public DateOnly Period { get; }

    public List<PlainRow> Rows { get; } = [];

    public string Signed => Period.AddDays(2).ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);

    /// <summary>The page; the header of the columns stands before the rows or, for a single row, among its cells.</summary>
    public string Print()
    {
        string date = Period.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture);
        List<string> blocks = ["FORM 4", "Check this box if no longer subject to\nSection 16. Form 4 or Form 5\nobligations may continue. See\nInstruction 1(b).", "UNITED STATES SECURITIES AND EXCHANGE COMMISSION", "STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP",
            "2. Issuer Name and Ticker or Trading Symbol", "5. Relationship of Reporting Person(s) to Issuer\n(Check all applicable)", $"{Issuer} [ {Symbol} ]", $"{Owner}\n(First)", "1. Name and Address of Reporting Person*", "(Last)", "(Middle)", "3. Date of Earliest Transaction (Month/Day/Year)"];
        blocks.AddRange(IsOfficer ? ["Director", "10% Owner", "X", "Officer (give title\nbelow)", "Other (specify\nbelow)", "Chief\nExample\nOfficer"] : ["X", "Director", "10% Owner", "Officer (give title\nbelow)", "Other (specify\nbelow)"]);
        blocks.AddRange([date, Street + "\n(Street)", City, "MA", Zip, "(City)", "(State)", "(Zip)", "4. If Amendment, Date of Original Filed (Month/Day/Year)", "6. Individual or Joint/Group Filing (Check Applicable\nLine)", "X", "Form filed by One Reporting Person\nForm filed by More than One Reporting\nPerson"]);
        blocks.AddRange(Table());
        blocks.Add("Explanation of Responses:\n1. Held under a plan that is described in an\nearlier report.");
        blocks.Add("Remarks:");
        blocks.Add($"/s/ {Owner}");
        blocks.Add(Signed);
        blocks.Add("** Signature of Reporting Person");
        blocks.Add("Date");
        blocks.Add("Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.");
        return string.Join("\n\n", blocks) + "\n";
    }

    private List<string> Table()
    {
        List<string> left = ["Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n2. Transaction\nDate\n(Month/Day/Year)", "1. Title of Security (Instr. 3)", "2A. Deemed\nExecution Date,\nif any\n(Month/Day/Year)", "3. Transaction\nCode (Instr. 8)\nCode"];
        List<string> middle = ["V", "4. Securities Acquired (A) or\nDisposed Of (D) (Instr. 3, 4 and 5)", "Amount", "(A) or\n(D)", "Price"];
        List<string> right = ["5. Amount of\nSecurities\nBeneficially\nOwned Following\nReported\nTransaction(s)\n(Instr. 3 and 4)", "6. Ownership\nForm: Direct\n(D) or Indirect\n(I) (Instr. 4)"];
        const string last = "7. Nature of\nIndirect\nBeneficial\nOwnership\n(Instr. 4)";
        if (Rows.Count > 1) return [.. left, .. middle, .. right, last, .. Rows.SelectMany(r => Cells(r)).Where(c => c.Length > 0)];
        string[] cells = Cells(Rows[0]);
        return [.. left, .. cells[..2], .. middle[..1], cells[2], .. middle[1..], .. cells[3..6], .. right, .. cells[6..8], last, .. cells[8..].Where(c => c.Length > 0)];
    }

    private static string[] Cells(PlainRow row) =>
    [
        row.Title, row.Date ?? "", row.Code ?? "", row.Shares is { } shares ? Number(shares) + (row.Mark > 0 ? $"({row.Mark})" : "") : "", row.AcquiredDisposed ?? "",
        row.Price is { } price ? "$" + price.ToString(CultureInfo.InvariantCulture) : "", Number(row.Owned), row.Form, row.Nature ?? "",
    ];

    private static string Number(decimal number) => number.ToString("#,##0.####", CultureInfo.InvariantCulture);

    private PlainRow MakeRow(bool isHolding)
    {
        bool isIndirect = _random.Next(3) == 0;
        string? nature = isIndirect ? Pick("By\nTrust", "By Spouse") : null;
        string title = Pick(Titles), form = isIndirect ? "I" : "D";
        decimal owned = _random.Next(1000, 900000);
        if (isHolding) return new PlainRow(title, null, null, null, null, null, 0, owned, form, nature);
        string code = Pick("S", "P", "F", "A");
        return new PlainRow(title, Period.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture), code, _random.Next(1000, 90000), code is "S" or "F" ? "D" : "A", _random.Next(1, 40000) / 100m, _random.Next(2), owned, form, nature);
    }

    private string Pick(params string[] texts) => texts[_random.Next(texts.Length)];
}
