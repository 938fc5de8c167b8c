using System;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Tests.Fixtures;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Cli.Tests;

public class ExplainTests
{
    private const string Price = "nonDerivativeTransactions[0].transactionPricePerShare";

    [Fact]
    public async Task A_value_is_shown_with_its_place_and_its_readings()
    {
        ToolRun run = await Explain(Price);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Expected", "explain.txt")), run.Out);
    }

    [Fact]
    public async Task A_missing_value_says_what_is_suggested()
    {
        ToolRun run = await Explain("nonDerivativeTransactions[0].transactionCode");
        Assert.Contains("value        none\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("status       missing, doubtful\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("suggestion   F (not a value)\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("warning      F4X0201: transaction code is missing; footnote F1 suggests F\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("nothing in the source stands for it\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_explains_every_value_in_it_briefly()
    {
        ToolRun run = await Explain("nonDerivativeTransactions[0]");
        Assert.StartsWith("nonDerivativeTransactions[0]\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\u2502 transactionPricePerShare \u2502 $3.830?", run.Out, StringComparison.Ordinal);
        Assert.Equal(7 + 5, run.Out.TrimEnd('\n').Split('\n').Length);
    }

    [Fact]
    public async Task A_list_explains_all_its_records()
    {
        ToolRun run = await Explain("reportingOwners");
        Assert.Contains("[0].isOfficer", run.Out, StringComparison.Ordinal);
        Assert.Contains("[0].officerTitle", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_are_explained_by_the_value_that_bears_them() =>
        Assert.Equal((await Explain("nonDerivativeTransactions[0].transactionShares")).Out, (await Explain("nonDerivativeTransactions[0].footnotes.transactionShares")).Out);

    [Fact]
    public async Task Marks_that_several_values_share_are_explained_by_all_of_them()
    {
        ToolRun run = await Explain("nonDerivativeTransactions[0].footnotes.transactionCoding");
        Assert.Contains("\u2502 nonDerivativeTransactions[0].transactionCode ", run.Out, StringComparison.Ordinal);
        Assert.Contains("\u2502 nonDerivativeTransactions[0].equitySwapInvolved ", run.Out, StringComparison.Ordinal);
        Assert.Equal(2 + 5, run.Out.TrimEnd('\n').Split('\n').Length);
    }

    [Theory]
    [InlineData("nonDerivativeTransactions[0].price", "form4: there is no value at 'nonDerivativeTransactions[0].price'; did you mean nonDerivativeTransactions[0].transactionPricePerShare?\n")]
    [InlineData("issuer.isuerName", "form4: there is no value at 'issuer.isuerName'; did you mean issuer.issuerName?\n")]
    [InlineData("nonDerivativeTransactions[7].sharesOwned", "form4: there is no value at 'nonDerivativeTransactions[7].sharesOwned'; did you mean nonDerivativeHoldings[0].sharesOwned, nonDerivativeTransactions[0].sharesOwned?\n")]
    [InlineData("xyzzy", "form4: there is no value at 'xyzzy'; 'form4 extract FILE --format json --evidence all' lists all paths\n")]
    public async Task A_wrong_path_names_the_near_ones(string path, string message)
    {
        ToolRun run = await Explain(path);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.StartsWith(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_no_wrong_usage()
    {
        ToolRun run = await ToolRun.Of("explain", "none.txt", "issuer");
        Assert.Equal((1, "", "form4: none.txt: the file could not be read: there is no such file\n"), (run.Code, run.Out, run.Error));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(41)]
    public async Task A_long_line_is_shown_around_the_place(int width)
    {
        string text = new string('a', 500) + "\tTARGET\t" + new string('z', 500);
        string[] lines = await Excerpt(text, new TerminalTraits(width, false), Span(text, "TARGET"));
        Assert.All(lines, line => Assert.True(line.Length <= width, line));
        Assert.StartsWith("  1 | \u2026aaa", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("zzz\u2026", lines[0], StringComparison.Ordinal);
        Assert.Equal("TARGET", lines[0].Substring(lines[1].IndexOf('^', StringComparison.Ordinal), 6));
        Assert.EndsWith(" ^^^^^^", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Places_far_apart_on_a_line_are_shown_one_after_the_other()
    {
        string text = "ONE" + new string('a', 500) + "TWO";
        string[] lines = await Excerpt(text, new TerminalTraits(60, false), Span(text, "ONE"), Span(text, "TWO"));
        Assert.Equal(4, lines.Length);
        Assert.Equal(("  1 | ONE", "    | ^^^"), (lines[0][..9], lines[1]));
        Assert.EndsWith("TWO", lines[2], StringComparison.Ordinal);
        Assert.Equal(lines[2].Length, lines[3].Length);
        Assert.EndsWith("^^^", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_value_over_several_lines_is_marked_on_each()
    {
        const string Text = "x one\r\ntwo y";
        string[] lines = await Excerpt(Text, TerminalTraits.Redirected, new SourceDocument(Text).Span(2, 8));
        Assert.Equal(["  1 | x one", "    |   ^^^", "  2 | two y", "    | ^^^"], lines);
    }

    [Fact]
    public async Task Wide_letters_and_control_characters_keep_the_carets_in_place()
    {
        const string Text = "\u4E2D\u6587\u001b\U0001F600\tX";
        string[] lines = await Excerpt(Text, TerminalTraits.Redirected, Span(Text, "X"));
        Assert.Equal("  1 | \u4E2D\u6587\ufffd\U0001F600\u2192X", lines[0]);
        Assert.Equal("    | " + new string(' ', 8) + "^", lines[1]);
    }

    [Fact]
    public async Task Places_outside_the_text_are_left_out() =>
        Assert.Empty(await Excerpt("short", TerminalTraits.Redirected, new SourceSpan(0, 3, 99, 1, 4), new SourceSpan(4, 0, 2, 1, 1), new SourceSpan(0, -1, 1, 1, 1)));

    private static Task<ToolRun> Explain(string path) =>
        ToolRun.Of(ToolRun.Reader(SampleFiling.Read), Encoding.UTF8.GetBytes(SampleFiling.Source), null, ["explain", "-", path]);

    private static SourceSpan Span(string text, string what) => new SourceDocument(text).Span(text.IndexOf(what, StringComparison.Ordinal), what.Length);

    // The source lines and the carets under them.
    private static async Task<string[]> Excerpt(string text, TerminalTraits terminal, params SourceSpan[] spans)
    {
        var record = new HandRecord(v => v.Text(SampleFields.Remarks, new("x", ExtractionStatus.Found, 1f, false, new Provenance(null, spans, "x"))));
        ToolRun run = await ToolRun.Of(ToolRun.Reader((_, _) => new HandExtraction(record)), Encoding.UTF8.GetBytes(text), terminal, ["explain", "-", "remarks"]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return Array.FindAll(run.Out.Split('\n'), line => line.Contains(" | ", StringComparison.Ordinal));
    }
}
