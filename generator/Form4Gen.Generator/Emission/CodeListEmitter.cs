using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema.Model;

namespace Form4Gen.Generator.Emission;

/// <summary>Emits a code list: its enum, unless the list is open, and the class with its descriptor.</summary>
internal static class CodeListEmitter
{
    /// <summary>Emits the file's text.</summary>
    public static string Emit(CodeListSpec spec)
    {
        CodeListModel list = spec.List;
        bool isEnum = !list.IsOpen;
        bool hasDays = list.Codes.Any(c => c.InForceFrom is not null || c.InForceUntil is not null);
        SourceWriter writer = isEnum || hasDays
            ? Header.Begin(spec.Namespace, "System", "Form4Gen.Runtime.Descriptors")
            : Header.Begin(spec.Namespace, "Form4Gen.Runtime.Descriptors");
        if (isEnum)
        {
            WriteEnum(writer, spec);
            writer.Gap();
        }

        if (isEnum) DocComment.Summary(writer, $"The codes of {spec.Type}, as filed and with their meanings.");
        else DocComment.Summary(writer, DocComment.Sentence(list.Doc ?? DocComment.Words(list.Id)), ["An open list: values outside it are values too."]);
        writer.Open($"public static class {spec.ListType}");
        if (isEnum)
        {
            WriteToCode(writer, spec);
            writer.Gap();
        }

        DocComment.Summary(writer, "The codes, in the schema's order.");
        Code descriptor = Code.Call("new", Code.Text(list.Id), Code.Raw(list.IsOpen ? "true" : "false"), Code.Raw("Codes()"));
        descriptor.Write(writer, "public static CodeListDescriptor Descriptor { get; } = ", ";");
        writer.Gap();
        writer.Line("private static CodeDescriptor[] Codes() =>");
        Code.List(list.Codes.Select(CodeOf)).WriteOverLines(writer, "", ";");
        writer.Close();
        return writer.ToString();
    }

    private static void WriteEnum(SourceWriter writer, CodeListSpec spec)
    {
        DocComment.Summary(writer, DocComment.Sentence(spec.List.Doc ?? DocComment.Words(spec.List.Id)));
        writer.Open($"public enum {Identifier.Escape(spec.Type)}");
        for (int i = 0; i < spec.List.Codes.Count; i++)
        {
            CodeModel code = spec.List.Codes[i];
            if (i > 0) writer.Gap();
            List<string> details = [$"Filed as {DocComment.Code(code.Value)}."];
            if (code.Group is { } group) details.Add("Group: " + DocComment.Sentence(DocComment.Escape(group)));
            if (code.InForceFrom is { } from) details.Add($"In force from {from}.");
            if (code.InForceUntil is { } until) details.Add($"In force until {until}; filings of later days do not have it.");
            DocComment.Summary(writer, DocComment.Sentence(code.Meaning), details);
            writer.Line($"{Identifier.Escape(code.Name)} = {i},");
        }

        writer.Close();
    }

    private static void WriteToCode(SourceWriter writer, CodeListSpec spec)
    {
        DocComment.Summary(writer, "The code as filed.");
        DocComment.Parameter(writer, "code", "The code.");
        writer.Line("/// <exception cref=\"ArgumentOutOfRangeException\">The value is none of the enum's.</exception>");
        writer.Line($"public static string ToCode(this {Identifier.Escape(spec.Type)} code) =>");
        writer.Indent();
        writer.Line("unchecked((uint)code) < (uint)Descriptor.Codes.Length");
        writer.Indent();
        writer.Line("? Descriptor.Codes[(int)code].Value");
        writer.Line(": throw new ArgumentOutOfRangeException(nameof(code), code, null);");
        writer.Unindent();
        writer.Unindent();
    }

    private static Code CodeOf(CodeModel code) => Code
        .Object(Code.Call("new", Code.Text(code.Value), Code.Text(code.Meaning)))
        .WithTexts("Aliases", code.Aliases)
        .WithTexts("Wordings", code.Wordings)
        .With("InForceFrom", code.InForceFrom is not null, Code.Day(code.InForceFrom))
        .With("InForceUntil", code.InForceUntil is not null, Code.Day(code.InForceUntil))
        .WithList("Expects", [.. code.Expects.Select(e => Code.Call("new", Code.TextOrNull(e.Text.Length == 0 ? null : e.Text), Code.Text(e.Value)))]);
}
