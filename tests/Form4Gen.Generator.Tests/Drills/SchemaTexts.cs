using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Form4Gen.Generator.Tests.Drills;

/// <summary>The texts of a schema by path; an edit gives a new set and never touches a file.</summary>
internal sealed class SchemaTexts
{
    private readonly SortedDictionary<string, string> _texts = new(StringComparer.Ordinal);

    public SchemaTexts(params (string Path, string Text)[] texts)
    {
        foreach ((string path, string text) in texts) _texts.Add(path, text);
    }

    /// <summary>The project's own schema, as the build copied it beside the tests.</summary>
    public static SchemaTexts OfForm4()
    {
        string root = Path.Combine(AppContext.BaseDirectory, "schema");
        return new SchemaTexts(
        [
            .. Directory.EnumerateFiles(root, "*.yaml", SearchOption.AllDirectories)
                .Where(f => !f.EndsWith(".priors.yaml", StringComparison.Ordinal))
                .Select(f => ("schema/" + Path.GetRelativePath(root, f).Replace('\\', '/'), File.ReadAllText(f).Replace("\r\n", "\n"))),
        ]);
    }

    public IEnumerable<(string Path, string Text)> All => _texts.Select(t => (t.Key, t.Value));

    public string this[string path] => _texts[path];

    /// <summary>The same with another file, or with another text of a file.</summary>
    public SchemaTexts With(string path, string text)
    {
        var copy = new SchemaTexts([.. All]);
        copy._texts[path] = text;
        return copy;
    }

    /// <summary>The same without some files.</summary>
    public SchemaTexts Without(Func<string, bool> isLeftOut) => new([.. All.Where(t => !isLeftOut(t.Path))]);

    /// <summary>The same with a piece of a text replaced; the piece stands there exactly once.</summary>
    public SchemaTexts Edit(string path, string old, string replacement)
    {
        string text = _texts[path];
        int at = text.IndexOf(old, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{path} has no '{old}'");
        Assert.True(text.IndexOf(old, at + 1, StringComparison.Ordinal) < 0, $"{path} has '{old}' more than once");
        return With(path, text[..at] + replacement + text[(at + old.Length)..]);
    }

    /// <summary>The same with a text added at a file's end.</summary>
    public SchemaTexts Append(string path, string text) => With(path, _texts[path].TrimEnd('\n') + "\n" + text);
}
