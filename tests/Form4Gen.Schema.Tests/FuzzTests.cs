using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Schema.Tests;

/// <summary>Whatever the text is, the compiler says something located and ends soon.</summary>
public sealed class FuzzTests
{
    private const string Marks = "{}[]:,-#&*!|>'\"%@`?\t \n\r~<\0\uFFFD\uD800é😀=/.";

    private static readonly SchemaFile[] Good = [Schemas.BaseFile, Schemas.CodesFile, new("b-2021.form.yaml", Schemas.Revision + ChangesOfAllKinds), .. BadSchemaCase.Read("F4G0209-type-declared-twice").Files];

    private const string ChangesOfAllKinds =
        """
          - add: { id: new, type: text, label: New }
            after: fields/day
          - replace: tables/goods/columns/item
            with: { id: item, type: text, header: Article }
          - amend: tables/goods/columns/amounts
            set: { header: Quantities, box: }
          - move: tables/goods/columns/price
            after: tables/goods/columns/amounts/count_in
          - remove: furniture/0
            why: gone
        """;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Mutated_schemas_never_throw_and_every_message_has_a_place(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 1500; i++)
        {
            SchemaFile[] files = [.. Good];
            for (int n = random.Next(1, 4); n > 0; n--)
            {
                int at = random.Next(files.Length);
                files[at] = files[at] with { Text = Mutated(files[at].Text, random) };
            }

            Check(files, $"seed {seed}, input {i}");
        }
    }

    [Fact]
    public void Mutations_of_the_repositorys_schema_never_throw()
    {
        var random = new Random(7);
        IReadOnlyList<SchemaFile> good = RepositoryFiles.Schema();
        ParsedFile[] parsed = [.. good.Select(f => SchemaCompiler.Parse(f))];
        for (int i = 0; i < 300; i++)
        {
            var files = (ParsedFile[])parsed.Clone();
            int at = random.Next(files.Length);
            files[at] = SchemaCompiler.Parse(good[at] with { Text = Mutated(good[at].Text, random) });
            SchemaCompilation compilation = SchemaCompiler.Compile(files);
            foreach (SchemaDiagnostic diagnostic in compilation.Diagnostics) AssertPlace(diagnostic, files[at].File, good, $"input {i}");
        }
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{")]
    [InlineData("- ")]
    [InlineData("? ")]
    [InlineData("a: ")]
    [InlineData("\"")]
    [InlineData("a:\n")]
    [InlineData("a: b\n")]
    [InlineData("[]\n")]
    [InlineData("#")]
    [InlineData("a ")]
    [InlineData("{ a: [ ")]
    [InlineData("&a ")]
    [InlineData("|\n")]
    [InlineData("---\n")]
    [InlineData("\u2028")]
    [InlineData("- { id: a, type: text, label: x }\n")]
    public void Long_repetitions_are_read(string part)
    {
        string text = new StringBuilder(900_000).Insert(0, part, 900_000 / part.Length).ToString();
        Check([new SchemaFile("a-2020.form.yaml", text)], part);
        Check([new SchemaFile("a-2020.form.yaml", "meta: { id: a-2020, form: a, title: A }\nfields:\n" + text)], part);
    }

    [Theory]
    [InlineData("fields", "  - {{ id: f{0}, type: text, cell-of: f{1} }}\n")]
    [InlineData("fields", "  - {{ id: f{0}, type: text, label: L{0} }}\n")]
    [InlineData("fields", "  - {{ id: f{0}, type: t{0}, label: L{0} }}\n")]
    [InlineData("fields", "  - {{ id: f, type: text, label: L }}\n")]
    [InlineData("furniture", "  - Text {0}\n")]
    [InlineData("types", "  t{0}: {{ fields: [ {{ id: x, type: t{1} }} ] }}\n")]
    [InlineData("checks", "  - {{ id: c{0}, severity: info, message: m, equal: [a{0}, b{0}] }}\n")]
    [InlineData("groups", "  - {{ id: g{0}, marks: any, of: [x{0}, y{0}] }}\n")]
    public void Large_schemas_cost_as_much_as_they_are_long(string list, string item)
    {
        Measure(list, item, 500);
        long small = Measure(list, item, 2_000), large = Measure(list, item, 8_000);
        Assert.InRange(large, small, (small * 6) + (1 << 20));
    }

    private static long Measure(string list, string item, int count)
    {
        var text = new StringBuilder("meta: { id: a-2020, form: a, title: A }\n" + list + ":\n");
        for (int i = 0; i < count; i++) text.Append(string.Format(System.Globalization.CultureInfo.InvariantCulture, item, i, i + 1));
        string yaml = text.ToString();
        long before = GC.GetAllocatedBytesForCurrentThread();
        Check([new SchemaFile("a-2020.form.yaml", yaml)], list);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void Check(IReadOnlyList<SchemaFile> files, string what)
    {
        SchemaCompilation compilation;
        try
        {
            compilation = SchemaCompiler.Compile(files);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException($"{what}: {exception}\n{string.Join("\n====\n", files.Select(f => f.Text.Length > 5000 ? f.Path : f.Text))}");
        }

        foreach (SchemaDiagnostic diagnostic in compilation.Diagnostics) AssertPlace(diagnostic, null, files, what);
    }

    private static void AssertPlace(SchemaDiagnostic diagnostic, SchemaFile? changed, IReadOnlyList<SchemaFile> files, string what)
    {
        SchemaLocation at = diagnostic.Location;
        SchemaFile? file = changed?.Path == at.Path ? changed : files.FirstOrDefault(f => f.Path == at.Path);
        Assert.True(file is not null && at.Line > 0 && at.Column > 0 && at.Start >= 0 && at.Length >= 0 && at.Start + at.Length <= file.Text.Length, $"{what}: {diagnostic}");
    }

    private static string Mutated(string text, Random random)
    {
        int from = random.Next(text.Length + 1);
        int length = Math.Min(text.Length - from, random.Next(1, random.Next(2, 80)));
        string[] lines = text.Split('\n');
        switch (random.Next(9))
        {
            case 0: return text.Remove(from, length);
            case 1: return text.Insert(from, text.Substring(from, length));
            case 2: return text.Insert(from, Marks[random.Next(Marks.Length)].ToString());
            case 3: return text[..from];
            case 4: return text[..from] + string.Concat(Enumerable.Repeat("{a: [", random.Next(1, 50))) + text[from..];
            case 5:
                int a = random.Next(lines.Length), b = random.Next(lines.Length);
                (lines[a], lines[b]) = (lines[b], lines[a]);
                return string.Join("\n", lines);
            case 6:
                int line = random.Next(lines.Length);
                lines[line] = random.Next(2) == 0 ? " " + lines[line] : lines[line].TrimStart(' ');
                return string.Join("\n", lines);
            case 7: return SwapWords(text, random);
            default: return string.Join("\n", lines.Where((_, i) => i != from % lines.Length));
        }
    }

    // Puts a word of the text in the place of another one: keys become values, ids types, lists texts.
    private static string SwapWords(string text, Random random)
    {
        int First(int at)
        {
            while (at < text.Length && !char.IsLetterOrDigit(text[at])) at++;
            return at;
        }

        int End(int at)
        {
            while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '_' or '-' or '/')) at++;
            return at;
        }

        int one = First(random.Next(text.Length + 1)), oneEnd = End(one);
        int two = First(random.Next(text.Length + 1)), twoEnd = End(two);
        return text[..one] + text[two..twoEnd] + text[oneEnd..];
    }
}
