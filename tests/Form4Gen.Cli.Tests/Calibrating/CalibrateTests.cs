using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Tests.Fixtures;
using Form4Gen.Runtime;
using static Form4Gen.Cli.Tests.Fixtures.SampleFields;

namespace Form4Gen.Cli.Tests.Calibrating;

/// <summary>The command, with a reader of filings that are lines "number strength evidence", one row each.</summary>
public class CalibrateTests
{
    private static readonly FilingReader Reader = ToolRun.Reader(Read);

    [Fact]
    public async Task What_is_learned_is_a_schema_file_and_the_other_half_reports()
    {
        using var folder = new Folder();
        Fill(folder, filings: 40);
        string priors = folder["own.priors.yaml"];
        ToolRun run = await ToolRun.Of(Reader, "calibrate", folder["text"], "--truth", folder["xml"], "--output", priors);

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("cut-cells: learned from 200 values of 20 filings\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("  other filings: 200 values, 150 right", run.Out, StringComparison.Ordinal);
        string text = await File.ReadAllTextAsync(priors);
        Assert.StartsWith("# yaml-language-server: $schema=../priors.meta-schema.json\n", text, StringComparison.Ordinal);
        Assert.Contains("meta: { id: own, doc: ", text, StringComparison.Ordinal);
        Assert.Contains("  - style: cut-cells\n    filings: 20\n    values: 200\n    weights:\n", text, StringComparison.Ordinal);
        ToolRun check = await ToolRun.Of("schema", "check", priors);
        Assert.DoesNotContain("error", check.Out.Replace("0 errors", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    // Of the clipped numbers half are wrong, whatever strength the reader gives them.
    [Fact]
    public async Task Evidence_that_is_wrong_half_of_the_time_gives_a_confidence_of_half()
    {
        using var folder = new Folder();
        Fill(folder, filings: 40);
        ToolRun run = await ToolRun.Of(Reader, "calibrate", folder["text"], "--truth", folder["xml"]);
        string band = Assert.Single(run.Out.Split('\n'), line => line.Contains("0.50 to 0.70", StringComparison.Ordinal) || line.Contains("0.00 to 0.50", StringComparison.Ordinal));
        Assert.Contains("50.0 %", band, StringComparison.Ordinal);
        Assert.Contains("100", band, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_filings_give_the_same_file_in_whatever_order_they_are_named()
    {
        using var folder = new Folder();
        Fill(folder, filings: 40);
        string[] files = [.. Directory.GetFiles(folder["text"]).Order(StringComparer.Ordinal)];
        await ToolRun.Of(Reader, ["calibrate", "--truth", folder["xml"], "--output", folder["a.priors.yaml"], .. files]);
        await ToolRun.Of(Reader, ["calibrate", "--truth", folder["xml"], "--output", folder["b.priors.yaml"], .. files.Reverse()]);
        string first = await File.ReadAllTextAsync(folder["a.priors.yaml"]), second = await File.ReadAllTextAsync(folder["b.priors.yaml"]);
        Assert.Equal(first, second.Replace("id: b,", "id: a,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_without_truth_is_named_and_the_others_still_teach()
    {
        using var folder = new Folder();
        Fill(folder, filings: 40);
        folder.Add("text/lone.txt", "1 0.9 whole\n");
        ToolRun run = await ToolRun.Of(Reader, "calibrate", folder["text"], "--truth", folder["xml"]);
        Assert.Equal(1, run.Code);
        Assert.Contains("lone.txt: no file 'lone.xml' that can be read", run.Error, StringComparison.Ordinal);
        Assert.Contains("cut-cells: learned from 200 values", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_values_teach_nothing_and_no_file_is_written()
    {
        using var folder = new Folder();
        Fill(folder, filings: 2);
        ToolRun run = await ToolRun.Of(Reader, "calibrate", folder["text"], "--truth", folder["xml"], "--output", folder["a.priors.yaml"]);
        Assert.Equal((1, "cut-cells: 10 values, 3 of them wrong, are too few to learn from\n"), (run.Code, run.Out));
        Assert.False(File.Exists(folder["a.priors.yaml"]));
    }

    [Theory]
    [InlineData("--truth: there is no folder", "calibrate", "text", "--truth", "nowhere")]
    [InlineData("--output: 'weights.yaml' does not end in .priors.yaml", "calibrate", "text", "--truth", ".", "--output", "weights.yaml")]
    [InlineData("--truth", "calibrate", "text")]
    public async Task Wrong_usage_says_what_is_wrong(string message, params string[] args)
    {
        ToolRun run = await ToolRun.Of(Reader, args);
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    // Ten rows a filing: every second number is clipped, and every second of those is wrong.
    private static void Fill(Folder folder, int filings)
    {
        for (int f = 0; f < filings; f++)
        {
            string name = string.Create(CultureInfo.InvariantCulture, $"f{f:00}");
            var text = new StringWriter { NewLine = "\n" };
            var truth = new StringWriter { NewLine = "\n" };
            for (int row = 0; row < 10; row++)
            {
                int number = (f * 100) + row;
                bool isClipped = row % 2 == 1, isWrong = isClipped && (f + (row / 2)) % 4 < 2;
                text.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(isWrong ? number + 5000 : number)} {(isClipped ? 0.97 : 0.96)} {(isClipped ? "clipped" : "whole")}"));
                truth.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{number} 1 whole"));
            }

            folder.Add($"text/{name}.txt", text.ToString());
            folder.Add($"xml/{name}.xml", truth.ToString());
        }
    }

    private static HandExtraction Read(string text, ReadOptions options)
    {
        string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return new HandExtraction(new HandRecord(v => v.Records(Transactions, [.. lines.Select((line, i) => Row(line.Split(' '), i + 1))])));
    }

    private static HandRecord Row(string[] parts, int number)
    {
        float strength = float.Parse(parts[1], CultureInfo.InvariantCulture);
        var value = new Extracted<decimal?>(decimal.Parse(parts[0], CultureInfo.InvariantCulture), ExtractionStatus.Found, strength, false, new Provenance(null, default(SourceSpan), null, [parts[2]]));
        return new HandRecord(r => r.Row(number), r => r.Number(Shares, value));
    }
}
