using System.Collections.Generic;
using System.Linq;

namespace Form4Gen.Generator.Emission;

/// <summary>Emits the dispatch of a form's XML elements: what each state is, and the step from one to the next.</summary>
internal static class ElementsEmitter
{
    /// <summary>Emits the file's text.</summary>
    public static string Emit(ElementsSpec spec)
    {
        SourceWriter writer = Header.Begin(spec.Namespace, "System", "Form4Gen.Runtime.Descriptors");
        DocComment.Element(writer, "summary", $"The XML elements of Form {DocComment.Escape(spec.Form)}, merged over all revisions and dialects.");
        writer.Open($"internal static class {spec.Type}");
        Code.Object(Code.Raw("new()"))
            .With("Root", Code.Text(spec.Root))
            .With("Version", spec.Version is not null, Code.Raw(spec.Version ?? ""))
            .With("Elements", Code.Raw("Elements()"))
            .With("Next", Code.Raw("Next"))
            .WriteOverLines(writer, "public static readonly XmlDescriptor Descriptor = ", ";");
        writer.Gap();
        writer.Line("private static XmlElement[] Elements() =>");
        Code.List(spec.Elements.Select(ElementOf)).WriteOverLines(writer, "", ";");
        writer.Gap();
        WriteNext(writer, spec);
        writer.Close();
        return writer.ToString();
    }

    private static Code ElementOf(ElementSpec element) => Code.Object(Code.Raw("new()"))
        .With("Kind", Code.Raw("XmlElementKind." + element.Kind))
        .With("Field", element.Field is not null, Code.Raw(element.Field ?? ""))
        .With("Marks", element.Marks is not null, Code.Raw(element.Marks ?? ""))
        .With("Member", element.Member is not null, Code.Raw(element.Member ?? ""))
        .With("Table", element.Table >= 0, Code.Number(element.Table))
        .With("When", element.When is not null, Code.Raw(element.When ?? ""))
        .With("Otherwise", element.Otherwise is not null, Code.Raw(element.Otherwise ?? ""));

    private static void WriteNext(SourceWriter writer, ElementsSpec spec)
    {
        writer.Line("private static int Next(int state, ReadOnlySpan<char> name) => state switch");
        writer.Open();
        IReadOnlyList<ElementSpec> elements = [.. spec.Elements];
        for (int i = 0; i < elements.Count; i++)
        {
            if (elements[i].Inner.IsEmpty) continue;
            writer.Line($"{i} => name switch");
            writer.Open();
            foreach (int inner in elements[i].Inner) writer.Line($"{Literal.Of(elements[inner].Name)} => {inner},");
            writer.Line("_ => -1,");
            writer.Close("},");
        }

        writer.Line("_ => -1,");
        writer.Close("};");
    }
}
