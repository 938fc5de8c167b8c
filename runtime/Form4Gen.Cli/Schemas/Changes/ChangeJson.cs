using System.Collections.Generic;
using System.IO;
using System.Text.Json;
using Form4Gen.Cli.Json;
using Form4Gen.Cli.Output;
using Form4Gen.Schema.Compatibility;

namespace Form4Gen.Cli.Schemas.Changes;

/// <summary>The differences of two schemas as one JSON object.</summary>
internal static class ChangeJson
{
    /// <summary>Writes them.</summary>
    /// <param name="changes">The differences.</param>
    /// <param name="stream">Takes the text; stays open.</param>
    public static void Write(IReadOnlyList<SchemaChange> changes, Stream stream)
    {
        using var buffer = new JsonBuffer(new GuardedStream(stream), JsonStyle.Indented);
        Utf8JsonWriter json = buffer.Writer;
        json.WriteStartObject();
        json.WriteStartArray("changes");
        foreach (SchemaChange change in changes)
        {
            json.WriteStartObject();
            json.WriteString("change", change.Kind switch { ChangeKind.Added => "added", ChangeKind.Removed => "removed", _ => "changed" });
            json.WriteString("what", change.Subject);
            json.WriteString("path", change.Path);
            WriteTexts(json, "revisions", change.Revisions);
            json.WriteString("before", change.Before);
            json.WriteString("after", change.After);
            WriteTexts(json, "api", change.Api);
            json.WriteString("rule", change.Finding?.Id);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
        buffer.EndText();
        buffer.Finish();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
