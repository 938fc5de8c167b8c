using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Form4Gen.Forms.Tests.Variants;

namespace Form4Gen.Forms.Tests.Drawn;

/// <summary>Writes a made-up filing as the text that agents filed before June 2003.</summary>
internal sealed class DrawnPage(FilingFacts facts, DrawnStyle style)
{
    private static readonly int[] BoxWidths = [44, 42, 46];

    public string Write()
    {
        List<string> lines =
        [
            "FORM 4", "UNITED STATES SECURITIES AND EXCHANGE COMMISSION", "WASHINGTON, D.C. 20549", "STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP", "",
            style.Check(false) + " Check this box if no longer subject to Section 16. Form 4 or Form 5", "obligations may continue. See Instruction 1(b).", "",
        ];
        if (style.Tables == DrawnTables.LoneBars) lines.AddRange([.. Boxes().SelectMany(box => box.Where(line => line.Length > 0).Select(line => line.Trim()).Append("|"))]);
        else lines.AddRange(style.HasBoxes ? Grid() : Boxes().SelectMany(box => style.Taste % 2 == 0 ? [.. box, ""] : box));
        lines.Add("");
        var tables = new DrawnTableWriter(style);
        lines.AddRange(tables.Write("Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned", DrawnColumns.NonDerivative(style), facts.NonDerivative));
        lines.Add("");
        lines.AddRange(TableTwo(tables));
        lines.AddRange(["", "Explanation of Responses:", ""]);
        for (int i = 0; i < facts.Footnotes.Count; i++) lines.AddRange([$"({i + 1}) {facts.Footnotes[i]}", ""]);
        if (facts.Remarks is not null) lines.AddRange(["Remarks:", facts.Remarks, ""]);
        lines.Add("");
        lines.AddRange(Signature());
        lines.AddRange(["", "* If the form is filed by more than one reporting person, see Instruction", "4(b)(v).", "SEC 1474 (7-96)"]);
        return string.Join('\n', lines) + "\n";
    }

    private List<string> TableTwo(DrawnTableWriter tables)
    {
        const string title = "Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned";
        List<DrawnColumn> columns = DrawnColumns.Derivative(style);
        if (style.Tables != DrawnTables.StackedDashes) return tables.Write(title, columns, facts.Derivative);
        int cut = columns.FindIndex(c => c.Group?.StartsWith("7.", StringComparison.Ordinal) == true);
        return [.. tables.Write(title, columns[..cut], facts.Derivative), "", .. tables.Write("Table II - Continued", columns[cut..], facts.Derivative)];
    }

    private List<List<string>> Boxes()
    {
        string when = style.IsMonthly ? "Month/Year" : "Month/Day/Year";
        string[] officer = facts.OfficerTitle is { } title ? ["       " + title] : [], other = facts.OtherText is { } text ? ["       " + text] : [];
        return
        [
            ["1. Name and Address of Reporting Person*", .. Owner()],
            ["2. Issuer Name and Ticker or Trading Symbol", .. Issuer()],
            ["3. IRS or Social Security Number of Reporting Person (Voluntary)", ""],
            ["4. Statement for " + when, "   " + Period],
            [$"5. If Amendment, Date of Original ({when})", facts.Amended is { } day ? "   " + day.ToString(style.IsMonthly ? "M/yyyy" : "M/d/yy", CultureInfo.InvariantCulture) : ""],
            [
                "6. Relationship of Reporting Person(s) to Issuer (Check all applicable)", $"   {style.Check(facts.IsDirector)} Director", $"   {style.Check(facts.IsTenPercentOwner)} 10% Owner",
                $"   {style.Check(facts.IsOfficer)} Officer (give title below)", .. officer, $"   {style.Check(facts.OtherText is not null)} Other (specify below)", .. other,
            ],
            ["7. Individual or Joint/Group Filing (Check Applicable Line)", $"   {style.Check(true)} Form filed by One Reporting Person", $"   {style.Check(false)} Form filed by More than One Reporting Person"],
        ];
    }

    public string Period => !style.IsMonthly ? facts.Period.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture)
        : IsWholeDate ? facts.Period.ToString("MMMM d,yyyy", CultureInfo.InvariantCulture) : facts.Period.ToString(style.Taste % 2 == 0 ? "M/yy" : "MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Whether a filer of the monthly form wrote a whole date all the same.</summary>
    public bool IsWholeDate => style.Taste % 5 == 0;

    private string[] Owner() => style.Tables == DrawnTables.LoneBars
        ? [facts.OwnerName, "(Last)", "(First)", "(Middle)", facts.Street1, facts.Street2, "(Street)", facts.City, facts.State, facts.Zip, "(City)", "(State) (Zip)"]
        : ["   " + facts.OwnerName, "   " + facts.Street1, "   " + facts.Street2, $"   {facts.City}, {facts.State}  {facts.Zip}"];

    private string[] Issuer() => (style.Tables == DrawnTables.LoneBars ? 0 : style.Taste % 3) switch
    {
        0 => [$"   {facts.IssuerName} ({facts.Ticker})"],
        1 => [$"   {facts.IssuerName} -- {facts.Ticker}"],
        _ => ["   " + CultureInfo.InvariantCulture.TextInfo.ToTitleCase(facts.IssuerName.ToLowerInvariant()), "   " + facts.Ticker],
    };

    /// <summary>Boxes beside each other with bars between them.</summary>
    private List<string> Grid()
    {
        List<List<string>> b = Boxes();
        string rule = new('_', BoxWidths.Sum() + 2), inner = new('-', BoxWidths[1]);
        List<string>[][] rows = [[b[0], [.. b[1], inner, .. b[2]], b[5]], [b[3], b[4], b[6]]];
        List<string> lines = [rule];
        foreach (List<string>[] row in rows)
        {
            List<string>[] cells = [.. row.Select((cell, i) => cell.SelectMany(line => Fit(line, BoxWidths[i])).ToList())];
            for (int l = 0; l < cells.Max(c => c.Count); l++) lines.Add(string.Join('|', cells.Select((c, i) => (l < c.Count ? c[l] : "").PadRight(BoxWidths[i]))).TrimEnd());
            lines.Add(rule);
        }

        return lines;
    }

    private static IEnumerable<string> Fit(string line, int width)
    {
        for (; line.Length > width; line = line[(line.LastIndexOf(' ', width) + 1)..]) yield return line[..line.LastIndexOf(' ', width)];
        yield return line;
    }

    private string[] Signature()
    {
        string date = style.Taste % 2 == 0 ? facts.Signed.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture) : facts.Signed.ToString("M/d/yy", CultureInfo.InvariantCulture);
        return (style.Taste % 3) switch
        {
            0 => ["SIGNATURE OF REPORTING PERSON", "  " + facts.Signature, "DATE", date],
            1 => ["  " + facts.Signature.PadRight(40) + "  " + date, "  " + new string('-', 40) + "  " + new string('-', 18), "  " + "**Signature of Reporting Person".PadRight(40) + "  Date"],
            _ => ["**Signature of Reporting Person: " + facts.Signature, "Date: " + date],
        };
    }
}
