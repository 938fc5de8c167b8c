using System.Linq;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Tests;

/// <summary>Small schemas for tests.</summary>
internal static class Schemas
{
    /// <summary>A whole form with a record type, a group, a table with a header group and footnotes.</summary>
    public const string Base =
        """
        meta: { id: b-2020, form: b, title: Bill, in-force: { until: 2020-12-31 }, recognize: { none: [Discount] }, xml: { root: bill, versions: [V1] } }
        furniture: [Ministry of Trade, Page 1]
        types:
          party:
            doc: One side of the bill.
            fields:
              - { id: full_name, type: person_name, label: Name, xml: partyName }
              - { id: city, type: text, cell-of: full_name }
              - { id: is_buyer, type: checkbox, label: Buyer }
              - { id: is_seller, type: checkbox, label: Seller }
            groups:
              - { id: role, marks: exactly-one, of: [is_buyer, is_seller] }
        fields:
          - { id: day, type: date, label: Day of Bill, xml: billDate }
          - { id: parties, type: party, repeat: { min: 1, max: 2 }, xml: party }
          - { id: total, type: money, label: Total, doc: The sum. }
          - { id: paid, type: checkbox, label: Paid }
        tables:
          - id: goods
            title: Goods Sold
            rows: { sale: { when: price }, gift: { otherwise: true } }
            columns:
              - { id: item, type: text, header: Item }
              - id: amounts
                header: Amounts
                box: "2"
                columns:
                  - { id: count_in, header: In, holds: count, says: { direction: I } }
                  - { id: count_out, header: Out, holds: count, says: { direction: O } }
              - { id: price, type: money, header: Price, rows: sale }
            fields:
              - { id: count, type: integer }
              - { id: unit_name, type: text, instead-of: count }
              - { id: direction, type: code, codes: direction }
              - { id: vat, type: decimal, printed: false, rows: [sale] }
        footnotes: { title: Notes, xml: notes/note }
        checks:
          - { id: F4X0301, severity: warning, message: "no price", table: goods, requires: { when: count, then: [price] } }
        """;

    /// <summary>Codes that <see cref="Base"/> names.</summary>
    public const string Codes =
        """
        meta: { id: direction }
        codes:
          - { code: I, name: Inward, meaning: Into stock }
          - { code: O, name: Outward, meaning: Out of stock }
        """;

    /// <summary>Head of a revision that extends <see cref="Base"/>; changes follow.</summary>
    public const string Revision =
        """
        meta: { id: b-2021, form: b, title: Bill, extends: b-2020, in-force: { from: 2021-01-01 }, recognize: { none: [Rebate] }, xml: { versions: [V2] } }
        changes:

        """;

    public static SchemaFile BaseFile => new("b-2020.form.yaml", Base);

    public static SchemaFile CodesFile => new("direction.codes.yaml", Codes);

    public static SchemaCompilation Compile(params SchemaFile[] files) => SchemaCompiler.Compile(files);

    /// <summary>The base with a revision.</summary>
    public static SchemaCompilation WithChanges(string changes) => Compile(BaseFile, CodesFile, new SchemaFile("b-2021.form.yaml", Revision + changes));

    /// <summary>The revision's model; any message fails the test.</summary>
    public static FormModel Changed(string changes)
    {
        SchemaCompilation compilation = WithChanges(changes);
        Assert.Equal("", string.Join("\n", compilation.Diagnostics));
        return compilation.Forms.Single(f => f.Id == "b-2021");
    }
}
