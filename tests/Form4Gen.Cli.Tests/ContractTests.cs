using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Form4Gen.Cli.Tests.Fixtures;
using Form4Gen.Runtime;

namespace Form4Gen.Cli.Tests;

public class ContractTests
{
    [Theory]
    [InlineData("")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public async Task The_object_is_what_the_contract_says(string culture)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(culture);
        using var folder = new Folder();
        ToolRun run = await ToolRun.Of("extract", folder.Add("a.txt"), "--format", "ndjson");
        Assert.Equal(0, run.Code);
        Assert.Equal("", run.Error);
        Assert.Equal(Expected("contract.json", folder["a.txt"]), run.Out);
    }

    [Fact]
    public async Task Pretty_and_compact_say_the_same()
    {
        using var folder = new Folder();
        string file = folder.Add("a.txt");
        ToolRun pretty = await ToolRun.Of("extract", file, "-f", "json");
        ToolRun compact = await ToolRun.Of("extract", file, "-f", "ndjson");
        Assert.StartsWith("{\n  \"source\": ", pretty.Out, StringComparison.Ordinal);
        Assert.EndsWith("\n}\n", pretty.Out, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', pretty.Out);
        Assert.Equal(compact.Out.TrimEnd('\n'), JsonSerializer.Serialize(pretty.Json, CompactWithLetters));
    }

    [Fact]
    public async Task All_evidence_lists_every_field_with_its_confidence()
    {
        ToolRun run = await WithSampleText("extract", "-", "-f", "json", "-e", "all");
        JsonElement[] fields = [.. run.Json.GetProperty("fields").EnumerateArray()];
        Assert.Equal("notOnForm", Field(fields, "statementForMonth").GetProperty("status").GetString());
        Assert.False(Field(fields, "statementForMonth").TryGetProperty("confidence", out _));
        JsonElement shares = Field(fields, "nonDerivativeTransactions[0].transactionShares");
        Assert.Equal("""{"path":"nonDerivativeTransactions[0].transactionShares","status":"found","doubtful":false,"confidence":0.98,"raw":"13,767","spans":[{"start":51,"length":6,"line":2,"column":27}]}""",
            JsonSerializer.Serialize(shares));
        Assert.Equal(0.98m, Field(fields, "nonDerivativeTransactions[0].footnotes.transactionShares").GetProperty("confidence").GetDecimal());
        Assert.Equal("found", Field(fields, "footnotes[0].text").GetProperty("status").GetString());
        Assert.Equal(24, fields.Length);
    }

    [Fact]
    public async Task No_evidence_leaves_the_list_empty()
    {
        ToolRun run = await ToolRun.Of("extract", "-", "-f", "json", "--evidence", "none");
        Assert.Equal(0, run.Json.GetProperty("fields").GetArrayLength());
        Assert.Equal(2, run.Json.GetProperty("issues").GetArrayLength());
        Assert.Equal(13767, run.Json.GetProperty("filing").GetProperty("nonDerivativeTransactions")[0].GetProperty("transactionShares").GetInt32());
    }

    [Fact]
    public async Task Marks_are_doubtful_when_an_issue_names_them()
    {
        ToolRun run = await ToolRun.Of(ToolRun.Reader((_, _) => new HandExtraction(Row(new Provenance(null, default(SourceSpan), ["F9"])))
        {
            Issues = [new("F4X0310", IssueSeverity.Warning, "nonDerivativeTransactions[0].footnotes.transactionShares", "there is no footnote F9")],
        }), "extract", "-", "-f", "json");
        JsonElement marks = Assert.Single(run.Json.GetProperty("fields").EnumerateArray());
        Assert.Equal("""{"path":"nonDerivativeTransactions[0].footnotes.transactionShares","status":"found","doubtful":true,"confidence":1}""", JsonSerializer.Serialize(marks));
    }

    [Fact]
    public async Task Spans_name_the_document_of_a_submission_when_it_is_not_the_first()
    {
        ToolRun run = await ToolRun.Of(ToolRun.Reader((_, _) => new HandExtraction(Row(new Provenance(null, new SourceSpan(2, 5, 3, 1, 6))))),
            "extract", "-", "-f", "json", "-e", "all");
        Assert.Equal("""{"document":2,"start":5,"length":3,"line":1,"column":6}""",
            JsonSerializer.Serialize(run.Json.GetProperty("fields")[0].GetProperty("spans")[0]));
    }

    [Theory]
    [InlineData(float.NaN, "0")]
    [InlineData(float.PositiveInfinity, "0")]
    [InlineData(1.5f, "1")]
    [InlineData(-1f, "0")]
    [InlineData(0.66666f, "0.667")]
    public async Task Confidences_are_numbers_from_0_to_1(float confidence, string written)
    {
        var record = new HandRecord(v => v.Text(SampleFields.Remarks, new("x", ExtractionStatus.Found, confidence)));
        ToolRun run = await ToolRun.Of(ToolRun.Reader((_, _) => new HandExtraction(record)), "extract", "-", "-f", "json", "-e", "all");
        Assert.Equal(written, run.Json.GetProperty("fields")[0].GetProperty("confidence").GetRawText());
    }

    [Theory]
    [InlineData("0.00")]
    [InlineData("-12.50")]
    [InlineData("79228162514264337593543950335")]
    [InlineData("0.0000000000000000000000000001")]
    public async Task Numbers_keep_their_decimals(string number)
    {
        var record = new HandRecord(v => v.Number(SampleFields.Shares, new(decimal.Parse(number, CultureInfo.InvariantCulture), ExtractionStatus.Found)));
        ToolRun run = await ToolRun.Of(ToolRun.Reader((_, _) => new HandExtraction(record)), "extract", "-", "-f", "json");
        Assert.Equal(number, run.Json.GetProperty("filing").GetProperty("transactionShares").GetRawText());
    }

    [Fact]
    public async Task Months_are_written_as_printed()
    {
        var record = new HandRecord(
            v => v.MonthOrDate(SampleFields.StatementForMonth, new(new MonthOrDate(1998, 7, null), ExtractionStatus.Found)),
            v => v.MonthOrDate(SampleFields.PeriodOfReport, new(new MonthOrDate(1998, 7, 4), ExtractionStatus.Found)));
        ToolRun run = await ToolRun.Of(ToolRun.Reader((_, _) => new HandExtraction(record)), "extract", "-", "-f", "ndjson");
        Assert.Contains("\"statementForMonth\":\"1998-07\",\"periodOfReport\":\"1998-07-04\"", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hostile_texts_stay_valid_json()
    {
        const string Hostile = "a\ud800b\udc00 \u0000\u001b[31m\u2028\"\\ </script> \U0001F600";
        var record = new HandRecord(
            v => v.Text(SampleFields.Remarks, new(Hostile, ExtractionStatus.Found, 1f, true, new Provenance(null, [], Hostile, ["F\ud800"], ["\u0007"], Hostile))),
            v => v.Footnotes([new("F\u0000", new(Hostile, ExtractionStatus.Found))]));
        ToolRun run = await ToolRun.Of(ToolRun.Reader((_, _) => new HandExtraction(record) { Issues = [new("F4X0001", IssueSeverity.Info, Hostile, Hostile)] }),
            "extract", "-", "-f", "ndjson");
        const string Safe = "a\ufffdb\ufffd \u0000\u001b[31m\u2028\"\\ </script> \U0001F600";
        Assert.Equal(Safe, run.Json.GetProperty("filing").GetProperty("remarks").GetString());
        Assert.Equal(Safe, run.Json.GetProperty("fields")[0].GetProperty("suggestion").GetString());
        Assert.Equal(Safe, run.Json.GetProperty("issues")[0].GetProperty("message").GetString());
        Assert.Single(run.Out, c => c == '\n');
        Assert.DoesNotContain('\u001b', run.Out);
    }

    private static readonly JsonSerializerOptions CompactWithLetters = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    private static Task<ToolRun> WithSampleText(params string[] args) =>
        ToolRun.Of(ToolRun.Reader(SampleFiling.Read), System.Text.Encoding.UTF8.GetBytes(SampleFiling.Source), null, args);

    private static JsonElement Field(JsonElement[] fields, string path) => Assert.Single(fields, field => field.GetProperty("path").GetString() == path);

    private static HandRecord Row(Provenance provenance) => new(v => v.Records(SampleFields.Transactions,
        [new HandRecord(t => t.Row(1), t => t.Number(SampleFields.Shares, new(1m, ExtractionStatus.Found, 1f, false, provenance)))]));

    // The expected text is laid out for reading; the tool's is on one line.
    private static string Expected(string name, string source)
    {
        string text = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Expected", name));
        return string.Concat(text.Split('\n').Select(line => line.TrimStart())).Replace("SOURCE", source, StringComparison.Ordinal) + "\n";
    }
}
