using System.Collections.Generic;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Compatibility;

/// <summary>A property of a generated record.</summary>
/// <param name="Id">Id in the schema.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type in words of the language; another one is a change.</param>
/// <param name="CSharp">Its type in generated code.</param>
/// <param name="Path">Path of what it is made from.</param>
/// <param name="Model">What it is made from.</param>
/// <param name="Revisions">The revisions that have it.</param>
internal sealed record ApiProperty(string Id, string Name, string Type, string CSharp, string Path, object Model, EquatableArray<string> Revisions);

/// <summary>A generated record with its properties by id.</summary>
internal sealed class ApiRecord
{
    private readonly List<ApiProperty> _properties = [];

    public ApiRecord(ComparedSchema schema, FormFamilyModel family, RecordUnionModel record)
    {
        Record = record;
        FullName = family.Namespace is { } space ? $"{space}.{record.Name}" : record.Name;
        Path = PathOf(record);
        foreach (UnionFieldModel field in record.Fields)
            _properties.Add(new ApiProperty(field.Field.Id, field.Field.Name, field.Field.TypeText, schema.ValueType(field.Field), FieldPath(record, field.Field.Id), field.Field, field.Revisions));
        foreach (UnionMemberModel member in record.Members)
        {
            string type = NameOf(family, member.Record);
            bool isList = member.Max != 1;
            _properties.Add(new ApiProperty(
                member.Id, member.Name, (isList ? "list of " : "") + member.Record, isList ? $"list of {type}" : type, FieldPath(record, member.Id), member, member.Revisions));
        }
    }

    public RecordUnionModel Record { get; }

    public string FullName { get; }

    /// <summary>Path of the record in the schema; empty for the form's own.</summary>
    public string Path { get; }

    public IReadOnlyList<ApiProperty> Properties => _properties;

    public ApiProperty? Find(string id) => _properties.Find(p => p.Id == id);

    private static string NameOf(FormFamilyModel family, string id)
    {
        foreach (RecordUnionModel record in family.Records)
            if (record.Id == id) return record.Name;
        return id;
    }

    private static string PathOf(RecordUnionModel record)
    {
        if (!record.IsRow) return record.Id == "form" ? "" : "types/" + record.Id;
        int slash = record.Id.IndexOf('/');
        return $"tables/{record.Id.Substring(0, slash)}/rows/{record.Id.Substring(slash + 1)}";
    }

    // Rows are members of the form: what they are made from is the kind of row.
    private static string FieldPath(RecordUnionModel record, string id)
    {
        if (record.IsRow) return $"tables/{record.Id.Substring(0, record.Id.IndexOf('/'))}/{id}";
        if (record.Id != "form") return $"types/{record.Id}/{id}";
        int slash = id.IndexOf('/');
        return slash < 0 ? "fields/" + id : $"tables/{id.Substring(0, slash)}/rows/{id.Substring(slash + 1)}";
    }
}
