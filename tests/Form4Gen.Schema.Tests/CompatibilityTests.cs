using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema.Compatibility;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;
using static Form4Gen.Schema.Tests.Schemas;

namespace Form4Gen.Schema.Tests;

/// <summary>What breaks a schema is shown case by case in <c>Bad/F4G07*</c>; here is what must hold for all of them.</summary>
public sealed class CompatibilityTests
{
    private static readonly SchemaCompilation Old = SchemaCompiler.Compile(RepositoryFiles.Schema());

    [Fact]
    public void A_schema_is_compatible_with_itself() => Assert.Empty(SchemaComparer.Compare(Old, SchemaCompiler.Compile(RepositoryFiles.Schema())));

    public static IEnumerable<object[]> Paths() => PathsOf(Old.Forms.Single(f => f.Id == "form4-2003")).Select(path => new object[] { path });

    /// <summary>Whatever is taken out of the form that all others extend is an error that names its id.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public void Every_id_that_is_removed_is_an_error(string path)
    {
        string id = path[(path.LastIndexOf('/') + 1)..];
        string[] errors = Errors(WithChange($"  - remove: {path}\n    why: a test\n"));
        Assert.True(errors.Any(e => e.Contains(id, StringComparison.Ordinal)), $"{path}: {string.Join('\n', errors)}");
    }

    public static IEnumerable<object[]> FieldPaths()
    {
        FormModel form = Old.Forms.Single(f => f.Id == "form4-2003");
        HashSet<string> ids = [.. form.Fields.Concat(form.Types.SelectMany(t => t.Fields)).Concat(form.Tables.SelectMany(t => t.Fields.Select(f => f.Field))).Select(f => f.Id)];
        return PathsOf(form).Where(p => ids.Contains(p[(p.LastIndexOf('/') + 1)..])).Select(p => new object[] { p });
    }

    [Theory]
    [MemberData(nameof(FieldPaths))]
    public void Every_id_that_gets_another_type_is_an_error(string path)
    {
        string id = path[(path.LastIndexOf('/') + 1)..];
        string[] errors = Errors(WithChange($"  - amend: {path}\n    set: {{ type: integer }}\n"));
        Assert.True(errors.Any(e => e.StartsWith(DiagnosticCatalog.TypeChanged.Id, StringComparison.Ordinal) && e.Contains(id, StringComparison.Ordinal)), $"{path}: {string.Join('\n', errors)}");
    }

    [Fact]
    public void Every_code_that_is_removed_is_an_error()
    {
        foreach (CodeListModel list in Old.CodeLists.Where(l => !l.IsOpen))
            foreach (CodeModel code in list.Codes)
            {
                SchemaCompilation now = Old with { CodeLists = EquatableArray<CodeListModel>.From(Old.CodeLists.Select(l => l == list ? l with { Codes = EquatableArray<CodeModel>.From(l.Codes.Where(c => c != code)) } : l)) };
                Assert.Contains(Errors(now), e => e.StartsWith(DiagnosticCatalog.CodeRemoved.Id, StringComparison.Ordinal) && e.Contains($"'{code.Value}' of '{list.Id}'", StringComparison.Ordinal));
            }
    }

    /// <summary>What only adds, corrects or documents breaks nothing.</summary>
    [Theory]
    [InlineData("  - add: { id: refund, type: money, label: Refund }\n    after: fields/total\n")]
    [InlineData("  - add: { id: country, type: text, cell-of: full_name }\n    after: types/party/full_name\n")]
    [InlineData("  - add: { id: size, type: text, header: Size }\n    before: tables/goods/columns/price\n")]
    [InlineData("  - add: { id: loan, when: item }\n    before: tables/goods/rows/gift\n")]
    [InlineData("  - add: { id: returns, title: Returns, rows: { back: { otherwise: true } }, columns: [ { id: thing, type: text, header: Thing } ] }\n    after: tables/goods\n")]
    [InlineData("  - add: { id: agent, fields: [ { id: land, type: text, label: Land } ] }\n    into: types\n  - add: { id: agents, type: agent, repeat: {} }\n    into: fields\n")]
    [InlineData("  - add: { id: payment, marks: any, of: [paid] }\n    into: groups\n")]
    [InlineData("  - add: { id: F4X0302, severity: info, message: m, matches: footnotes }\n    after: checks/F4X0301\n")]
    [InlineData("  - add: Page 9\n    into: furniture\n")]
    [InlineData("  - amend: fields/total\n    set: { label: [Total, Sum], doc: Another sentence., box: \"7\", optional: true, xml: totalPaid, name: Total }\n")]
    [InlineData("  - amend: tables/goods/columns/item\n    set: { header: [Item, Article], footnotes: true }\n")]
    [InlineData("  - move: tables/goods/columns/price\n    before: tables/goods/columns/item\n")]
    [InlineData("  - move: fields/total\n    before: fields/day\n")]
    [InlineData("  - amend: tables/goods\n    set: { title: [Goods Sold, Goods], doc: What was sold. }\n")]
    public void An_addition_breaks_nothing(string changes)
    {
        SchemaFile revision = new("b-2021.form.yaml", Revision + "  []");
        SchemaCompilation old = Compile(BaseFile, CodesFile, revision), now = Compile(BaseFile, CodesFile, new SchemaFile("b-2021.form.yaml", Revision + changes));
        Assert.Empty(now.Diagnostics);
        IReadOnlyList<SchemaChange> found = SchemaComparer.Compare(old, now);
        Assert.NotEmpty(found);
        Assert.Empty(found.Select(c => c.Finding).OfType<SchemaDiagnostic>());
    }

