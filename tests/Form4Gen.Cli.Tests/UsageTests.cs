using System;
using System.IO;
using System.Threading.Tasks;
using Form4Gen.Cli.Tests.Fixtures;

namespace Form4Gen.Cli.Tests;

public class UsageTests
{
    [Theory]
    [InlineData("", "form4 --help")]
    [InlineData("extract", "form4 extract --help")]
    [InlineData("extract - --format xml", "form4 extract --help")]
    [InlineData("extract - --evidence some", "form4 extract --help")]
    [InlineData("extract - --doubt-below 0,9", "form4 extract --help")]
    [InlineData("extract - --doubt-below 1.5", "form4 extract --help")]
    [InlineData("extract - --doubt-below -1", "form4 extract --help")]
    [InlineData("extract - --output", "form4 extract --help")]
    [InlineData("explain a.txt", "form4 explain --help")]
    [InlineData("explain a.txt b c", "form4 explain --help")]
    [InlineData("schema", "form4 schema --help")]
    [InlineData("schema check", "form4 schema check --help")]
    [InlineData("schema check a --format xml", "form4 schema check --help")]
    [InlineData("schema diff a", "form4 schema diff --help")]
    [InlineData("schema breaking schema", "form4 schema breaking --help")]
    [InlineData("schema new form4-2031", "form4 schema new --help")]
    [InlineData("schema show", "form4 schema show --help")]
    [InlineData("schema doc --format pdf", "form4 schema doc --help")]
    [InlineData("schema coverage", "form4 schema coverage --help")]
    [InlineData("schema suggest filings --least few", "form4 schema suggest --help")]
    [InlineData("nonsense", "form4 --help")]
    public async Task Wrong_usage_says_so_and_where_to_look(string line, string help)
    {
        ToolRun run = await ToolRun.Of(line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((2, ""), (run.Code, run.Out));
        string[] said = run.Error.TrimEnd('\n').Split('\n');
        Assert.All(said, message => Assert.StartsWith("form4: ", message, StringComparison.Ordinal));
        Assert.True(said.Length >= 2);
        Assert.Equal($"form4: try '{help}'", said[^1]);
    }

    [Fact]
    public async Task A_number_that_is_none_is_named() =>
        Assert.Contains("--doubt-below: '0,9' is not a number from 0 to 1, such as 0.9", (await ToolRun.Of("extract", "-", "--doubt-below", "0,9")).Error, StringComparison.Ordinal);

    [Theory]
    [InlineData("--help", "form4 schema check schema")]
    [InlineData("extract --help", "form4 extract - --format json --evidence all < filing.txt")]
    [InlineData("explain -h", "form4 explain filing.txt issuer.issuerName")]
    [InlineData("schema --help", "form4 schema check schema")]
    [InlineData("schema check --help", "form4 schema check schema --watch")]
    [InlineData("schema diff --help", "form4 schema diff ../released/schema schema")]
    [InlineData("schema breaking --help", "form4 schema breaking --against main")]
    [InlineData("schema new --help", "form4 schema new form4-2031 --from form4-2026")]
    [InlineData("schema show --help", "form4 schema show form4-2026")]
    [InlineData("schema doc --help", "form4 schema doc --format html --output fields.html")]
    [InlineData("schema coverage --help", "form4 schema coverage filings")]
    [InlineData("schema suggest --help", "form4 schema suggest filings")]
    public async Task Help_has_examples(string line, string example)
    {
        ToolRun run = await ToolRun.Of(line.Split(' '));
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("\nExamples:\n", run.Out, StringComparison.Ordinal);
        Assert.Contains(example, run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', run.Out);
    }

    [Theory]
    [InlineData("extract")]
    [InlineData("explain")]
    [InlineData("schema check")]
    [InlineData("schema diff")]
    [InlineData("schema breaking")]
    [InlineData("schema new")]
    [InlineData("schema show")]
    [InlineData("schema doc")]
    [InlineData("schema coverage")]
    [InlineData("schema suggest")]
    public async Task Help_tells_the_exit_codes(string command) =>
        Assert.Contains("\nExit codes: 0 ", (await ToolRun.Of([.. command.Split(' '), "--help"])).Out, StringComparison.Ordinal);

    [Fact]
    public async Task The_version_is_the_packages()
    {
        ToolRun run = await ToolRun.Of("--version");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Matches("^[0-9]+\\.[0-9]+\\.[0-9]+\n$", run.Out);
    }

    [Fact]
    public async Task File_names_that_look_like_response_files_are_file_names()
    {
        using var folder = new Folder();
        ToolRun run = await ToolRun.Of("extract", "@" + folder["none"], "-f", "json");
        Assert.Equal("@" + folder["none"], run.Json.GetProperty("source").GetString());
    }

    [Fact]
    public async Task The_plain_entry_takes_streams()
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        Assert.Equal(0, await Tool.RunAsync(["--version"], Stream.Null, output, error));
        Assert.True(output.Length > 0);
        Assert.Equal(0, error.Length);
    }
}
