using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Compatibility;

/// <summary>Finds what a union was made from.</summary>
internal static class ModelLookup
{
    /// <summary>The record type or the kind of row with this id in the newest revision that has it; null for the form's own record.</summary>
    public static object? Record(FormFamilyModel family, string id)
    {
        for (int i = family.Revisions.Count - 1; i >= 0; i--)
        {
            foreach (RecordTypeModel type in family.Revisions[i].Types)
                if (type.Id == id) return type;
            foreach (TableModel table in family.Revisions[i].Tables)
                foreach (RowKindModel kind in table.Kinds)
                    if (table.Id + "/" + kind.Id == id) return kind;
        }

        return null;
    }

    /// <summary>The record field of the form's own record or of a type in the newest revision that has it; null where there is none.</summary>
    public static FieldModel? Field(FormFamilyModel family, string record, string id)
    {
        for (int i = family.Revisions.Count - 1; i >= 0; i--)
        {
            FormModel form = family.Revisions[i];
            if (record == "form" && Find(form.Fields, id) is { } own) return own;
            foreach (RecordTypeModel type in form.Types)
                if (type.Id == record && Find(type.Fields, id) is { } field) return field;
        }

        return null;
    }

    /// <summary>The field with an id, or null.</summary>
    public static FieldModel? Find(EquatableArray<FieldModel> fields, string id)
    {
        foreach (FieldModel field in fields)
            if (field.Id == id) return field;
        return null;
    }
}
