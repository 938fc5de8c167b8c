using System.Linq;
using Form4Gen.Generator.Emission;
using Form4Gen.Generator.Tests.Drills;
using Form4Gen.Schema.Model;

namespace Form4Gen.Generator.Tests.Emission;

/// <summary>Models that no schema would sensibly make still give code that compiles.</summary>
public class OddNamesTests
{
    private const string Nasty = "a \"quoted\" \\ text\r\nwith\tlines\u2028and\u2029marks \uD800 \uDC00 \uD83D\uDE00 \u202E */ </summary> {0} \0 é";

    [Fact]
    public void Any_text_survives_as_a_literal_and_in_documentation()
    {
        FormFamilyModel family = Family("4", "Form4", Field("odd_text", "OddText") with { Doc = Nasty, Labels = new([Nasty]), Xml = Nasty, Box = Nasty });
        string[] sources = Emit([family]);
        var compilation = InMemoryCompilation.Create(sources);

        Assert.Empty(InMemoryCompilation.Complaints(compilation));
        var family2 = (Runtime.Descriptors.FormFamily)InMemoryCompilation.Load(compilation)
            .GetType("Odd.Names.Form4Reader")!.GetProperty("Family")!.GetValue(null)!;
        Assert.Equal(Nasty, family2.Revisions[0].Boxes[0].Labels[0]);
        Assert.Equal(Nasty, family2.Revisions[0].Boxes[0].Number);
        Assert.All(sources, s => Assert.DoesNotContain('\u2028', s));
    }

    [Fact]
    public void Names_that_clash_are_made_unique()
    {
        FormFamilyModel family = Family(
            "4", "Form4",
            Field("form4", "Form4"), Field("class", "class"), Field("bind", "Bind"), Field("footnotes", "Footnotes"), Field("row_number", "RowNumber"),
            Field("instance", "Instance"), Field("equals", "Equals"), Field("a", "Twice"), Field("b", "Twice"), Field("date_only", "DateOnly", FieldKind.Date),
            Field("text", "Text"), Field("dash", "1-odd name"), Field("codes", "Codes", FieldKind.Code) with { CodeList = "extracted" });
        CodeListModel codes = new("extracted", "Extracted", null, false, new([Code("1", "Equals"), Code("2", "Equals"), Code("3", "3 - b"), Code("4", "event")]));

        var compilation = InMemoryCompilation.Create(Emit([family], codes));

        Assert.Empty(InMemoryCompilation.Complaints(compilation));
        var form = InMemoryCompilation.Load(compilation).GetType("Odd.Names.Form4")!;
        string[] expected =
        [
            "Form4Value", "class", "BindValue", "FootnotesValue", "RowNumberValue", "InstanceValue", "EqualsValue", "Twice", "TwiceValue", "DateOnly", "Text",
            "_1_odd_name", "Codes", "Footnotes",
        ];
        Assert.Equal(expected, form.GetProperties().Select(p => p.Name));
        Assert.Equal("ExtractedCode", form.GetProperty("Codes")!.PropertyType.GetGenericArguments()[0].GetGenericArguments()[0].Name);
    }

    [Fact]
    public void Two_forms_in_one_namespace_keep_their_records_apart()
    {
        FormFamilyModel one = Family("3", "Form3", Field("a", "A")), two = Family("4", "Form4", Field("a", "A"));
        RecordUnionModel owner = new("owner", "Owner", null, false, new([new UnionFieldModel(Field("x", "X"), new(["r"]))]), default);
        one = one with { Records = EquatableArray<RecordUnionModel>.From(one.Records.Append(owner)) };
        two = two with { Records = EquatableArray<RecordUnionModel>.From(two.Records.Append(owner)) };

        var compilation = InMemoryCompilation.Create(Emit([one, two]));

        Assert.Empty(InMemoryCompilation.Complaints(compilation));
        Assert.NotNull(compilation.GetTypeByMetadataName("Odd.Names.Owner"));
        Assert.NotNull(compilation.GetTypeByMetadataName("Odd.Names.Form4Owner"));
    }

    [Fact]
    public void A_namespace_of_any_text_becomes_one()
    {
        Assert.Equal("_1a.b_c.@class", Identifier.Namespace("1a.b-c.class"));
    }

    private static string[] Emit(FormFamilyModel[] families, params CodeListModel[] codes)
    {
        EmissionPlan plan = PlanBuilder.Build(new(families), new(codes), default, "Odd.Names");
        return
        [
            .. plan.CodeLists.Select(CodeListEmitter.Emit), .. plan.Records.Select(RecordEmitter.Emit), .. plan.Descriptors.Select(RecordDescriptorEmitter.Emit),
            .. plan.Revisions.Select(RevisionEmitter.Emit), .. plan.Readers.Select(ReaderEmitter.Emit),
        ];
    }

    private static FormFamilyModel Family(string form, string name, params FieldModel[] fields)
    {
        FormModel revision = new() { Id = name.ToLowerInvariant() + "-1", Form = form, Title = "Title", Name = name, Fields = new(fields) };
        RecordUnionModel record = new("form", name, null, false, EquatableArray<UnionFieldModel>.From(fields.Select(f => new UnionFieldModel(f, new([revision.Id])))), default);
        return new FormFamilyModel(form, name, null, new([record]), new([revision]));
    }

    private static FieldModel Field(string id, string name, FieldKind kind = FieldKind.Text) =>
        new() { Id = id, Name = name, JsonName = name, Kind = kind, Labels = new([name]) };

    private static CodeModel Code(string value, string name) => new(value, name, "Meaning of " + value, null, default, default, default);
}
