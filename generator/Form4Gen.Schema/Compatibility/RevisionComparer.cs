using System;
using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Compatibility;

/// <summary>Compares a revision with what it was: what it prints, how it is recognized, and its XML.</summary>
internal sealed class RevisionComparer
{
    private readonly FormModel _old;
    private readonly FormModel _now;
    private readonly ApiView _api;
    private readonly ModelComparer _changes;

    /// <summary>Starts with both.</summary>
    /// <param name="old">As it was.</param>
    /// <param name="now">As it is.</param>
    /// <param name="api">What is generated on both sides.</param>
    /// <param name="changes">Takes the changes.</param>
    public RevisionComparer(FormModel old, FormModel now, ApiView api, ModelComparer changes)
    {
        _old = old;
        _now = now;
        _api = api;
        _changes = changes;
    }

    /// <summary>Compares.</summary>
    public void Compare()
    {
        CompareMeta();
        CompareXml();
        CompareFields("form", "fields", _old.Fields, _now.Fields, _now);
        ById("group", "groups", _old.Groups, _now.Groups, g => g.Id, _now, CompareGroup);
        ModelComparer.ById(_old.Types, _now.Types, t => t.Id,
            old => RemovedUnlessGenerated("type", "types/" + old.Id, old.Id, null, _now),
            now => AddedUnlessGenerated("type", "types/" + now.Id, now.Id, null),
            CompareType);
        _changes.Order("tables", "order of tables", _old.Tables, _now.Tables, t => t.Id);
        ById("table", "tables", _old.Tables, _now.Tables, t => t.Id, _now, CompareTable);
        ById("check", "checks", _old.Checks, _now.Checks, c => c.Id, _now, CompareCheck);
        foreach (string id in _old.Reserved)
            if (!ComparedSchema.IsReserved(_now, id))
                _changes.Break(DiagnosticCatalog.ReservedGivenUp, _changes.At(_now, "id"), $"the id '{id}' is reserved no longer", ChangeKind.Removed, "reserved", "reserved", id, null);
        foreach (string id in _now.Reserved)
            if (!ComparedSchema.IsReserved(_old, id)) _changes.Add(ChangeKind.Added, "reserved", "reserved", null, id);
    }

    private void CompareMeta()
    {
        _changes.Value("meta", "title", _old.Title, _now.Title);
        _changes.Value("meta", "doc", _old.Doc, _now.Doc);
        _changes.Value("meta", "from", _old.InForceFrom, _now.InForceFrom);
        _changes.Value("meta", "until", _old.InForceUntil, _now.InForceUntil);
        _changes.Texts("meta/recognize", "all", _old.RecognizeAll, _now.RecognizeAll);
        _changes.Texts("meta/recognize", "none", _old.RecognizeNone, _now.RecognizeNone);
        _changes.Texts("furniture", "text", _old.Furniture, _now.Furniture);
        _changes.Texts("footnotes", "title", _old.FootnotesTitles, _now.FootnotesTitles);
        _changes.Value("footnotes", "xml", _old.FootnotesXml, _now.FootnotesXml);
    }

    private void CompareXml()
    {
        if (_old.Xml is not { } old) return;
        if (_now.Xml is not { } now)
        {
            _changes.Break(DiagnosticCatalog.ElementChanged, _changes.At(_now, "id"), "the revision has no XML any more", ChangeKind.Removed, "xml", "meta/xml", old.Root, null);
            return;
        }

        if (old.Root != now.Root)
            _changes.Break(DiagnosticCatalog.ElementChanged, _changes.At(now, "root"), $"the root element is '{now.Root}' now and was '{old.Root}'", ChangeKind.Changed, "root", "meta/xml", old.Root, now.Root);
        _changes.Value("meta/xml", "version", old.Version, now.Version);
        foreach (string version in old.Versions)
            if (!Contains(now.Versions, version))
                _changes.Break(DiagnosticCatalog.ElementChanged, _changes.At(now, "versions"), $"the version '{version}' is gone", ChangeKind.Removed, "versions", "meta/xml", version, null);
        foreach (string version in now.Versions)
            if (!Contains(old.Versions, version)) _changes.Add(ChangeKind.Added, "versions", "meta/xml", null, version);
        ModelComparer.ById(old.Dialects, now.Dialects, d => d.Id,
            gone => _changes.Break(DiagnosticCatalog.ElementChanged, _changes.At(now, "dialects"), $"the dialect '{gone.Id}' is gone", ChangeKind.Removed, "dialect", "meta/xml", gone.Id, null),
            added => _changes.Add(ChangeKind.Added, "dialect", "meta/xml", null, added.Id),
            (was, dialect) => _changes.Texts("meta/xml/" + dialect.Id, "paths", Spelled(was), Spelled(dialect)));
    }

    private static EquatableArray<string> Spelled(XmlDialectModel dialect)
    {
        var paths = new List<string>();
        foreach (PrintedTextModel path in dialect.Paths) paths.Add($"{path.Text}: {path.Value}");
        return EquatableArray<string>.From(paths);
    }

