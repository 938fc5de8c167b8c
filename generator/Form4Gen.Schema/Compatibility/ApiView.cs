using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Compatibility;

/// <summary>What is generated for a form on both sides of a comparison; null where a side has not the form.</summary>
internal sealed record ApiView(FormFamilyModel? Old, FormFamilyModel? Current)
{
    /// <summary>Whether a record, or a field of it, was generated and is no more.</summary>
    public bool IsGone(string record, string? field) => Has(Old, record, field) && !Has(Current, record, field);

    /// <summary>Whether a record, or a field of it, is generated and was not.</summary>
    public bool IsNew(string record, string? field) => Has(Current, record, field) && !Has(Old, record, field);

    private static bool Has(FormFamilyModel? family, string record, string? field)
    {
        foreach (RecordUnionModel candidate in family?.Records ?? default)
            if (candidate.Id == record) return field is null || Has(candidate, field);
        return false;
    }

    private static bool Has(RecordUnionModel record, string id)
    {
        foreach (UnionFieldModel field in record.Fields)
            if (field.Field.Id == id) return true;
        foreach (UnionMemberModel member in record.Members)
            if (member.Id == id) return true;
        return false;
    }
}
