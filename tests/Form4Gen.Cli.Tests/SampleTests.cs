using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Tests.Fixtures;

namespace Form4Gen.Cli.Tests;

/// <summary>The tool with the reader that is built in, on the sample filings.</summary>
public class SampleTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples");

    [Fact]
    public async Task Both_samples_are_read()
    {
        ToolRun run = await Run("extract", Samples, "-f", "json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(["4/form4-2003/text", "4/form4-2003/text"], run.Json.EnumerateArray().Select(file =>
            $"{file.GetProperty("form").GetString()}/{file.GetProperty("revision").GetString()}/{file.GetProperty("format").GetString()}"));
    }

    [Theory]
    [InlineData("", "documentType periodOfReport dateOfOriginalSubmission notSubjectToSection16 aff10b5One filedByMoreThanOneReportingPerson issuer reportingOwners nonDerivativeTransactions nonDerivativeHoldings derivativeTransactions derivativeHoldings footnotes remarks ownerSignatures schemaVersion")]
    [InlineData("issuer", "issuerCik issuerName issuerTradingSymbol")]
    [InlineData("reportingOwners", "rptOwnerCik rptOwnerName rptOwnerStreet1 rptOwnerStreet2 rptOwnerCity rptOwnerState rptOwnerZipCode isDirector isOfficer isTenPercentOwner isOther officerTitle otherText")]
    [InlineData("nonDerivativeTransactions", "row securityTitle transactionDate deemedExecutionDate transactionFormType transactionCode equitySwapInvolved transactionTimeliness transactionShares transactionAcquiredDisposedCode transactionPricePerShare sharesOwnedFollowingTransaction valueOwnedFollowingTransaction directOrIndirectOwnership natureOfOwnership footnotes")]
    [InlineData("ownerSignatures", "signatureName signatureDate")]
    [InlineData("footnotes", "id text")]
    public async Task The_names_of_the_contract_are_there(string part, string names)
    {
        JsonElement filing = (await Run("extract", Sample("scarfo.txt"), "-f", "json")).Json.GetProperty("filing");
        JsonElement record = part.Length == 0 ? filing : filing.GetProperty(part);
        if (record.ValueKind == JsonValueKind.Array) record = record[0];
        Assert.Empty(names.Split(' ').Except(record.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public async Task The_names_of_derivative_rows_are_there()
    {
        JsonElement row = (await Run("extract", Sample("harris.txt"), "-f", "json")).Json.GetProperty("filing").GetProperty("derivativeTransactions")[0];
        Assert.Empty("conversionOrExercisePrice exerciseDate expirationDate transactionTotalValue underlyingSecurityTitle underlyingSecurityShares underlyingSecurityValue"
            .Split(' ').Except(row.EnumerateObject().Select(property => property.Name)));
    }

    [Fact]
    public async Task What_is_lost_is_missing_and_what_was_cut_is_put_together()
    {
        JsonElement file = (await Run("extract", Sample("scarfo.txt"), "-f", "json")).Json;
        JsonElement row = file.GetProperty("filing").GetProperty("nonDerivativeTransactions")[0];
        Assert.Equal("3.83", row.GetProperty("transactionPricePerShare").GetRawText());
        Assert.Equal(JsonValueKind.Null, row.GetProperty("transactionCode").ValueKind);
        JsonElement code = Assert.Single(file.GetProperty("fields").EnumerateArray(), field => field.GetProperty("path").GetString() == "nonDerivativeTransactions[0].transactionCode");
        Assert.Equal(("missing", true, "F"), (code.GetProperty("status").GetString(), code.GetProperty("doubtful").GetBoolean(), code.GetProperty("suggestion").GetString()));
    }

    // In the rows of a table as well as outside.
    [Theory]
    [InlineData("nonDerivativeTransactions[0].transactionPricePerShare", "strength/row_money")]
    [InlineData("issuer.issuerName", "field/issuer_name")]
    public async Task A_value_says_what_its_confidence_is_made_of(string path, string term)
    {
        ToolRun run = await Run("explain", Sample("scarfo.txt"), path);
        Assert.Contains("What the confidence is made of", run.Out, StringComparison.Ordinal);
        Assert.Contains(term, run.Out, StringComparison.Ordinal);
        Assert.Contains("They sum up to ", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("scarfo.txt")]
    [InlineData("harris.txt")]
    public async Task Every_value_can_be_explained(string sample)
    {
        JsonElement file = (await Run("extract", Sample(sample), "-f", "json", "-e", "all")).Json;
        string[] paths = [.. file.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("path").GetString()!)];
        Assert.True(paths.Length > 30);
        foreach (string path in paths)
        {
            ToolRun run = await Run("explain", Sample(sample), path);
            Assert.Equal((0, ""), (run.Code, run.Error));
            Assert.Contains("  status ", run.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_value_is_shown_where_it_stands()
    {
        ToolRun run = await Run("explain", Sample("scarfo.txt"), "issuer.issuerName");
        string[] lines = Array.FindAll(run.Out.Split('\n'), line => line.Contains(" | ", StringComparison.Ordinal));
        int at = lines[1].IndexOf('^', StringComparison.Ordinal);
        Assert.Equal("SONUS NETWORKS INC", lines[0].Substring(at, lines[1].LastIndexOf('^') + 1 - at));
    }

    [Fact]
    public async Task A_revision_that_is_not_known_is_an_issue_of_the_file()
    {
        ToolRun run = await Run("extract", Sample("scarfo.txt"), "--revision", "form4-1800", "-f", "json");
        Assert.Equal(1, run.Code);
        Assert.Equal("F4X0104", run.Json.GetProperty("issues")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task Doubt_begins_where_it_is_told_to()
    {
        int few = Doubtful((await Run("extract", Sample("scarfo.txt"), "-f", "json", "--doubt-below", "0.01")).Json);
        int usual = Doubtful((await Run("extract", Sample("scarfo.txt"), "-f", "json")).Json);
        int many = Doubtful((await Run("extract", Sample("scarfo.txt"), "-f", "json", "--doubt-below", "1")).Json);
        Assert.True(few < usual && usual < many, $"{few} {usual} {many}");
    }

    private static int Doubtful(JsonElement file) => file.GetProperty("fields").EnumerateArray().Count(field => field.GetProperty("doubtful").GetBoolean());

    private static string Sample(string name) => Path.Combine(Samples, name);

    private static Task<ToolRun> Run(params string[] args) => ToolRun.Of(FilingReader.Ownership, args);
}
