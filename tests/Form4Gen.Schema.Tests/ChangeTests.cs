using System.Linq;
using Form4Gen.Schema.Model;
using static Form4Gen.Schema.Tests.Schemas;

namespace Form4Gen.Schema.Tests;

public sealed class ChangeTests
{
    private static string Ids(FormModel form) => string.Join(" ", form.Fields.Select(f => f.Id));

    private static string Columns(FormModel form) => string.Join(" ", form.Tables[0].Columns.Select(c => c.Id));

    [Fact]
    public void A_revision_without_changes_is_its_base_but_for_its_meta()
    {
        SchemaCompilation compilation = WithChanges("  []");
        FormModel form = compilation.Forms[1];

        Assert.Equal(compilation.Forms[0] with { Id = form.Id, InForceFrom = form.InForceFrom, InForceUntil = null, RecognizeNone = form.RecognizeNone, Xml = form.Xml }, form);
        Assert.Equal("bill", form.Xml!.Root);
        Assert.Equal(["V2"], form.Xml.Versions);
    }

    [Theory]
    [InlineData("after: fields/day", "day new parties total paid")]
    [InlineData("before: fields/day", "new day parties total paid")]
    [InlineData("into: fields", "day parties total paid new")]
    public void Add_puts_a_field_where_it_says(string where, string order) =>
        Assert.Equal(order, Ids(Changed($"  - add: {{ id: new, type: text, label: New }}\n    {where}\n")));

    [Fact]
    public void Add_reaches_types_groups_columns_rows_checks_furniture_and_tables()
    {
        FormModel form = Changed(
            """
              - add: { id: street, type: text, cell-of: full_name }
                after: types/party/full_name
              - add: { id: is_agent, type: checkbox, label: Agent }
                into: types/party
              - add: { id: agents, marks: any, of: [is_agent] }
                into: types/party/groups
              - add: { id: payment, marks: any, of: [paid] }
                into: groups
              - add: { id: count_lost, header: Lost, holds: count, says: { direction: O } }
                before: tables/goods/columns/amounts/count_out
              - add: { id: count_kept, header: Kept, holds: count }
                into: tables/goods/columns/amounts
              - add: { id: colour, type: text, header: Colour }
                into: tables/goods/columns
              - add: { id: remark, type: text, instead-of: item }
                into: tables/goods/fields
              - add: { id: loan, when: colour }
                before: tables/goods/rows/gift
              - add: { id: F4X0302, severity: info, message: m, matches: footnotes }
                after: checks/F4X0301
              - add: Page 0
                before: furniture/1
              - add: { id: place, fields: [ { id: land, type: text, label: Land } ] }
                into: types
              - add: { id: origin, type: place }
                into: fields
              - add: { id: returns, title: Returns, rows: { back: { otherwise: true } }, columns: [ { id: thing, type: text, header: Thing } ] }
                after: tables/goods
            """);

        Assert.Equal("full_name street city is_buyer is_seller is_agent", string.Join(" ", form.Types[0].Fields.Select(f => f.Id)));
        Assert.Equal(["role", "agents"], form.Types[0].Groups.Select(g => g.Id));
        Assert.Equal("payment", form.Groups.Single().Id);
        Assert.Equal("item count_in count_lost count_out count_kept price colour", Columns(form));
        Assert.Equal("item remark count unit_name price colour direction vat", string.Join(" ", form.Tables[0].Fields.Select(f => f.Field.Id)));
        Assert.Equal(["sale", "loan", "gift"], form.Tables[0].Kinds.Select(k => k.Id));
        Assert.Equal(["F4X0301", "F4X0302"], form.Checks.Select(c => c.Id));
        Assert.Equal(["Ministry of Trade", "Page 0", "Page 1"], form.Furniture);
        Assert.Equal("Place", form.Types[1].Name);
        Assert.Equal(["goods", "returns"], form.Tables.Select(t => t.Id));
    }

    [Fact]
    public void Replace_puts_a_whole_new_thing_in_the_same_place()
    {
        FormModel form = Changed(
            """
              - replace: fields/total
                with: { id: total, type: money, label: Grand Total }
              - replace: tables/goods/columns/item
                with: { id: item, type: text, header: Article }
              - replace: furniture/0
                with: Ministry of Commerce
              - replace: footnotes
                with: { title: [Remarks, Notes] }
              - replace: tables/goods/rows/gift
                with: { otherwise: true, name: Present }
              - replace: types/party
                with: { fields: [ { id: full_name, type: person_name, label: Name, xml: partyName } ] }
            """);

        Assert.Equal("day parties total paid", Ids(form));
        Assert.Equal(["Grand Total"], form.Fields[2].Labels);
        Assert.Null(form.Fields[2].Doc);
        Assert.Equal(["Article"], form.Tables[0].Columns[0].Headers);
        Assert.Equal(["Ministry of Commerce", "Page 1"], form.Furniture);
        Assert.Equal(["Remarks", "Notes"], form.FootnotesTitles);
        Assert.Null(form.FootnotesXml);
        Assert.Equal("Present", form.Tables[0].Kinds[1].Name);
        Assert.Equal("full_name", form.Types.Single().Fields.Single().Id);
    }

