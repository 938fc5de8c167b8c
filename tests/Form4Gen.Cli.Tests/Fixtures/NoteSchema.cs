namespace Form4Gen.Cli.Tests.Fixtures;

/// <summary>A small schema: a form with two revisions and a code list.</summary>
internal static class NoteSchema
{
    public const string Base = """
        meta: { id: note-2020, form: "9", title: Note of Loan, in-force: { until: 2020-12-31 }, recognize: { none: [Rebate] }, xml: { root: note, version: schema_version, versions: [X1] } }
        furniture: [City Library]
        types:
          reader:
            doc: Who lends.
            fields:
              - { id: full_name, box: "2", type: person_name, label: "Name <Last, First>", caption: [(Last), (First)], doc: Name of the reader., xml: readerName, sec: LOANS.READER }
              - { id: city, type: text, cell-of: full_name, optional: true, doc: City. }
              - { id: is_member, type: checkbox, label: Member }
              - { id: is_guest, type: checkbox, label: Guest }
            groups:
              - { id: standing, box: "3", label: Standing (check one), marks: exactly-one, of: [is_member, is_guest] }
        fields:
          - { id: schema_version, type: text, printed: false, optional: true, xml: schemaVersion }
          - { id: filed_on, box: "1", type: date, label: [Date Filed, Filed], doc: "Day of \"filing\" & stamping.", xml: filedOn }
          - { id: readers, type: reader, repeat: { min: 1, max: 2 }, xml: reader }
          - { id: remarks, type: text, label: "Remarks:", place: section, optional: true }
        tables:
          - id: loans
            title: Table I - Books Lent
            rows: { loan: { when: lent_on, doc: A loan. }, return: { otherwise: true } }
            columns:
              - { id: title, box: "1", type: text, header: Title of Book }
              - { id: lent_on, box: "2", type: date, rows: loan, header: Day Lent (Month/Day/Year) }
              - id: counts
                box: "3"
                header: Copies
                columns:
                  - { id: count_out, header: Out, holds: count, says: { way: O } }
                  - { id: count_in, header: In, holds: count, says: { way: I } }
            fields:
              - { id: count, type: integer }
              - { id: way, type: code, codes: way }
        footnotes: { title: Notes, xml: notes/note }
        checks:
          - { id: F4X0301, severity: warning, message: no day, table: loans, requires: { when: count, then: [lent_on] } }
        """;

    public const string Codes = """
        meta: { id: way, doc: Out or in. }
        codes:
          - { code: O, name: Outward, meaning: Out of the house }
          - { code: I, name: Inward, meaning: Back again, alias: BACK, in-force: { until: 2024-12-31 } }
        """;

    public const string Revision = """
        meta: { id: note-2021, form: "9", title: Note of Loan, extends: note-2020, in-force: { from: 2021-01-01 }, recognize: { all: [Rebate] }, xml: { versions: [X2] } }
        changes:
          - add: { id: rebate, type: money, label: Rebate, xml: rebate }
            after: fields/filed_on
        """;

    /// <summary>Writes the schema into a folder.</summary>
    public static string AddTo(Folder folder, string name = "schema")
    {
        folder.Add(name + "/way.codes.yaml", Codes);
        folder.Add(name + "/forms/note-2020.form.yaml", Base);
        folder.Add(name + "/forms/note-2021.form.yaml", Revision);
        return folder[name];
    }
}
