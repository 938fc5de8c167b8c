using System.Collections.Generic;

namespace Form4Gen.Schema.Diagnostics;

/// <summary>Places of the keys of one declaration.</summary>
internal interface IPositions
{
    /// <summary>The place of a key's value (or of one of its items), or of the whole declaration where there is no such key.</summary>
    SchemaLocation At(string key, int index = -1);

    /// <summary>Whether the key was written.</summary>
    bool Has(string key);

    /// <summary>Whether the key was written, be it that its value was refused.</summary>
    bool Tried(string key);
}

/// <summary>The side table of positions: which model came from where. Models themselves hold no positions.</summary>
internal sealed class SourceMap
{
    private readonly Dictionary<object, IPositions> _positions = new(new ByReference());
    private readonly HashSet<string> _broken = [];

    /// <summary>Remembers where a model came from.</summary>
    public T Add<T>(T model, IPositions positions)
        where T : class
    {
        _positions[model] = positions;
        return model;
    }

    /// <summary>Remembers that a model stands for another one now.</summary>
    public T Replace<T>(T old, T model)
        where T : class
    {
        if (_positions.TryGetValue(old, out IPositions? positions)) _positions[model] = positions;
        return model;
    }

    /// <summary>Where the value of a key of a model stands.</summary>
    public SchemaLocation At(object model, string key, int index = -1) =>
        _positions.TryGetValue(model, out IPositions? positions) ? positions.At(key, index) : default;

    /// <summary>Whether a key of a model was written.</summary>
    public bool Has(object model, string key) => _positions.TryGetValue(model, out IPositions? positions) && positions.Has(key);

    /// <summary>Whether a key of a model was written, be it that its value was refused.</summary>
    public bool Tried(object model, string key) => _positions.TryGetValue(model, out IPositions? positions) && positions.Tried(key);

    /// <summary>Says that the thing with this id was left out because of an error of its own; references to it are no second mistake.</summary>
    public void AddBroken(string? id)
    {
        if (id is not null) _broken.Add(id);
    }

    /// <summary>Whether anything was left out; rules about what is lacking are silent then.</summary>
    public bool HasBroken => _broken.Count > 0;

    /// <summary>Whether something with this id was left out.</summary>
    public bool IsBroken(string id) => _broken.Contains(id);
}
