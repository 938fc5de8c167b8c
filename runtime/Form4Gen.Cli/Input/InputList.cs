using System;
using System.Collections.Generic;
using System.IO;

namespace Form4Gen.Cli.Input;

/// <summary>The files that a command line names.</summary>
/// <param name="Files">The files, in the order of the arguments; those of a folder in ordinal order.</param>
/// <param name="IsOneFile">Whether the command line names a single file, and no folder: then the result is one object, not a list.</param>
internal sealed record InputList(IReadOnlyList<InputFile> Files, bool IsOneFile)
{
    /// <summary>Looks the arguments up.</summary>
    /// <param name="paths">Files, folders and <c>-</c>.</param>
    /// <param name="except">A file that is left out of folders (the output of the run before); null: none.</param>
    /// <exception cref="UsageException">Standard input is named twice.</exception>
    public static InputList Of(IReadOnlyList<string> paths, string? except)
    {
        var files = new List<InputFile>(paths.Count);
        bool isOneFile = paths.Count == 1;
        bool hasStandardInput = false;
        string? left = except is null ? null : Path.GetFullPath(except);
        foreach (string path in paths)
        {
            if (path == InputFile.StandardInput)
            {
                if (hasStandardInput) throw new UsageException("'-' (standard input) can be read only once");
                hasStandardInput = true;
                files.Add(new InputFile(path));
            }
            else if (Directory.Exists(path))
            {
                isOneFile = false;
                AddFolder(files, path, left);
            }
            else
            {
                files.Add(new InputFile(path));
            }
        }
        return new InputList(files, isOneFile);
    }

    private static void AddFolder(List<InputFile> files, string folder, string? except)
    {
        string[] found;
        try
        {
            found = Directory.GetFiles(folder);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            files.Add(new InputFile(folder));
            return;
        }
        Array.Sort(found, StringComparer.Ordinal);
        foreach (string path in found)
        {
            if (Path.GetFileName(path).StartsWith('.')) continue;
            if (except is not null && Path.GetFullPath(path) == except) continue;
            files.Add(new InputFile(OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path));
        }
    }
}
