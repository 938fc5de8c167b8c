using System.Collections.Generic;
using System.Linq;

namespace Form4Gen.Generator.Emission;

/// <summary>Emits a record: documented properties, comparison of content, binding and visiting.</summary>
internal static class RecordEmitter
{
    /// <summary>Emits the file's text.</summary>
    public static string Emit(RecordSpec spec)
    {
        SourceWriter writer = NeedsSystem(spec) ? Header.Begin(spec.Namespace, "System", "Form4Gen.Runtime") : Header.Begin(spec.Namespace, "Form4Gen.Runtime");
        DocComment.Summary(writer, DocComment.Sentence(spec.Doc ?? DocComment.Words(spec.Id)));
        writer.Open($"public sealed partial record {Identifier.Escape(spec.Type)} : IExtractedRecord");
        if (spec.IsRow) WriteRowNumber(writer);
        foreach (PropertySpec property in spec.Properties) WriteProperty(writer, property);
        foreach (MemberSpec member in spec.Members) WriteMember(writer, member);
        if (spec.HasFootnotes) WriteFootnotes(writer);
        WriteContentEquals(writer, spec);
        writer.Gap();
        WriteBind(writer, spec);
        writer.Gap();
        WriteAccept(writer, spec);
        writer.Close();
        return writer.ToString();
    }

    private static bool NeedsSystem(RecordSpec spec) => spec.Properties.Any(p => p.Field.Kind == Schema.Model.FieldKind.Date);

    private static void WriteRowNumber(SourceWriter writer)
    {
        DocComment.Summary(writer, "Printed order of the row in its table, counted from 1 over all kinds of row.");
        writer.Line("public int RowNumber { get; init; }");
        writer.Gap();
    }

    private static void WriteProperty(SourceWriter writer, PropertySpec property)
    {
        DocComment.Summary(writer, FieldDocs.Meaning(property.Field), FieldDocs.Details(property));
        writer.Line($"public Extracted<{FieldTypes.ValueType(property)}> {Identifier.Escape(property.Name)} {{ get; init; }}");
        writer.Gap();
    }

    private static void WriteMember(SourceWriter writer, MemberSpec member)
    {
        DocComment.Summary(writer, DocComment.Sentence(member.Member.Doc ?? DocComment.Words(member.Member.Id)), FieldDocs.Details(member));
        string type = Identifier.Escape(member.Type), name = Identifier.Escape(member.Name);
        writer.Line(member.IsSingle
            ? $"public {type} {name} {{ get; init; }} = new();"
            : $"public ExtractedList<{type}> {name} {{ get; init; }} = ExtractedList<{type}>.Empty;");
        writer.Gap();
    }

    private static void WriteFootnotes(SourceWriter writer)
    {
        DocComment.Summary(writer, "The footnotes, in printed order; marks at values name their ids.");
        writer.Line("public ExtractedList<Footnote> Footnotes { get; init; } = ExtractedList<Footnote>.Empty;");
        writer.Gap();
    }

    private static void WriteContentEquals(SourceWriter writer, RecordSpec spec)
    {
        DocComment.Summary(writer, "Whether both hold the same values and footnote marks, wherever they stood and however sure they are.");
        DocComment.Parameter(writer, "other", "The record to compare with.");
        writer.Line($"public bool ContentEquals({Identifier.Escape(spec.Type)}? other) =>");
        writer.Indent();
        List<string> terms = ["other is not null"];
        terms.AddRange(spec.Properties.Select(p => $"{Identifier.Escape(p.Name)}.ContentEquals(other.{Identifier.Escape(p.Name)})"));
        terms.AddRange(spec.Members.Select(MemberEquals));
        if (spec.HasFootnotes) terms.Add("Footnotes.ContentEquals(other.Footnotes, static (a, b) => a.ContentEquals(b))");
        for (int i = 0; i < terms.Count; i++) writer.Line((i == 0 ? "" : "&& ") + terms[i] + (i == terms.Count - 1 ? ";" : ""));
        writer.Unindent();
    }

    private static string MemberEquals(MemberSpec member)
    {
        string name = Identifier.Escape(member.Name);
        return member.IsSingle
            ? $"{name}.ContentEquals(other.{name})"
            : $"{name}.ContentEquals(other.{name}, static (a, b) => a.ContentEquals(b))";
    }

    private static void WriteBind(SourceWriter writer, RecordSpec spec)
    {
        writer.Line($"internal static {Identifier.Escape(spec.Type)} Bind(RecordValues values) => new()");
        writer.Open();
        if (spec.IsRow) writer.Line("RowNumber = values.RowNumber,");
        for (int i = 0; i < spec.Properties.Count; i++)
        {
            PropertySpec property = spec.Properties[i];
            writer.Line($"{Identifier.Escape(property.Name)} = values.{FieldTypes.Getter(property)}({i}),");
        }

        for (int i = 0; i < spec.Members.Count; i++)
        {
            MemberSpec member = spec.Members[i];
            string getter = member.IsSingle ? "Single" : "List";
            writer.Line($"{Identifier.Escape(member.Name)} = values.{getter}({i}, {Identifier.Escape(member.Type)}.Bind),");
        }

        if (spec.HasFootnotes) writer.Line("Footnotes = values.Footnotes(),");
        writer.Close("};");
    }

    private static void WriteAccept(SourceWriter writer, RecordSpec spec)
    {
        string descriptor = spec.Type + "Descriptor";
        writer.Open("void IExtractedRecord.Accept(IExtractedVisitor visitor)");
        if (spec.IsRow) writer.Line("visitor.Row(RowNumber);");
        foreach (PropertySpec property in spec.Properties)
        {
            string name = Identifier.Escape(property.Name);
            string value = property.Enum is null ? name : $"{name}.WithValue({name}.Value?.ToCode())";
            Code.Call("visitor." + FieldTypes.Visit(property), Code.Raw($"{descriptor}.{name}"), Code.Raw(value)).Write(writer, "", ";");
        }

        foreach (MemberSpec member in spec.Members)
        {
            string name = Identifier.Escape(member.Name);
            writer.Line($"visitor.{(member.IsSingle ? "Record" : "Records")}({descriptor}.{name}, {name});");
        }

        if (spec.HasFootnotes) writer.Line("visitor.Footnotes(Footnotes);");
        writer.Close();
    }
}
