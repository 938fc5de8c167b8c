using System;
using System.IO;
using System.Threading.Tasks;
using Form4Gen.Cli.Tests.Fixtures;

namespace Form4Gen.Cli.Tests;

public class SchemaCheckTests
{
    private const string Clean = """
        meta:
          id: note-2020
          form: "9"
          title: Note
          recognize: { all: [Date Filed] }
          xml: { root: note, versions: [X1] }
        fields:
          - { id: filed_on, type: date, label: Date Filed, xml: filedOn }
        """;

    [Fact]
    public async Task A_clean_schema_is_clean()
    {
        using var folder = new Folder();
        folder.Add("forms/note-2020.form.yaml", Clean);
        ToolRun run = await ToolRun.Of("schema", "check", folder.Path);
        Assert.Equal((0, "1 file, 1 form: 0 errors, 0 warnings\n", ""), (run.Code, run.Out, run.Error));
    }

    [Fact]
    public async Task An_error_is_shown_with_its_place()
    {
        using var folder = new Folder();
        string file = folder.Add("note-2020.form.yaml", Clean.Replace("type: date", "type: datte", StringComparison.Ordinal));
        ToolRun run = await ToolRun.Of("schema", "check", file);
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.StartsWith($"{file}(8,27): error F4G0203: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("'datte'", run.Out, StringComparison.Ordinal);
        Assert.Contains("\n    8 |   - { id: filed_on, type: datte, label: Date Filed, xml: filedOn }\n      |                           ^^^^^\n", run.Out, StringComparison.Ordinal);
        Assert.EndsWith(": 1 error, 0 warnings\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_that_are_no_utf8_are_reported_by_the_compiler()
    {
        using var folder = new Folder();
        await File.WriteAllBytesAsync(folder["a.codes.yaml"], [.. "meta: {id: a"u8, 0xFF, .. "}\n"u8]);
        ToolRun run = await ToolRun.Of("schema", "check", folder.Path);
        Assert.Equal(1, run.Code);
        Assert.StartsWith($"{folder["a.codes.yaml"]}(1,13): error F4G0011: ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_byte_order_mark_is_no_fault()
    {
        using var folder = new Folder();
        folder.Add("note-2020.form.yaml", "\uFEFF" + Clean);
        Assert.Equal(0, (await ToolRun.Of("schema", "check", folder.Path)).Code);
    }

    [Fact]
    public async Task Messages_do_not_steer_the_terminal()
    {
        using var folder = new Folder();
        folder.Add("note-2020.form.yaml", Clean.Replace("type: date", "type: \"d\\e[2J\"", StringComparison.Ordinal));
        ToolRun run = await ToolRun.Of("schema", "check", folder.Path);
        Assert.Equal(1, run.Code);
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Fact]
    public async Task A_folder_without_schema_files_is_wrong_usage()
    {
        using var folder = new Folder();
        folder.Add("readme.yaml");
        ToolRun run = await ToolRun.Of("schema", "check", folder.Path);
        Assert.Equal((2, "", "form4: no schema files (*.form.yaml, *.types.yaml, *.codes.yaml, *.changes.yaml, *.priors.yaml) there\n"), (run.Code, run.Out, run.Error));
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_wrong_usage()
    {
        ToolRun run = await ToolRun.Of("schema", "check", "none");
        Assert.Equal((2, "", "form4: there is no file or folder 'none'\n"), (run.Code, run.Out, run.Error));
    }
}
