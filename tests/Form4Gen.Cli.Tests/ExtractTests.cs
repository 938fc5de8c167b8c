using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Form4Gen.Cli.Tests.Fixtures;
using Form4Gen.Runtime;

namespace Form4Gen.Cli.Tests;

public class ExtractTests
{
    [Fact]
    public async Task One_file_gives_an_object_and_several_give_a_list()
    {
        using var folder = new Folder();
        string a = folder.Add("a.txt"), b = folder.Add("b.txt");
        Assert.Equal(JsonValueKind.Object, (await ToolRun.Of("extract", a, "-f", "json")).Json.ValueKind);
        Assert.Equal([a, b], Sources((await ToolRun.Of("extract", a, b, "-f", "json")).Json));
    }

    [Fact]
    public async Task A_folder_gives_a_list_even_of_one()
    {
        using var folder = new Folder();
        folder.Add("a.txt");
        Assert.Equal([folder["a.txt"]], Sources((await ToolRun.Of("extract", folder.Path, "-f", "json")).Json));
    }

    [Fact]
    public async Task The_files_of_a_folder_come_in_ordinal_order_without_inner_folders_and_hidden_files()
    {
        using var folder = new Folder();
        foreach (string name in new[] { "b.txt", "a10.txt", "B.txt", "a2.txt", ".hidden", "inner/c.txt" }) folder.Add(name);
        ToolRun run = await ToolRun.Of("extract", folder.Path, "-f", "json");
        Assert.Equal(new[] { "B.txt", "a10.txt", "a2.txt", "b.txt" }.Select(name => folder[name]), Sources(run.Json));
    }

    [Fact]
    public async Task An_empty_folder_gives_an_empty_list_and_a_note()
    {
        using var folder = new Folder();
        ToolRun run = await ToolRun.Of("extract", folder.Path, "-f", "json");
        Assert.Equal((0, "[]\n", "form4: the folder holds no files\n"), (run.Code, run.Out, run.Error));
    }

    [Fact]
    public async Task A_dash_is_standard_input()
    {
        string seen = "";
        ToolRun run = await ToolRun.Of(ToolRun.Reader((text, options) => SampleFiling.Read(seen = text, options)),
            Encoding.UTF8.GetBytes("typed"), null, ["extract", "-", "-f", "json"]);
        Assert.Equal(("typed", "-"), (seen, run.Json.GetProperty("source").GetString()));
    }

    [Fact]
    public async Task Standard_input_cannot_be_read_twice()
    {
        ToolRun run = await ToolRun.Of("extract", "-", "-");
        Assert.Equal((2, "", "form4: '-' (standard input) can be read only once\n"), (run.Code, run.Out, run.Error));
    }

    [Fact]
    public async Task Bad_files_do_not_stop_good_ones()
    {
        using var folder = new Folder();
        string good = folder.Add("a.txt"), bad = folder.Add("b.txt", "not a form"), last = folder.Add("c.txt");
        ToolRun run = await ToolRun.Of("extract", good, bad, folder["none.txt"], last, "-f", "json");
        Assert.Equal(1, run.Code);
        Assert.Equal([true, false, false, true], run.Json.EnumerateArray().Select(file => file.GetProperty("filing").ValueKind == JsonValueKind.Object));
        Assert.Equal("F4X0103", run.Json[1].GetProperty("issues")[0].GetProperty("id").GetString());
        Assert.Equal("""[{"id":"F4X0100","severity":"error","path":null,"message":"the file could not be read: there is no such file"}]""",
            JsonSerializer.Serialize(run.Json[2].GetProperty("issues")));
        Assert.Equal($"form4: {bad}: F4X0103: nothing in the document looks like the form\n"
            + $"form4: {folder["none.txt"]}: F4X0100: the file could not be read: there is no such file\n", run.Error);
    }

    [Fact]
    public async Task A_reader_that_fails_is_reported_as_one_bad_file()
    {
        using var folder = new Folder();
        string bad = folder.Add("a.txt", "boom"), good = folder.Add("b.txt");
        ToolRun run = await ToolRun.Of(ToolRun.Reader((text, options) => text == "boom" ? throw new InvalidOperationException("why") : SampleFiling.Read(text, options)),
            "extract", bad, good, "-f", "json");
        Assert.Equal(1, run.Code);
        Assert.Equal("the reader failed: InvalidOperationException: why", run.Json[0].GetProperty("issues")[0].GetProperty("message").GetString());
        Assert.Equal("4", run.Json[1].GetProperty("form").GetString());
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_not_taken_in()
    {
        using var folder = new Folder();
        using (FileStream large = File.Create(folder["large.bin"])) large.SetLength(300L * 1024 * 1024);
        ToolRun run = await ToolRun.Of("extract", folder["large.bin"], "-f", "json");
        Assert.Equal((1, "the file could not be read: it is larger than 192 MiB"), (run.Code, run.Json.GetProperty("issues")[0].GetProperty("message").GetString()));
    }

    [Fact]
    public async Task Options_reach_the_reader()
    {
        ReadOptions? seen = null;
        await ToolRun.Of(ToolRun.Reader((text, options) => SampleFiling.Read(text, seen = options)), "extract", "-", "--revision", "form4-1991", "--doubt-below", "0.25");
        Assert.Equal(("form4-1991", 0.25f, false), (seen!.Revision, seen.DoubtThreshold, seen.Explain));
    }

    [Fact]
    public async Task Without_options_the_readers_defaults_hold()
    {
        ReadOptions? seen = null;
        await ToolRun.Of(ToolRun.Reader((text, options) => SampleFiling.Read(text, seen = options)), "extract", "-");
        Assert.Equal(ReadOptions.Default, seen);
    }

    [Fact]
    public async Task Each_line_of_ndjson_is_an_object()
    {
        using var folder = new Folder();
        foreach (int i in Enumerable.Range(0, 40)) folder.Add($"{i:00}.txt");
        ToolRun run = await ToolRun.Of("extract", folder.Path, "--format", "ndjson");
        string[] lines = run.Out.TrimEnd('\n').Split('\n');
        Assert.Equal(Enumerable.Range(0, 40).Select(i => folder[$"{i:00}.txt"]), lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("source").GetString()));
        Assert.True(run.Out.Length > 64 * 1024, "more than one piece is written");
    }

    private static string[] Sources(JsonElement list) => [.. list.EnumerateArray().Select(file => file.GetProperty("source").GetString()!)];
}
