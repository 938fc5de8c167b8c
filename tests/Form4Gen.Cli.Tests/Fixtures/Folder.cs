using System;
using System.IO;

namespace Form4Gen.Cli.Tests.Fixtures;

/// <summary>A folder that is removed after the test.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("form4-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Add(string name, string text = "")
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], text);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
