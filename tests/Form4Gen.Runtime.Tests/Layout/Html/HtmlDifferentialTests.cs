using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Layout.Html;
using Form4Gen.Runtime.Tests.Decoding;

namespace Form4Gen.Runtime.Tests.Layout.Html;

/// <summary>The one-pass layout holds the same letters in the same cells as a browser's tree does.</summary>
public class HtmlDifferentialTests
{
    [Fact]
    public void Made_up_pages_have_the_same_cells_as_their_trees()
    {
        int cells = 0;
        foreach (int seed in Enumerable.Range(0, 2000)) cells += AssertSame(new Composer(new Random(seed)).Page(), $"seed {seed}");
        Assert.True(cells > 20_000, $"{cells} cells");
    }

    [CorpusFact]
    public void Filings_have_the_same_cells_as_their_trees()
    {
        foreach (string folder in new[] { "text/sec_html", "text/html_vendor", "html" })
            foreach (string file in Directory.EnumerateFiles(Path.Combine(Corpus.Folder!, folder)).Order(StringComparer.Ordinal).Take(120))
            {
                // The tree knows no style sheets.
                string html = File.ReadAllText(file);
                if (!html.Contains("display:table", StringComparison.Ordinal)) Assert.True(AssertSame(html, Path.GetFileName(file)) > 10);
            }
    }

    private static int AssertSame(string html, string name)
    {
        List<string> expected = TreeCells(new HtmlParser().ParseDocument(html)), actual = LayoutCells(HtmlLayout.Lay(new SourceDocument(html)));
        Assert.True(expected.SequenceEqual(actual), $"{name}\n{html[..Math.Min(html.Length, 3000)]}\n--- tree\n{string.Join('\n', expected)}\n--- layout\n{string.Join('\n', actual)}");
        return actual.Count;
    }

    /// <summary>By cell: its column and its letters; what a cell has before and behind an inner table are two.</summary>
    private static List<string> LayoutCells(DocumentLayout layout)
    {
        List<string> cells = [];
        foreach (Row row in layout.Rows)
        {
            if (layout.Blocks[row.Block].Kind != BlockKind.Table) continue;
            foreach (Cell cell in layout.CellsOf(row))
                if (cell.TokenCount > 0) cells.Add(cell.Column + ":" + string.Concat(layout.TokensOf(cell).ToArray().Select(t => layout.TextOf(t).ToString())));
        }

        return cells;
    }

    private static List<string> TreeCells(IDocument document)
    {
        List<string> cells = [];
        if (document.Body is { } body) Walk(body, -1, new StringBuilder(), cells);
        return cells;
    }

    private static void Walk(INode node, int column, StringBuilder text, List<string> cells)
    {
        foreach (INode child in node.ChildNodes)
        {
            if (child is IText words && column >= 0) text.Append(string.Concat(words.Data.Where(c => !char.IsWhiteSpace(c) && c != '\u00AD')));
            else if (child is IElement { LocalName: "table" } table)
            {
                Flush(column, text, cells);
                WalkTable(table, cells);
            }
            else if (child is IElement { LocalName: "input" } input && column >= 0) text.Append(input.GetAttribute("type") != "checkbox" ? "" : input.HasAttribute("checked") ? "\u2612" : "\u2610");
            else if (child is IElement { LocalName: "img" } image && column >= 0) text.Append(image.GetAttribute("alt")?.Replace(" ", "", StringComparison.Ordinal));
            else if (child is IElement { LocalName: not ("script" or "style") }) Walk(child, column, text, cells);
        }
    }

    private static void WalkTable(IElement table, List<string> cells)
    {
        List<int> spans = [];
        foreach (IElement row in table.Children.SelectMany(c => c.LocalName == "tr" ? [c] : c.Children.Where(r => r.LocalName == "tr")))
        {
            int column = 0;
            foreach (IElement cell in row.Children.Where(c => c.LocalName is "td" or "th"))
            {
                while (column < spans.Count && spans[column] > 0) column++;
                int columns = Span(cell, "colspan"), rows = Span(cell, "rowspan");
                var text = new StringBuilder();
                Walk(cell, column, text, cells);
                Flush(column, text, cells);
                for (int c = column; c < column + columns; c++)
                {
                    while (spans.Count <= c) spans.Add(0);
                    spans[c] = Math.Max(spans[c], rows);
                }

                column += columns;
            }

            for (int c = 0; c < spans.Count; c++) spans[c] = Math.Max(0, spans[c] - 1);
        }
    }

    private static int Span(IElement cell, string name) => int.TryParse(cell.GetAttribute(name), out int span) && span > 0 ? span : 1;

    private static void Flush(int column, StringBuilder text, List<string> cells)
    {
        if (column >= 0 && text.Length > 0) cells.Add(column + ":" + text);
        text.Clear();
    }

    /// <summary>Makes up pages of nested tables, with end tags left out where they may be.</summary>
    private sealed class Composer(Random random)
    {
        private readonly StringBuilder _html = new();

        public string Page()
        {
            _html.Append("<!DOCTYPE html><html><head><title>a</title></head><body>");
            for (int i = random.Next(1, 4); i > 0; i--) Table(0);
            return _html.Append("</body></html>").ToString();
        }

        private void Table(int depth)
        {
            _html.Append(random.Next(2) == 0 ? "<table border=1>" : "<TABLE CLASS='x'>");
            bool body = random.Next(2) == 0;
            if (body) _html.Append("<tbody>");
            for (int r = random.Next(1, 5); r > 0; r--)
            {
                _html.Append("<tr>");
                for (int c = random.Next(0, 5); c > 0; c--) Cell(depth);
                if (random.Next(2) == 0) _html.Append("</tr>\n");
            }

            if (body && random.Next(2) == 0) _html.Append("</tbody>");
            _html.Append("</table>");
        }

        private void Cell(int depth)
        {
            string tag = random.Next(3) == 0 ? "th" : "TD";
            _html.Append('<').Append(tag);
            if (random.Next(5) == 0) _html.Append(" colspan=").Append(random.Next(1, 4));
            if (random.Next(5) == 0) _html.Append(" rowspan=\"").Append(random.Next(1, 4)).Append('"');
            _html.Append(random.Next(4) == 0 ? " title='a > b'>" : ">");
            for (int i = random.Next(0, 4); i > 0; i--) Content(depth);
            if (random.Next(2) == 0) _html.Append("</").Append(tag).Append('>');
        }

        private void Content(int depth)
        {
            string[] texts = ["word ", "a<br>b ", "<b>x</b>y", "&amp;&nbsp;z", "<p>para", "<p>para</p>", "<div>in</div>", "1<sup>(2)</sup>", "<!-- c -->", "<input type=\"checkbox\" checked>", "<img alt='X'>", "<span>s</span>", "&#8212; &eacute;&copy ", "5 < 6 ", "<font size=1>f</font>", "<ul><li>i<li>j</ul>", "<center>c</center>", "<script>'<td>'</script>"];
            if (depth < 3 && random.Next(8) == 0) Table(depth + 1);
            else _html.Append(texts[random.Next(texts.Length)]);
        }
    }
}
