using System.Linq;
using Form4Gen.Schema.Model;
using static Form4Gen.Schema.Tests.Schemas;

namespace Form4Gen.Schema.Tests;

public sealed class ModelTests
{
    private static readonly FormModel Form = Compile(BaseFile, CodesFile).Forms.Single();

    [Fact]
    public void The_base_compiles_without_a_message() => Assert.Equal("", string.Join("\n", Compile(BaseFile, CodesFile).Diagnostics));

    [Fact]
    public void Names_come_from_the_name_the_element_or_the_id()
    {
        Assert.Equal(["BillDate", "Partys", "Total", "Paid"], Form.Fields.Select(f => f.Name));
        Assert.Equal(["billDate", "partys", "total", "paid"], Form.Fields.Select(f => f.JsonName));
        Assert.Equal(["GoodsSale", "GoodsGift"], Form.Tables[0].Kinds.Select(k => k.Name));
        Assert.Equal(["GoodsSales", "GoodsGifts"], Form.Tables[0].Kinds.Select(k => k.ListName));
        Assert.Equal("FormB", Form.Name);
    }

    [Fact]
    public void A_row_has_its_columns_fields_in_order_each_followed_by_what_stands_in_its_cell()
    {
        Assert.Equal(["item", "count", "unit_name", "price", "direction", "vat"], Form.Tables[0].Fields.Select(f => f.Field.Id));
        Assert.Equal(["sale"], Form.Tables[0].Fields.Single(f => f.Field.Id == "price").Kinds);
        Assert.Equal(["sale", "gift"], Form.Tables[0].Fields.Single(f => f.Field.Id == "item").Kinds);
    }

    [Fact]
    public void Columns_know_their_groups_and_what_standing_in_them_says()
    {
        ColumnModel column = Form.Tables[0].Columns[1];

        Assert.Equal(("count_in", "count", "2"), (column.Id, column.Holds, column.Box));
        Assert.Equal(["Amounts"], column.Groups.Single().Headers);
        Assert.Equal(new ColumnStatementModel("direction", "I"), column.Says);
        Assert.Equal("2", Form.Tables[0].Fields.Single(f => f.Field.Id == "unit_name").Field.Box);
    }

    [Fact]
    public void Every_key_of_a_field_reaches_the_model()
    {
        FormModel form = Compile(CodesFile, new SchemaFile("c-2020.form.yaml",
            """
            meta: { id: c-2020, form: c, title: Card }
            fields:
              - { id: heading, type: code, codes: direction, prints: { CARD: I }, becomes: { when: mark, value: O } }
              - { id: mark, type: text, name: Sign, label: [Mark, Sign], caption: (Sign), between: [["[", "]"], ["(", ")"]], shape: [A99, "999"], hyphened: Left-Hand, usual: [left, right], spaced: Left Hand, named-in: [note, footnotes], codes: direction,
                  own-line: true, place: before, optional: true, max-length: 3, footnotes: true, footnotes-from: marks, xml: a/mark, sec: CARD.MARK, unverified: true, doc: A mark. }
              - { id: yes, type: checkbox, label: "Yes", label-false: "No", absent: false, from-count: { of: lines, more-than: 1 }, wording: [yes indeed] }
              - { id: note, type: text, below: yes }
              - { id: lines, type: line, repeat: { min: 0 } }
              - { id: day, type: date, label: Day }
              - { id: next, type: date, label: Next, close-after: { of: day, days: 3 } }
            types:
              line: { fields: [ { id: size, type: decimal, unit: mm, printed: false }, { id: cost, type: money, instead-of: size } ] }
            """)).Forms.Single();

        FieldModel mark = form.Fields[1];
        Assert.Equal(("Sign", "sign", "a/mark", "CARD.MARK", "marks", 3), (mark.Name, mark.JsonName, mark.Xml, mark.Sec, mark.FootnotesFrom, mark.MaxLength));
        Assert.Equal((true, true, true, PlaceKind.Before, "direction"), (mark.OwnLine, mark.IsOptional, mark.HasFootnotes, mark.Place, mark.CodeList));
        Assert.Equal(["[", "]", "(", ")"], mark.Between);
        Assert.Equal(["Left-Hand"], mark.Hyphened);
        Assert.Equal(["left", "right"], mark.Usual);
        Assert.Equal(["Left Hand"], mark.Spaced);
        Assert.Equal(["note", "footnotes"], mark.NamedIn);
        Assert.Equal(["yes indeed"], form.Fields[2].Wordings);
        Assert.Equal(new CloseAfterModel("day", 3), form.Fields[6].CloseAfter);
        Assert.Equal(["A99", "999"], mark.Shapes);
        Assert.Equal(["(Sign)"], mark.Captions);
        Assert.Equal("A mark. Not verified at a source.", mark.Doc);
        Assert.Equal(new BecomesModel("mark", "O"), form.Fields[0].Becomes);
        Assert.Equal(new PrintedTextModel("CARD", "I"), form.Fields[0].Prints.Single());
        Assert.Equal((AbsenceKind.False, new FromCountModel("lines", 1)), (form.Fields[2].Absent, form.Fields[2].FromCount));
        Assert.Equal(["No"], form.Fields[2].FalseLabels);
        Assert.Equal("yes", form.Fields[3].Below);
        Assert.Equal((FieldKind.Record, "line", 0, 0, "Lines"), (form.Fields[4].Kind, form.Fields[4].RecordType, form.Fields[4].RepeatMin, form.Fields[4].RepeatMax, form.Fields[4].Name));
        Assert.Equal(("mm", false, "size"), (form.Types[0].Fields[0].Unit, form.Types[0].Fields[0].IsPrinted, form.Types[0].Fields[1].InsteadOf));
    }

