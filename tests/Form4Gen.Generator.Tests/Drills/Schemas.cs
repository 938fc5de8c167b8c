namespace Form4Gen.Generator.Tests.Drills;

/// <summary>Schemas that the tests share.</summary>
internal static class Schemas
{
    /// <summary>A form that has nothing to do with Form 4.</summary>
    public static SchemaTexts LoanSlip() => new(
        ("forms/loan-2020.form.yaml", """
            meta:
              id: loan-2020
              form: loan
              name: LoanSlip
              title: Library Loan Slip
              doc: What a reader takes home, and until when.
              in-force: { from: 2020-01-01 }
              recognize: { all: [Library Loan Slip] }

            fields:
              - { id: reader, type: person_name, label: Name of reader, doc: The reader. }
              - { id: card_number, type: integer, label: Card number, optional: true, doc: Number of the reader's card. }
              - { id: lent_on, type: date, label: Date of loan (Month/Day/Year), doc: The day of the loan. }
              - { id: is_overnight, type: checkbox, label: Overnight loan, doc: To be brought back on the next day. }

            tables:
              - id: items
                title: Items lent
                rows:
                  item: { otherwise: true, name: LentItem, doc: An item that was lent. }
                columns:
                  - { id: title, type: text, header: Title of item, doc: Its title. }
                  - { id: copies, type: integer, header: Copies, doc: How many copies. }
                  - { id: condition, type: code, codes: condition, header: Condition, doc: In what condition. }
                  - { id: deposit, type: money, unit: USD, header: Deposit paid, optional: true, doc: What was left for it. }

            """),
        ("forms/condition.codes.yaml", """
            meta: { id: condition, doc: Condition of an item. }
            codes:
              - { code: G, name: Good, meaning: Good }
              - { code: W, name: Worn, meaning: Worn, alias: [Used] }

            """));
}
