using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Resolution;

/// <summary>The union of one record over the revisions.</summary>
internal sealed class RecordUnion
{
    /// <summary>Id of the form's own record.</summary>
    public const string FormId = "form";

    private readonly IReadOnlyList<FormModel> _revisions;
    private readonly FieldUnion _fields;

    public RecordUnion(SourceMap map, DiagnosticBag diagnostics, IReadOnlyList<FormModel> revisions)
    {
        _revisions = revisions;
        _fields = new FieldUnion(map, diagnostics);
    }

    /// <summary>The form's own record.</summary>
    public RecordUnionModel Form(string name)
    {
        var rows = new OrderedUnion<UnionMemberModel>();
        for (int i = _revisions.Count - 1; i >= 0; i--)
        {
            _fields.Add(_revisions[i], _revisions[i].Fields);
            rows.Add(RowMembers(_revisions[i]), m => m.Id, (newer, older) => newer with { Revisions = FieldUnion.Joined(older.Revisions, newer.Revisions) });
        }

        List<UnionMemberModel> members = _fields.Members();
        members.AddRange(rows.Items);
        return new RecordUnionModel(FormId, name, Doc(), false, _fields.Scalars(), EquatableArray<UnionMemberModel>.From(members));
    }

    /// <summary>A record type; null if no revision has it.</summary>
    public RecordUnionModel? Type(string id)
    {
        RecordTypeModel? newest = null;
        for (int i = _revisions.Count - 1; i >= 0; i--)
        {
            foreach (RecordTypeModel type in _revisions[i].Types)
            {
                if (type.Id != id) continue;
                newest ??= type;
                _fields.Add(_revisions[i], type.Fields);
            }
        }

        return newest is null ? null : new RecordUnionModel(id, newest.Name, newest.Doc, false, _fields.Scalars(), EquatableArray<UnionMemberModel>.From(_fields.Members()));
    }

    private string? Doc() => _revisions[_revisions.Count - 1].Doc;

    private static IEnumerable<UnionMemberModel> RowMembers(FormModel form)
    {
        EquatableArray<string> revision = new([form.Id]);
        foreach (TableModel table in form.Tables)
            foreach (RowKindModel kind in table.Kinds)
            {
                string id = RowUnion.IdOf(table, kind);
                yield return new UnionMemberModel(id, kind.ListName, NameRules.Json(kind.ListName), id, 0, 0, true, kind.Doc, revision);
            }
    }
}
