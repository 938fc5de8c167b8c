using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;

namespace Form4Gen.Readme.Tests;

/// <summary>A project with a form of its own and the README's property writes the generated files where the README says.</summary>
public class GeneratedFilesTests
{
    private const string Heading = "See the generated code";

    private const string Form = """
        meta: { id: note-2020, form: "9", title: Note of Loan, recognize: { all: [Note of Loan] } }
        fields:
          - { id: filed_on, type: date, label: Date Filed, doc: When it was filed. }
        """;

    [Fact]
    public async Task The_files_are_where_the_readme_says()
    {
        string promised = File.ReadAllText(ReadmeText.Path).Split($"## {Heading}\n")[1].Split("they are under `")[1].Split('`')[0];
        DirectoryInfo folder = Directory.CreateTempSubdirectory("form4-own-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "note-2020.form.yaml"), Form);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "Own.csproj"), Project(ReadmeText.Only(Heading, "xml").Text));
            await BuildAsync(folder.FullName);
            string[] files = [.. Directory.EnumerateFiles(Path.Combine(folder.FullName, promised), "*.cs", SearchOption.AllDirectories).Select(f => Path.GetFileName(f))];
            Assert.Contains("Form9.g.cs", files);
            Assert.Contains("Form9Reader.g.cs", files);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // As the package sets a project up, with the built files in the package's place.
    private static string Project(string snippet)
    {
        string Built(string name) => Path.Combine(AppContext.BaseDirectory, name + ".dll");
        return $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
              </PropertyGroup>
            {snippet}
              <ItemGroup>
                <CompilerVisibleProperty Include="RootNamespace" />
                <AdditionalFiles Include="*.form.yaml" />
                <Reference Include="{Built("Form4Gen.Runtime")}" />
                <Analyzer Include="{Built("Form4Gen.Generator")};{Built("Form4Gen.Schema")};{Built("YamlDotNet")}" />
              </ItemGroup>
            </Project>
            """;
    }

    private static async Task BuildAsync(string folder)
    {
        var start = new ProcessStartInfo("dotnet", ["build", "-nologo", "-p:UseSharedCompilation=false"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        using Process build = Process.Start(start)!;
        Task<string> output = build.StandardOutput.ReadToEndAsync(), errors = build.StandardError.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.True(build.ExitCode == 0, await output + await errors);
    }
}
