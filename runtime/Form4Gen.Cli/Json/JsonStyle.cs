using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Form4Gen.Cli.Json;

/// <summary>How JSON is written: valid anywhere, letters of all languages as they are, LF on every machine.</summary>
internal static class JsonStyle
{
    /// <summary>On one line.</summary>
    public static JsonWriterOptions Compact { get; } = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>On several lines.</summary>
    public static JsonWriterOptions Indented { get; } = Compact with { Indented = true, NewLine = "\n" };
}
