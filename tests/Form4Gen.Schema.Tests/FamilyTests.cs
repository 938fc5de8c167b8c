using System.Linq;
using Form4Gen.Schema.Model;
using static Form4Gen.Schema.Tests.Schemas;

namespace Form4Gen.Schema.Tests;

public sealed class FamilyTests
{
    private const string Changes =
        """
          - remove: fields/paid
            why: always paid
          - add: { id: refund, type: money, label: Refund }
            before: fields/total
          - amend: fields/day
            set: { doc: The newest words. }
          - add: { id: country, type: text, cell-of: full_name }
            after: types/party/city
          - amend: fields/parties
            set: { repeat: { min: 0 } }
          - add: { id: size, type: text, header: Size }
            before: tables/goods/columns/price
        """;

    private static readonly FormFamilyModel Family = WithChanges(Changes).Families.Single();

    private static RecordUnionModel Record(string id) => Family.Records.Single(r => r.Id == id);

    [Fact]
    public void The_form_comes_first_then_its_types_then_its_rows()
    {
        Assert.Equal("", string.Join("\n", WithChanges(Changes).Diagnostics));
        Assert.Equal(["form", "party", "goods/sale", "goods/gift"], Family.Records.Select(r => r.Id));
        Assert.Equal([false, false, true, true], Family.Records.Select(r => r.IsRow));
        Assert.Equal(["b-2020", "b-2021"], Family.Revisions.Select(r => r.Id));
        Assert.Equal(("b", "FormB"), (Family.Form, Family.Name));
    }

    [Fact]
    public void A_union_has_the_newest_order_and_keeps_what_only_older_revisions_have_where_it_stood()
    {
        Assert.Equal(["day", "refund", "total", "paid"], Record("form").Fields.Select(f => f.Field.Id));
        Assert.Equal(["full_name", "city", "country", "is_buyer", "is_seller"], Record("party").Fields.Select(f => f.Field.Id));
        Assert.Equal(["item", "count", "unit_name", "size", "price", "direction", "vat"], Record("goods/sale").Fields.Select(f => f.Field.Id));
        Assert.Equal(["item", "count", "unit_name", "size", "direction"], Record("goods/gift").Fields.Select(f => f.Field.Id));
    }

    [Fact]
    public void Fields_know_the_revisions_that_have_them_oldest_first()
    {
        Assert.Equal(["b-2020", "b-2021"], Record("form").Fields.Single(f => f.Field.Id == "day").Revisions);
        Assert.Equal(["b-2020"], Record("form").Fields.Single(f => f.Field.Id == "paid").Revisions);
        Assert.Equal(["b-2021"], Record("form").Fields.Single(f => f.Field.Id == "refund").Revisions);
    }

    [Fact]
    public void The_newest_revision_declares_the_documentation() => Assert.Equal("The newest words.", Record("form").Fields[0].Field.Doc);

    [Fact]
    public void Members_are_record_fields_and_kinds_of_row_with_the_widest_numbers()
    {
        Assert.Equal(
            ["parties Partys party 0..0 False", "goods/sale GoodsSales goods/sale 0..0 True", "goods/gift GoodsGifts goods/gift 0..0 True"],
            Record("form").Members.Select(m => $"{m.Id} {m.Name} {m.Record} {m.Min}..{m.Max} {m.IsRows}"));
    }

    [Fact]
    public void Revisions_are_ordered_by_their_first_day_not_by_what_extends_what()
    {
        SchemaCompilation compilation = Compile(
            new SchemaFile("d-2000.form.yaml", "meta: { id: d-2000, form: d, title: D, extends: d-2010, in-force: { from: 2000-01-01, until: 2009-12-31 }, recognize: { none: [New] } }\nchanges:\n  - remove: fields/new\n    why: not yet printed\n"),
            new SchemaFile("d-2010.form.yaml", "meta: { id: d-2010, form: d, title: D, in-force: { from: 2010-01-01 }, recognize: { all: [New] } }\nfields:\n  - { id: old, type: text, label: Old }\n  - { id: new, type: text, label: New }\n"));

        Assert.Equal("", string.Join("\n", compilation.Diagnostics));
        Assert.Equal(["d-2000", "d-2010"], compilation.Families.Single().Revisions.Select(r => r.Id));
    }

