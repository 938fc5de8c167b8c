using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema.Model;

namespace Form4Gen.Generator.Emission;

/// <summary>A record as a revision prints it: its fields, its check-box groups, and where its descriptors stand.</summary>
/// <param name="Member">Expression of the member that holds the record; null for the form's own.</param>
/// <param name="Record">The record's id.</param>
/// <param name="Fields">Its fields.</param>
/// <param name="Groups">Its groups.</param>
internal sealed record PrintedRecord(string? Member, string Record, EquatableArray<FieldModel> Fields, EquatableArray<GroupModel> Groups);

/// <summary>Finds the descriptors that a revision names.</summary>
internal sealed class RevisionScope
{
    private readonly RevisionSpec _spec;
    private readonly Dictionary<string, Dictionary<string, string>> _names = new(StringComparer.Ordinal);
    private readonly string _root;

    /// <summary>The scope of a revision.</summary>
    public RevisionScope(RevisionSpec spec)
    {
        _spec = spec;
        _root = spec.Records.IsEmpty ? "" : spec.Records[0].Id;
        foreach (RecordNames record in spec.Records)
        {
            Dictionary<string, string> names = new(StringComparer.Ordinal);
            foreach (PrintedTextModel name in record.Names) names[name.Text] = $"{record.Descriptor}.{name.Value}";
            _names[record.Id] = names;
        }
    }

    /// <summary>The revision.</summary>
    public FormModel Form => _spec.Form;

    /// <summary>The form's own record.</summary>
    public PrintedRecord Root => new(null, _root, Form.Fields, Form.Groups);

    /// <summary>The fields outside tables with the record each is in, in printed order: those of a record stand where the record stands.</summary>
    public IEnumerable<(PrintedRecord Record, FieldModel Field)> PrintedFields()
    {
        PrintedRecord root = Root;
        foreach (FieldModel field in Form.Fields)
        {
            if (field.Kind != FieldKind.Record)
            {
                yield return (root, field);
                continue;
            }

            RecordTypeModel? type = Form.Types.FirstOrDefault(t => t.Id == field.RecordType);
            string? member = Field(_root, field.Id);
            if (type is null || member is null) continue;
            var inner = new PrintedRecord(member, type.Id, type.Fields, type.Groups);
            foreach (FieldModel innerField in type.Fields) yield return (inner, innerField);
        }
    }

    /// <summary>A field's descriptor, or null where the record has no such field.</summary>
    public string? Field(string record, string? id) =>
        id is not null && _names.TryGetValue(record, out Dictionary<string, string>? names) && names.TryGetValue(id, out string? name) ? name : null;

    /// <summary>The member that holds a kind of row.</summary>
    public string? Rows(TableModel table, RowKindModel kind) => Field(_root, RecordOf(table, kind));

    /// <summary>The record's id of a kind of row.</summary>
    public static string RecordOf(TableModel table, RowKindModel kind) => $"{table.Id}/{kind.Id}";
}
