using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema.Model;

namespace Form4Gen.Generator.Emission;

/// <summary>Emits the descriptor of one revision.</summary>
internal static class RevisionEmitter
{
    /// <summary>Emits the file's text.</summary>
    public static string Emit(RevisionSpec spec)
    {
        FormModel form = spec.Form;
        var scope = new RevisionScope(spec);
        List<Code> boxes = BoxEmission.Boxes(scope), groups = BoxEmission.Groups(scope), headings = BoxEmission.Headings(scope);
        List<(string Name, Code Table)> tables = TablesOf(scope);
        SourceWriter writer = Header.Begin(spec.Namespace, Usings(form));
        DocComment.Element(writer, "summary", $"The revision {DocComment.Code(form.Id)} of Form {DocComment.Escape(form.Form)} as it is printed.");
        writer.Open($"internal static class {spec.Type}");
        Code.Object(Code.Raw("new()"))
            .With("Id", Code.Text(form.Id))
            .With("Title", Code.Text(form.Title))
            .With("InForceFrom", form.InForceFrom is not null, Code.Day(form.InForceFrom))
            .With("InForceUntil", form.InForceUntil is not null, Code.Day(form.InForceUntil))
            .WithTexts("RecognizeAll", form.RecognizeAll)
            .WithTexts("RecognizeNone", form.RecognizeNone)
            .WithTexts("XmlVersions", XmlVersionsOf(form))
            .With("Boxes", boxes.Count > 0, Code.Raw("Boxes()"))
            .With("Groups", groups.Count > 0, Code.Raw("Groups()"))
            .WithList("Headings", headings)
            .WithList("Counts", BoxEmission.Counts(scope))
            .WithList("Constants", BoxEmission.Constants(scope))
            .WithList("Tables", [.. tables.Select(t => Code.Raw(t.Name + "()"))])
            .WithTexts("FootnotesTitles", form.FootnotesTitles)
            .WithTexts("Furniture", form.Furniture)
            .With("Checks", form.Checks.Count > 0, Code.Raw("Checks()"))
            .WriteOverLines(writer, "public static readonly FormDescriptor Descriptor = ", ";");
        WriteList(writer, "BoxDescriptor[] Boxes", boxes);
        WriteList(writer, "CheckBoxGroupDescriptor[] Groups", groups);
        foreach ((string name, Code table) in tables)
        {
            writer.Gap();
            table.WriteOverLines(writer, $"private static TableDescriptor {name}() => ", ";");
        }

        WriteList(writer, "CheckDescriptor[] Checks", [.. form.Checks.Select(CheckOf)]);
        writer.Close();
        return writer.ToString();
    }

    // Files that name no version are a version too, of the revision whose dialect they are.
    private static List<string> XmlVersionsOf(FormModel form)
    {
        List<string> versions = [.. form.Xml?.Versions ?? default];
        foreach (XmlDialectModel dialect in form.Xml?.Dialects ?? default)
        {
            if (dialect.Versions.IsEmpty) versions.Add("");
            foreach (string version in dialect.Versions)
                if (!versions.Contains(version)) versions.Add(version);
        }

        return versions;
    }

    private static string[] Usings(FormModel form)
    {
        List<string> usings = [];
        if (form.InForceFrom is not null || form.InForceUntil is not null) usings.Add("System");
        if (!form.Checks.IsEmpty) usings.Add("Form4Gen.Runtime");
        usings.Add("Form4Gen.Runtime.Descriptors");
        return usings.ToArray();
    }

    private static void WriteList(SourceWriter writer, string head, List<Code> items)
    {
        if (items.Count == 0) return;
        writer.Gap();
        writer.Line($"private static {head}() =>");
        Code.List(items).WriteOverLines(writer, "", ";");
    }

    private static List<(string Name, Code Table)> TablesOf(RevisionScope scope)
    {
        NameTable names = NameTable.ForRevisionMembers();
        return [.. scope.Form.Tables.Select(t => (names.Take(Identifier.Pascal(t.Id), Identifier.Pascal(t.Id) + "Table"), TableEmission.TableOf(scope, t)))];
    }

    private static Code CheckOf(CheckModel check) => Code.Call(
        "new",
        Code.Text(check.Id),
        Code.Raw("CheckKind." + Identifier.Pascal(check.Kind)),
        Code.Raw("IssueSeverity." + Identifier.Pascal(check.Severity)),
        Code.Text(check.Message),
        Code.TextOrNull(check.Table),
        Code.Texts(check.Fields),
        Code.Texts(check.Values));
}
