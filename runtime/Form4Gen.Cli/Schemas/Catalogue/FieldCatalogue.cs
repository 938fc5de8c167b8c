using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema;
using Form4Gen.Schema.Model;

namespace Form4Gen.Cli.Schemas.Catalogue;

/// <summary>Every field of a schema with all that is said of it, record by record; records that forms share stand once.</summary>
/// <param name="Forms">The revisions.</param>
/// <param name="Records">The records.</param>
/// <param name="CodeLists">The code lists.</param>
internal sealed record FieldCatalogue(IReadOnlyList<FormModel> Forms, IReadOnlyList<CatalogueRecord> Records, IReadOnlyList<CodeListModel> CodeLists)
{
    /// <summary>The catalogue of a schema.</summary>
    /// <param name="schema">The schema.</param>
    public static FieldCatalogue Of(SchemaCompilation schema)
    {
        var records = new List<CatalogueRecord>();
        IEnumerable<IGrouping<string, (FormFamilyModel Family, RecordUnionModel Record)>> byName = schema.Families
            .SelectMany(family => family.Records.Select(record => (Family: family, Record: record)))
            .GroupBy(pair => $"{pair.Family.Namespace}.{pair.Record.Name}", StringComparer.Ordinal);
        foreach (IGrouping<string, (FormFamilyModel Family, RecordUnionModel Record)> group in byName)
        {
            RecordUnionModel record = group.First().Record;
            FormModel[] revisions = [.. group.SelectMany(pair => pair.Family.Revisions)];
            var reader = new EntryReader(schema, revisions, record.Id);
            records.Add(new CatalogueRecord(record.Name, record.Doc, [.. group.Select(pair => pair.Family.Form)],
                [.. record.Fields.Select(field => reader.Scalar(field)), .. record.Members.Where(member => !member.IsRows).Select(member => reader.Member(member))]));
        }
        return new FieldCatalogue(schema.Forms, records, schema.CodeLists);
    }

    private sealed class EntryReader(SchemaCompilation schema, FormModel[] revisions, string record)
    {
        public CatalogueEntry Scalar(UnionFieldModel union)
        {
            FieldModel field = union.Field;
            string? list = schema.CodeLists.FirstOrDefault(codes => codes.Id == field.CodeList && !codes.IsOpen)?.Name;
            return Entry(field.Name, field.JsonName, field.Id, field.TypeText, ValueTypes.Of(field.Kind, list), field.Doc, union.Revisions);
        }

        public CatalogueEntry Member(UnionMemberModel member) =>
            Entry(member.Name, member.JsonName, member.Id, member.Record, member.Max == 1 ? "a record" : "a list of records", member.Doc, member.Revisions);

        private CatalogueEntry Entry(string name, string json, string id, string type, string csharp, string? doc, IEnumerable<string> having)
        {
            (FormModel Form, FieldModel Field)[] declared = [.. revisions.Select(form => (form, Find(form, id))).Where(pair => pair.Item2 is not null).Select(pair => (pair.form, pair.Item2!))];
            return new CatalogueEntry(
                name, json, id, type, csharp, doc, [.. having],
                Collect(declared, (form, field) => [field.Box ?? ColumnsOf(form, id).FirstOrDefault()?.Box]),
                Collect(declared, (form, field) => [.. field.Labels, .. field.FalseLabels.Select(label => $"{label} (false)"), .. ColumnsOf(form, id).SelectMany(HeadersOf)]),
                Collect(declared, (_, field) => [field.Xml]),
                Collect(declared, (_, field) => field.Sec?.Split(' ') ?? []),
                Collect(declared, (form, field) => [.. FieldRules.Of(field), .. form.Checks.Where(check => IsAbout(check) && check.Fields.Contains(id)).Select(check => $"{check.Id} {check.Severity}: {check.Message}")]));
        }

        private bool IsAbout(CheckModel check) => (check.Table ?? "form") == (record.Contains('/', StringComparison.Ordinal) ? record[..record.IndexOf('/', StringComparison.Ordinal)] : record);

        private FieldModel? Find(FormModel form, string id)
        {
            if (record == "form") return form.Fields.FirstOrDefault(field => field.Id == id);
            int slash = record.IndexOf('/', StringComparison.Ordinal);
            if (slash < 0) return form.Types.FirstOrDefault(type => type.Id == record)?.Fields.FirstOrDefault(field => field.Id == id);
            return Table(form)?.Fields.FirstOrDefault(row => row.Field.Id == id && row.Kinds.Contains(record[(slash + 1)..]))?.Field;
        }

        private TableModel? Table(FormModel form) => form.Tables.FirstOrDefault(table => record.StartsWith(table.Id + "/", StringComparison.Ordinal));

        private IEnumerable<ColumnModel> ColumnsOf(FormModel form, string id) => Table(form)?.Columns.Where(column => column.Holds == id || column.Says?.Field == id) ?? [];

        private static IEnumerable<string> HeadersOf(ColumnModel column)
        {
            string groups = string.Concat(column.Groups.Where(group => group.Headers.Count > 0).Select(group => group.Headers[0] + " > "));
            return column.Headers.Select(header => groups + header);
        }

        // What is true of all revisions that have the field is said without them.
        private static List<Said> Collect((FormModel Form, FieldModel Field)[] declared, Func<FormModel, FieldModel, IEnumerable<string?>> read)
        {
            var texts = new List<(string Text, List<string> Revisions)>();
            foreach ((FormModel form, FieldModel field) in declared)
                foreach (string text in read(form, field).OfType<string>().Distinct(StringComparer.Ordinal))
                {
                    int at = texts.FindIndex(known => known.Text == text);
                    if (at < 0) texts.Add((text, [form.Id]));
                    else texts[at].Revisions.Add(form.Id);
                }
            return [.. texts.Select(known => new Said(known.Text, known.Revisions.Count == declared.Length ? [] : known.Revisions))];
        }
    }
}
