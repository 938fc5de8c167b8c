using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Form4Gen.Packaging.Tests;

/// <summary>What the packages hold.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageTests(PackageFeed feed)
{
    [Fact]
    public void The_generators_package_holds_the_analyzer_and_all_it_loads_and_depends_on_nothing()
    {
        using ZipArchive package = feed.Open("Form4Gen.Generator");
        string[] expected =
        [
            "LICENSE", "README.md", "THIRD-PARTY-NOTICES.txt",
            "analyzers/dotnet/cs/Form4Gen.Generator.dll", "analyzers/dotnet/cs/Form4Gen.Schema.dll", "analyzers/dotnet/cs/Form4Gen.YamlDotNet.dll",
            "buildTransitive/Form4Gen.Generator.props", "buildTransitive/Form4Gen.Generator.targets",
        ];
        Assert.Equal(expected, Files(package));
        Assert.DoesNotContain("<dependency ", Manifest(package), StringComparison.Ordinal);
        Assert.Contains("Antoine Aubry and contributors", Text(package, "THIRD-PARTY-NOTICES.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_yaml_library_has_a_name_of_its_own_and_nothing_asks_for_the_other()
    {
        using ZipArchive package = feed.Open("Form4Gen.Generator");
        Assert.Equal("Form4Gen.YamlDotNet", Read(package, "analyzers/dotnet/cs/Form4Gen.YamlDotNet.dll", m => m.GetAssemblyDefinition().GetAssemblyName().Name));
        string[] names = [.. new[] { "Generator", "Schema", "YamlDotNet" }.SelectMany(a => Read(package, $"analyzers/dotnet/cs/Form4Gen.{a}.dll", References)).Distinct()];
        Assert.Contains("Form4Gen.YamlDotNet", names);
        Assert.DoesNotContain("YamlDotNet", names);
    }

    [Theory]
    [InlineData("Form4Gen.Runtime")]
    [InlineData("Form4Gen.Forms", "Form4Gen.Runtime")]
    public void A_library_has_documented_assemblies_symbols_and_its_dependencies(string id, params string[] dependencies)
    {
        string[] frameworks = ["net10.0", "net8.0"];
        using ZipArchive package = feed.Open(id);
        string[] lib = [.. frameworks.SelectMany(f => new[] { $"lib/{f}/{id}.dll", $"lib/{f}/{id}.xml" })];
        Assert.Equal([.. new[] { "LICENSE", "README.md" }, .. lib], Files(package));

        string manifest = Manifest(package);
        string[] expected = [.. frameworks.SelectMany(_ => dependencies.Select(d => $"{d} {PackageFeed.Version}"))];
        Assert.Equal(expected, Regex.Matches(manifest, "<dependency id=\"([^\"]*)\" version=\"([^\"]*)\"").Select(m => $"{m.Groups[1].Value} {m.Groups[2].Value}"));

        using ZipArchive symbols = feed.Open(id, "snupkg");
        Assert.Equal(frameworks.Select(f => $"lib/{f}/{id}.pdb"), Files(symbols));
        foreach (string framework in frameworks)
            Assert.Equal(CodeViewId(package, $"lib/{framework}/{id}.dll"), SymbolsId(symbols, $"lib/{framework}/{id}.pdb"));
    }

    [Fact]
    public void The_tools_package_brings_all_it_runs_and_its_symbols()
    {
        using ZipArchive package = feed.Open("Form4Gen.Cli");
        string[] files = [.. Files(package).Where(f => f.EndsWith(".dll", StringComparison.Ordinal)).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];
        Assert.Equal(["Form4Gen.Forms.dll", "Form4Gen.Runtime.dll", "Form4Gen.Schema.dll", "Spectre.Console.dll", "System.CommandLine.dll", "YamlDotNet.dll", "form4.dll"], files);
        string notices = Text(package, "THIRD-PARTY-NOTICES.txt");
        Assert.All(new[] { "YamlDotNet", "Spectre.Console", "System.CommandLine" }, name => Assert.Contains(name, notices, StringComparison.Ordinal));
        Assert.Contains("<packageType name=\"DotnetTool\"", Manifest(package), StringComparison.Ordinal);
        using ZipArchive symbols = feed.Open("Form4Gen.Cli", "snupkg");
        Assert.Equal(CodeViewId(package, "tools/net10.0/any/form4.dll"), SymbolsId(symbols, "tools/net10.0/any/form4.pdb"));
    }

    [Theory]
    [InlineData("Form4Gen.Generator")]
    [InlineData("Form4Gen.Runtime")]
    [InlineData("Form4Gen.Forms")]
    [InlineData("Form4Gen.Cli")]
    public void A_package_says_what_it_is_and_under_which_licence(string id)
    {
        using ZipArchive package = feed.Open(id);
        string manifest = Manifest(package);
        Assert.Contains("<license type=\"expression\">MIT</license>", manifest, StringComparison.Ordinal);
        Assert.Contains("<readme>README.md</readme>", manifest, StringComparison.Ordinal);
        Assert.Matches("<description>[^<]{20,}</description>", manifest);
        Assert.Contains("MIT License", Text(package, "LICENSE"), StringComparison.Ordinal);
        Assert.StartsWith("# Form4Gen", Text(package, "README.md"), StringComparison.Ordinal);

        string[] own = [.. Files(package).Where(f => f.EndsWith(".dll", StringComparison.Ordinal) && !f.Contains("YamlDotNet") && Path.GetFileName(f).StartsWith("form4", StringComparison.OrdinalIgnoreCase))];
        Assert.NotEmpty(own);
        Assert.All(own, file => Assert.Contains(Debugging(package, file), e => e.Type == DebugDirectoryEntryType.Reproducible));
    }

    [Fact]
    public void An_analyzer_carries_its_symbols()
    {
        using ZipArchive package = feed.Open("Form4Gen.Generator");
        Assert.All(new[] { "Generator", "Schema" }, name =>
            Assert.Contains(Debugging(package, $"analyzers/dotnet/cs/Form4Gen.{name}.dll"), e => e.Type == DebugDirectoryEntryType.EmbeddedPortablePdb));
    }

    [Theory]
    [InlineData("generator/Form4Gen.Generator")]
    [InlineData("runtime/Form4Gen.Runtime")]
    public void Packed_again_it_is_the_same_to_the_byte(string project)
    {
        string again = feed.CreateFolder("again-" + Path.GetFileName(project));
        Command.Dotnet(PackageFeed.ProjectFolder(project), PackageFeed.PackArguments(again));
        string file = Assert.Single(Directory.GetFiles(again, "*.nupkg"));
        Assert.Equal(File.ReadAllBytes(feed.PathOf(Path.GetFileName(project))), File.ReadAllBytes(file));
    }

    private static string[] Files(ZipArchive package) =>
        [.. package.Entries.Select(e => e.FullName).Where(f => !f.EndsWith(".nuspec", StringComparison.Ordinal) && !f.StartsWith("_rels/", StringComparison.Ordinal)
            && !f.StartsWith("package/", StringComparison.Ordinal) && f != "[Content_Types].xml").Order(StringComparer.Ordinal)];

    private static string Manifest(ZipArchive package) => Text(package, package.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).FullName);

    private static string Text(ZipArchive package, string file)
    {
        using var reader = new StreamReader(package.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    private static MemoryStream Bytes(ZipArchive package, string file)
    {
        var bytes = new MemoryStream();
        using Stream entry = (package.GetEntry(file) ?? throw new FileNotFoundException($"the package has no '{file}'")).Open();
        entry.CopyTo(bytes);
        bytes.Position = 0;
        return bytes;
    }

    private static T Read<T>(ZipArchive package, string file, Func<MetadataReader, T> read)
    {
        using var image = new PEReader(Bytes(package, file));
        return read(image.GetMetadataReader());
    }

    private static string[] References(MetadataReader metadata) =>
        [.. metadata.AssemblyReferences.Select(r => metadata.GetString(metadata.GetAssemblyReference(r).Name))];

    private static IReadOnlyList<DebugDirectoryEntry> Debugging(ZipArchive package, string file)
    {
        using var image = new PEReader(Bytes(package, file));
        return image.ReadDebugDirectory();
    }

    private static Guid CodeViewId(ZipArchive package, string file)
    {
        using var image = new PEReader(Bytes(package, file));
        return image.ReadCodeViewDebugDirectoryData(image.ReadDebugDirectory().First(e => e.Type == DebugDirectoryEntryType.CodeView)).Guid;
    }

    private static Guid SymbolsId(ZipArchive package, string file)
    {
        using MetadataReaderProvider symbols = MetadataReaderProvider.FromPortablePdbStream(Bytes(package, file));
        return new BlobContentId(symbols.GetMetadataReader().DebugMetadataHeader!.Id).Guid;
    }
}
