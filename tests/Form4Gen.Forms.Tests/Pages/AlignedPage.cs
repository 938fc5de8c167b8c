using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Form4Gen.Forms.Tests.Variants;

namespace Form4Gen.Forms.Tests.Pages;

/// <summary>Prints a filing as text with aligned columns: boxes side by side, headers and cells wrapped, values centred on the height of their row.</summary>
internal sealed class AlignedPage
{
    private static readonly int[] WidthsOne = [46, 18, 18, 10, 6, 18, 8, 14, 20, 18, 22];
    private static readonly int[] WidthsTwo = [18, 13, 17, 17, 8, 6, 13, 13, 14, 14, 16, 13, 13, 17, 14, 16];

    private static readonly (int First, int Last, string Text)[] HeadersOne =
    [
        (0, 0, "1. Title of Security (Instr. 3)"), (1, 1, "2. Transaction Date (Month/Day/Year)"), (2, 2, "2A. Deemed Execution Date, if any (Month/Day/Year)"),
        (3, 4, "3. Transaction Code (Instr. 8)"), (5, 7, "4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)"),
        (8, 8, "5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)"),
        (9, 9, "6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)"), (10, 10, "7. Nature of Indirect Beneficial Ownership (Instr. 4)"),
    ];

    private static readonly (int First, int Last, string Text)[] HeadersTwo =
    [
        (0, 0, "1. Title of Derivative Security (Instr. 3)"), (1, 1, "2. Conversion or Exercise Price of Derivative Security"), (2, 2, "3. Transaction Date (Month/Day/Year)"),
        (3, 3, "3A. Deemed Execution Date, if any (Month/Day/Year)"), (4, 5, "4. Transaction Code (Instr. 8)"),
        (6, 7, "5. Number of Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)"), (8, 9, "6. Date Exercisable and Expiration Date (Month/Day/Year)"),
        (10, 11, "7. Title and Amount of Securities Underlying Derivative Security (Instr. 3 and 4)"), (12, 12, "8. Price of Derivative Security (Instr. 5)"),
        (13, 13, "9. Number of derivative Securities Beneficially Owned Following Reported Transaction(s) (Instr. 4)"),
        (14, 14, "10. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)"), (15, 15, "11. Nature of Indirect Beneficial Ownership (Instr. 4)"),
    ];

    private readonly List<StringBuilder> _lines = [];

    private AlignedPage(FilingFacts facts)
    {
        Head();
        Boxes(facts);
        Title("Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned");
        Header(WidthsOne, HeadersOne, [(3, "Code"), (4, "V"), (5, "Amount"), (6, "(A) or (D)"), (7, "Price")]);
        foreach (RowFacts row in facts.NonDerivative)
            Row(WidthsOne, [row.Title, row.Date, row.Deemed, row.Code, row.Early, Marked(row, row.Shares, "Shares"), row.AcquiredDisposed, Marked(row, row.Price, "Price"), Marked(row, row.Owned, "Owned"), row.Ownership, row.Nature]);
        Title("Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned");
        Title("(e.g., puts, calls, warrants, options, convertible securities)");
        Header(WidthsTwo, HeadersTwo, [(4, "Code"), (5, "V"), (6, "(A)"), (7, "(D)"), (8, "Date Exercisable"), (9, "Expiration Date"), (10, "Title"), (11, "Amount or Number of Shares")]);
        foreach (RowFacts row in facts.Derivative)
        {
            string? shares = Marked(row, row.Shares, "Shares");
            Row(WidthsTwo,
            [
                row.Title, row.ExercisePrice, row.Date, row.Deemed, row.Code, row.Early, row.AcquiredDisposed == "D" ? null : shares, row.AcquiredDisposed == "D" ? shares : null, Marked(row, row.Exercisable, "Exercisable"), row.Expiration,
                row.UnderlyingTitle, row.UnderlyingShares, Marked(row, row.Price, "Price"), Marked(row, row.Owned, "Owned"), row.Ownership, row.Nature,
            ]);
        }

        Notes(facts);
    }

    public static string Print(FilingFacts facts) => new AlignedPage(facts).Text();

    private string Text() => string.Join('\n', _lines.Select(line => line.ToString())) + "\n";

    private static string? Marked(RowFacts row, string? text, string name) => row.Marks.TryGetValue(name, out int mark) ? $"{text}({mark})" : text;

    private void Head()
    {
        Put(0, 14, "FORM 4");
        Put(0, 80, "UNITED STATES SECURITIES AND EXCHANGE COMMISSION");
        Put(0, 190, "OMB APPROVAL");
        string[] label = ["Check this box if no longer subject to", "Section 16. Form 4 or Form 5", "obligations may continue. See", "Instruction 1(b)."];
        for (int i = 0; i < label.Length; i++) Put(1 + i, 4, label[i]);
        Put(2, 78, "STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP");
        Put(4, 68, "Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934");
    }

