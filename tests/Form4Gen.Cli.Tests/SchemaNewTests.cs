using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Form4Gen.Cli.Tests.Fixtures;

namespace Form4Gen.Cli.Tests;

public class SchemaNewTests
{
    private static Task<ToolRun> New(Folder folder, string id, string from = "note-2021") => ToolRun.Of("schema", "new", id, "--from", from, "--schema", folder["schema"]);

    [Fact]
    public async Task A_fresh_revision_lacks_only_what_it_is_recognized_by()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        ToolRun run = await New(folder, "note-2031");
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.StartsWith($"{folder["schema/forms/note-2031.form.yaml"]} is written\n", run.Out, StringComparison.Ordinal);
        Assert.Contains("in-force until 2030-12-31", run.Out, StringComparison.Ordinal);
        ToolRun check = await ToolRun.Of("schema", "check", folder["schema"], "--format", "json");
        Assert.Equal(["F4G0504"], check.Json.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task What_it_asks_for_makes_it_clean()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        await New(folder, "note-2031");
        string file = folder["schema/forms/note-2031.form.yaml"];
        string[] lines = await File.ReadAllLinesAsync(file);
        // The edits that its comments ask for, with its own examples.
        string text = string.Join('\n', lines).Replace("  # recognize: { all: [A label that is new] }", "  recognize: { all: [Check this box if hedged] }", StringComparison.Ordinal)
            .Replace("xml: { version: schema_version }", "xml: { version: schema_version, versions: [X3] }", StringComparison.Ordinal)
            .Replace("changes: []", "changes:\n" + string.Join('\n', lines.SkipWhile(l => !l.StartsWith("#  - add", StringComparison.Ordinal)).Take(4).Select(l => l[1..])), StringComparison.Ordinal);
        await File.WriteAllTextAsync(file, text);
        string before = folder["schema/forms/note-2021.form.yaml"];
        await File.WriteAllTextAsync(before, (await File.ReadAllTextAsync(before)).Replace("from: 2021-01-01 }", "from: 2021-01-01, until: 2030-12-31 }", StringComparison.Ordinal));
        ToolRun check = await ToolRun.Of("schema", "check", folder["schema"]);
        Assert.Equal((0, "4 files, 3 forms: 0 errors, 0 warnings\n"), (check.Code, check.Out));
        ToolRun show = await ToolRun.Of("schema", "show", "note-2031", "-s", folder["schema"]);
        Assert.Contains("[ ] Check this box if hedged  {is_hedged}", show.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_path_that_it_lists_is_a_path()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        await New(folder, "note-2031");
        string file = folder["schema/forms/note-2031.form.yaml"];
        string[] lists = [.. (await File.ReadAllLinesAsync(file)).SkipWhile(l => !l.StartsWith("# Paths of ", StringComparison.Ordinal)).Skip(1)];
        Assert.Contains("#   tables/loans/columns/  title, lent_on, counts/count_out, counts/count_in", lists);
        string[] paths = [.. lists.SelectMany(l => l[1..].Trim().Split("  ") is [var list, var ids] ? ids.Split(", ").Select(id => list + id) : [])];
        Assert.InRange(paths.Length, 15, 40);
        foreach (string path in paths)
        {
            await File.WriteAllTextAsync(file, $"meta: {{ id: note-2031, extends: note-2021, form: \"9\", title: N, recognize: {{ none: [x] }} }}\nchanges:\n  - remove: {path}\n    why: a test\n");
            Assert.DoesNotContain("F4G030", (await ToolRun.Of("schema", "check", folder["schema"], "-f", "msbuild")).Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Nothing_is_overwritten()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        ToolRun run = await New(folder, "note-2021", "note-2020");
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains("there is a revision 'note-2021' already", run.Error, StringComparison.Ordinal);
        Assert.Equal(NoteSchema.Revision, await File.ReadAllTextAsync(folder["schema/forms/note-2021.form.yaml"]));
    }

    [Theory]
    [InlineData("../evil-2031", "note-2021", "'../evil-2031' is no id")]
    [InlineData("Note-2031", "note-2021", "is no id")]
    [InlineData("note-2031", "note-1999", "has no revision 'note-1999'; it has note-2020, note-2021")]
    public async Task Wrong_ids_are_wrong_usage(string id, string from, string message)
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        ToolRun run = await New(folder, id, from);
        Assert.Equal(2, run.Code);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(3, Directory.GetFiles(folder.Path, "*.yaml", SearchOption.AllDirectories).Length);
    }
}
