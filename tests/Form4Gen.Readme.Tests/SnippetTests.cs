using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Form4Gen.Readme.Tests;

public class SnippetTests
{
    [Fact]
    public void The_consumers_snippet_compiles_and_prints_what_the_readme_says()
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(ReadmeText.Only("Use it", "csharp").Text, Compiled.Language);
        CSharpCompilation program = Compiled.Of([tree], OutputKind.ConsoleApplication, "Form4Gen.Forms", "Form4Gen.Runtime");
        Compiled.AssertCompiles(program);
        string printed = Compiled.Run(program);
        string promised = ReadmeText.Only("Use it", "text").Text;
        Assert.StartsWith(promised, printed, StringComparison.Ordinal);
        Assert.All(printed[promised.Length..].Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith("F4X", line, StringComparison.Ordinal));
        Assert.NotEmpty(printed[promised.Length..]);
    }

    [Fact]
    public void The_table_of_an_extracted_value_names_real_members()
    {
        string[] names = [.. typeof(Runtime.Extracted<string?>).GetProperties().Select(p => p.Name)];
        string text = System.IO.File.ReadAllText(ReadmeText.Path);
        string[] missing = [.. names.Where(n => !text.Contains($"`{n}`", StringComparison.Ordinal))];
        Assert.True(missing.Length == 0, string.Join(' ', missing));
        Assert.All(Enum.GetNames<Runtime.ExtractionStatus>(), status => Assert.Contains($"`{status}`", text, StringComparison.Ordinal));
    }
}
