using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Binding;

/// <summary>A text with its place.</summary>
internal readonly record struct DeclaredText(string Text, SchemaLocation Location);

/// <summary>What stands under a key: texts (one for a scalar), texts to texts, or declarations.</summary>
internal sealed record DeclaredValue(SchemaLocation Location)
{
    public DeclaredText[] Texts { get; init; } = [];

    /// <summary>For pairs: the values, beside the keys in <see cref="Texts"/>.</summary>
    public DeclaredText[] Values { get; init; } = [];

    public Declaration[] Items { get; init; } = [];

    /// <summary>Whether the key was written without a value, to take it away.</summary>
    public bool IsNothing { get; init; }
}

/// <summary>A mapping whose keys are known to be legal; it never changes, so revisions share what they do not touch.</summary>
internal sealed class Declaration : IPositions
{
    private readonly KeyValuePair<string, DeclaredValue>[] _keys;

    public Declaration(NodeKind kind, string? id, SchemaLocation location, KeyValuePair<string, DeclaredValue>[] keys, bool isBroken)
    {
        Kind = kind;
        Id = id;
        Location = location;
        IsBroken = isBroken;
        _keys = keys;
    }

    public NodeKind Kind { get; }

    /// <summary>The id it is called by in paths: the value of <c>id</c>, or its name in a mapping of names.</summary>
    public string? Id { get; }

    public SchemaLocation Location { get; }

    /// <summary>Whether something it cannot do without was reported; it is left out of the model.</summary>
    public bool IsBroken { get; }

    public IReadOnlyList<KeyValuePair<string, DeclaredValue>> Keys => _keys;

    public DeclaredValue? this[string key]
    {
        get
        {
            foreach (KeyValuePair<string, DeclaredValue> entry in _keys)
                if (entry.Key == key) return entry.Value;
            return null;
        }
    }

    /// <summary>Keys whose values were refused.</summary>
    public IReadOnlyList<string> Refused { get; init; } = [];

    public bool Has(string key) => this[key] is not null;

    public bool Tried(string key)
    {
        foreach (string refused in Refused)
            if (refused == key) return true;
        return Has(key);
    }

    public SchemaLocation At(string key, int index = -1)
    {
        if (this[key] is not { } value) return Location;
        if (index < 0) return value.Location;
        if (index < value.Texts.Length) return value.Texts[index].Location;
        return index < value.Items.Length ? value.Items[index].Location : value.Location;
    }

    /// <summary>The text under a key, or null.</summary>
    public string? Text(string key) => this[key] is { Texts.Length: > 0 } value ? value.Texts[0].Text : null;

    public bool Flag(string key, bool otherwise = false) => Text(key) is { } text ? text == "true" : otherwise;

    public int Number(string key, int otherwise) =>
        Text(key) is { } text && int.TryParse(text, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : otherwise;

    public EquatableArray<string> Texts(string key)
    {
        if (this[key] is not { Texts.Length: > 0 } value) return default;
        var texts = new string[value.Texts.Length];
        for (int i = 0; i < texts.Length; i++) texts[i] = value.Texts[i].Text;
        return new EquatableArray<string>(texts);
    }

    public EquatableArray<PrintedTextModel> Pairs(string key)
    {
        if (this[key] is not { Values.Length: > 0 } value) return default;
        var pairs = new PrintedTextModel[value.Values.Length];
        for (int i = 0; i < pairs.Length; i++) pairs[i] = new PrintedTextModel(value.Texts[i].Text, value.Values[i].Text);
        return new EquatableArray<PrintedTextModel>(pairs);
    }

    public Declaration[] Items(string key) => this[key]?.Items ?? [];

    public Declaration? Node(string key) => this[key] is { Items.Length: > 0 } value ? value.Items[0] : null;

    /// <summary>The same declaration with another value under a key; null takes the key away.</summary>
    public Declaration With(string key, DeclaredValue? value)
    {
        var keys = new List<KeyValuePair<string, DeclaredValue>>(_keys.Length + 1);
        bool found = false;
        foreach (KeyValuePair<string, DeclaredValue> entry in _keys)
        {
            if (entry.Key != key) keys.Add(entry);
            else if (value is not null) keys.Add(new(key, value));
            found |= entry.Key == key;
        }

        if (!found && value is not null) keys.Add(new(key, value));
        return new Declaration(Kind, key == "id" ? value?.Texts[0].Text : Id, Location, [.. keys], IsBroken) { Refused = Refused };
    }

    /// <summary>The same declaration with other items in a list.</summary>
    public Declaration WithItems(string key, Declaration[] items) =>
        With(key, (this[key] ?? new DeclaredValue(items.Length > 0 ? items[0].Location : Location)) with { Items = items });

    /// <summary>The same declaration, not fit for the model.</summary>
    public Declaration AsBroken() => new(Kind, Id, Location, _keys, true) { Refused = Refused };

    /// <summary>The same declaration under another id.</summary>
    public Declaration Renamed(string? id) => new(Kind, id, Location, _keys, IsBroken) { Refused = Refused };
}
