using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Form4Gen.Cli.Json;
using Form4Gen.Cli.Output;

namespace Form4Gen.Cli.Schemas.Coverage;

/// <summary>The coverage of a corpus as one JSON object.</summary>
internal static class CoverageJson
{
    /// <summary>Writes it.</summary>
    /// <param name="coverage">The coverage.</param>
    /// <param name="files">How many files were given.</param>
    /// <param name="stream">Takes the text; stays open.</param>
    public static void Write(CorpusCoverage coverage, int files, Stream stream)
    {
        using var buffer = new JsonBuffer(new GuardedStream(stream), JsonStyle.Indented);
        Utf8JsonWriter json = buffer.Writer;
        json.WriteStartObject();
        json.WriteNumber("files", files);
        json.WriteNumber("read", coverage.Files);
        json.WriteStartObject("revisions");
        foreach (KeyValuePair<string, int> revision in coverage.Revisions) json.WriteNumber(revision.Key, revision.Value);
        json.WriteEndObject();
        json.WriteStartArray("texts");
        foreach (var (owner, kind, text, count) in coverage.Phrases) Write(json, owner, CoverageText.KindOf(kind), text, "files", count);
        json.WriteEndArray();
        json.WriteStartArray("codes");
        foreach (var (list, text, isAlias, count) in coverage.Codes) Write(json, list, isAlias ? "alias" : "code", text, "values", count);
        json.WriteEndArray();
        json.WriteStartArray("unclaimed");
        foreach (UnclaimedText text in coverage.Unclaimed)
        {
            json.WriteStartObject();
            json.WriteString("text", text.Text);
            json.WriteNumber("files", text.Files);
            json.WriteString("file", text.File);
            json.WriteNumber("line", text.Line);
            json.WriteEndObject();
            buffer.Drain();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        buffer.EndText();
        buffer.Finish();
    }

    private static void Write(Utf8JsonWriter json, string of, string kind, string text, string counted, int count)
    {
        json.WriteStartObject();
        json.WriteString("of", of);
        json.WriteString("kind", kind);
        json.WriteString("text", text);
        json.WriteNumber(counted, count);
        json.WriteEndObject();
    }
}
