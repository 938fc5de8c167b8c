using System.Linq;

namespace Form4Gen.Generator.Emission;

/// <summary>Emits the reader of a form.</summary>
internal static class ReaderEmitter
{
    /// <summary>Emits the file's text.</summary>
    public static string Emit(ReaderSpec spec)
    {
        string record = Identifier.Escape(spec.Record), result = $"Extraction<{record}>";
        SourceWriter writer = Header.Begin(
            spec.Namespace, "System", "System.IO", "Form4Gen.Runtime", "Form4Gen.Runtime.Descriptors", "Form4Gen.Runtime.Documents", "Form4Gen.Runtime.Reading");
        DocComment.Summary(writer, DocComment.Sentence($"Reads Form {spec.Form}: {spec.Title}"));
        writer.Open($"public static class {spec.Type}");
        DocComment.Summary(writer, "The form's descriptors: its records and its revisions.");
        Code.Object(Code.Raw("new()"))
            .With("Form", Code.Text(spec.Form))
            .With("Root", Code.Raw(spec.Record + "Descriptor.Instance"))
            .With("Revisions", Code.List(spec.Revisions.Select(r => Code.Raw(r + ".Descriptor"))))
            .With("Calibrations", spec.Priors is not null, Code.Raw(spec.Priors + ".Calibrations"))
            .With("Xml", spec.Elements is not null, Code.Raw(spec.Elements + ".Descriptor"))
            .WriteOverLines(writer, "public static FormFamily Family { get; } = ", ";");
        writer.Gap();
        DocComment.Summary(writer, "The reader itself, to read documents of several forms with.");
        writer.Line($"public static FormReader<{record}> Reader {{ get; }} = new(Family, {record}.Bind);");
        WriteRead(writer, result, "a text", "string text", "text", "The text.");
        WriteRead(writer, result, "a document", "ReadOnlySpan<byte> bytes", "bytes", "The document as it was filed.");
        WriteRead(writer, result, "a document", "Stream stream", "stream", "The document as it was filed; read to its end and left open.");
        WriteRead(writer, result, "a file that is open", "FilingFile file", "file", "The file.");
        writer.Close();
        return writer.ToString();
    }

    private static void WriteRead(SourceWriter writer, string result, string what, string parameter, string name, string meaning)
    {
        writer.Gap();
        DocComment.Summary(writer, $"Reads {what}. Never throws on its content: what could not be read is in the result's issues.");
        DocComment.Parameter(writer, name, meaning);
        DocComment.Parameter(writer, "options", "How to read; null: the defaults.");
        writer.Line($"public static {result} Read({parameter}, ReadOptions? options = null) => Reader.Read({name}, options);");
    }
}
