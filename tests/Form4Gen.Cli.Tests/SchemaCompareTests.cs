using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json;
using System.Threading.Tasks;
using Form4Gen.Cli.Tests.Fixtures;

namespace Form4Gen.Cli.Tests;

/// <summary><c>form4 schema diff</c> and <c>form4 schema breaking</c>. What each rule catches is tested with the compiler.</summary>
public class SchemaCompareTests
{
    private const string File2020 = "/forms/note-2020.form.yaml";

    private static void Edit(Folder folder, string name, string old, string now)
    {
        string text = File.ReadAllText(folder[name]);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(folder[name], text.Replace(old, now, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Diff_tells_what_changes_and_what_that_does_to_the_generated_code()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder, "old");
        NoteSchema.AddTo(folder, "new");
        Edit(folder, "new" + File2020, "[Date Filed, Filed]", "[Date Filed, Day Filed]");
        Edit(folder, "new" + File2020, "id: city, type: text,", "id: town, type: text,");
        Edit(folder, "new/way.codes.yaml", "until: 2024-12-31 } }", "until: 2024-12-31 } }\n  - { code: L, name: Lost, meaning: Lost }");
        ToolRun run = await ToolRun.Of("schema", "diff", folder["old"], folder["new"]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal(
            """
            Generated code
            ! - types/reader/city: field text
                  Reader.City (string?) goes  [all revisions]
                  F4G0705: Field removed
              + types/reader/town: field text
                  Reader.Town (string?) is new  [all revisions]
              + codes/way/L: code Lost
                  Way.Lost is new

            all revisions
            ! - fields/filed_on: label Filed
                  F4G0718: Printed text removed
              + fields/filed_on: label Day Filed

            3 added, 0 changed, 2 removed; marked (!): 1 error, 1 warning of 'form4 schema breaking'

            """,
            run.Out);
        ToolRun json = await ToolRun.Of("schema", "diff", folder["old"], folder["new"], "--format", "json");
        JsonElement first = json.Json.GetProperty("changes")[0];
        Assert.Equal(("removed", "types/reader/city", "F4G0705"), (first.GetProperty("change").GetString(), first.GetProperty("path").GetString(), first.GetProperty("rule").GetString()));
        Assert.Equal("no differences\n", string.Concat((await ToolRun.Of("schema", "diff", folder["old"], folder["old"])).Out.Split('\n')[0], "\n"));
    }

    [Fact]
    public async Task Diff_of_two_files_is_that_of_two_revisions_or_two_code_lists()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        NoteSchema.AddTo(folder, "other");
        Edit(folder, "other/way.codes.yaml", "name: Inward", "name: In");
        ToolRun revisions = await ToolRun.Of("schema", "diff", folder["schema" + File2020], folder["schema/forms/note-2021.form.yaml"]);
        Assert.Contains("  + fields/rebate: field\n", revisions.Out, StringComparison.Ordinal);
        Assert.Contains("nothing of it breaks what was there", revisions.Out, StringComparison.Ordinal);
        ToolRun codes = await ToolRun.Of("schema", "diff", folder["schema/way.codes.yaml"], folder["other/way.codes.yaml"]);
        Assert.Contains("! ~ codes/way/I: name Inward -> In\n      Way.Inward becomes In\n", codes.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema", "schema/way.codes.yaml", "a file and a folder cannot be compared")]
    [InlineData("schema/way.codes.yaml", "schema/forms/note-2020.form.yaml", "two files can be compared if")]
    [InlineData("none", "schema", "there is no file or folder")]
    public async Task Things_that_cannot_be_compared_are_wrong_usage(string old, string now, string message)
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder);
        ToolRun run = await ToolRun.Of("schema", "diff", folder[old], folder[now]);
        Assert.Equal((2, ""), (run.Code, run.Out));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Breaking_fails_on_what_breaks_and_on_nothing_else()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder, "old");
        NoteSchema.AddTo(folder, "new");
        Edit(folder, "new" + File2020, "doc: City. }", "doc: City., max-length: 40 }\n      - { id: country, type: text, cell-of: full_name, optional: true }");
        ToolRun fine = await ToolRun.Of("schema", "breaking", folder["new"], "--against", folder["old"]);
        Assert.Equal((0, ""), (fine.Code, fine.Error));
        Assert.EndsWith(": 0 errors, 0 warnings\n", fine.Out, StringComparison.Ordinal);
        Edit(folder, "new" + File2020, "filed_on, box: \"1\", type: date", "filed_on, box: \"1\", type: text");
        ToolRun broken = await ToolRun.In(host => host with { Folder = folder.Path }, ["schema", "breaking", folder["new"], "--against", folder["old"], "--format", "msbuild"]);
        Assert.Equal((1, ""), (broken.Code, broken.Error));
        Assert.Equal("new/forms/note-2020.form.yaml(16,37): error F4G0707: 'fields/filed_on' is 'text' now and was 'date' (note-2020, note-2021); add a field with another id instead\n", broken.Out);
    }

