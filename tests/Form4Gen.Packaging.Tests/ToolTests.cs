using System;
using System.IO;
using System.Reflection;
using System.Text.Json;

namespace Form4Gen.Packaging.Tests;

/// <summary>The tool, installed from its package.</summary>
[Collection(PackageCollection.Name)]
public sealed class ToolTests(PackageFeed feed)
{
    [Fact]
    public void The_tool_installs_tells_its_version_and_reads_a_filing()
    {
        string folder = feed.CreateFolder("tool");
        PackageFeed.CopyFiles("Samples", folder);
        Command.Dotnet(folder, "tool", "install", "Form4Gen.Cli", "--version", PackageFeed.Version, "--tool-path", "installed");
        string tool = Path.Combine(folder, "installed", OperatingSystem.IsWindows() ? "form4.exe" : "form4");

        // Tests have the version of the repository too.
        string version = typeof(ToolTests).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
        Assert.Equal(version + "\n", Command.Program(folder, tool, "--version"));

        using JsonDocument json = JsonDocument.Parse(Command.Program(folder, tool, "extract", "harris.txt", "--format", "json"));
        JsonElement filing = json.RootElement.GetProperty("filing");
        Assert.Equal("SONUS NETWORKS INC", filing.GetProperty("issuer").GetProperty("issuerName").GetString());
        JsonElement row = Assert.Single(filing.GetProperty("derivativeTransactions").EnumerateArray());
        Assert.Equal(125000, row.GetProperty("transactionShares").GetDecimal());
    }
}