    [Fact]
    public void Amend_sets_keys_and_leaves_the_others()
    {
        FormModel form = Changed(
            """
              - amend: fields/total
                set: { label: [Total, Sum Total], box: "9", optional: true }
              - amend: tables/goods/columns/amounts
                set: { header: Quantities }
              - amend: tables/goods
                set: { title: Goods Sold and Given }
              - amend: types/party/groups/role
                set: { marks: any }
              - amend: fields/day
                set: { box: "1" }
            """);

        FieldModel total = form.Fields[2];
        Assert.Equal(["Total", "Sum Total"], total.Labels);
        Assert.Equal(("9", true, "The sum."), (total.Box, total.IsOptional, total.Doc));
        Assert.Equal(["Quantities"], form.Tables[0].Columns[1].Groups[0].Headers);
        Assert.Equal(["Goods Sold and Given"], form.Tables[0].Titles);
        Assert.Equal(MarkKind.Any, form.Types[0].Groups[0].Marks);
    }

    [Fact]
    public void Amend_takes_a_key_without_value_away()
    {
        FormModel form = Changed("  - amend: fields/total\n    set: { doc: }\n  - amend: types/party\n    set: { doc: }\n");

        Assert.Null(form.Fields[2].Doc);
        Assert.Null(form.Types[0].Doc);
    }

    [Theory]
    [InlineData("after: fields/total", "parties total day paid")]
    [InlineData("before: fields/total", "parties day total paid")]
    public void Move_takes_a_thing_elsewhere(string where, string order) => Assert.Equal(order, Ids(Changed($"  - move: fields/day\n    {where}\n")));

    [Fact]
    public void Move_takes_a_column_into_another_group_and_out_again()
    {
        Assert.Equal("count_in price count_out item", Columns(Changed("  - move: tables/goods/columns/price\n    after: tables/goods/columns/amounts/count_in\n  - move: tables/goods/columns/item\n    after: tables/goods/columns/amounts\n")));
        Assert.Equal("item count_out price count_in", Columns(Changed("  - move: tables/goods/columns/amounts/count_in\n    after: tables/goods/columns/price\n")));
    }

    [Fact]
    public void Remove_takes_things_out()
    {
        FormModel form = Changed(
            """
              - remove: fields/total
                why: nobody added it up
              - remove: tables/goods/columns/amounts/count_out
                why: nothing goes out
              - remove: furniture/0
                why: the ministry is gone
              - remove: footnotes
                why: no notes any more
              - remove: tables/goods/fields/vat
                why: no tax
            """);

        Assert.Equal("day parties paid", Ids(form));
        Assert.Equal("item count_in price", Columns(form));
        Assert.Equal(["Page 1"], form.Furniture);
        Assert.Empty(form.FootnotesTitles);
        Assert.DoesNotContain(form.Tables[0].Fields, f => f.Field.Id == "vat");
    }

    [Fact]
    public void Changes_see_what_the_ones_before_them_did() =>
        Assert.Equal("day extra parties paid total", Ids(Changed(
            "  - add: { id: extra, type: text, label: Extra }\n    into: fields\n  - move: fields/extra\n    after: fields/day\n  - move: fields/total\n    after: fields/paid\n")));

    [Fact]
    public void The_base_does_not_change_with_its_revision()
    {
        FormModel alone = Compile(BaseFile, CodesFile).Forms.Single();
        FormModel beside = WithChanges("  - remove: fields/total\n    why: gone\n  - amend: fields/day\n    set: { label: Date }\n").Forms[0];

        Assert.Equal(alone, beside);
    }

    [Fact]
    public void Revisions_extend_revisions_whatever_their_order()
    {
        var next = new SchemaFile("b-2022.form.yaml",
            """
            meta: { id: b-2022, form: b, title: Bill, extends: b-2021, in-force: { from: 2022-01-01 }, recognize: { all: [Rebate] }, xml: { versions: [V3] } }
            changes:
              - add: { id: rebate, type: money, label: Rebate }
                after: fields/extra
            """);
        var middle = new SchemaFile("b-2021.form.yaml",
            Revision.Replace("until: 2021-12-31", "", System.StringComparison.Ordinal).Replace("{ from: 2021-01-01 }", "{ from: 2021-01-01, until: 2021-12-31 }", System.StringComparison.Ordinal)
            + "  - add: { id: extra, type: text, label: Extra }\n    into: fields\n");

        SchemaCompilation compilation = Compile(next, middle, CodesFile, BaseFile);

        Assert.Equal("", string.Join("\n", compilation.Diagnostics));
        Assert.Equal("day parties total paid extra rebate", Ids(compilation.Forms.Single(f => f.Id == "b-2022")));
    }
}
