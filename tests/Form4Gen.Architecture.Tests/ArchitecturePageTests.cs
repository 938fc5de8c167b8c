using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Form4Gen.Architecture.Tests.Rules;
using Form4Gen.Architecture.Tests.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Form4Gen.Architecture.Tests;

/// <summary>What the page on the architecture says is so.</summary>
public partial class ArchitecturePageTests
{
    private static readonly string Page = Repository.Read("runtime/ARCHITECTURE.md");

    // By type, the names of its members; generated records stand in the snapshots.
    private static readonly Lazy<ILookup<string, string>> Declared = new(() => Repository.Files
        .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) && !f.EndsWith(".received.cs", StringComparison.Ordinal)
            && (f.StartsWith("generator/", StringComparison.Ordinal) || f.StartsWith("runtime/", StringComparison.Ordinal) || f.StartsWith("tests/Form4Gen.Architecture.Tests/", StringComparison.Ordinal) || f.EndsWith(".verified.cs", StringComparison.Ordinal)))
        .SelectMany(f => CSharpSyntaxTree.ParseText(Repository.Read(f)).GetRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>())
        .SelectMany(type => MembersOf(type).Append("").Select(member => (type.Identifier.Text, member)))
        .ToLookup(pair => pair.Text, pair => pair.member));

    private static readonly Lazy<HashSet<string>> Members = new(() => [.. Declared.Value.SelectMany(members => members)]);

    private static readonly HashSet<string> Folders = [.. Repository.Files.Where(f => f.Contains('/', StringComparison.Ordinal)).SelectMany(f => f.Split('/')[..^1])];

    [Fact]
    public void Every_name_of_the_text_is_one_of_the_code()
    {
        string[] names = [.. Ticked().Matches(Page).Select(m => m.Groups[1].Value.Replace("<T>", "", StringComparison.Ordinal)).Distinct()];
        Assert.True(names.Length > 60, $"{names.Length} names");
        Assert.Equal("", string.Join(' ', names.Where(n => !IsKnown(n))));
    }

    [Fact]
    public void Every_name_of_the_diagrams_is_one_of_the_code()
    {
        string[] names = [.. Page.Split("```mermaid\n").Skip(1).SelectMany(d => Compound().Matches(d.Split("```")[0]).Select(m => m.Value)).Distinct()];
        Assert.True(names.Length > 12, $"{names.Length} names");
        Assert.Equal("", string.Join(' ', names.Where(n => !IsKnown(n))));
    }

    [Theory]
    [InlineData("Form4Gen.Schema")]
    [InlineData("Form4Gen.Runtime")]
    public void Folders_may_use_what_the_tests_let_them(string project)
    {
        Dictionary<string, string[]> rules = project == "Form4Gen.Schema" ? FolderRules.Schema : FolderRules.Runtime;
        IEnumerable<string> expected = rules.Where(r => r.Key.Length > 0).Select(r => $"{r.Key}: {string.Join(", ", r.Value)}");
        Assert.Equal(expected, Rows($"Inside `{project}`:").Select(cells => $"{cells[0].Trim('`')}: {cells[1].Replace("`", "", StringComparison.Ordinal)}"));
    }

    [Fact]
    public void Projects_refer_to_what_the_page_says_and_to_nothing_else()
    {
        foreach (string[] cells in Rows("## Who may use whom"))
        {
            string[] told = [.. ProjectName().Matches(cells[1]).Select(m => m.Value)];
            string[] direct = References(cells[0].Trim('`'));
            Assert.Equal([], direct.Except(told));
            // A project sees what those see that it refers to.
            Assert.Equal([], told.Except(direct.Concat(direct.SelectMany(References))));
        }
    }

    private static string[] References(string project)
    {
        string file = Repository.Files.Single(f => f.EndsWith($"/{project}.csproj", StringComparison.Ordinal));
        return [.. Repository.Read(file).Split("<ProjectReference ").Skip(1).Select(r => ProjectName().Match(r).Value)];
    }

    private static IEnumerable<string[]> Rows(string before) =>
        Page.Split(before + "\n")[1].Split('\n').SkipWhile(l => !l.StartsWith('|')).Skip(2).TakeWhile(l => l.StartsWith('|')).Select(l => l.Trim('|').Split('|').Select(c => c.Trim()).ToArray());

    private static bool IsKnown(string name)
    {
        string[] parts = name.Split('.');
        if (parts[0] == "Form4Gen" || Folders.Contains(name)) return Folders.Contains(name);
        if (parts.Length == 2) return Declared.Value[parts[0]].Contains(parts[1]);
        return Declared.Value.Contains(name) || Members.Value.Contains(name);
    }

    private static IEnumerable<string> MembersOf(BaseTypeDeclarationSyntax type) => type switch
    {
        EnumDeclarationSyntax list => list.Members.Select(m => m.Identifier.Text),
        TypeDeclarationSyntax other => other.Members.SelectMany(NamesOf).Concat((other as RecordDeclarationSyntax)?.ParameterList?.Parameters.Select(p => p.Identifier.Text) ?? []),
        _ => [],
    };

    private static IEnumerable<string> NamesOf(MemberDeclarationSyntax member) => member switch
    {
        MethodDeclarationSyntax method => [method.Identifier.Text],
        PropertyDeclarationSyntax property => [property.Identifier.Text],
        FieldDeclarationSyntax field => field.Declaration.Variables.Select(v => v.Identifier.Text),
        _ => [],
    };

    [GeneratedRegex("`([A-Z][A-Za-z0-9]+(?:\\.[A-Z][A-Za-z0-9]+)*(?:<T>)?)`")]
    private static partial Regex Ticked();

    [GeneratedRegex("\\b[A-Z][a-z]+(?:[A-Z][a-z]+)+\\b")]
    private static partial Regex Compound();

    [GeneratedRegex("Form4Gen\\.[A-Z][a-z]+(?=\\.csproj|`)")]
    private static partial Regex ProjectName();
}
