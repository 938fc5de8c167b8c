using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Tests.Fixtures;
using Form4Gen.Runtime;

namespace Form4Gen.Cli.Tests;

public class TableTests
{
    [Theory]
    [InlineData("", 160, "table-160.txt")]
    [InlineData("tr-TR", 160, "table-160.txt")]
    [InlineData("", 64, "table-64.txt")]
    public async Task A_person_sees_what_the_filing_says(string culture, int width, string expected)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        ToolRun run = await Show(new TerminalTraits(width, false), "extract", "-");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Expected", expected)), run.Out);
    }

    [Fact]
    public async Task A_pipe_gets_no_escape_codes_and_no_trailing_spaces()
    {
        ToolRun run = await ToolRun.Of("extract", "-", "-");
        Assert.DoesNotContain('\u001b', run.Out + run.Error);
        run = await ToolRun.Of("extract", "-");
        Assert.DoesNotContain('\u001b', run.Out);
        Assert.DoesNotContain(run.Out.Split('\n'), line => line.EndsWith(' '));
    }

    [Fact]
    public async Task A_terminal_gets_the_same_text_in_colours()
    {
        string plain = (await Show(new TerminalTraits(160, false), "extract", "-")).Out;
        string coloured = (await Show(new TerminalTraits(160, true), "extract", "-")).Out;
        Assert.Contains("\u001b[", coloured, StringComparison.Ordinal);
        Assert.Equal(Squeeze(plain), Squeeze(WithoutColours(coloured)));
    }

    [Fact]
    public async Task Nothing_of_a_filing_steers_the_terminal()
    {
        const string Hostile = "[red]x[/] \u001b[2J\u001b]0;t\u0007 \u009b31m\r\n\u202eevil\u2028 \ud800";
        var record = new HandRecord(
            v => v.Text(SampleFields.Remarks, new(Hostile, ExtractionStatus.Found, 0.5f, true, new Provenance(null, [], Hostile, [Hostile], [Hostile], Hostile))),
            v => v.Records(SampleFields.Transactions, [new HandRecord(t => t.Row(1), t => t.Text(SampleFields.Title, new(null, ExtractionStatus.Unreadable, 0f, true, new Provenance(null, [], Hostile))))]),
            v => v.Footnotes([new(Hostile, new(Hostile, ExtractionStatus.Found))]));
        ToolRun run = await ToolRun.Of(ToolRun.Reader((_, _) => new HandExtraction(record) { Revision = Hostile, Issues = [new(Hostile, IssueSeverity.Error, Hostile, Hostile)] }), "extract", "-");
        Assert.Equal(0, run.Code);
        Assert.Contains("[red]x[/] \ufffd[2J\ufffd]0;t\ufffd \ufffd31m  \ufffdevil\ufffd \ufffd", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Out, c => c != '\n' && (char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format));
    }

    [Fact]
    public async Task File_names_do_not_steer_the_terminal_either()
    {
        ToolRun run = await ToolRun.Of("extract", "none\u001b[2J[bold].txt");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("none\ufffd[2J[bold].txt\nnot read\n", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("form4: none\ufffd[2J[bold].txt: F4X0100: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_files_end_with_a_count()
    {
        using var folder = new Folder();
        folder.Add("a.txt");
        folder.Add("b.txt", "not a form");
        ToolRun run = await ToolRun.Of("extract", folder.Path);
        Assert.Equal(1, run.Code);
        Assert.Contains("\n\n2 files, 1 read\n\n4 values to check, marked ?;", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nnot read\n\nIssues\n  error F4X0103: nothing in the document looks like the form\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_evidence_the_marks_stay_and_the_reasons_go()
    {
        ToolRun run = await ToolRun.Of("extract", "-", "-e", "none");
        Assert.Contains("$3.830?", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("overlap-join", run.Out, StringComparison.Ordinal);
        Assert.Contains("warning F4X0201: nonDerivativeTransactions[0].transactionCode: transaction code is missing", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_all_evidence_every_value_has_its_line()
    {
        ToolRun run = await ToolRun.Of("extract", "-", "-e", "all");
        Assert.Contains("    nonDerivativeTransactions[0].transactionDate           repaired; 99 % sure; overlap-join\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("    footnotes[0].text  found; 100 % sure\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_are_told_in_words()
    {
        var record = new HandRecord(v => v.Records(SampleFields.Transactions,
        [
            new HandRecord(t => t.Row(1), t => t.Code(SampleFields.Code, new("S", ExtractionStatus.Found, 1f))),
            new HandRecord(t => t.Row(2), t => t.Code(SampleFields.Code, new("S", ExtractionStatus.Found, 1f))),
            new HandRecord(t => t.Row(3), t => t.Code(SampleFields.Code, new("?", ExtractionStatus.Found, 1f))),
        ]));
        ToolRun run = await ToolRun.Of(ToolRun.Reader((_, _) => new HandExtraction(record)), "extract", "-");
        Assert.Single(run.Out.Split('\n'), line => line == "  3. Code S: Open market or private sale");
    }

    [Fact]
    public async Task A_form_that_is_not_known_is_shown_by_the_names_of_its_values()
    {
        var reader = ToolRun.Reader(SampleFiling.Read) with { Describe = _ => null };
        ToolRun run = await ToolRun.Of(reader, "extract", "-");
        Assert.Contains("\nNon derivative transactions\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("Is director", run.Out, StringComparison.Ordinal);
        Assert.Contains("\u2502 Transaction price", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_without_rows_says_so()
    {
        var record = new HandRecord(v => v.Records(SampleFields.Transactions, []), v => v.Records(SampleFields.Holdings, []));
        ToolRun run = await ToolRun.Of(ToolRun.Reader((_, _) => new HandExtraction(record)), "extract", "-");
        Assert.Equal("-\nForm 4, Statement of Changes, form4-2003, text\n\nTable I - Non-Derivative Securities\n  no rows\n", run.Out);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(null, false)]
    [InlineData(true, true)]
    public async Task Columns_of_empty_check_boxes_are_left_out(bool? swap, bool isShown)
    {
        ToolRun run = await ToolRun.Of(ToolRun.Reader((_, _) => new HandExtraction(new HandRecord(v => v.Records(SampleFields.Transactions,
        [
            new HandRecord(t => t.Row(1), t => t.Text(SampleFields.Title, new("Units", ExtractionStatus.Found, 1f)), t => t.CheckBox(SampleFields.Swap, new(false, ExtractionStatus.Found, 1f))),
            new HandRecord(t => t.Row(2), t => t.CheckBox(SampleFields.Swap, new(swap, ExtractionStatus.Found, 1f))),
        ])))), "extract", "-");
        Assert.Equal(isShown, run.Out.Contains("Equity swap", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_record_without_values_says_so()
    {
        var record = new HandRecord(v => v.Record(SampleFields.Issuer, new HandRecord(i => i.Text(SampleFields.Symbol, new(null, ExtractionStatus.Blank)))));
        ToolRun run = await ToolRun.Of(ToolRun.Reader((_, _) => new HandExtraction(record)), "extract", "-");
        Assert.EndsWith("\nIssuer\n  nothing filled in\n", run.Out, StringComparison.Ordinal);
    }

    private static Task<ToolRun> Show(TerminalTraits terminal, params string[] args) =>
        ToolRun.Of(ToolRun.Reader(SampleFiling.Read), Encoding.UTF8.GetBytes(SampleFiling.Source), terminal, args);

    private static string Squeeze(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    private static string WithoutColours(string text)
    {
        var plain = new StringBuilder();
        string[] pieces = text.Split("\u001b[");
        plain.Append(pieces[0]);
        foreach (string piece in pieces.Skip(1)) plain.Append(piece.AsSpan(piece.IndexOf('m', StringComparison.Ordinal) + 1));
        return plain.ToString();
    }
}