    private void Boxes(FilingFacts facts)
    {
        const int second = 74, third = 150, fourth = 185;
        int y = _lines.Count + 1;
        Put(y, 0, "1. Name and Address of Reporting Person*");
        Put(y, second, "2. Issuer Name and Ticker or Trading Symbol");
        Put(y, third, "5. Relationship of Reporting Person(s) to Issuer");
        Put(y + 2, 1, facts.OwnerName);
        Put(y + 2, second, $"{facts.IssuerName} [ {facts.Ticker} ]");
        Put(y + 2, third, "(Check all applicable)");
        if (facts.IsDirector) Put(y + 3, third + 5, "X");
        Put(y + 3, third + 12, "Director");
        if (facts.IsTenPercentOwner) Put(y + 3, fourth + 5, "X");
        Put(y + 3, fourth + 12, "10% Owner");
        Put(y + 4, third + 12, "Officer (give title");
        Put(y + 4, fourth + 12, "Other (specify");
        if (facts.IsOfficer) Put(y + 5, third + 5, "X");
        Put(y + 5, third + 12, "below)");
        if (facts.OtherText is not null) Put(y + 5, fourth + 5, "X");
        Put(y + 5, fourth + 12, "below)");
        Put(y + 4, 1, "(Last)                  (First)               (Middle)");
        Put(y + 5, second, "3. Date of Earliest Transaction (Month/Day/Year)");
        Put(y + 6, second, Printed.Of(facts.Period));
        Put(y + 6, 1, facts.Street1);
        Put(y + 7, 1, facts.Street2);
        string[] title = [.. Wrap(facts.OfficerTitle ?? "", 14)];
        for (int i = 0; i < title.Length; i++) Put(y + 7 + i, third + 12, title[i]);
        if (facts.OtherText is { } other)
        {
            string[] lines = [.. Wrap(other, 14)];
            for (int i = 0; i < lines.Length; i++) Put(y + 7 + i, fourth + 12, lines[i]);
        }

        Put(y + 9, 0, "(Street)");
        Put(y + 10, 1, facts.City);
        Put(y + 10, 26, facts.State);
        Put(y + 10, 48, facts.Zip);
        Put(y + 10, second, "4. If Amendment, Date of Original Filed (Month/Day/Year)");
        if (facts.Amended is { } amended) Put(y + 11, second, Printed.Of(amended));
        Put(y + 11, third, "6. Individual or Joint/Group Filing (Check Applicable");
        Put(y + 12, third, "Line)");
        Put(y + 12, 1, "(City)                   (State)               (Zip)");
        Put(y + 13, third + 5, "X");
        Put(y + 13, third + 12, "Form filed by One Reporting Person");
        Put(y + 14, third + 12, "Form filed by More than One Reporting");
        Put(y + 15, third + 12, "Person");
        Put(y + 16, 0, "");
    }

    private void Title(string text) => Put(_lines.Count, 50, text);

    private void Header(int[] widths, (int First, int Last, string Text)[] headers, (int Column, string Text)[] leaves)
    {
        int[] x = Edges(widths);
        int y = _lines.Count;
        foreach ((int first, int last, string text) in headers) Cell(y, x[first], Wrap(text, x[last] + widths[last] - x[first] - 2), left: true, x[last] + widths[last] - x[first]);
        int top = y + 4, lowest = leaves.Max(l => Wrap(l.Text, widths[l.Column] - 2).Count());
        foreach ((int column, string text) in leaves)
        {
            List<string> lines = [.. Wrap(text, widths[column] - 2)];
            Cell(Math.Max(top, _lines.Count - lowest) + lowest - lines.Count, x[column], lines, left: false, widths[column]);
        }

        Put(_lines.Count, 0, "");
    }

    private void Row(int[] widths, string?[] cells)
    {
        int[] x = Edges(widths);
        List<string>[] wrapped = [.. cells.Select((cell, i) => Wrap(cell ?? "", widths[i] - 2).ToList())];
        int middle = wrapped.Max(lines => lines.Count) / 2, y = _lines.Count;
        Put(y + (2 * middle), 0, "");

        // Lines of even number stand around the middle, as a PDF's do where they are put on lines of text.
        for (int i = 0; i < cells.Length; i++)
        {
            int count = wrapped[i].Count, half = count / 2;
            Cell(y + middle - half, x[i], wrapped[i].Take(half), left: i == 0, widths[i]);
            Cell(y + middle + (count % 2 == 0 ? 1 : 0), x[i], wrapped[i].Skip(half), left: i == 0, widths[i]);
        }
    }

    private void Cell(int y, int x, IEnumerable<string> lines, bool left, int width)
    {
        foreach (string line in lines) Put(y++, left ? x : x + ((width - line.Length) / 2), line);
    }

    private void Notes(FilingFacts facts)
    {
        Put(_lines.Count + 1, 0, "Explanation of Responses:");
        for (int i = 0; i < facts.Footnotes.Count; i++)
            foreach (string line in Wrap($"{i + 1}. {facts.Footnotes[i]}", 90)) Put(_lines.Count, 0, line);
        if (facts.Remarks is not null)
        {
            Put(_lines.Count, 0, "Remarks:");
            Put(_lines.Count, 0, facts.Remarks);
        }

        int y = _lines.Count;
        Put(y, 124, facts.Signature);
        Put(y, 160, Printed.Of(facts.Signed));
        Put(y + 1, 124, "** Signature of Reporting Person");
        Put(y + 1, 170, "Date");
        Put(y + 2, 0, "Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.");
    }

    private void Put(int y, int x, string text)
    {
        while (_lines.Count <= y) _lines.Add(new StringBuilder());
        if (text.Length == 0) return;
        StringBuilder line = _lines[y];
        while (line.Length < x + text.Length) line.Append(' ');
        for (int i = 0; i < text.Length; i++) line[x + i] = text[i];
    }

    private static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        if (line.Length > 0) yield return line.ToString();
    }

    private static int[] Edges(int[] widths)
    {
        int[] edges = new int[widths.Length];
        for (int i = 1; i < edges.Length; i++) edges[i] = edges[i - 1] + widths[i - 1];
        return edges;
    }
}
