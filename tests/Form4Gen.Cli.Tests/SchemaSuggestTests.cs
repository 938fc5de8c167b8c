using System;
using System.IO;
using System.Threading.Tasks;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Tests.Fixtures;

namespace Form4Gen.Cli.Tests;

public class SchemaSuggestTests
{
    private const string Filing = """
        FORM 4

        STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP

        1. Name and Address of Reporting Person *
        Miller Joan
        (Last) (First) (Middle)

        2. Issuer Name and Ticker or Trading Symbol
        ACME HOLDINGS INC [ACME]

        3. Date of Earliest Transaction (Month/Day/Year)
        03/12/2019

        5. Relationship of Reporting Person(s) to Issuer (Check all applicable)
        [X] Director
        [ ] 10% Owner
        [ ] Officer (give title below)
        [ ] Other (specify below)

        Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned
        1. Title of Security (Instr. 3)	2. Transaction Date (Month/Day/Year)	2A. Deemed Execution Date, if any (Month/Day/Year)	3. Transaction Code (Instr. 8)		4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)			5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)	6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)	7. Nature of Indirect Beneficial Ownership (Instr. 4)
        			Code	V	Amount	(A) or (D)	Price			
        Common Stock	03/12/2019		S		1,500	D	$12.25	20,500	D	

        Explanation of Responses:

        Joan Miller
        ** Signature of Reporting Person

        03/14/2019
        Date
        """;

    private static string Schema
    {
        get
        {
            string? folder = AppContext.BaseDirectory;
            while (folder is not null && !File.Exists(Path.Combine(folder, "Form4Gen.sln"))) folder = Path.GetDirectoryName(folder);
            return Path.Combine(folder!, "schema");
        }
    }

    private static Task<ToolRun> Suggest(params string[] args) => ToolRun.Of(FilingReader.Ownership, ["schema", "suggest", "--schema", Schema, .. args]);

    [Fact]
    public async Task A_header_that_the_schema_does_not_know_becomes_a_patch_with_its_evidence()
    {
        using var folder = new Folder();
        foreach (string name in new[] { "a.txt", "b.txt" }) folder.Add("in/" + name, Filing.Replace("(A) or (D)\tPrice", "(A) or (D)\tWorth \"each\"", StringComparison.Ordinal));
        ToolRun run = await Suggest(folder["in"]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Contains("\nchanges:\n", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            $"  # \"Worth \\\"each\\\"\": 2 files, first {folder["in/a.txt"]}:23 at '$12.25'\n"
            + "  - amend: tables/non_derivative/columns/amounts/transaction_price_per_share\n    set: { header: [\"Price\", \"Worth \\\"each\\\"\"] }\n", run.Out, StringComparison.Ordinal);
        Assert.Equal(1, run.Out.Split("- amend:").Length - 1);
    }

    [Fact]
    public async Task What_too_few_files_have_is_not_suggested()
    {
        using var folder = new Folder();
        folder.Add("a.txt", Filing.Replace("(A) or (D)\tPrice", "(A) or (D)\tWorth each", StringComparison.Ordinal));
        Assert.StartsWith("# nothing to suggest", (await Suggest(folder.Path)).Out, StringComparison.Ordinal);
        Assert.Contains("\"Worth each\"", (await Suggest(folder.Path, "--least", "1")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_code_that_no_list_has_becomes_an_entry_to_be_filled_in()
    {
        using var folder = new Folder();
        foreach (string name in new[] { "a.txt", "b.txt" }) folder.Add("in/" + name, Filing.Replace("\t\tS\t\t", "\t\tB\t\t", StringComparison.Ordinal));
        ToolRun run = await Suggest(folder["in"]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.EndsWith(
            $"\ncodes:\n  # \"B\": 2 files, first {folder["in/a.txt"]}:24, nonDerivativeTransactions[0].transactionCode\n  - {{ code: \"B\", meaning: TODO }}\n", run.Out, StringComparison.Ordinal);
        Assert.StartsWith("# transaction_code.codes.yaml: ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Known_labels_suggest_nothing()
    {
        using var folder = new Folder();
        folder.Add("a.txt", Filing);
        ToolRun run = await Suggest(folder.Path, "--least", "1");
        Assert.Equal((0, "# nothing to suggest: no value was found beside a text that the schema does not know, and no code that its lists lack\n"), (run.Code, run.Out));
    }
}
