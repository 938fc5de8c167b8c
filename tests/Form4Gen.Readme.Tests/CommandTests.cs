using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Form4Gen.Readme.Tests;

public class CommandTests
{
    /// <summary>What the README shows is what the tool says. <c>FORM4GEN_UPDATE_README=1</c> writes it anew.</summary>
    [Fact]
    public async Task The_first_command_prints_what_the_readme_shows()
    {
        Fence shown = ReadmeText.Only("Try it", "console");
        string command = shown.Text.Split('\n')[0];
        Assert.StartsWith("$ " + Tool.Command, command, StringComparison.Ordinal);
        var (code, output, errors) = await Tool.RunAsync(command[(2 + Tool.Command.Length)..]);
        Assert.True(code == 0, errors);
        string real = command + "\n" + string.Concat(output.TrimEnd().Split('\n').Select(l => l.TrimEnd() + "\n"));
        if (Environment.GetEnvironmentVariable("FORM4GEN_UPDATE_README") == "1")
            await File.WriteAllTextAsync(ReadmeText.Path, (await File.ReadAllTextAsync(ReadmeText.Path)).Replace("```console\n" + shown.Text, "```console\n" + real, StringComparison.Ordinal));
        else
            Assert.True(real == shown.Text, "The README shows another output. If the new one is right, FORM4GEN_UPDATE_README=1 with this test writes it anew. First difference:\n" + FirstDifference(shown.Text, real));
    }

    [Fact]
    public void The_test_command_is_the_one_that_is_run_before_merging()
    {
        Assert.Equal("dotnet test -c Release\n", ReadmeText.Only("Try it", "sh").Text);
        Assert.Contains("dotnet test -c Release", File.ReadAllText(ReadmeText.FullPath(".ci/run")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_check_finds_the_schema_in_order()
    {
        string command = ReadmeText.Only("Add a check box", "sh").Text.Split('\n')[0];
        Assert.StartsWith(Tool.Command, command, StringComparison.Ordinal);
        var (code, output, errors) = await Tool.RunAsync(command[Tool.Command.Length..]);
        Assert.True(code == 0, output + errors);
    }

    [Fact]
    public async Task The_commands_for_maintainers_do_what_they_should()
    {
        string[] commands = ReadmeText.Only("Keep the schema", "sh").Text.TrimEnd().Split('\n');
        Assert.Equal(5, commands.Length);
        string page = ReadmeText.FullPath("fields.html");
        try
        {
            foreach (string command in commands)
            {
                Assert.StartsWith(Tool.Command + "schema ", command, StringComparison.Ordinal);
                // A copy without its history has no commit to compare with.
                if (command.Contains("--against", StringComparison.Ordinal) && !Path.Exists(ReadmeText.FullPath(".git"))) continue;
                var (code, output, errors) = await Tool.RunAsync(command[Tool.Command.Length..]);
                Assert.True(code == 0, command + "\n" + output + errors);
                Assert.Empty(errors);
            }
            Assert.Contains("</html>", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(page);
        }
    }

    [Fact]
    public async Task Every_command_of_the_tool_is_in_the_readme_and_the_other_way_round()
    {
        // The commands stand behind the options; their heading is in the reader's language.
        var (_, help, _) = await Tool.RunAsync("schema --help");
        string[] real = [.. help.Split('\n').SkipWhile(l => !l.StartsWith("  -", StringComparison.Ordinal)).SkipWhile(l => l.Trim().Length > 0).Skip(2).TakeWhile(l => l.StartsWith("  ", StringComparison.Ordinal))
            .Where(l => l.Length > 2 && l[2] != ' ').Select(l => l.Trim().Split(' ')[0])];
        string[] shown = [.. (await File.ReadAllLinesAsync(ReadmeText.Path)).SkipWhile(l => l != "| `form4 schema` | |").Skip(2).TakeWhile(l => l.StartsWith('|')).Select(l => l.Split('`')[1])];
        Assert.NotEmpty(real);
        Assert.Equal(real.Order(StringComparer.Ordinal), shown.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_link_into_the_repository_leads_somewhere()
    {
        foreach (string file in new[] { "README.md", "CONTRIBUTING.md", "schema/README.md", "schema/STYLE.md", "schema/CHANGE-2023.md", "runtime/ARCHITECTURE.md" })
            foreach (string link in Links(File.ReadAllText(ReadmeText.FullPath(file))).Where(l => !l.Contains("://", StringComparison.Ordinal)))
            {
                string[] parts = link.Split('#');
                string target = parts[0].Length == 0 ? file : Path.Combine(Path.GetDirectoryName(file)!, parts[0]);
                Assert.True(File.Exists(ReadmeText.FullPath(target)), $"{file}: {link}");
                if (parts.Length > 1) Assert.Contains(parts[1], File.ReadAllLines(ReadmeText.FullPath(target)).Where(l => l.StartsWith('#')).Select(Anchor));
            }
    }

    private static string FirstDifference(string shown, string real) =>
        shown.Split('\n').Zip(real.Split('\n')).Where(pair => pair.First != pair.Second).Select(pair => $"shown: {pair.First}\nreal:  {pair.Second}").FirstOrDefault() ?? "one is longer";

    private static string Anchor(string heading) =>
        string.Concat(heading.TrimStart('#', ' ').ToLowerInvariant().Where(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_')).Replace(' ', '-');

    private static string[] Links(string text) => [.. text.Split("](").Skip(1).Select(p => p[..p.IndexOf(')', StringComparison.Ordinal)])];
}
