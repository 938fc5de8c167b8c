using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Form4Gen.Forms.Tests.Variants;

namespace Form4Gen.Forms.Tests.Shapes;

/// <summary>Writes a made-up filing as it is printed: in columns of aligned text, as a recognizer's cells, and as Markdown.</summary>
internal static class PrintedShape
{
    private static readonly string[] Top =
    [
        "FORM 4", "", "UNITED STATES SECURITIES AND EXCHANGE COMMISSION", "Washington, D.C. 20549", "",
        "Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).", "",
        "STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP", "",
        "Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934 or Section 30(h) of the Investment Company Act of 1940", "",
    ];

    /// <summary>Every cell at its place on the page, as layout-keeping text tools write it.</summary>
    public static string Aligned(FilingFacts facts)
    {
        var text = new StringBuilder();
        foreach (string line in Top) text.Append(line.Length == 0 ? "" : new string(' ', (FormPages.Width - line.Length) / 2)).Append(line).Append('\n');
        foreach (Band band in Bands(facts))
        {
            for (int i = 0; i < band.Height; i++) text.Append(Line(band, i)).Append('\n');
            if (band.Kind is not (CellKind.HeaderOne or CellKind.HeaderTwo or CellKind.TableTitle)) text.Append('\n');
        }

        Bottom(text, facts, "  ");
        return text.ToString();
    }

    /// <summary>Printed cells with tabs between them: a recognizer's text without damage.</summary>
    public static string Cells(FilingFacts facts) => Separated(facts, cells => string.Join('\t', cells), hasRule: false);

    /// <summary>The same as a Markdown table.</summary>
    public static string Markdown(FilingFacts facts) => Separated(facts, cells => "| " + string.Join(" | ", cells) + " |", hasRule: true);

    private static IEnumerable<Band> Bands(FilingFacts facts)
    {
        var pages = new FormPages(facts, new Typesetter());
        return [.. pages.First(), .. pages.TableTwo()];
    }

    // Columns of cells are narrower than their longest words; on a wider page nothing is printed over anything.
    private const int Wider = 3, Than = 2;

    private static string Line(Band band, int index)
    {
        char[] line = new char[FormPages.Width * Wider / Than + 128];
        Array.Fill(line, ' ');
        foreach (PrintedCell cell in band.Cells)
        {
            if (index >= cell.Lines.Count) continue;
            Glyph[] glyphs = cell.Lines[index];
            for (int i = 0; i < glyphs.Length; i++) line[(cell.X * Wider / Than) + i] = glyphs[i].Char;
        }

        return new string(line).TrimEnd();
    }

    private static string Separated(FilingFacts facts, Func<string[], string> join, bool hasRule)
    {
        var text = new StringBuilder();
        foreach (string line in Top) text.Append(line).Append('\n');
        Band[] bands = [.. Bands(facts)];
        int[]? edges = null;
        for (int i = 0; i < bands.Length; i++)
        {
            Band band = bands[i];
            bool isFirst = i == 0 || bands[i - 1].Kind == CellKind.TableTitle;
            if (band.Kind == CellKind.TableTitle)
            {
                text.Append('\n').Append(string.Concat(band.Cells[0].Lines.Select(l => Text(l) + " ")).Trim()).Append("\n\n");
                edges = Edges(bands.Skip(i + 1).TakeWhile(b => b.Kind is CellKind.HeaderOne or CellKind.HeaderTwo));
                continue;
            }

            string[] cells = InColumns(band, edges);
            text.Append(join(cells)).Append('\n');
            if (hasRule && isFirst) text.Append(join([.. cells.Select(_ => "---")])).Append('\n');
        }

        Bottom(text, facts, "");
        return text.ToString();
    }

    // A header over several columns stands in the first of them; the others are empty.
    private static int[] Edges(IEnumerable<Band> headers) => [.. headers.SelectMany(b => b.Cells).Select(c => c.X).Distinct().Order()];

    // Rows of a table have the columns of its headers; bands of boxes are their own.
    private static string[] InColumns(Band band, int[]? edges)
    {
        edges = band.Kind is CellKind.Box or CellKind.Relationship || edges is null ? [.. band.Cells.Select(c => c.X)] : edges;
        string[] cells = new string[edges.Length];
        Array.Fill(cells, "");
        foreach (PrintedCell cell in band.Cells)
        {
            int column = Array.FindLastIndex(edges, e => e <= cell.X);
            cells[column] = string.Join(' ', cell.Lines.Select(Text));
        }

        return cells;
    }

    private static string Text(Glyph[] line) => string.Join(' ', new string([.. line.Select(g => g.Char)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static void Bottom(StringBuilder text, FilingFacts facts, string indent)
    {
        text.Append("\nExplanation of Responses:\n");
        for (int i = 0; i < facts.Footnotes.Count; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1}. {facts.Footnotes[i]}\n");
        text.Append("\nRemarks:\n").Append(facts.Remarks).Append(facts.Remarks is null ? "\n" : "\n\n");
        string pad = indent.Length == 0 ? "" : new string(' ', 100);
        string gap = indent.Length == 0 ? "\n\n" : new string(' ', Math.Max(4, 44 - facts.Signature.Length));
        text.Append(pad).Append(facts.Signature).Append(gap).Append(Printed.Of(facts.Signed)).Append('\n');
        if (indent.Length == 0) text.Append('\n');
        text.Append(pad).Append("** Signature of Reporting Person").Append(indent.Length == 0 ? "\n\n" : new string(' ', 12)).Append("Date\n\n");
        text.Append("Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.\n");
        text.Append("* If the form is filed by more than one reporting person, see Instruction 4 (b)(v).\n");
        text.Append("** Intentional misstatements or omissions of facts constitute Federal Criminal Violations See 18 U.S.C. 1001 and 15 U.S.C. 78ff(a).\n");
    }
}
