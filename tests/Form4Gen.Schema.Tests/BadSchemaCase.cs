using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Schema.Tests;

/// <summary>
/// A bad schema with the messages it must give, in one file of <c>Bad/</c>:
/// <c># expect: 12:5 F4G0203 message</c> (line and column of this very file),
/// <c># file: name.form.yaml</c> begins a schema file,
/// <c># was: name.form.yaml</c> one of the older schema that it is compared with,
/// <c># char: x U+0000</c> puts a character that no text file should hold for every x,
/// <c># fill: x 1000</c> so many letters.
/// </summary>
internal sealed record BadSchemaCase(IReadOnlyList<SchemaFile> Files, IReadOnlyList<SchemaFile> Older, IReadOnlyList<string> Expected)
{
    private static string Folder => Path.Combine(RepositoryFiles.Root, "tests", "Form4Gen.Schema.Tests", "Bad");

    public static IEnumerable<string> Names() =>
        Directory.EnumerateFiles(Folder, "*.yaml").Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal);

    public static BadSchemaCase Read(string name)
    {
        string[] lines = File.ReadAllText(Path.Combine(Folder, name + ".yaml")).Split('\n');
        var expected = new List<string>();
        List<SchemaFile> files = [], older = [], open = files;
        var text = new StringBuilder();
        string? path = null;
        (string Mark, string Text)? put = null;
        for (int i = 0; i < lines.Length; i++)
        {
            if (After(lines[i], "# expect: ") is { } message) expected.Add(message);
            else if (After(lines[i], "# char: ") is { } character) put = (character[..1], ((char)int.Parse(character[4..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());
            else if (After(lines[i], "# fill: ") is { } fill) put = (fill[..1], new string('x', int.Parse(fill[2..], CultureInfo.InvariantCulture)));
            string? was = After(lines[i], "# was: ");
            if ((was ?? After(lines[i], "# file: ")) is not { } next)
            {
                bool isText = put is not null && !lines[i].StartsWith('#');
                text.Append(isText ? lines[i].Replace(put!.Value.Mark, put.Value.Text, StringComparison.Ordinal) : lines[i]).Append('\n');
                continue;
            }

            if (path is not null) open.Add(new SchemaFile(path, text.ToString()));
            open = was is null ? files : older;
            path = next;
            // Empty lines stand for the ones before, so that places are those of this file.
            text.Clear().Append('\n', i + 1);
        }

        open.Add(new SchemaFile(path ?? throw new InvalidDataException($"{name} has no '# file:'"), text.ToString()));
        return new BadSchemaCase(files, older, expected);
    }

    /// <summary>What the compiler says, and what is not compatible with the older schema where there is one.</summary>
    public IReadOnlyList<SchemaDiagnostic> Diagnostics()
    {
        SchemaCompilation compilation = SchemaCompiler.Compile(Files);
        if (Older.Count == 0) return compilation.Diagnostics;
        SchemaCompilation was = SchemaCompiler.Compile(Older);
        Assert.Empty(was.Diagnostics);
        return [.. compilation.Diagnostics, .. SchemaComparer.Compare(was, compilation).Select(c => c.Finding).OfType<SchemaDiagnostic>()];
    }

    /// <summary>The messages as they are expected to be written.</summary>
    public static IEnumerable<string> Written(IEnumerable<SchemaDiagnostic> diagnostics) =>
        from diagnostic in diagnostics
        orderby diagnostic.Location.Line, diagnostic.Location.Column, diagnostic.Id
        select $"{diagnostic.Location.Line}:{diagnostic.Location.Column} {diagnostic.Id} {diagnostic.Message}";

    private static string? After(string line, string prefix) => line.StartsWith(prefix, StringComparison.Ordinal) ? line[prefix.Length..] : null;
}
