using System;
using System.IO;
using System.Threading.Tasks;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Schemas.Drawing;
using Form4Gen.Cli.Tests.Fixtures;

namespace Form4Gen.Cli.Tests;

public class SchemaShowTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(44)]
    public async Task A_revision_is_drawn_as_printed(int width)
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        ToolRun run = await ToolRun.In(host => host with { Terminal = new TerminalTraits(width, false) }, ["schema", "show", "note-2021", "--schema", folder["schema"]]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.All(run.Out.Split('\n'), line => Assert.InRange(line.Length, 0, width));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Expected", $"show-{width}.txt")), run.Out);
    }

    [Fact]
    public async Task A_schema_with_errors_is_shown_as_far_as_it_goes()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        await File.WriteAllTextAsync(folder["schema/forms/note-2020.form.yaml"], NoteSchema.Base.Replace("type: date, label: [Date", "type: datte, label: [Date", StringComparison.Ordinal));
        ToolRun run = await ToolRun.Of("schema", "show", "note-2020", "--schema", folder["schema"]);
        Assert.Equal(0, run.Code);
        Assert.Contains("form4: the schema has 1 error; ", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("{filed_on}", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_that_is_not_there_is_wrong_usage()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        ToolRun run = await ToolRun.Of("schema", "show", "note-1999", "--schema", folder["schema"]);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.EndsWith("has no revision 'note-1999'; it has note-2020, note-2021\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("one two three", 7, "one two|three")]
    [InlineData("{transaction_date}", 13, "{transaction_|date}")]
    [InlineData("(Month/Day/Year)", 12, "(Month/Day/|Year)")]
    [InlineData("unbreakable", 4, "unbr|eaka|ble")]
    [InlineData("a unbreakable", 4, "a|unbr|eaka|ble")]
    [InlineData("", 4, "")]
    public void Text_is_broken_where_it_can_be(string text, int width, string lines) => Assert.Equal(lines, string.Join('|', TextWrap.Lines(text, width)));
}
