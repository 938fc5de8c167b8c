using System;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;

namespace Form4Gen.Readme.Tests;

/// <summary>The pages that walk through a change and through one value quote what is there.</summary>
public class ChangePageTests
{
    private const string Page = "schema/CHANGE-2023.md";

    [Fact]
    public void What_is_quoted_stands_in_the_file_that_is_named()
    {
        Fence[] quotes = [.. ReadmeText.FencesOf(Page).Where(f => f.Language is "yaml" or "csharp")];
        Assert.Equal(4, quotes.Length);
        foreach (Fence quote in quotes)
        {
            string[] parts = quote.Text.Split('\n', 2);
            string text = File.ReadAllText(ReadmeText.FullPath(parts[0].TrimStart('#', '/', ' ')));
            Assert.Contains(parts[1], text, StringComparison.Ordinal);
            // What begins with a file's first line is the whole file.
            if (text.StartsWith(parts[1].Split('\n')[0], StringComparison.Ordinal)) Assert.Equal(text, parts[1]);
        }
    }

    [Theory]
    [InlineData(Page)]
    [InlineData("runtime/ARCHITECTURE.md")]
    public async Task What_the_tool_says_is_what_it_says(string page)
    {
        Fence shown = Assert.Single(ReadmeText.FencesOf(page), f => f.Language == "console");
        string[] parts = shown.Text.Split('\n', 2);
        Assert.StartsWith("$ form4 ", parts[0], StringComparison.Ordinal);
        var (code, output, errors) = await Tool.RunAsync(parts[0]["$ form4 ".Length..]);
        Assert.True(code == 0, errors);
        Assert.StartsWith(parts[1], output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tests_that_are_named_are_there()
    {
        string section = File.ReadAllText(ReadmeText.FullPath(Page)).Split("\n## 6. The tests\n")[1];
        string[] names = [.. section.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('`')[1])];
        Assert.Equal(5, names.Length);
        string all = string.Concat(Directory.EnumerateFiles(ReadmeText.FullPath("tests"), "*Tests.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        Assert.All(names, name => Assert.Matches($"(class|void|Task) {Regex.Escape(name)}\\b", all));
    }
}
