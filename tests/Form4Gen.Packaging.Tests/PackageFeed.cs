using System;
using System.Diagnostics;
using System.IO;
using System.Reflection;
using System.Text;

namespace Form4Gen.Packaging.Tests;

/// <summary>The packages of this build in a folder feed of their own, and a place to restore them to.</summary>
public sealed class PackageFeed : IDisposable
{
    public const string Version = "0.1.0-packaging-test";

    private readonly string _root = Directory.CreateTempSubdirectory("form4gen-packaging").FullName;

    public PackageFeed()
    {
        string repository = RepositoryRoot();
        string configuration = typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        foreach (string project in new[] { "generator/Form4Gen.Generator", "runtime/Form4Gen.Runtime" })
        {
            string folder = Path.Combine([repository, .. project.Split('/')]);
            // Lock files and build outputs stay as they are: only the package is new.
            Dotnet(folder, "pack", "--no-build", "--no-restore", "-c", configuration, "-o", Feed, $"-p:PackageVersion={Version}", "-nologo");
        }

        // Only this feed has our packages; whatever else a consumer needs comes from the machine's ordinary sources.
        File.WriteAllText(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_root, "packages")}" /></config>
              <packageSources><add key="form4gen-local" value="{Feed}" /></packageSources>
              <packageSourceMapping>
                <packageSource key="form4gen-local"><package pattern="Form4Gen.*" /></packageSource>
              </packageSourceMapping>
            </configuration>
            """);
        File.WriteAllText(Path.Combine(_root, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(_root, "Directory.Build.targets"), "<Project />");
        File.WriteAllText(Path.Combine(_root, "Directory.Packages.props"), "<Project />");
    }

    /// <summary>The folder of the packages.</summary>
    public string Feed => Path.Combine(_root, "feed");

    /// <summary>A new folder for a consumer.</summary>
    public string CreateFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(_root, recursive: true);
        }
        catch (IOException)
        {
            // A compiler server may still hold the analyzer; the system clears its temporary folder.
        }
    }

    /// <summary>Runs the .NET command line and gives what it wrote.</summary>
    public static string Dotnet(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } own && Path.GetFileNameWithoutExtension(own) == "dotnet" ? own : "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (string argument in arguments) start.ArgumentList.Add(argument);
        // What the test host or a CI run sets for its own build is not the consumer's business.
        foreach (string name in new[] { "MSBUILD_EXE_PATH", "MSBuildSDKsPath", "MSBuildExtensionsPath", "CI" }) start.Environment.Remove(name);
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}\n{output}\n{errors.Result}");
        return output.Replace("\r\n", "\n");
    }

    private static string RepositoryRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Form4Gen.sln"))) return folder.FullName;
        throw new InvalidOperationException("the tests do not stand inside the repository that they pack");
    }
}