    private void CompareFields(string record, string path, EquatableArray<FieldModel> old, EquatableArray<FieldModel> now, object owner)
    {
        ModelComparer.ById(old, now, f => f.Id,
            gone => RemovedUnlessGenerated("field", $"{path}/{gone.Id}", record, gone.Id, owner),
            added => AddedUnlessGenerated("field", $"{path}/{added.Id}", record, added.Id),
            (was, field) => FieldComparer.Compare(_changes, $"{path}/{field.Id}", was, field));
        _changes.Order(path, "order of fields", old, now, f => f.Id);
    }

    private void CompareType(RecordTypeModel old, RecordTypeModel now)
    {
        string path = "types/" + now.Id;
        _changes.Value(path, "doc", old.Doc, now.Doc);
        CompareFields(now.Id, path, old.Fields, now.Fields, now);
        ById("group", path + "/groups", old.Groups, now.Groups, g => g.Id, now, CompareGroup);
    }

    private void CompareGroup(string path, GroupModel old, GroupModel now)
    {
        _changes.Value(path, "box", old.Box, now.Box);
        _changes.Texts(path, "label", old.Labels, now.Labels, now);
        _changes.Value(path, "marks", old.Marks.ToString(), now.Marks.ToString());
        _changes.Value(path, "of", ModelComparer.Joined(old.Of), ModelComparer.Joined(now.Of));
    }

    private void CompareCheck(string path, CheckModel old, CheckModel now)
    {
        _changes.Value(path, "kind", old.Kind, now.Kind);
        _changes.Value(path, "severity", old.Severity, now.Severity);
        _changes.Value(path, "message", old.Message, now.Message);
        _changes.Value(path, "table", old.Table, now.Table);
        _changes.Value(path, "fields", ModelComparer.Joined(old.Fields), ModelComparer.Joined(now.Fields));
        _changes.Value(path, "values", ModelComparer.Joined(old.Values), ModelComparer.Joined(now.Values));
    }

    private void CompareTable(string path, TableModel old, TableModel now)
    {
        _changes.Texts(path, "title", old.Titles, now.Titles, now);
        _changes.Value(path, "doc", old.Doc, now.Doc);
        if (old.Xml != now.Xml && old.Xml is not null)
            _changes.Break(DiagnosticCatalog.ElementChanged, _changes.At(now, "xml"), $"the element of '{path}' was '{old.Xml}'", now.Xml is null ? ChangeKind.Removed : ChangeKind.Changed, "xml", path, old.Xml, now.Xml);
        else _changes.Value(path, "xml", old.Xml, now.Xml);
        ModelComparer.ById(old.Kinds, now.Kinds, k => k.Id,
            gone => RemovedUnlessGenerated("rows", $"{path}/rows/{gone.Id}", $"{now.Id}/{gone.Id}", null, now),
            added => AddedUnlessGenerated("rows", $"{path}/rows/{added.Id}", $"{now.Id}/{added.Id}", null),
            (was, kind) => CompareKind($"{path}/rows/{kind.Id}", was, kind));
        new TableComparer(_changes, _api, Removed).Compare(path, old, now);
    }

    private void CompareKind(string path, RowKindModel old, RowKindModel now)
    {
        _changes.Value(path, "when", old.When, now.When);
        _changes.Value(path, "doc", old.Doc, now.Doc);
        if (old.Xml != now.Xml && old.Xml is not null)
            _changes.Break(DiagnosticCatalog.ElementChanged, _changes.At(now, now.Xml is null ? "when" : "xml"), $"the element of '{path}' was '{old.Xml}'", now.Xml is null ? ChangeKind.Removed : ChangeKind.Changed, "xml", path, old.Xml, now.Xml);
        else _changes.Value(path, "xml", old.Xml, now.Xml);
    }

    private void ById<T>(string subject, string path, IReadOnlyList<T> old, IReadOnlyList<T> now, Func<T, string> id, object owner, Action<string, T, T> both)
        where T : class =>
        ModelComparer.ById(old, now, id,
            gone => Removed(subject, $"{path}/{id(gone)}", id(gone), owner),
            added => _changes.Add(ChangeKind.Added, subject, $"{path}/{id(added)}", null, id(added)),
            (was, thing) => both($"{path}/{id(thing)}", was, thing));

    // What no revision has any more was reported as generated code that goes.
    private void RemovedUnlessGenerated(string subject, string path, string record, string? field, object owner)
    {
        if (!_api.IsGone(record, field)) Removed(subject, path, field ?? path.Substring(path.LastIndexOf('/') + 1), owner);
    }

    private void AddedUnlessGenerated(string subject, string path, string record, string? field)
    {
        if (!_api.IsNew(record, field)) _changes.Add(ChangeKind.Added, subject, path, null, field ?? path.Substring(path.LastIndexOf('/') + 1));
    }

    private void Removed(string subject, string path, string id, object owner)
    {
        bool retired = ComparedSchema.IsReserved(_now, id);
        _changes.Break(retired ? DiagnosticCatalog.IdRetired : DiagnosticCatalog.LeftRevision, _changes.At(owner, "id"),
            retired ? $"the {subject} '{path}' is retired" : $"the {subject} '{path}' is gone", ChangeKind.Removed, subject, path, id, null);
    }

    private static bool Contains(EquatableArray<string> texts, string text)
    {
        foreach (string other in texts)
            if (other == text) return true;
        return false;
    }
}
