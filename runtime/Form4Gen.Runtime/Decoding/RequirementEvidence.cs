using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>A declared requirement "with this code, that column is filled", as evidence: a code without what it requires, or, of two, the other code with it, was hardly printed.</summary>
internal static class RequirementEvidence
{
    public static void Note(TableGrammar grammar, CheckDescriptor[] checks, RowDecoding[] rows)
    {
        foreach (CheckDescriptor check in checks)
        {
            if (!check.TiesCodeToField(grammar.Table.Id)) continue;
            foreach (RowDecoding row in rows) Compare(grammar.Table, check, row);
        }
    }

    private static void Compare(TableDescriptor table, CheckDescriptor check, RowDecoding row)
    {
        int code = ColumnOf(table, row.Kind, check.Fields[0], out FieldDescriptor? field), required = ColumnOf(table, row.Kind, check.Fields[1], out _);
        if (code < 0 || required < 0 || field is not { Type: FieldType.Code, Codes: { } list } || !ValueConversion.TryCode(check.Values[0], list, out int requiring)) return;
        ref ColumnReading reading = ref row.Columns[code];
        if (!reading.HasValue) return;
        bool requires = reading.Number == requiring, isFilled = row.Columns[required].HasValue;
        if (requires ? !isFilled : isFilled && list.Codes.Length == 2) reading.Context |= ReadingContext.AgainstRequirement;
    }

    private static int ColumnOf(TableDescriptor table, int kind, string id, out FieldDescriptor? field)
    {
        for (int c = 0; c < table.Columns.Length; c++)
        {
            field = TableGrammar.FieldOf(table.Columns[c], ColumnRole.Value, kind);
            if (field?.Id == id) return c;
        }
        field = null;
        return -1;
    }
}