    [Fact]
    public void A_new_form_a_new_revision_a_new_list_and_a_new_code_break_nothing()
    {
        SchemaCompilation old = Compile(BaseFile, CodesFile);
        SchemaCompilation now = Compile(
            BaseFile, new SchemaFile(CodesFile.Path, Codes2), new SchemaFile("size.codes.yaml", "meta: { id: size }\ncodes:\n  - { code: L, meaning: Large }\n"),
            new SchemaFile("b-2021.form.yaml", Revision + "  []"), new SchemaFile("c-2020.form.yaml", "meta: { id: c-2020, form: c, title: C }\nfields:\n  - { id: one, type: text, label: One }\n"));
        Assert.Empty(now.Diagnostics);
        IReadOnlyList<SchemaChange> found = SchemaComparer.Compare(old, now);
        Assert.Equal(
            ["Added form form c: FormC and its reader are new", "Added revision b-2021: a revision of FormB is new", "Added code codes/direction/N: Direction.None is new", "Added code list codes/size: the enum Size is new"],
            found.Select(c => $"{c.Kind} {c.Subject} {c.Path}: {string.Join(", ", c.Api)}"));
        Assert.All(found, c => Assert.Null(c.Finding));
    }

    [Fact]
    public void A_code_that_is_retired_breaks_nothing()
    {
        string retired = Schemas.Codes.Replace("meaning: Out of stock }", "meaning: Out of stock, in-force: { until: 2024-12-31 } }", StringComparison.Ordinal);
        SchemaChange change = Assert.Single(SchemaComparer.Compare(Compile(BaseFile, CodesFile), Compile(BaseFile, new SchemaFile(CodesFile.Path, retired))));
        Assert.Equal(("in-force until", "codes/direction/O", "2024-12-31"), (change.Subject, change.Path, change.After));
        Assert.Null(change.Finding);
    }

    private const string Codes2 = Schemas.Codes + "\n  - { code: N, name: None, meaning: Neither }\n";

    [Fact]
    public void A_change_that_revisions_share_is_said_once_with_all_of_them()
    {
        SchemaFile revision = new("b-2021.form.yaml", Revision + "  []");
        SchemaFile renamed = new(BaseFile.Path, Base.Replace("label: Day of Bill", "label: [Day of Bill, Bill Day]", StringComparison.Ordinal));
        SchemaChange change = Assert.Single(SchemaComparer.Compare(Compile(BaseFile, CodesFile, revision), Compile(renamed, CodesFile, revision)));
        Assert.Equal((ChangeKind.Added, "label", "fields/day", "b-2020 b-2021", "Bill Day"), (change.Kind, change.Subject, change.Path, string.Join(' ', change.Revisions), change.After));
        Assert.Empty(change.Api);
    }

    [Fact]
    public void Two_revisions_are_compared_as_printed_forms()
    {
        SchemaCompilation both = WithChanges("  - add: { id: refund, type: money, label: Refund }\n    after: fields/total\n  - amend: fields/day\n    set: { label: Day }\n");
        Assert.Contains("Added field fields/refund", SchemaComparer.CompareRevisions(both, "b-2020", both, "b-2021").Select(c => $"{c.Kind} {c.Subject} {c.Path}"));
        Assert.Contains("Removed label fields/day", SchemaComparer.CompareRevisions(both, "b-2020", both, "b-2021").Select(c => $"{c.Kind} {c.Subject} {c.Path}"));
        Assert.Throws<ArgumentException>(() => SchemaComparer.CompareRevisions(both, "b-2020", both, "b-2029"));
    }

    private static string[] Errors(SchemaCompilation now) =>
        [.. SchemaComparer.Compare(Old, now).Select(c => c.Finding).OfType<SchemaDiagnostic>().Where(f => f.Severity == SchemaSeverity.Error).Select(f => $"{f.Id} {f.Message}")];

    private static SchemaCompilation WithChange(string change) => SchemaCompiler.Compile(
        [.. RepositoryFiles.Schema().Select(f => f.Path.EndsWith("form4-2003.form.yaml", StringComparison.Ordinal) ? f with { Text = f.Text + "\nchanges:\n" + change } : f)]);

    private static IEnumerable<string> PathsOf(FormModel form)
    {
        foreach (FieldModel field in form.Fields) yield return "fields/" + field.Id;
        foreach (GroupModel group in form.Groups) yield return "groups/" + group.Id;
        foreach (CheckModel check in form.Checks) yield return "checks/" + check.Id;
        foreach (RecordTypeModel type in form.Types)
        {
            foreach (FieldModel field in type.Fields) yield return $"types/{type.Id}/{field.Id}";
            foreach (GroupModel group in type.Groups) yield return $"types/{type.Id}/groups/{group.Id}";
        }

        foreach (TableModel table in form.Tables)
        {
            yield return "tables/" + table.Id;
            foreach (RowKindModel kind in table.Kinds) yield return $"tables/{table.Id}/rows/{kind.Id}";
            foreach (ColumnModel column in table.Columns) yield return $"tables/{table.Id}/columns/{string.Concat(column.Groups.Select(g => g.Id + "/"))}{column.Id}";
            foreach (RowFieldModel field in table.Fields)
                if (!table.Columns.Any(c => c.Id == field.Field.Id)) yield return $"tables/{table.Id}/fields/{field.Field.Id}";
        }
    }
}
