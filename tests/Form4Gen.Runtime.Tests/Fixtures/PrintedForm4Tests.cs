using System.Linq;

namespace Form4Gen.Runtime.Tests.Fixtures;

public class PrintedForm4Tests
{
    [Fact]
    public void Every_column_field_points_into_its_row_record()
    {
        foreach (var table in PrintedForm4.Form2003.Tables)
            foreach (var field in table.Columns.SelectMany(c => c.Fields))
                for (int k = 0; k < table.Kinds.Length; k++)
                    if (field.ByKind[k] is { } f)
                        Assert.Same(f, table.Kinds[k].Member.Record.Fields[f.Ordinal]);
    }
}