    [Fact]
    public async Task A_retired_id_is_a_warning_and_succeeds()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder, "old");
        NoteSchema.AddTo(folder, "new");
        Edit(folder, "new" + File2020, "  - { id: remarks, type: text, label: \"Remarks:\", place: section, optional: true }\n", "");
        ToolRun removed = await ToolRun.Of("schema", "breaking", folder["new"], "-a", folder["old"], "-f", "json");
        Assert.Equal((1, "F4G0705"), (removed.Code, removed.Json.GetProperty("findings")[0].GetProperty("id").GetString()));
        Edit(folder, "new" + File2020, "footnotes: {", "reserved: [remarks]\nfootnotes: {");
        ToolRun retired = await ToolRun.Of("schema", "breaking", folder["new"], "-a", folder["old"], "-f", "json");
        Assert.Equal((0, "F4G0706"), (retired.Code, retired.Json.GetProperty("findings")[0].GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Errors_of_the_schema_are_told_first_and_those_of_the_old_one_end_it()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder, "old");
        NoteSchema.AddTo(folder, "new");
        Edit(folder, "new/way.codes.yaml", "meaning: Out of the house", "meaning:");
        Assert.Equal(1, (await ToolRun.Of("schema", "breaking", folder["new"], "-a", folder["old"])).Code);
        ToolRun run = await ToolRun.Of("schema", "breaking", folder["old"], "-a", folder["new"]);
        Assert.Equal(2, run.Code);
        Assert.Contains("has errors; the first: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_commit_is_read_with_git()
    {
        using var folder = new Folder();
        NoteSchema.AddTo(folder, "sub/schema");
        Git(folder.Path, "init", "-q", "-b", "main");
        Git(folder.Path, "add", "-A");
        Git(folder.Path, "-c", "user.name=t", "-c", "user.email=t@t", "-c", "commit.gpgsign=false", "commit", "-q", "-m", "one");
        string schema = folder["sub/schema"];
        Assert.Equal(0, (await ToolRun.Of("schema", "breaking", schema, "--against", "main")).Code);
        File.Delete(folder["sub/schema/forms/note-2021.form.yaml"]);
        ToolRun run = await ToolRun.In(host => host with { Folder = folder.Path }, ["schema", "breaking", schema, "--against", "HEAD", "-f", "github"]);
        Assert.Equal((1, ""), (run.Code, run.Error));
        Assert.Contains("::error file=sub/schema/forms/note-2021.form.yaml,line=1,col=13,endColumn=22,title=F4G0702::the revision 'note-2021' is gone; ", run.Out, StringComparison.Ordinal);
        ToolRun wrong = await ToolRun.Of("schema", "breaking", schema, "--against", "no-branch");
        Assert.Equal((2, "form4: 'no-branch' is neither a folder nor a commit that git knows here\n"), (wrong.Code, wrong.Error));
        ToolRun option = await ToolRun.Of("schema", "breaking", schema, "--against=--help");
        Assert.Equal(2, option.Code);
    }

    private static void Git(string folder, params string[] arguments)
    {
        using Process git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, RedirectStandardError = true })!;
        string errors = git.StandardError.ReadToEnd();
        git.WaitForExit();
        Assert.True(git.ExitCode == 0, errors);
    }
}
