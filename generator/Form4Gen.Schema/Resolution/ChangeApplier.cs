using System;
using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Schema.Binding;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Schema.Resolution;

/// <summary>Applies the changes of a revision, in order, to the form it extends. Declarations never change; new ones are made along the path.</summary>
internal sealed class ChangeApplier
{
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<string> _brokenIds = new(StringComparer.Ordinal);

    public ChangeApplier(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    /// <summary>The form with the changes.</summary>
    public Declaration Apply(Declaration form, IReadOnlyList<Declaration> changes)
    {
        foreach (Declaration change in changes)
        {
            if (change.IsBroken)
            {
                if (change.Id is not null) _brokenIds.Add(change.Id);
                continue;
            }

            form = change.Kind switch
            {
                NodeKind.AddChange => Add(form, change),
                NodeKind.ReplaceChange => Replace(form, change),
                NodeKind.AmendChange => Amend(form, change),
                NodeKind.MoveChange => Move(form, change),
                _ => Remove(form, change, "remove"),
            };
        }

        return form;
    }

    private Declaration Add(Declaration form, Declaration change)
    {
        Declaration item = change.Node("add")!;
        return Insert(form, item, change, change.At("add")) is { } added ? added : Lost(form, item);
    }

    private Declaration Replace(Declaration form, Declaration change)
    {
        Declaration item = change.Node("with")!;
        ChangePath path = ChangePath.Item(change.Text("replace")!)!;
        if (!Exists(form, path, path.Steps.Count, change.At("replace"))) return form;
        string? oldId = path.Steps[path.Steps.Count - 1].Id;
        if (path.Target is NodeKind.RecordType or NodeKind.RowKind) item = item.Renamed(item.Id ?? oldId);
        bool renames = item.Id is not null && path.Target != NodeKind.Furniture && item.Id != oldId;
        if (renames && IsTaken(form, path, item.Id!, change.At("with"))) return form;
        return Edit(form, path, 0, (items, at) => [.. Part(items, 0, at), item, .. Part(items, at + 1, items.Length)]);
    }

    private Declaration Amend(Declaration form, Declaration change)
    {
        ChangePath path = ChangePath.Item(change.Text("amend")!)!;
        if (!Exists(form, path, path.Steps.Count, change.At("amend"))) return form;
        Declaration set = change.Node("set")!;
        return Edit(form, path, 0, (items, at) =>
        {
            Declaration amended = items[at];
            foreach (KeyValuePair<string, DeclaredValue> key in set.Keys)
            {
                bool takesAway = key.Value.IsNothing;
                if (takesAway && !amended.Has(key.Key)) _diagnostics.Report(DiagnosticCatalog.NothingToTakeAway, key.Value.Location, $"'{path.Text}' has no '{key.Key}' to take away");
                amended = amended.With(key.Key, takesAway ? null : key.Value);
            }

            if (!ShapeRules.IsWhole(amended, _diagnostics, change.At("set"))) amended = items[at];
            return [.. Part(items, 0, at), amended, .. Part(items, at + 1, items.Length)];
        });
    }

    private Declaration Move(Declaration form, Declaration change)
    {
        ChangePath path = ChangePath.Item(change.Text("move")!)!;
        ChangePath place = ChangePath.Item(change.Text("after") ?? change.Text("before")!)!;
        SchemaLocation at = change.At(change.Has("after") ? "after" : "before");
        if (place.Text == path.Text || place.Text.StartsWith(path.Text + "/", StringComparison.Ordinal))
        {
            _diagnostics.Report(DiagnosticCatalog.MovesIntoItself, at, $"'{path.Text}' cannot be moved beside or into itself");
            return form;
        }

        if (!Exists(form, path, path.Steps.Count, change.At("move")) || !Exists(form, place, place.Steps.Count, at)) return form;
        Declaration item = Find(form, path)!;
        if (place.Target != item.Kind)
        {
            _diagnostics.Report(DiagnosticCatalog.WrongList, at, $"'{path.Text}' cannot stand beside '{place.Text}'");
            return form;
        }

        Declaration without = Remove(form, change, "move");
        return Insert(without, item, change, change.At("move")) ?? form;
    }

    private Declaration Remove(Declaration form, Declaration change, string key)
    {
        ChangePath path = ChangePath.Item(change.Text(key)!)!;
        if (!Exists(form, path, path.Steps.Count, change.At(key))) return form;
        return Edit(form, path, 0, (items, at) => [.. Part(items, 0, at), .. Part(items, at + 1, items.Length)]);
    }

    /// <summary>Puts an item where <c>after</c>, <c>before</c> or <c>into</c> says; null if it cannot.</summary>
    private Declaration? Insert(Declaration form, Declaration item, Declaration change, SchemaLocation at)
    {
        if (change.Text("into") is { } into)
        {
            ChangePath end = ChangePath.End(into)!;
            if (!Exists(form, end, end.Steps.Count, change.At("into"))) return null;
            Declaration owner = end.Steps.Count == 0 ? form : Find(form, end)!;
            if (Contains(owner.Items(end.List!), item, at)) return null;
            return Rebuild(form, end, 0, o => o.WithItems(end.List!, [.. o.Items(end.List!), item]));
        }

        bool after = change.Has("after");
        ChangePath place = ChangePath.Item(change.Text("after") ?? change.Text("before")!)!;
        if (place.Target == NodeKind.Footnotes || !Exists(form, place, place.Steps.Count, change.At(after ? "after" : "before"))) return null;
        bool taken = false;
        Declaration inserted = Edit(form, place, 0, (items, index) =>
        {
            taken = Contains(items, item, at);
            int split = after ? index + 1 : index;
            return [.. Part(items, 0, split), item, .. Part(items, split, items.Length)];
        });
        return taken ? null : inserted;
    }

    private bool Contains(Declaration[] items, Declaration item, SchemaLocation at)
    {
        if (item.Id is null || Array.Find(items, i => i.Id == item.Id) is null) return false;
        _diagnostics.Report(DiagnosticCatalog.IdExists, item.Has("id") ? item.At("id") : at, $"'{item.Id}' is there already");
        return true;
    }

    private bool IsTaken(Declaration form, ChangePath path, string id, SchemaLocation at)
    {
        bool taken = false;
        Edit(form, path, 0, (items, _) =>
        {
            taken = Array.Exists(items, i => i.Id == id);
            return items;
        });
        if (taken) _diagnostics.Report(DiagnosticCatalog.IdExists, at, $"'{id}' is there already");
        return taken;
    }

    private Declaration Lost(Declaration form, Declaration item)
    {
        if (item.Id is not null) _brokenIds.Add(item.Id);
        return form;
    }

    /// <summary>Whether the path leads to something; reports where it ends if not.</summary>
    private bool Exists(Declaration form, ChangePath path, int count, SchemaLocation at)
    {
        Declaration owner = form;
        for (int i = 0; i < count; i++)
        {
            PathStep step = path.Steps[i];
            Declaration[] items = owner.Items(step.List);
            int index = IndexOf(items, step);
            if (index >= 0)
            {
                owner = items[index];
                continue;
            }

            if (step.Id is null || !_brokenIds.Contains(step.Id)) _diagnostics.Report(DiagnosticCatalog.PathNotFound, at, NotFound(path, step, items));
            return false;
        }

        return true;
    }

    private static string NotFound(ChangePath path, PathStep step, Declaration[] items)
    {
        if (step.Id is null) return $"the path '{path.Text}' leads nowhere: there are no {step.List}";
        if (step.List == "furniture") return $"the path '{path.Text}' leads nowhere: furniture has {items.Length} texts, counted from 0";
        var known = new List<string>();
        foreach (Declaration item in items)
            if (item.Id is not null) known.Add(item.Id);
        return $"the path '{path.Text}' leads nowhere: no '{step.Id}' in {step.List}; {NearestName.Hint(step.Id, known)}";
    }

    private static Declaration? Find(Declaration form, ChangePath path)
    {
        Declaration owner = form;
        foreach (PathStep step in path.Steps)
        {
            Declaration[] items = owner.Items(step.List);
            int index = IndexOf(items, step);
            if (index < 0) return null;
            owner = items[index];
        }

        return owner;
    }

    private static int IndexOf(Declaration[] items, PathStep step)
    {
        if (step.Id is null) return items.Length > 0 ? 0 : -1;
        if (step.List != "furniture") return Array.FindIndex(items, i => i.Id == step.Id);
        return int.TryParse(step.Id, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < items.Length ? index : -1;
    }

    /// <summary>Makes the form anew with the list that the path's item stands in changed; the path exists.</summary>
    private static Declaration Edit(Declaration owner, ChangePath path, int depth, Func<Declaration[], int, Declaration[]> change)
    {
        PathStep step = path.Steps[depth];
        Declaration[] items = owner.Items(step.List);
        int at = IndexOf(items, step);
        if (depth < path.Steps.Count - 1) return owner.WithItems(step.List, Replaced(items, at, Edit(items[at], path, depth + 1, change)));
        Declaration[] changed = change(items, at);
        // The only mapping under a key goes with its key.
        return step.Id is null && changed.Length == 0 ? owner.With(step.List, null) : owner.WithItems(step.List, changed);
    }

    private static Declaration Rebuild(Declaration owner, ChangePath path, int depth, Func<Declaration, Declaration> change)
    {
        if (depth == path.Steps.Count) return change(owner);
        PathStep step = path.Steps[depth];
        Declaration[] items = owner.Items(step.List);
        int at = IndexOf(items, step);
        return owner.WithItems(step.List, Replaced(items, at, Rebuild(items[at], path, depth + 1, change)));
    }

    private static Declaration[] Replaced(Declaration[] items, int at, Declaration item)
    {
        var copy = (Declaration[])items.Clone();
        copy[at] = item;
        return copy;
    }

    private static ArraySegment<Declaration> Part(Declaration[] items, int from, int to) => new(items, from, to - from);
}
