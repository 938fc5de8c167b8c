using System;
using System.Collections.Generic;
using System.Threading;
using Form4Gen.Schema.Binding;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Schema.Resolution;

/// <summary>A form with everything it extends and uses put in.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Form">The whole form; its <c>meta</c> is its own.</param>
/// <param name="Root">Name of the XML root element, its own or inherited.</param>
/// <param name="Version">Id of the field that holds the schema version, its own or inherited.</param>
/// <param name="Reserved">Retired ids, its own and inherited.</param>
internal sealed record ResolvedForm(string Id, Declaration Form, string? Root, string? Version, IReadOnlyList<DeclaredText> Reserved);

/// <summary>Follows <c>extends</c> and <c>use</c>.</summary>
internal sealed class FormResolver
{
    private readonly IReadOnlyDictionary<string, Declaration> _files;
    private readonly IReadOnlyDictionary<string, Declaration> _types;
    private readonly IReadOnlyDictionary<string, Declaration> _changes;
    private readonly ICollection<string> _broken;
    private readonly DiagnosticBag _diagnostics;
    private readonly Dictionary<string, ResolvedForm?> _done = new(StringComparer.Ordinal);
    private readonly List<string> _chain = [];

    /// <summary>Starts with bound files.</summary>
    /// <param name="files">Forms by id.</param>
    /// <param name="types">Files of types by id.</param>
    /// <param name="changes">Files of shared changes by id.</param>
    /// <param name="broken">Ids of files that could not be read; what names them is no second mistake.</param>
    /// <param name="diagnostics">Takes the messages.</param>
    public FormResolver(
        IReadOnlyDictionary<string, Declaration> files,
        IReadOnlyDictionary<string, Declaration> types,
        IReadOnlyDictionary<string, Declaration> changes,
        ICollection<string> broken,
        DiagnosticBag diagnostics)
    {
        _files = files;
        _types = types;
        _changes = changes;
        _broken = broken;
        _diagnostics = diagnostics;
    }

    /// <summary>All forms that could be resolved, ordered by id.</summary>
    public IReadOnlyList<ResolvedForm> All(CancellationToken cancellation)
    {
        var ids = new List<string>(_files.Keys);
        ids.Sort(StringComparer.Ordinal);
        var forms = new List<ResolvedForm>();
        foreach (string id in ids)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Resolve(id) is { } form) forms.Add(form);
        }

        return forms;
    }

    private ResolvedForm? Resolve(string id)
    {
        if (_done.TryGetValue(id, out ResolvedForm? done)) return done;
        _chain.Add(id);
        Declaration file = _files[id];
        done = file.Kind == NodeKind.RevisionFile ? Revision(id, file) : Whole(id, file);
        _chain.RemoveAt(_chain.Count - 1);
        _done[id] = done;
        return done;
    }

    private ResolvedForm Whole(string id, Declaration file) =>
        new(id, Changed(WithUsedTypes(file), file), file.Node("meta")?.Node("xml")?.Text("root"), file.Node("meta")?.Node("xml")?.Text("version"), file["reserved"]?.Texts ?? []);

    private ResolvedForm? Revision(string id, Declaration file)
    {
        Declaration meta = file.Node("meta")!;
        string baseId = meta.Text("extends")!;
        if (_chain.Contains(baseId))
        {
            // The others of the cycle are unresolved because of it; one message is enough.
            _diagnostics.Report(DiagnosticCatalog.ExtendsCycle, meta.At("extends"), $"'{id}' extends '{baseId}', which extends '{id}' in turn");
            return null;
        }

        if (!_files.ContainsKey(baseId))
        {
            if (!_broken.Contains(baseId)) _diagnostics.Report(DiagnosticCatalog.UnknownBase, meta.At("extends"), $"unknown form '{baseId}' under 'extends'; {NearestName.Hint(baseId, Others(id))}");
            return null;
        }

        if (Resolve(baseId) is not { } parent) return null;
        Declaration form = Changed(parent.Form, file);
        form = form.With("meta", file["meta"]);
        var reserved = new List<DeclaredText>(parent.Reserved);
        if (file["reserved"] is { } own) reserved.AddRange(own.Texts);
        return new ResolvedForm(id, form, meta.Node("xml")?.Text("root") ?? parent.Root, meta.Node("xml")?.Text("version") ?? parent.Version, reserved);
    }

    private Declaration Changed(Declaration form, Declaration file) =>
        file.Has("changes") ? new ChangeApplier(_diagnostics).Apply(form, Written(file.Items("changes"))) : form;

    // The changes with those of the files that are applied in their place.
    private List<Declaration> Written(Declaration[] changes)
    {
        var written = new List<Declaration>(changes.Length);
        foreach (Declaration change in changes)
        {
            if (change.Kind != NodeKind.ApplyChange) written.Add(change);
            else if (change.IsBroken || change.Text("apply") is not { } id) continue;
            else if (_changes.TryGetValue(id, out Declaration? file)) written.AddRange(Own(file.Items("changes")));
            else if (!_broken.Contains(id)) _diagnostics.Report(DiagnosticCatalog.UnknownChangesFile, change.At("apply"), $"unknown file of changes '{id}' under 'apply'; {NearestName.Hint(id, _changes.Keys)}");
        }

        return written;
    }

    private IEnumerable<Declaration> Own(Declaration[] changes)
    {
        foreach (Declaration change in changes)
        {
            if (change.Kind != NodeKind.ApplyChange) yield return change;
            else _diagnostics.Report(DiagnosticCatalog.AppliedInside, change.Has("apply") ? change.At("apply") : change.Location, $"a file of changes applies '{change.Text("apply")}'");
        }
    }

    private List<string> Others(string id)
    {
        var others = new List<string>(_files.Keys);
        others.Remove(id);
        return others;
    }

    private Declaration WithUsedTypes(Declaration file)
    {
        if (file["use"] is not { } use) return file;
        var types = new List<Declaration>(file.Items("types"));
        foreach (DeclaredText name in use.Texts)
        {
            if (!_types.TryGetValue(name.Text, out Declaration? used))
            {
                if (!_broken.Contains(name.Text)) _diagnostics.Report(DiagnosticCatalog.UnknownTypesFile, name.Location, $"unknown types file '{name.Text}' under 'use'; {NearestName.Hint(name.Text, _types.Keys)}");
                continue;
            }

            foreach (Declaration type in used.Items("types"))
            {
                if (types.Find(t => t.Id == type.Id) is { } own)
                    _diagnostics.Report(DiagnosticCatalog.TypeDeclaredTwice, own.Location, $"the type '{type.Id}' is declared in '{name.Text}' too");
                else types.Add(type);
            }
        }

        return file.WithItems("types", [.. types]);
    }
}
