using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema.Model;

namespace Form4Gen.Generator.Emission;

/// <summary>Takes out of the models what a file does not name, so that editing that leaves the file as it is.</summary>
internal static class Projection
{
    /// <summary>A record without its documentation.</summary>
    public static RecordSpec ForDescriptor(RecordSpec record) => record with
    {
        Doc = null,
        Properties = EquatableArray<PropertySpec>.From(record.Properties.Select(p => p with { Field = ForRecordDescriptor(p.Field), Enum = null })),
        Members = EquatableArray<MemberSpec>.From(record.Members.Select(m => m with { Member = m.Member with { Doc = null }, Revisions = default })),
    };

    /// <summary>A revision as its descriptor shows it: what is printed, and of the XML side the versions alone.</summary>
    public static FormModel ForDescriptor(FormModel form) => form with
    {
        Doc = null,
        DocRefs = default,
        Namespace = null,
        Xml = form.Xml is null ? null : new XmlModel("", form.Xml.Versions, EquatableArray<XmlDialectModel>.From(form.Xml.Dialects.Select(d => d with { Paths = default }))),
        FootnotesXml = null,
        Types = EquatableArray<RecordTypeModel>.From(form.Types.Select(t => t with { Doc = null, Fields = ForRevision(t.Fields) })),
        Fields = ForRevision(form.Fields),
        Tables = EquatableArray<TableModel>.From(form.Tables.Select(ForRevision)),
    };

    /// <summary>The names of a revision's own fields and members, not those of other revisions.</summary>
    public static EquatableArray<RecordNames> NamesFor(FormModel form, IReadOnlyList<RecordNames> records)
    {
        var own = new Dictionary<string, IEnumerable<string>>(System.StringComparer.Ordinal);
        foreach (RecordTypeModel type in form.Types) own[type.Id] = type.Fields.Select(f => f.Id);
        foreach (TableModel table in form.Tables)
            foreach (RowKindModel kind in table.Kinds)
                own[$"{table.Id}/{kind.Id}"] = table.Fields.Select(f => f.Field.Id);
        own[records[0].Id] = form.Fields.Select(f => f.Id).Concat(own.Keys.Where(k => k.IndexOf('/') >= 0).ToArray());
        var names = new List<RecordNames>();
        foreach (RecordNames record in records)
        {
            if (!own.TryGetValue(record.Id, out IEnumerable<string>? ids)) continue;
            var kept = new HashSet<string>(ids, System.StringComparer.Ordinal);
            names.Add(record with { Names = EquatableArray<PrintedTextModel>.From(record.Names.Where(n => kept.Contains(n.Text))) });
        }

        return EquatableArray<RecordNames>.From(names);
    }

    /// <summary>By what a revision finds a member: a record field's id, or a kind of row's record.</summary>
    public static string MemberKey(UnionMemberModel member) => member.IsRows ? member.Record : member.Id;

    private static TableModel ForRevision(TableModel table) => table with
    {
        Doc = null,
        Xml = null,
        Kinds = EquatableArray<RowKindModel>.From(table.Kinds.Select(k => k with { Doc = null, Xml = null })),
        Fields = EquatableArray<RowFieldModel>.From(table.Fields.Select(f => f with { Field = ForRevision(f.Field) })),
    };

    private static EquatableArray<FieldModel> ForRevision(EquatableArray<FieldModel> fields) => EquatableArray<FieldModel>.From(fields.Select(ForRevision));

    private static FieldModel ForRevision(FieldModel field) => field with
    {
        Doc = null,
        Xml = null,
        Sec = null,
        Unit = null,
        Absent = default,
        FootnotesFrom = null,
        Name = "",
        JsonName = "",
        CodeList = null,
        IsOptional = false,
        MaxLength = 0,
        Shapes = default,
        Hyphened = default,
        Usual = default,
        Spaced = default,
        NamedIn = default,
        Wordings = default,
        CloseAfter = null,
        HasFootnotes = false,
        RepeatMin = 1,
    };

    private static FieldModel ForRecordDescriptor(FieldModel field) => new()
    {
        Id = field.Id,
        Name = field.Name,
        JsonName = field.JsonName,
        Kind = field.Kind,
        CodeList = field.CodeList,
        IsOptional = field.IsOptional,
        MaxLength = field.MaxLength,
        Shapes = field.Shapes,
        Hyphened = field.Hyphened,
        Usual = field.Usual,
        Spaced = field.Spaced,
        NamedIn = field.NamedIn,
        Wordings = field.Wordings,
        CloseAfter = field.CloseAfter,
        HasFootnotes = field.HasFootnotes,
        FootnotesFrom = field.FootnotesFrom,
        Absent = field.Absent,
    };
}
