using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Architecture.Tests.Rules;
using Form4Gen.Architecture.Tests.Sources;

namespace Form4Gen.Architecture.Tests;

public class FolderTests
{
    private static readonly Lazy<SymbolUse[]> SchemaUses = new(() => [.. ProjectSources.Of("generator/Form4Gen.Schema").Uses()]);
    private static readonly Lazy<SymbolUse[]> GeneratorUses = new(() => [.. ProjectSources.Of("generator/Form4Gen.Generator").Uses()]);
    private static readonly Lazy<SymbolUse[]> RuntimeUses = new(() => [.. ProjectSources.Of("runtime/Form4Gen.Runtime").Uses()]);

    [Fact]
    public void Schema_stages_use_only_what_stands_before_them() => None(FolderRules.Violations(SchemaUses.Value, FolderRules.Schema));

    [Fact]
    public void Runtime_stages_use_only_what_stands_before_them() => None(FolderRules.Violations(RuntimeUses.Value, FolderRules.Runtime));

    [Fact]
    public void One_file_alone_sees_the_yaml_library()
    {
        string[] files = [.. SchemaUses.Value.Where(u => u.Namespace.StartsWith("YamlDotNet", StringComparison.Ordinal)).Select(u => u.File).Distinct()];
        string file = Assert.Single(files);
        Assert.StartsWith("Syntax/", file, StringComparison.Ordinal);
    }

    [Fact]
    public void The_schema_compiler_reads_and_writes_no_files() =>
        None(SchemaUses.Value.Where(u => u.Namespace.StartsWith("System.IO", StringComparison.Ordinal) && u.Type is not "System.IO.StringReader" and not "System.IO.StringWriter" and not "System.IO.TextReader" and not "System.IO.TextWriter"));

    // Two things besides models: the record that the models come in, and Roslyn's tables of C#'s own words.
    [Fact]
    public void Emission_sees_models_only() => None(GeneratorUses.Value.Where(u => u.FromFolder == "Emission"
        && u.Type is not "Form4Gen.Schema.SchemaCompilation" and not "Microsoft.CodeAnalysis.CSharp.SyntaxFacts" and not "Microsoft.CodeAnalysis.CSharp.SyntaxKind"
        && (u.Namespace.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal)
            || (u.Namespace.StartsWith("Form4Gen.Schema", StringComparison.Ordinal) && u.Namespace != "Form4Gen.Schema.Model")
            || (u.Folder is { } f && f != "Emission"))));

    [Theory]
    [InlineData("generator")]
    [InlineData("runtime")]
    public void Results_depend_on_no_clock_no_chance_and_no_reflection(string side)
    {
        SymbolUse[] uses = side == "runtime" ? RuntimeUses.Value : [.. SchemaUses.Value, .. GeneratorUses.Value];
        None(uses.Where(u => u.Symbol is "System.DateTime.Now" or "System.DateTime.UtcNow" or "System.DateTime.Today" or "System.DateTimeOffset.Now" or "System.DateTimeOffset.UtcNow" or "System.Guid.NewGuid()"
            || u.Type is "System.Random" or "System.Activator"
            || (u.Namespace is "System.Reflection" or "System.Reflection.Emit" && u.Symbol != "System.Reflection.MemberInfo.Name")));
    }

    [Fact]
    public void A_planted_upward_use_is_seen()
    {
        ProjectSources planted = ProjectSources.Of(
            [
                ("Model/M.cs", "namespace P.Model; public class M { public object Get() => new P.Syntax.S().Name; }"),
                ("Syntax/S.cs", "namespace P.Syntax; public class S { public string Name => \"\"; public P.Model.M? Down; }"),
                ("Loose/L.cs", "namespace P.Loose; public class L { public P.Model.M? M; }"),
            ], "Planted");
        string[] found = [.. FolderRules.Violations(planted.Uses(), FolderRules.Schema)];
        Assert.Contains("Model/M.cs(1): P.Syntax.S.Name: 'Model' may not use 'Syntax'", found);
        Assert.Contains("Loose/L.cs: folder 'Loose' is no stage", found);
        Assert.DoesNotContain(found, f => f.StartsWith("Syntax/", StringComparison.Ordinal));
    }

    private static void None<T>(IEnumerable<T> violations)
    {
        string[] all = [.. violations.Select(v => v!.ToString()!).Distinct().Order(StringComparer.Ordinal)];
        Assert.True(all.Length == 0, string.Join('\n', all));
    }
}
