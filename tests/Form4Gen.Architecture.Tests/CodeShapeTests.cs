using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Form4Gen.Architecture.Tests;

public class CodeShapeTests
{
    private const int MaxFileLines = 400;
    private const int MaxMethodLines = 60;
    private static readonly string[] ForbiddenWords = ["Manager", "Helper", "Utils", "Processor"];

    [Fact]
    public void Files_are_short() =>
        Empty(Repository.CSharp().Where(f => LineCount(Repository.Read(f)) > MaxFileLines).Select(f => $"{f}: {LineCount(Repository.Read(f))} lines"));

    [Fact]
    public void Methods_are_short() => Empty(Repository.CSharp().SelectMany(f => LongMethods(f, Repository.Read(f))));

    [Fact]
    public void Names_say_what_a_thing_is() => Empty(Repository.CSharp().SelectMany(f => VagueNames(f, Repository.Read(f))));

    [Fact]
    public void Text_files_have_unix_line_ends() =>
        Empty(Repository.Files.Where(f => IsText(f) && Repository.Read(f).Contains('\r', StringComparison.Ordinal)));

    [Fact]
    public void Planted_faults_are_seen()
    {
        string body = string.Concat(Enumerable.Repeat("        x++;\n", MaxMethodLines));
        Assert.Single(LongMethods("A.cs", "class A\n{\n    void M(int x)\n    {\n" + body + "    }\n}\n"));
        Assert.Single(LongMethods("A.cs", "class A\n{\n    int P\n    {\n        get\n        {\n int x = 0;\n" + body + "        return x;\n        }\n    }\n}\n"));
        Assert.Empty(LongMethods("A.cs", "class A\n{\n    void M(int x)\n    {\n        x++;\n    }\n}\n"));
        Assert.Equal(["A.cs: RowHelper", "A.cs: ProcessorOf"], VagueNames("A.cs", "class RowHelper { } interface IRow { void ProcessorOf(); void Process(); }"));
        Assert.Equal(3, LineCount("a\nb\nc"));
        Assert.Equal(3, LineCount("a\nb\nc\n"));
    }

    // Data files of tests may be damaged on purpose: their bytes are the test.
    private static bool IsText(string file) => !file.Contains("/Data/", StringComparison.Ordinal) && !file.Contains("/Samples/", StringComparison.Ordinal)
        && (file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".md", StringComparison.Ordinal) || file.EndsWith(".json", StringComparison.Ordinal)
        || file.EndsWith(".csproj", StringComparison.Ordinal) || file.EndsWith(".props", StringComparison.Ordinal) || file.EndsWith(".targets", StringComparison.Ordinal)
        || file.EndsWith(".form.yaml", StringComparison.Ordinal) || file.EndsWith(".codes.yaml", StringComparison.Ordinal) || file.EndsWith(".types.yaml", StringComparison.Ordinal) || file.EndsWith(".changes.yaml", StringComparison.Ordinal)
        || file is ".ci/run" or ".ci/pack");

    private static int LineCount(string text) => text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    private static IEnumerable<string> LongMethods(string file, string text) =>
        from node in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes()
        where node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax
        let span = node.SyntaxTree.GetLineSpan(node.Span)
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines > MaxMethodLines
        select $"{file}({span.StartLinePosition.Line + 1}): {lines} lines";

    private static IEnumerable<string> VagueNames(string file, string text) =>
        from node in CSharpSyntaxTree.ParseText(text).GetRoot().DescendantNodes()
        let name = node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
            DelegateDeclarationSyntax type => type.Identifier.ValueText,
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            PropertyDeclarationSyntax property => property.Identifier.ValueText,
            _ => "",
        }
        where ForbiddenWords.Any(w => name.Contains(w, StringComparison.Ordinal))
        select $"{file}: {name}";

    private static void Empty(IEnumerable<string> found)
    {
        string[] all = [.. found];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
