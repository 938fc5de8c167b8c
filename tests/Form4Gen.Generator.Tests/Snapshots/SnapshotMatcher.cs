using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;

namespace Form4Gen.Generator.Tests.Snapshots;

/// <summary>Reads and writes the approved files of one test.</summary>
/// <param name="folder">The folder of the test's source.</param>
/// <param name="prefix"><c>Class.Method</c>.</param>
/// <param name="accept">Whether what is generated is approved.</param>
internal sealed class SnapshotMatcher(string folder, string prefix, bool accept)
{
    private static readonly UTF8Encoding WithMark = new(encoderShouldEmitUTF8Identifier: true);

    /// <summary>What differs; empty when everything is as approved.</summary>
    public IReadOnlyList<string> Match(IReadOnlyList<(string Hint, string Text)> sources)
    {
        List<string> failures = [];
        HashSet<string> expected = new(StringComparer.Ordinal);
        foreach ((string name, string hint, string text) in Named(sources))
        {
            string verified = Path.Combine(folder, name + ".verified.cs"), received = Path.Combine(folder, name + ".received.cs");
            expected.Add(Path.GetFileName(verified));
            string content = $"//HintName: {hint}\n{text.Replace("\r\n", "\n")}";
            if (accept) File.WriteAllText(verified, content, WithMark);
            string? failure = Difference(verified, content);
            if (failure is null)
            {
                File.Delete(received);
                continue;
            }

            File.WriteAllText(received, content, WithMark);
            failures.Add(failure);
        }

        foreach (string leftover in Directory.EnumerateFiles(folder, prefix + "#*.verified.*").Where(f => !expected.Contains(Path.GetFileName(f))))
        {
            if (accept) File.Delete(leftover);
            else failures.Add($"{Path.GetFileName(leftover)}: nothing like it is generated any more");
        }

        return failures;
    }

    // Hints that differ only in folder or extension give one name; Verify numbers those.
    private IEnumerable<(string Name, string Hint, string Text)> Named(IReadOnlyList<(string Hint, string Text)> sources)
    {
        foreach (var group in sources.GroupBy(s => Path.GetFileNameWithoutExtension(s.Hint), StringComparer.Ordinal))
        {
            int number = 0, count = group.Count();
            foreach ((string hint, string text) in group)
                yield return ($"{prefix}#{group.Key}{(count == 1 ? "" : $".{number++:00}")}", hint, text);
        }
    }

    private static string? Difference(string verified, string content)
    {
        string name = Path.GetFileName(verified);
        if (!File.Exists(verified)) return $"{name}: not approved yet";
        byte[] bytes = File.ReadAllBytes(verified);
        if (!bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble)) return $"{name}: has no byte order mark";
        string[] was = Encoding.UTF8.GetString(bytes.AsSpan(3)).Replace("\r\n", "\n").Split('\n'), now = content.Split('\n');
        for (int i = 0; i < Math.Max(was.Length, now.Length); i++)
        {
            string? a = i < was.Length ? was[i] : null, b = i < now.Length ? now[i] : null;
            if (a != b) return $"{name}({i + 1}): approved '{a}', generated '{b}'";
        }

        return null;
    }
}
