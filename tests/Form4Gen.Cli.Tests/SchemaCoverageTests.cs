using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Tests.Fixtures;

namespace Form4Gen.Cli.Tests;

public class SchemaCoverageTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "Samples");

    private static Task<ToolRun> Coverage(params string[] args) => ToolRun.Of(FilingReader.Ownership, ["schema", "coverage", .. args]);

    private static int Count(JsonElement list, string of, string text, string counted) =>
        list.EnumerateArray().Single(e => e.GetProperty("of").GetString() == of && e.GetProperty("text").GetString() == text).GetProperty(counted).GetInt32();

    [Fact]
    public async Task The_samples_show_which_of_several_wordings_they_print()
    {
        ToolRun run = await Coverage(Samples, "--format", "json");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal((2, 2, 2), (run.Json.GetProperty("files").GetInt32(), run.Json.GetProperty("read").GetInt32(), run.Json.GetProperty("revisions").GetProperty("form4-2003").GetInt32()));
        JsonElement texts = run.Json.GetProperty("texts"), codes = run.Json.GetProperty("codes");
        Assert.Equal(2, Count(texts, "period_of_report", "Date of Earliest Transaction (Month/Day/Year)", "files"));
        Assert.Equal(0, Count(texts, "period_of_report", "Date of Earliest Transaction (MM/DD/YYYY)", "files"));
        Assert.Equal(1, Count(codes, "transaction_code", "A", "values"));
        Assert.Equal(0, Count(codes, "transaction_code", "W", "values"));
    }

    [Fact]
    public async Task A_text_that_the_schema_does_not_know_is_listed_with_its_place()
    {
        using var folder = new Folder();
        string text = await File.ReadAllTextAsync(Path.Combine(Samples, "scarfo.txt"));
        foreach (string name in new[] { "a.txt", "b.txt" }) folder.Add(name, text + "\n\nPosition hedged with the house bank\n");
        ToolRun run = await Coverage(folder.Path, "--top", "1000");
        Assert.Equal((0, ""), (run.Code, run.Error));
        int line = text.Count(c => c == '\n') + 3;
        Assert.Contains($"    2  Position hedged with the house bank  ({folder["a.txt"]}:{line})\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("\nText that no field claims, and the files that have it\n", run.Out, StringComparison.Ordinal);
        // Values and footnotes are claimed.
        Assert.DoesNotContain("  SONUS NETWORKS INC  (", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_told_and_fails()
    {
        ToolRun run = await Coverage(Path.Combine(Samples, "harris.txt"), "none.txt");
        Assert.Equal(1, run.Code);
        Assert.StartsWith("form4: none.txt: ", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("2 files, 1 read: form4-2003 1\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_none_is_wrong_usage() => Assert.Equal(2, (await Coverage(Samples, "--top", "many")).Code);
}
