using System;
using System.IO;
using System.Text;
using System.Text.Json;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Tests.Results;

public class FilingJsonTests
{
    [Fact]
    public void Values_are_as_filed_and_marks_of_fields_with_one_name_stand_together()
    {
        var row = new Calls(v =>
        {
            v.Row(2);
            v.Text(Field("title"), Found<string?>("Common", "F1"));
            v.Number(Field("price"), Found<decimal?>(12.30m));
            v.Integer(Field("count"), Found<long?>(null));
            v.Date(Field("day"), Found<DateOnly?>(new DateOnly(2024, 5, 6)));
            v.CheckBox(Field("swap", "coding"), Found<bool?>(false, "F2", "F1"));
            v.Code(Field("code", "coding"), Found<string?>("S", "F1", "F3"));
        });
        Assert.Equal("""{"row":2,"title":"Common","price":12.30,"count":null,"day":"2024-05-06","swap":false,"code":"S","footnotes":{"title":["F1"],"coding":["F2","F1","F3"]}}""", Write(row));
    }

    [Fact]
    public void Records_stand_inside_and_a_row_says_that_it_has_no_marks()
    {
        var row = new Calls(v => v.Row(1));
        var plain = new Calls(v => v.Text(Field("name"), default));
        var filing = new Calls(v =>
        {
            v.Record(Member("issuer"), plain);
            v.Records(Member("rows"), [row]);
            v.Text(Field("remarks"), Found<string?>("none", "F1"));
            v.Footnotes([]);
        });
        Assert.Equal("""{"issuer":{"name":null},"rows":[{"row":1,"footnotes":{}}],"remarks":"none","footnotes":[]}""", Write(filing));
    }

    private static string Write(IExtractedRecord record)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes)) FilingJson.Write(json, record);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static FieldDescriptor Field(string name, string? marks = null) =>
        new() { Id = name, Name = name, JsonName = name, Type = FieldType.Text, Ordinal = 0, FootnotesName = marks };

    private static RecordMember Member(string name) =>
        new(name, name, name, new RecordDescriptor { Id = name, Name = name, Fields = [] }, 0, MemberKind.List);

    private static Extracted<T> Found<T>(T value, params string[] marks) =>
        new(value, ExtractionStatus.Found, 1, false, marks.Length == 0 ? null : new Provenance(null, default(SourceSpan), marks));

    private sealed class Calls(Action<IExtractedVisitor> visit) : IExtractedRecord
    {
        public void Accept(IExtractedVisitor visitor) => visit(visitor);
    }
}
