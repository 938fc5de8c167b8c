using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Schema.Syntax;

/// <summary>A node of a YAML document with its place.</summary>
internal abstract class SyntaxNode
{
    protected SyntaxNode(SchemaLocation location) => Location = location;

    /// <summary>Where the node starts; a scalar's length is exact, a collection's covers its opening bracket or first key.</summary>
    public SchemaLocation Location { get; }

    /// <summary>What to call the node in a message.</summary>
    public abstract string Describe();
}

/// <summary>A text. YAML's own types (numbers, booleans, null) are never applied.</summary>
internal sealed class ScalarNode : SyntaxNode
{
    public ScalarNode(string text, bool isPlain, SchemaLocation location)
        : base(location)
    {
        Text = text;
        IsPlain = isPlain;
    }

    public string Text { get; }

    /// <summary>Whether it stands without quotes.</summary>
    public bool IsPlain { get; }

    /// <summary>Whether nothing at all was written.</summary>
    public bool IsNothing => IsPlain && Text.Length == 0;

    public override string Describe() => IsNothing ? "nothing" : "a text";
}

/// <summary>A list.</summary>
internal sealed class SequenceNode : SyntaxNode
{
    public SequenceNode(List<SyntaxNode> items, SchemaLocation location)
        : base(location) => Items = items;

    public List<SyntaxNode> Items { get; }

    public override string Describe() => "a list";
}

/// <summary>A mapping; its keys are unique texts.</summary>
internal sealed class MappingNode : SyntaxNode
{
    public MappingNode(List<SyntaxEntry> entries, SchemaLocation location)
        : base(location) => Entries = entries;

    public List<SyntaxEntry> Entries { get; }

    /// <summary>The value under a key, or null.</summary>
    public SyntaxNode? this[string key]
    {
        get
        {
            foreach (SyntaxEntry entry in Entries)
                if (entry.Key.Text == key) return entry.Value;
            return null;
        }
    }

    public override string Describe() => "a mapping";
}

/// <summary>A key with its value.</summary>
internal sealed record SyntaxEntry(ScalarNode Key, SyntaxNode Value);
