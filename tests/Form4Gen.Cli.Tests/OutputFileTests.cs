using System;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Cli.Tests.Fixtures;

namespace Form4Gen.Cli.Tests;

public class OutputFileTests
{
    [Theory]
    [InlineData("json")]
    [InlineData("ndjson")]
    [InlineData("table")]
    public async Task The_file_holds_what_standard_output_would(string format)
    {
        using var folder = new Folder();
        string input = folder.Add("in/a.txt");
        ToolRun direct = await ToolRun.Of("extract", input, "-f", format);
        ToolRun filed = await ToolRun.Of("extract", input, "-f", format, "--output", folder["out.txt"]);
        Assert.Equal((0, "", ""), (filed.Code, filed.Out, filed.Error));
        Assert.Equal(direct.Out, await File.ReadAllTextAsync(folder["out.txt"]));
        Assert.Equal(["out.txt"], Names(folder));
    }

    [Fact]
    public async Task A_file_that_is_there_is_replaced()
    {
        using var folder = new Folder();
        ToolRun run = await ToolRun.Of("extract", "-", "-f", "json", "-o", folder.Add("out.json", new string('x', 100_000)));
        Assert.Equal(0, run.Code);
        Assert.StartsWith("{", await File.ReadAllTextAsync(folder["out.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unreadable_inputs_still_leave_the_whole_file()
    {
        using var folder = new Folder();
        ToolRun run = await ToolRun.Of("extract", folder["none"], "-f", "json", "-o", folder["out.json"]);
        Assert.Equal(1, run.Code);
        Assert.Contains("\"filing\": null", await File.ReadAllTextAsync(folder["out.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stopping_leaves_nothing_and_keeps_what_was_there()
    {
        using var folder = new Folder();
        folder.Add("out.json", "old");
        using var stop = new CancellationTokenSource();
        var reader = ToolRun.Reader((text, options) =>
        {
            stop.Cancel();
            return SampleFiling.Read(text, options);
        });
        ToolRun run = await ToolRun.Of(reader, [], null, ["extract", "-", "next.txt", "-f", "json", "-o", folder["out.json"]], stop.Token);
        Assert.Equal((130, "form4: stopped\n"), (run.Code, run.Error));
        Assert.Equal("old", await File.ReadAllTextAsync(folder["out.json"]));
        Assert.Equal(["out.json"], Names(folder));
    }

    [Fact]
    public async Task A_folder_cannot_be_the_output()
    {
        using var folder = new Folder();
        ToolRun run = await ToolRun.Of("extract", "-", "-o", folder.Path);
        Assert.Equal((2, $"form4: --output: '{folder.Path}' is a folder; name a file\n"), (run.Code, run.Error));
    }

    [Fact]
    public async Task A_file_in_a_folder_that_is_not_there_is_wrong_usage()
    {
        using var folder = new Folder();
        ToolRun run = await ToolRun.Of("extract", "-", "-o", folder["none/out.json"]);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.StartsWith($"form4: --output: no file can be made at '{folder["none/out.json"]}': ", run.Error, StringComparison.Ordinal);
        Assert.Empty(Names(folder));
    }

    [Fact]
    public async Task The_output_of_the_run_before_is_not_an_input()
    {
        using var folder = new Folder();
        folder.Add("a.txt");
        string[] args = ["extract", folder.Path, "-f", "ndjson", "-o", folder["all.ndjson"]];
        await ToolRun.Of(args);
        string first = await File.ReadAllTextAsync(folder["all.ndjson"]);
        await ToolRun.Of(args);
        Assert.Equal(first, await File.ReadAllTextAsync(folder["all.ndjson"]));
        Assert.Single(first, c => c == '\n');
    }

    [Fact]
    public async Task A_reader_of_the_output_that_went_away_is_no_fault_to_report()
    {
        using var error = new MemoryStream();
        using var closed = new MemoryStream();
        closed.Close();
        int code = await Tool.RunAsync(["extract", "-", "-f", "json"], new ToolHost { Input = Stream.Null, Output = closed, Error = error, Reader = ToolRun.Reader(SampleFiling.Read) });
        Assert.Equal((1, 0L), (code, error.Length));
    }

    private static string[] Names(Folder folder) => [.. Directory.GetFiles(folder.Path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];
}
