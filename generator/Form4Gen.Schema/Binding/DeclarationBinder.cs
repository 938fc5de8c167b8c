using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Syntax;

namespace Form4Gen.Schema.Binding;

/// <summary>Nodes to declarations: every key legal, every value of the right shape. What is wrong is reported and left out.</summary>
internal sealed class DeclarationBinder
{
    private readonly DiagnosticBag _diagnostics;
    private readonly ValueBinder _values;

    public DeclarationBinder(DiagnosticBag diagnostics)
    {
        _diagnostics = diagnostics;
        _values = new ValueBinder(diagnostics);
    }

    /// <summary>Binds a mapping.</summary>
    /// <param name="node">The node; anything but a mapping is reported.</param>
    /// <param name="kind">What it must be.</param>
    /// <param name="name">Its name, where it stands in a mapping of names.</param>
    /// <param name="isPart">Whether it holds only the keys to set: then nothing is required, and a key without value takes the key away.</param>
    public Declaration? Bind(SyntaxNode node, NodeKind kind, ScalarNode? name = null, bool isPart = false)
    {
        if (kind == NodeKind.Furniture) return Furniture(node);
        if (node is not MappingNode mapping)
        {
            _diagnostics.Report(DiagnosticCatalog.WrongShape, node.Location, $"{node.Describe()} stands where a mapping with the keys {Keys(kind)} is expected");
            return null;
        }

        KeyRule[] rules = KeyTable.Of(kind);
        var keys = new List<KeyValuePair<string, DeclaredValue>>(mapping.Entries.Count);
        var failed = new List<string>();
        var meant = new List<string>();
        bool broken = false;
        foreach (SyntaxEntry entry in mapping.Entries)
        {
            if (Find(rules, entry.Key.Text) is not { } rule)
            {
                // In a named mapping the id is the name; in the item of a change it is written out.
                if (entry.Key.Text == "id" && IsNamed(kind) && name is null) rule = new KeyRule("id", ValueShape.Id);
                else
                {
                    ReportUnknown(entry.Key, kind, rules);
                    if (NearestName.Find(entry.Key.Text, Names(rules)) is { } nearest) meant.Add(nearest);
                    continue;
                }
            }

            DeclaredValue? value = isPart && entry.Value is ScalarNode { IsNothing: true }
                ? new DeclaredValue(entry.Value.Location) { IsNothing = true }
                : Value(rule, entry.Value);
            if (value is not null) keys.Add(new(rule.Key, value));
            else
            {
                failed.Add(rule.Key);
                broken |= rule.IsRequired || rule.Key == "id";
            }
        }

        var declaration = new Declaration(kind, name?.Text ?? IdOf(keys), name?.Location ?? mapping.Location, [.. keys], broken) { Refused = failed };
        return isPart ? declaration : Checked(declaration, meant, rules);
    }

    private static bool IsNamed(NodeKind kind) => kind is NodeKind.RecordType or NodeKind.RowKind;

    private static string? IdOf(List<KeyValuePair<string, DeclaredValue>> keys)
    {
        foreach (KeyValuePair<string, DeclaredValue> key in keys)
            if (key.Key is "id" or "code" && key.Value.Texts.Length > 0) return key.Value.Texts[0].Text;
        return null;
    }

    private static KeyRule? Find(KeyRule[] rules, string key)
    {
        foreach (KeyRule rule in rules)
            if (rule.Key == key) return rule;
        return null;
    }

    private static string Keys(NodeKind kind) => string.Join(", ", Names(KeyTable.Of(kind)));

    private static IEnumerable<string> Names(KeyRule[] rules)
    {
        foreach (KeyRule rule in rules) yield return rule.Key;
    }

    private Declaration? Furniture(SyntaxNode node)
    {
        if (node is not ScalarNode text)
        {
            _diagnostics.Report(DiagnosticCatalog.WrongShape, node.Location, $"{node.Describe()} stands where a text is expected");
            return null;
        }

        if (text.Text.Length == 0)
        {
            _diagnostics.Report(DiagnosticCatalog.EmptyValue, node.Location, "the text is empty");
            return null;
        }

        var value = new DeclaredValue(text.Location) { Texts = [new DeclaredText(text.Text, text.Location)] };
        return new Declaration(NodeKind.Furniture, null, text.Location, [new("text", value)], false);
    }

    private DeclaredValue? Value(KeyRule rule, SyntaxNode node) => rule.Shape switch
    {
        ValueShape.Node => Bind(node, rule.Child) is { IsBroken: false } item ? new DeclaredValue(node.Location) { Items = [item] } : null,
        ValueShape.Items or ValueShape.TextItems => Items(rule, node),
        ValueShape.NamedItems => NamedItems(rule, node),
        ValueShape.Changes => new ChangeBinder(this, _values, _diagnostics).Bind(node),
        _ => _values.Bind(rule, node),
    };

    private DeclaredValue? Items(KeyRule rule, SyntaxNode node)
    {
        if (node is not SequenceNode sequence)
        {
            _diagnostics.Report(DiagnosticCatalog.WrongShape, node.Location, $"{node.Describe()} stands under '{rule.Key}', where a list is expected");
            return null;
        }

        var items = new List<Declaration>(sequence.Items.Count);
        foreach (SyntaxNode item in sequence.Items)
            if (Bind(item, rule.Child) is { } declaration) items.Add(declaration);
        return new DeclaredValue(node.Location) { Items = [.. items] };
    }

    private DeclaredValue? NamedItems(KeyRule rule, SyntaxNode node)
    {
        if (node is not MappingNode mapping)
        {
            _diagnostics.Report(DiagnosticCatalog.WrongShape, node.Location, $"{node.Describe()} stands under '{rule.Key}', where a mapping of names is expected");
            return null;
        }

        var items = new List<Declaration>(mapping.Entries.Count);
        foreach (SyntaxEntry entry in mapping.Entries)
        {
            if (!_values.IsId(entry.Key)) continue;
            if (Bind(entry.Value, rule.Child, entry.Key) is { } declaration) items.Add(declaration);
        }

        return new DeclaredValue(node.Location) { Items = [.. items] };
    }

    private void ReportUnknown(ScalarNode key, NodeKind kind, KeyRule[] rules)
    {
        if (kind == NodeKind.RevisionFile && Find(KeyTable.Of(NodeKind.FormFile), key.Text) is not null)
            _diagnostics.Report(DiagnosticCatalog.KeyOfWholeForm, key.Location, $"a form that extends another has no '{key.Text}' of its own");
        else _diagnostics.Report(DiagnosticCatalog.UnknownKey, key.Location, $"unknown key '{key.Text}'; {NearestName.Hint(key.Text, Names(rules))}");
    }

    private Declaration Checked(Declaration declaration, List<string> meant, KeyRule[] rules)
    {
        bool broken = declaration.IsBroken;
        foreach (KeyRule rule in rules)
        {
            if (!rule.IsRequired || declaration.Tried(rule.Key)) continue;
            // A misspelt key is one mistake, not two.
            if (!meant.Contains(rule.Key)) _diagnostics.Report(DiagnosticCatalog.MissingKey, declaration.Location, $"the key '{rule.Key}' is missing here");
            broken = true;
        }

        broken |= !ShapeRules.Hold(declaration, meant, _diagnostics);
        return broken ? declaration.AsBroken() : declaration;
    }
}