    [Fact]
    public void Checks_list_their_fields_in_the_order_of_the_model()
    {
        FormModel form = Compile(CodesFile, new SchemaFile("c-2020.form.yaml",
            """
            meta: { id: c-2020, form: c, title: Card }
            fields:
              - { id: a, type: decimal, label: A }
              - { id: b, type: decimal, label: B }
              - { id: c, type: code, codes: direction, label: C }
              - { id: d, type: code, codes: direction, label: D }
            checks:
              - { id: F4X0301, severity: info, message: m, balance: { same: [d], sign: c, by: b, of: a } }
              - { id: F4X0302, severity: warning, message: m, requires: { when: c, is: [I, O], then: [a, b] } }
              - { id: F4X0303, severity: error, message: m, range: { of: a, to: 5 } }
              - { id: F4X0304, severity: info, message: m, expects: { then: d, of: c } }
              - { id: F4X0305, severity: info, message: m, equal: [a, b] }
              - { id: F4X0306, severity: info, message: m, exactly-one: [c, d] }
              - { id: F4X0307, severity: info, message: m, matches: footnotes }
            """)).Forms.Single();

        Assert.Equal(["balance a,b,c,d ", "requires c,a,b I,O", "range a ,5", "expects c,d ", "equal a,b ", "exactly-one c,d ", "matches  "],
            form.Checks.Select(c => $"{c.Kind} {string.Join(",", c.Fields)} {string.Join(",", c.Values)}"));
    }

    [Fact]
    public void Shared_types_come_from_the_files_that_a_form_uses()
    {
        SchemaCompilation compilation = Compile(
            new SchemaFile("people.types.yaml", "meta: { id: people }\ntypes:\n  person: { fields: [ { id: name, type: person_name, label: Name } ] }\n  unused: { fields: [ { id: x, type: text, label: X } ] }\n"),
            new SchemaFile("c-2020.form.yaml", "meta: { id: c-2020, form: c, title: Card }\nuse: people\nfields: [ { id: owner, type: person } ]\n"));

        Assert.Equal("", string.Join("\n", compilation.Diagnostics));
        Assert.Equal("person", compilation.Families.Single().Records[1].Id);
    }

    [Fact]
    public void Codes_have_names_aliases_wordings_and_expectations()
    {
        CodeListModel list = Compile(BaseFile, new SchemaFile("direction.codes.yaml",
            """
            meta: { id: direction, name: Way, doc: The way., open: false }
            codes:
              - { code: I, meaning: In, group: Ways, alias: [i, in], wording: into stock, expects: O }
              - { code: O, meaning: Out, expects: { goods: I }, unverified: true }
            """)).CodeLists.Single();

        Assert.Equal(("Way", "The way.", false), (list.Name, list.Doc, list.IsOpen));
        Assert.Equal(["i", "in"], list.Codes[0].Aliases);
        Assert.Equal(new PrintedTextModel("", "O"), list.Codes[0].Expects.Single());
        Assert.Equal(new PrintedTextModel("goods", "I"), list.Codes[1].Expects.Single());
        Assert.Equal("Out (not verified at a source)", list.Codes[1].Meaning);
    }
}
