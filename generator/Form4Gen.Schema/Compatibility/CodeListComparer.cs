using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Compatibility;

/// <summary>Compares code lists: the enumerations that are generated, and what is known of each code.</summary>
internal sealed class CodeListComparer
{
    private readonly ComparedSchema _old;
    private readonly ComparedSchema _current;
    private readonly ChangeCollector _changes;

    public CodeListComparer(ComparedSchema old, ComparedSchema current, ChangeCollector changes)
    {
        _old = old;
        _current = current;
        _changes = changes;
    }

    /// <summary>Compares all lists.</summary>
    public void Compare() => ModelComparer.ById(_old.CodeLists, _current.CodeLists, l => l.Id, Removed, Added, CompareList);

    private static string TypeOf(CodeListModel list) => list.IsOpen ? "text" : $"the enum {list.Name}";

    private void Removed(CodeListModel list)
    {
        var change = Change(ChangeKind.Removed, "code list", "codes/" + list.Id, list.Id, null, list.IsOpen ? null : $"the enum {list.Name} goes");
        // Texts that are known of an open list are generated as no type.
        if (list.IsOpen) _changes.Add(change);
        else _changes.Add(change, DiagnosticCatalog.CodeListRemoved, _old.At(list, "id"), $"the code list '{list.Id}' is gone");
    }

    private void Added(CodeListModel list) =>
        _changes.Add(Change(ChangeKind.Added, "code list", "codes/" + list.Id, null, list.Id, list.IsOpen ? null : $"the enum {list.Name} is new"));

    /// <summary>Compares two lists, whatever their ids.</summary>
    public void CompareList(CodeListModel old, CodeListModel now)
    {
        string path = "codes/" + now.Id;
        if (old.IsOpen != now.IsOpen)
        {
            _changes.Add(Change(ChangeKind.Changed, "open", path, old.IsOpen ? "true" : "false", now.IsOpen ? "true" : "false", $"fields of the list become {TypeOf(now)}, were {TypeOf(old)}"),
                DiagnosticCatalog.ListOpenedOrClosed, _current.At(now, _current.Has(now, "open") ? "open" : "id"), $"fields of '{now.Id}' are {TypeOf(now)} now and were {TypeOf(old)}");
        }

        if (old.Name != now.Name && !now.IsOpen)
        {
            _changes.Add(Change(ChangeKind.Changed, "name", path, old.Name, now.Name, $"the enum {old.Name} becomes {now.Name}"),
                DiagnosticCatalog.TypeRenamed, _current.At(now, _current.Has(now, "name") ? "name" : "id"), $"the enum '{old.Name}' is called '{now.Name}' now");
        }

        bool isEnum = !old.IsOpen && !now.IsOpen;
        if (old.Doc != now.Doc) _changes.Add(Change(ChangeKind.Changed, "doc", path, old.Doc, now.Doc, null));
        ModelComparer.ById(old.Codes, now.Codes, c => c.Value, code => RemovedCode(path, code, now, isEnum),
            code => _changes.Add(Change(ChangeKind.Added, "code", $"{path}/{code.Value}", null, code.Meaning, isEnum ? $"{now.Name}.{code.Name} is new" : null)),
            (was, code) => CompareCode(path, was, code, now, isEnum));
        if (isEnum) CompareNumbers(path, old, now);
    }

    private void RemovedCode(string path, CodeModel code, CodeListModel now, bool isEnum)
    {
        var change = Change(ChangeKind.Removed, "code", $"{path}/{code.Value}", code.Meaning, null, isEnum ? $"{now.Name}.{code.Name} goes" : null);
        if (isEnum) _changes.Add(change, DiagnosticCatalog.CodeRemoved, _current.At(now, "id"), $"the code '{code.Value}' of '{now.Id}' is gone, and with it {now.Name}.{code.Name}");
        else _changes.Add(change);
    }

    private void CompareCode(string path, CodeModel old, CodeModel now, CodeListModel list, bool isEnum)
    {
        string at = $"{path}/{now.Value}";
        if (isEnum && old.Name != now.Name)
        {
            _changes.Add(Change(ChangeKind.Changed, "name", at, old.Name, now.Name, $"{list.Name}.{old.Name} becomes {now.Name}"),
                DiagnosticCatalog.CodeRenamed, _current.At(now, _current.Has(now, "name") ? "name" : "code"), $"the member '{old.Name}' of {list.Name} is called '{now.Name}' now");
        }

        var changes = new ModelComparer(_current, _changes, null);
        changes.Value(at, "meaning", old.Meaning, now.Meaning);
        changes.Value(at, "group", old.Group, now.Group);
        changes.Texts(at, "alias", old.Aliases, now.Aliases, now);
        changes.Texts(at, "wording", old.Wordings, now.Wordings);
        changes.Value(at, "in-force from", old.InForceFrom, now.InForceFrom);
        changes.Value(at, "in-force until", old.InForceUntil, now.InForceUntil);
        changes.Value(at, "expects", Expected(old), Expected(now));
    }

    // One message a list: the first code whose number is another one.
    private void CompareNumbers(string path, CodeListModel old, CodeListModel now)
    {
        for (int i = 0; i < old.Codes.Count; i++)
        {
            int at = IndexOf(now, old.Codes[i].Value);
            if (at < 0 || at == i) continue;
            CodeModel code = now.Codes[at];
            _changes.Add(Change(ChangeKind.Changed, "order of codes", path, $"{code.Value} is {i}", $"{code.Value} is {at}", $"{now.Name}.{code.Name} becomes {at}, was {i}"),
                DiagnosticCatalog.CodesRenumbered, _current.At(code, "code"), $"{now.Name}.{code.Name} is number {at} now and was {i}");
            return;
        }
    }

    private static int IndexOf(CodeListModel list, string code)
    {
        for (int i = 0; i < list.Codes.Count; i++)
            if (list.Codes[i].Value == code) return i;
        return -1;
    }

    private static string? Expected(CodeModel code)
    {
        var codes = new List<string>();
        foreach (PrintedTextModel expects in code.Expects) codes.Add(expects.Text.Length == 0 ? expects.Value : $"{expects.Text}: {expects.Value}");
        return ModelComparer.Joined(codes);
    }

    private static SchemaChange Change(ChangeKind kind, string subject, string path, string? before, string? after, string? api) =>
        new(kind, subject, path, default, before, after, api is null ? default : new EquatableArray<string>([api]), null);
}
