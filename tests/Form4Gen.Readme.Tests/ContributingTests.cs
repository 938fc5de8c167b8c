using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Form4Gen.Readme.Tests;

/// <summary>The commands and paths of the pages for maintainers are those of the tool and of the repository.</summary>
public partial class ContributingTests
{
    public static TheoryData<string> Commands => [.. new[] { "CONTRIBUTING.md", "schema/README.md" }
        .SelectMany(page => ReadmeText.FencesOf(page)).Where(fence => fence.Language == "sh").SelectMany(fence => fence.Text.Split('\n'))
        .Select(line => Comment().Replace(line, "").Trim()).Where(line => line.StartsWith("form4 ", StringComparison.Ordinal)).Distinct()];

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task A_command_and_its_options_are_the_tools(string command)
    {
        string[] words = command.Split(' ');
        var (code, help, errors) = await Tool.RunAsync(string.Join(' ', words[1..]) + " --help");
        Assert.True(code == 0, errors);
        Assert.All(words.Where(w => w.StartsWith("--", StringComparison.Ordinal)), option => Assert.Contains(option + " ", help, StringComparison.Ordinal));
        // A misspelt command would get the help of the one above it.
        Assert.Contains(words[1] == "schema" ? $"form4 schema {words[2]} " : $"form4 {words[1]} ", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_path_is_there()
    {
        string[] paths = [.. PathName().Matches(File.ReadAllText(ReadmeText.FullPath("CONTRIBUTING.md"))).Select(m => m.Groups[1].Value.TrimEnd('/')).Distinct()];
        Assert.True(paths.Length > 15, string.Join(' ', paths));
        // What a build writes, and the made-up names of recipes.
        Assert.Equal("", string.Join(' ', paths.Where(p => !p.Contains("/bin/", StringComparison.Ordinal) && !p.EndsWith("/obj", StringComparison.Ordinal) && !p.Contains("YYYY", StringComparison.Ordinal) && !Path.Exists(ReadmeText.FullPath(p)))));
    }

    [GeneratedRegex("\\s+#.*$|\\s>\\s.*$")]
    private static partial Regex Comment();

    [GeneratedRegex("(?<![A-Za-z0-9_/])((?:generator|runtime|schema|tests|\\.ci|\\.github)/[A-Za-z0-9_./-]*[A-Za-z0-9_/])")]
    private static partial Regex PathName();
}
