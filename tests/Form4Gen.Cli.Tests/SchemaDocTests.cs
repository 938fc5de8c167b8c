using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Form4Gen.Cli.Tests.Fixtures;

namespace Form4Gen.Cli.Tests;

public class SchemaDocTests
{
    private static async Task<string> Doc(Folder folder, string format)
    {
        NoteSchema.AddTo(folder);
        ToolRun run = await ToolRun.Of("schema", "doc", "--schema", folder["schema"], "--format", format);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return run.Out;
    }

    [Fact]
    public async Task Markdown_has_a_row_for_every_field()
    {
        using var folder = new Folder();
        string[] lines = (await Doc(folder, "md")).Split('\n');
        Assert.Equal(
            "| FiledOn | filed_on | 1 | Date Filed; Filed | date, DateOnly? | note-2020, note-2021 | filedOn |  | Day of \"filing\" &amp; stamping. Rules: must be there. |",
            lines.Single(l => l.StartsWith("| FiledOn ", StringComparison.Ordinal)));
        Assert.Equal(
            "| ReaderName | full_name | 2 | Name &lt;Last, First> | person_name, string? | note-2020, note-2021 | readerName | LOANS.READER | Name of the reader. Rules: must be there. |",
            lines.Single(l => l.StartsWith("| ReaderName ", StringComparison.Ordinal)));
        Assert.Contains("| note-2021 |", lines.Single(l => l.StartsWith("| Rebate ", StringComparison.Ordinal)), StringComparison.Ordinal);
        string count = lines.First(l => l.StartsWith("| Count ", StringComparison.Ordinal));
        Assert.Contains("| 3 | Copies > Out; Copies > In |", count, StringComparison.Ordinal);
        Assert.Contains("F4X0301 warning: no day", count, StringComparison.Ordinal);
        Assert.Contains("| I | Inward | Back again (until 2024-12-31) | BACK |", lines);
        Assert.All(lines.Where(l => l.StartsWith('|')), l => Assert.EndsWith("|", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Html_is_one_page_that_loads_nothing_and_escapes_everything()
    {
        using var folder = new Folder();
        string page = await Doc(folder, "html");
        Assert.StartsWith("<!DOCTYPE html>\n", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)(src|href)\\s*=|@import|url\\(|https?:", page);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.Contains("<input id=\"search\"", page, StringComparison.Ordinal);
        Assert.Contains("Name &lt;Last, First&gt;", page, StringComparison.Ordinal);
        Assert.Contains("Day of &quot;filing&quot; &amp; stamping.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<Last", page, StringComparison.Ordinal);
        Assert.Contains("<article data-item id=\"Form9.FiledOn\">", page, StringComparison.Ordinal);
        Assert.Contains("<dt>data set</dt><dd>LOANS.READER</dd>", page, StringComparison.Ordinal);
        Assert.Contains("<tr data-item><td>I</td><td>Inward</td><td>Back again (until 2024-12-31)</td><td>BACK</td></tr>", page, StringComparison.Ordinal);
        foreach (string tag in new[] { "article", "section", "table", "dl", "ul", "div", "dd" })
            Assert.Equal(Regex.Matches(page, $"<{tag}[ >]").Count, Regex.Matches(page, $"</{tag}>").Count);
    }

    [Fact]
    public async Task It_is_written_to_a_file()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        ToolRun run = await ToolRun.Of("schema", "doc", "-s", folder["schema"], "-f", "html", "-o", folder["fields.html"]);
        Assert.Equal((0, "", ""), (run.Code, run.Out, run.Error));
        Assert.Equal(await Doc(folder, "html"), await File.ReadAllTextAsync(folder["fields.html"]));
    }

    [Fact]
    public async Task Every_field_of_every_revision_is_there()
    {
        using var folder = new Folder();
        string page = await Doc(folder, "html");
        foreach (Match id in Regex.Matches(NoteSchema.Base + NoteSchema.Revision, "id: ([a-z_]+), (?:box: \"[0-9]\", )?type: "))
            Assert.Contains($"<small>{id.Groups[1].Value}</small>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schema_with_errors_has_no_catalogue()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        await File.AppendAllTextAsync(folder["schema/way.codes.yaml"], "\nmore: 1\n");
        ToolRun run = await ToolRun.Of("schema", "doc", "-s", folder["schema"]);
        Assert.Equal((2, ""), (run.Code, run.Out));
    }
}
