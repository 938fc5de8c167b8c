using System;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Reflection;

namespace Form4Gen.Packaging.Tests;

/// <summary>The tests that share the packages of one build; one after the other, since each starts builds of its own.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackageFeed>
{
    public const string Name = "packages";
}

/// <summary>The packages of this build in a folder feed of their own, and a place to restore them to.</summary>
public sealed class PackageFeed : IDisposable
{
    public const string Version = "0.1.0-packaging-test";

    private static readonly string[] Projects =
        ["generator/Form4Gen.Generator", "runtime/Form4Gen.Runtime", "runtime/Form4Gen.Forms", "runtime/Form4Gen.Cli", "tests/Neighbour.Generator"];

    private readonly string _root = Directory.CreateTempSubdirectory("form4gen-packaging").FullName;

    public PackageFeed()
    {
        foreach (string project in Projects) Command.Dotnet(ProjectFolder(project), PackArguments(Feed));

        // Only this feed has our packages; whatever else a consumer needs is taken from what the machine has restored before.
        File.WriteAllText(Path.Combine(_root, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_root, "packages")}" /></config>
              <packageSources><add key="form4gen-local" value="{Feed}" /></packageSources>
              <packageSourceMapping>
                <packageSource key="form4gen-local"><package pattern="Form4Gen.*" /><package pattern="Neighbour.*" /></packageSource>
              </packageSourceMapping>
              <fallbackPackageFolders><add key="machine" value="{MachinePackages}" /></fallbackPackageFolders>
            </configuration>
            """);
        IsolateBuilds(_root);
    }

    /// <summary>The folder of the packages.</summary>
    public string Feed => Path.Combine(_root, "feed");

    private static string MachinePackages { get; } =
        typeof(PackageFeed).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "PackageRoot").Value!;

    /// <summary>A new folder for a consumer.</summary>
    public string CreateFolder(string name) => Directory.CreateDirectory(Path.Combine(_root, name)).FullName;

    /// <summary>A new folder for a consumer, with the files of one of this project's folders.</summary>
    public string CreateFolder(string name, params string[] sources)
    {
        string folder = CreateFolder(name);
        foreach (string source in sources) CopyFiles(source, folder);
        return folder;
    }

    /// <summary>Opens a package.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="extension"><c>nupkg</c>, or <c>snupkg</c> for the symbols.</param>
    public ZipArchive Open(string id, string extension = "nupkg") => ZipFile.OpenRead(PathOf(id, extension));

    /// <summary>The file of a package.</summary>
    public string PathOf(string id, string extension = "nupkg") => Path.Combine(Feed, $"{id}.{Version}.{extension}");

    /// <summary>A folder of the repository.</summary>
    public static string ProjectFolder(string project) => Path.Combine([RepositoryRoot(), .. project.Split('/')]);

    /// <summary>Packs what has been built. Lock files and build outputs stay as they are: only the package is new.</summary>
    /// <param name="output">Takes the package.</param>
    /// <param name="properties">More properties of the build.</param>
    public static string[] PackArguments(string output, params string[] properties)
    {
        string configuration = typeof(PackageFeed).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()!.Configuration;
        return ["pack", "--no-build", "--no-restore", "-c", configuration, "-o", output, $"-p:PackageVersion={Version}", "-nologo", .. properties];
    }

    /// <summary>Copies the files of one of this project's folders; a name loses its <c>.txt</c> where that hides what it is from this build.</summary>
    public static void CopyFiles(string source, string folder)
    {
        string from = Path.Combine(AppContext.BaseDirectory, source);
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string name = Path.GetRelativePath(from, file);
            bool isHidden = name.EndsWith(".cs.txt", StringComparison.Ordinal) || name.EndsWith(".csproj.txt", StringComparison.Ordinal);
            string target = Path.Combine(folder, isHidden ? name[..^4] : name);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    /// <summary>Keeps files above a folder out of the builds in it.</summary>
    public static void IsolateBuilds(string folder)
    {
        foreach (string name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(folder, name), "<Project />");
    }

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

    private static string RepositoryRoot()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Form4Gen.sln"))) return folder.FullName;
        throw new InvalidOperationException("the tests do not stand inside the repository that they pack");
    }
}