    [Fact]
    public void Several_forms_make_several_families()
    {
        SchemaCompilation compilation = Compile(BaseFile, CodesFile, new SchemaFile("a-2020.form.yaml", "meta: { id: a-2020, form: a, title: A, name: Letter, namespace: My.Letters }\nfields: [ { id: one, type: text, label: One } ]\n"));

        Assert.Equal("", string.Join("\n", compilation.Diagnostics));
        Assert.Equal(["Letter", "FormB"], compilation.Families.Select(f => f.Name));
        Assert.Equal("My.Letters", compilation.Families[0].Namespace);
    }

    private const string Party = "types: { party: { fields: [ { id: name, type: text, box: \"1\", label: Name }, { id: city, type: text, label: City } ] } }\nfields: [ { id: parties, type: party, repeat: {} } ]\n";

    private static SchemaFile File(string form, string rest, string meta = "") => new($"{form}-2020.form.yaml", $"meta: {{ id: {form}-2020, form: {form}, title: {form.ToUpperInvariant()}{meta} }}\n{rest}");

    [Fact]
    public void A_record_that_two_forms_have_is_one_with_the_fields_of_both()
    {
        SchemaCompilation compilation = Compile(
            File("c", Party), File("d", "types: { party: { fields: [ { id: name, type: text, box: \"2\", label: Name }, { id: country, type: text, label: Country }, { id: vat, type: text, label: VAT } ] } }\nfields: [ { id: party, type: party } ]\n"));

        Assert.Equal("", string.Join("\n", compilation.Diagnostics));
        RecordUnionModel[] parties = [.. compilation.Families.SelectMany(f => f.Records).Where(r => r.Id == "party")];
        Assert.Equal(2, parties.Length);
        Assert.Equal(parties[0], parties[1]);
        Assert.True(parties[0].IsShared);
        Assert.Equal(["name: c-2020 d-2020", "city: c-2020", "country: d-2020", "vat: d-2020"], parties[0].Fields.Select(f => $"{f.Field.Id}: {string.Join(' ', f.Revisions)}"));
        Assert.Null(parties[0].Fields[0].Field.Box);
        Assert.Equal(["Name"], parties[0].Fields[0].Field.Labels);
    }

    [Theory]
    [InlineData(", namespace: My.Forms", "")]
    [InlineData("", "name: Person, ")]
    public void Another_namespace_or_name_keeps_records_apart(string meta, string name)
    {
        SchemaCompilation compilation = Compile(File("c", Party), File("d", Party.Replace("party: { fields", $"party: {{ {name}fields", System.StringComparison.Ordinal), meta));

        Assert.Equal("", string.Join("\n", compilation.Diagnostics));
        Assert.All(compilation.Families.SelectMany(f => f.Records), r => Assert.False(r.IsShared));
    }

    [Fact]
    public void A_form_changes_the_types_it_uses_and_leaves_the_file_as_it_is()
    {
        SchemaFile types = new("people.types.yaml", "meta: { id: people }\n" + Party.Split('\n')[0] + "\n");
        const string Fields = "use: people\nfields: [ { id: parties, type: party, repeat: {} } ]\n";
        SchemaCompilation compilation = Compile(types, File("c", Fields), File("d", Fields + "changes:\n  - amend: types/party/name\n    set: { box: \"9\" }\n  - apply: more\n"),
            new SchemaFile("more.changes.yaml", "meta: { id: more }\nchanges:\n  - add: { id: vat, type: text, label: VAT }\n    after: types/party/name\n"));

        Assert.Equal("", string.Join("\n", compilation.Diagnostics));
        Assert.Equal(["name 1, city ", "name 9, vat , city "], compilation.Forms.Select(f => string.Join(", ", f.Types[0].Fields.Select(t => $"{t.Id} {t.Box}"))));
    }

    [Fact]
    public void A_form_may_extend_another_form()
    {
        SchemaCompilation compilation = Compile(File("c", Party), File("d", "changes:\n  - remove: types/party/city\n    why: not asked for\n", ", extends: c-2020"));

        Assert.Equal("", string.Join("\n", compilation.Diagnostics));
        Assert.Equal(["c", "d"], compilation.Families.Select(f => f.Form));
        Assert.Equal(2, compilation.Families.Count(f => f.Records.Any(r => r.IsShared)));
    }
}
