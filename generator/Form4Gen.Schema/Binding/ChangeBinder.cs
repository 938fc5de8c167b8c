using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Syntax;

namespace Form4Gen.Schema.Binding;

/// <summary>The changes of a revision: verbs whose paths say what kind of thing they bring.</summary>
internal sealed class ChangeBinder
{
    private static readonly string[] AddPlaces = ["after", "before", "into"];
    private static readonly string[] MovePlaces = ["after", "before"];

    private readonly DeclarationBinder _declarations;
    private readonly ValueBinder _values;
    private readonly DiagnosticBag _diagnostics;

    public ChangeBinder(DeclarationBinder declarations, ValueBinder values, DiagnosticBag diagnostics)
    {
        _declarations = declarations;
        _values = values;
        _diagnostics = diagnostics;
    }

    /// <summary>Binds the list of changes; a broken change is left out.</summary>
    public DeclaredValue? Bind(SyntaxNode node)
    {
        if (node is not SequenceNode sequence)
        {
            _diagnostics.Report(DiagnosticCatalog.WrongShape, node.Location, $"{node.Describe()} stands under 'changes', where a list is expected");
            return null;
        }

        var changes = new List<Declaration>();
        foreach (SyntaxNode item in sequence.Items)
            if (Change(item) is { } change) changes.Add(change);
        return new DeclaredValue(node.Location) { Items = [.. changes] };
    }

    private Declaration? Change(SyntaxNode node)
    {
        if (node is not MappingNode mapping)
        {
            _diagnostics.Report(DiagnosticCatalog.WrongShape, node.Location, $"{node.Describe()} stands where a change is expected, a mapping with one of {string.Join(", ", KeyTable.Verbs)}");
            return null;
        }

        var written = new List<string>();
        foreach (string verb in KeyTable.Verbs)
            if (mapping[verb] is not null) written.Add(verb);
        if (written.Count != 1)
        {
            string what = written.Count == 0 ? "a change has no verb" : $"a change has the verbs {string.Join(", ", written)}";
            _diagnostics.Report(DiagnosticCatalog.NotOneVerb, mapping.Location, $"{what}; known: {string.Join(", ", KeyTable.Verbs)}");
            return null;
        }

        return written[0] switch
        {
            "add" => Body(mapping, NodeKind.AddChange, "add", Place(mapping, AddPlaces)),
            "replace" => Body(mapping, NodeKind.ReplaceChange, "with", Target(mapping["replace"]!, null)),
            "amend" => Body(mapping, NodeKind.AmendChange, "set", Target(mapping["amend"]!, null)),
            "apply" => Body(mapping, NodeKind.ApplyChange, null, null),
            "move" => Place(mapping, MovePlaces) is null || Target(mapping["move"]!, null) is null ? null : Body(mapping, NodeKind.MoveChange, null, null),
            _ => Target(mapping["remove"]!, null) is null ? null : Body(mapping, NodeKind.RemoveChange, null, null),
        };
    }

    // The path that says where an added or moved thing goes.
    private ChangePath? Place(MappingNode mapping, string[] keys)
    {
        ChangePath? place = null;
        int count = 0;
        foreach (string key in keys)
        {
            if (mapping[key] is not { } node) continue;
            count++;
            place = Target(node, key);
        }

        if (count == 1) return place;
        string what = count == 0 ? "the change does not say where" : "the change says twice where";
        _diagnostics.Report(DiagnosticCatalog.NotOnePlace, mapping.Location, $"{what}; known: {string.Join(", ", keys)}");
        return null;
    }

    private ChangePath? Target(SyntaxNode node, string? key)
    {
        ChangePath? path = null;
        if (node is ScalarNode scalar) path = key == "into" ? ChangePath.End(scalar.Text) : ChangePath.Item(scalar.Text);
        if (path is null)
        {
            string what = node is ScalarNode text ? $"'{text.Text}'" : node.Describe();
            string forms = key == "into" ? "fields, types/<type>, tables/<table>/columns, ..." : "fields/<id>, types/<type>/<id>, tables/<table>/columns/<id>, ...";
            _diagnostics.Report(DiagnosticCatalog.IllegalPath, node.Location, $"{what} is not a path; paths look like {forms}");
        }

        return path;
    }

    private Declaration? Body(MappingNode mapping, NodeKind kind, string? itemKey, ChangePath? target)
    {
        // What a broken change would have brought is known, so that later changes that name it are no second mistake.
        if (itemKey is not null && target is null) return Broken(mapping, kind, itemKey);
        var keys = new List<KeyValuePair<string, DeclaredValue>>();
        bool whole = true;
        KeyRule[] rules = KeyTable.Of(kind);
        foreach (SyntaxEntry entry in mapping.Entries)
        {
            int at = System.Array.FindIndex(rules, r => r.Key == entry.Key.Text);
            if (at < 0)
            {
                _diagnostics.Report(DiagnosticCatalog.UnknownKey, entry.Key.Location, $"unknown key '{entry.Key.Text}'; {NearestName.Hint(entry.Key.Text, System.Array.ConvertAll(rules, r => r.Key))}");
                whole = false;
                continue;
            }

            DeclaredValue? value = rules[at].Shape == ValueShape.ByPath ? Item(entry.Value, kind, target!) : _values.Bind(rules[at], entry.Value);
            if (value is not null) keys.Add(new(entry.Key.Text, value));
            else whole = false;
        }

        foreach (KeyRule rule in rules)
        {
            if (!rule.IsRequired || mapping[rule.Key] is not null) continue;
            _diagnostics.Report(DiagnosticCatalog.MissingKey, mapping.Location, $"the key '{rule.Key}' is missing here");
            whole = false;
        }

        return whole ? new Declaration(kind, null, mapping.Location, [.. keys], false) : Broken(mapping, kind, itemKey);
    }

    private static Declaration Broken(MappingNode mapping, NodeKind kind, string? itemKey)
    {
        string? id = itemKey is not null && mapping[itemKey] is MappingNode item && item["id"] is ScalarNode scalar ? scalar.Text : null;
        return new Declaration(kind, id, mapping.Location, [], true);
    }

    private DeclaredValue? Item(SyntaxNode node, NodeKind kind, ChangePath target)
    {
        bool isPart = kind == NodeKind.AmendChange;
        Declaration? item = _declarations.Bind(node, target.Target, null, isPart);
        if (item is null || item.IsBroken) return null;
        if (isPart && item.Has("id"))
        {
            _diagnostics.Report(DiagnosticCatalog.AmendsId, item.At("id"), $"'id' cannot be set: other schemas name '{target.Text}'");
            return null;
        }

        if (kind == NodeKind.AddChange && item.Id is null && target.Target is NodeKind.RecordType or NodeKind.RowKind)
        {
            _diagnostics.Report(DiagnosticCatalog.MissingKey, item.Location, "the key 'id' is missing here");
            return null;
        }

        return new DeclaredValue(node.Location) { Items = [item] };
    }
}
