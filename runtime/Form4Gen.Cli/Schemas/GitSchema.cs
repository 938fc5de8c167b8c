using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Form4Gen.Schema;

namespace Form4Gen.Cli.Schemas;

/// <summary>Schema files as a commit has them, read with git.</summary>
/// <param name="folder">The schema's folder in the working tree.</param>
internal sealed class GitSchema(string folder)
{
    /// <summary>The schema files of the folder in a commit, under the paths that they have in the working tree.</summary>
    /// <param name="reference">A branch, tag or commit.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="UsageException">There is no such commit, or no schema in it.</exception>
    public async Task<IReadOnlyList<SchemaFile>> ReadAsync(string reference, CancellationToken cancellation)
    {
        string commit = Text(await RunAsync(["rev-parse", "--verify", "--quiet", "--end-of-options", reference + "^{commit}"], "", cancellation,
            $"'{reference}' is neither a folder nor a commit that git knows here")).Trim();
        string listed = Text(await RunAsync(["ls-tree", "-r", "-z", commit, "--", "."], "", cancellation, $"git could not list '{reference}'"));
        var files = new List<(string Path, string Blob)>();
        foreach (string line in listed.Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            // mode, kind, id, a tab, the path from this folder
            int tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && SchemaFiles.IsSchema(line)) files.Add((line[(tab + 1)..], line[..tab].Split(' ')[2]));
        }

        if (files.Count == 0) throw new UsageException($"'{reference}' has no schema files in '{folder}'");
        byte[] content = await RunAsync(["cat-file", "--batch"], string.Concat(files.Select(file => file.Blob + "\n")), cancellation, $"git could not read '{reference}'");
        return Split(files, content);
    }

    // Each answer: a line that ends with the size, the bytes, a line end.
    private IReadOnlyList<SchemaFile> Split(List<(string Path, string Blob)> files, byte[] content)
    {
        var read = new List<SchemaFile>();
        int at = 0;
        foreach ((string path, _) in files)
        {
            int end = Array.IndexOf(content, (byte)'\n', at);
            string[] head = Encoding.ASCII.GetString(content, at, Math.Max(0, end - at)).Split(' ');
            if (end < 0 || !int.TryParse(head[^1], out int size) || end + 1 + size > content.Length) throw new UsageException("git answered something else than files");
            read.Add(new SchemaFile(Path.Combine(folder, path), SchemaFiles.Decode(content.AsSpan(end + 1, size))));
            at = end + 1 + size + 1;
        }
        return read;
    }

    private async Task<byte[]> RunAsync(string[] arguments, string input, CancellationToken cancellation, string otherwise)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            using Process git = Process.Start(start)!;
            using var output = new MemoryStream();
            Task reading = git.StandardOutput.BaseStream.CopyToAsync(output, cancellation);
            Task<string> errors = git.StandardError.ReadToEndAsync(cancellation);
            await git.StandardInput.WriteAsync(input.AsMemory(), cancellation);
            git.StandardInput.Close();
            await reading;
            await git.WaitForExitAsync(cancellation);
            string said = (await errors).Trim();
            if (git.ExitCode != 0) throw new UsageException(said.Length == 0 ? otherwise : $"{otherwise}: {said}");
            return output.ToArray();
        }
        catch (ExternalException)
        {
            throw new UsageException("git is not installed; name a folder instead of a commit");
        }
    }

    private static string Text(byte[] bytes) => Encoding.UTF8.GetString(bytes);
}
