using System;
using System.IO;
using System.IO.Compression;
using System.Linq;

namespace Form4Gen.Packaging.Tests;

/// <summary>What a stranger gets: the packages, restored, with a schema of the stranger's own.</summary>
public sealed class PackageTests(PackageFeed feed) : IClassFixture<PackageFeed>
{
    [Fact]
    public void The_generators_package_holds_the_analyzer_and_all_it_loads_and_depends_on_nothing()
    {
        using ZipArchive package = ZipFile.OpenRead(Path.Combine(feed.Feed, $"Form4Gen.Generator.{PackageFeed.Version}.nupkg"));
        string[] files = [.. package.Entries.Select(e => e.FullName).Where(f => f.StartsWith("analyzers/", StringComparison.Ordinal) || f.Contains("build", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

        string[] expected =
        [
            "analyzers/dotnet/cs/Form4Gen.Generator.dll", "analyzers/dotnet/cs/Form4Gen.Schema.dll", "analyzers/dotnet/cs/YamlDotNet.dll",
            "buildTransitive/Form4Gen.Generator.props", "buildTransitive/Form4Gen.Generator.targets",
        ];
        Assert.Equal(expected, files);
        Assert.DoesNotContain(package.Entries, e => e.FullName.StartsWith("lib/", StringComparison.Ordinal));
        using var nuspec = new StreamReader(package.Entries.Single(e => e.FullName.EndsWith(".nuspec", StringComparison.Ordinal)).Open());
        Assert.DoesNotContain("<dependency ", nuspec.ReadToEnd());
    }

    [Fact]
    public void A_consumer_with_its_own_schema_restores_builds_and_reads()
    {
        string folder = feed.CreateFolder("consumer");
        string source = Path.Combine(AppContext.BaseDirectory, "Consumer");
        foreach (string file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(source, file), target = Path.Combine(folder, name.EndsWith(".txt", StringComparison.Ordinal) ? name[..^4] : name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        PackageFeed.Dotnet(folder, "build", "-c", "Release", "-nologo", $"-p:Form4GenVersion={PackageFeed.Version}");
        string output = PackageFeed.Dotnet(folder, Path.Combine("bin", "Release", "net10.0", "Consumer.dll"));

        Assert.Equal("Ada Byron\n2024-03-14\nTrue\n1: Sketch of the Analytical Engine x 2, Good = G\n", output);
    }
}
