using System;
using System.IO;

namespace Form4Gen.Packaging.Tests;

/// <summary>What a stranger gets: the packages, restored, with a schema of the stranger's own.</summary>
[Collection(PackageCollection.Name)]
public sealed class ConsumerTests(PackageFeed feed)
{
    [Fact]
    public void A_consumer_with_its_own_schema_restores_builds_and_reads()
    {
        string output = BuildAndRun(feed.CreateFolder("consumer", "Consumer"), "Consumer");

        Assert.Equal("Ada Byron\n2024-03-14\nTrue\n1: Sketch of the Analytical Engine x 2, Good = G\n", output);
    }

    [Fact]
    public void A_generator_that_brings_another_version_of_the_yaml_library_works_beside_ours()
    {
        string folder = feed.CreateFolder("neighbours", "Neighbours");
        PackageFeed.CopyFiles(Path.Combine("Consumer", "forms"), Path.Combine(folder, "forms"));
        string[] lines = BuildAndRun(folder, "Neighbours").Split('\n');

        Assert.Equal(["Ada Byron", "good day"], lines[..2]);
        Assert.StartsWith("YamlDotNet, Version=13.", lines[2], StringComparison.Ordinal);
    }

    private static string BuildAndRun(string folder, string name)
    {
        Command.Dotnet(folder, "build", "-c", "Release", "-nologo", $"-p:Form4GenVersion={PackageFeed.Version}");
        return Command.Dotnet(folder, Path.Combine("bin", "Release", "net10.0", name + ".dll"));
    }
}
