using System;
using System.Linq;
using System.Threading;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Syntax;

namespace Form4Gen.Schema.Tests;

public sealed class SyntaxTests
{
    private static SyntaxNode Parse(string text)
    {
        var diagnostics = new DiagnosticBag();
        SyntaxNode? node = SyntaxParser.Parse("a.yaml", text, diagnostics, CancellationToken.None);
        Assert.Equal("", string.Join<SchemaDiagnostic>("\n", diagnostics.ToSorted()));
        return node!;
    }

    [Theory]
    [InlineData("a: hello\nb:\n  - { c: there, d: [x, \"quoted\"] }\n")]
    [InlineData("a: hello\r\nb:\r\n  - { c: there, d: [x, \"quoted\"] }\r\n")]
    [InlineData("\uFEFFa: hello\nb:\n  - { c: there, d: [x, \"quoted\"] }\n")]
    [InlineData("# über 😀 all\na: hello   # 😀\nb:\n\n  - { c: there, d: [x, \"quoted\"] }")]
    public void Every_scalar_knows_its_place_to_the_letter(string text)
    {
        foreach (string word in new[] { "hello", "there", "x" })
        {
            ScalarNode scalar = Scalars(Parse(text)).Single(s => s.Text == word);
            int offset = text.IndexOf(word, text.IndexOf("a: ", StringComparison.Ordinal) + (word == "x" ? 20 : 0), StringComparison.Ordinal);
            Assert.Equal((offset, word.Length), (scalar.Location.Start, scalar.Location.Length));
            Assert.Equal(text[..offset].Count(c => c == '\n') + 1, scalar.Location.Line);
            Assert.Equal(offset - text[..offset].LastIndexOf('\n'), scalar.Location.Column);
        }

        Assert.Contains(Scalars(Parse(text)), s => s.Text == "quoted" && !s.IsPlain);
    }

    [Fact]
    public void Every_scalar_is_a_text()
    {
        var mapping = (MappingNode)Parse("a: 010\nb: yes\nc: 1e3\nd: ~\ne: 2003-06-30\nf:\ng: null\n");

        Assert.Equal(["010", "yes", "1e3", "~", "2003-06-30", "", "null"], mapping.Entries.Select(e => ((ScalarNode)e.Value).Text));
    }

    [Fact]
    public void Folded_texts_are_joined_as_YAML_says()
    {
        var mapping = (MappingNode)Parse("a: >-\n  one\n  two\nb: 'three\n  four'\n");

        Assert.Equal("one two", ((ScalarNode)mapping["a"]!).Text);
        Assert.Equal("three four", ((ScalarNode)mapping["b"]!).Text);
    }

    [Fact]
    public void Cancellation_is_the_only_exception()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => SchemaCompiler.Parse(Schemas.BaseFile, source.Token));
    }

    private static System.Collections.Generic.IEnumerable<ScalarNode> Scalars(SyntaxNode node) => node switch
    {
        ScalarNode scalar => [scalar],
        SequenceNode sequence => sequence.Items.SelectMany(Scalars),
        MappingNode mapping => mapping.Entries.SelectMany(e => Scalars(e.Value)),
        _ => [],
    };
}
