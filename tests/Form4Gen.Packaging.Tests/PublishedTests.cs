using System;
using System.IO;
using System.Linq;
using System.Text.Json;

namespace Form4Gen.Packaging.Tests;

/// <summary>A program that reads filings with <c>Form4Gen.Forms</c> and writes JSON, published without what it does not use: the result must not change.</summary>
[Collection(PackageCollection.Name)]
public sealed class PublishedTests(PackageFeed feed, PublishedProgram program) : IClassFixture<PublishedProgram>
{
    [Fact]
    public void Trimmed_it_writes_the_same_bytes() =>
        Assert.Equal(program.Plain(feed), program.Published(feed, "trimmed", "-p:PublishTrimmed=true", "-p:SelfContained=true"));

    [LinkerFact]
    public void As_native_code_it_writes_the_same_bytes() =>
        Assert.Equal(program.Plain(feed), program.Published(feed, "native", "-p:PublishAot=true"));

    [Fact]
    public void It_reads_all_forms_in_text_and_xml()
    {
        using JsonDocument json = JsonDocument.Parse(program.Plain(feed));
        string[] read = [.. json.RootElement.EnumerateArray().Select(o =>
            $"{o.GetProperty("file")} {o.GetProperty("revision")} {o.GetProperty("filing").GetProperty("issuer").GetProperty("issuerTradingSymbol")}")];
        Assert.Equal(["form3.xml form3-2003 LFII", "form4.xml form4-2023 LFII", "form5.xml form5-2023 LFII", "harris.txt form4-2003 SONS", "scarfo.txt form4-2003 SONS"], read);
    }
}

/// <summary>The program in its several ways of being built, each only once.</summary>
public sealed class PublishedProgram
{
    private string? _plain;
    private bool _isPrepared;

    /// <summary>What it writes when it is built as any program is.</summary>
    public string Plain(PackageFeed feed)
    {
        if (_plain is not null) return _plain;
        string folder = Create(feed, "plain");
        Command.Dotnet(folder, "build", "-c", "Release", "-nologo", $"-p:Form4GenVersion={PackageFeed.Version}");
        return _plain = Command.Dotnet(folder, Path.Combine("bin", "Release", "net9.0", "Published.dll"), "filings");
    }

    /// <summary>What it writes when it is published for this machine. Any warning, also one of the trimmer, fails.</summary>
    public string Published(PackageFeed feed, string name, params string[] how)
    {
        string folder = Create(feed, name);
        string log = Command.Dotnet(folder, ["publish", "-c", "Release", "-nologo", "-o", "out", "-p:UseCurrentRuntimeIdentifier=true", $"-p:Form4GenVersion={PackageFeed.Version}", .. how]);
        Assert.DoesNotContain("warning", log, StringComparison.Ordinal);
        return Command.Program(folder, Path.Combine(folder, "out", OperatingSystem.IsWindows() ? "Published.exe" : "Published"), "filings");
    }

    private string Create(PackageFeed feed, string name)
    {
        Prepare();
        string folder = feed.CreateFolder("published-" + name, "Published");
        PackageFeed.CopyFiles("Samples", Path.Combine(folder, "filings"));
        return folder;
    }

    // What .NET itself needs comes from the ordinary sources into the ordinary place: once for a machine, not at every run.
    private void Prepare()
    {
        if (_isPrepared) return;
        string folder = Directory.CreateTempSubdirectory("form4gen-packaging").FullName;
        try
        {
            PackageFeed.IsolateBuilds(folder);
            PackageFeed.CopyFiles("Published", folder);
            Command.Dotnet(folder, "restore", "-p:UseCurrentRuntimeIdentifier=true", "-p:PublishAot=true", "-p:SelfContained=true");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
        _isPrepared = true;
    }
}
