using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Form4Gen.Generator.Emission;

/// <summary>Writes XML documentation; texts are escaped and wrapped.</summary>
internal static class DocComment
{
    /// <summary>A summary of plain text.</summary>
    public static void Summary(SourceWriter writer, string text) => Element(writer, "summary", Escape(text));

    /// <summary>A summary of plain text with a paragraph of details, one sentence per item; these are XML already.</summary>
    public static void Summary(SourceWriter writer, string text, IReadOnlyList<string> details)
    {
        if (details.Count == 0)
        {
            Summary(writer, text);
            return;
        }

        writer.Line("/// <summary>");
        foreach (string line in Wrap(Escape(text), writer.Room - 4)) writer.Line("/// " + line);
        Element(writer, "para", string.Join(" ", details));
        writer.Line("/// </summary>");
    }

    /// <summary>A parameter; the text is XML already.</summary>
    public static void Parameter(SourceWriter writer, string name, string xml) => writer.Line($"/// <param name=\"{name}\">{xml}</param>");

    /// <summary>An element whose content is XML already.</summary>
    public static void Element(SourceWriter writer, string name, string xml)
    {
        string oneLine = $"/// <{name}>{xml}</{name}>";
        if (oneLine.Length <= writer.Room)
        {
            writer.Line(oneLine);
            return;
        }

        writer.Line($"/// <{name}>");
        foreach (string line in Wrap(xml, writer.Room - 4)) writer.Line("/// " + line);
        writer.Line($"/// </{name}>");
    }

    /// <summary>A text as code in documentation.</summary>
    public static string Code(string text) => $"<c>{Escape(text)}</c>";

    /// <summary>The text with white space collapsed, without what XML cannot hold, and with XML's own characters escaped.</summary>
    public static string Escape(string text)
    {
        var xml = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (xml.Length > 0 && xml[xml.Length - 1] != ' ') xml.Append(' ');
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                xml.Append(c).Append(text[++i]);
            }
            else if (IsVisible(c))
            {
                AppendEscaped(xml, c);
            }
        }

        return xml.ToString().TrimEnd(' ');
    }

    private static void AppendEscaped(StringBuilder xml, char c)
    {
        switch (c)
        {
            case '&': xml.Append("&amp;"); break;
            case '<': xml.Append("&lt;"); break;
            case '>': xml.Append("&gt;"); break;
            default: xml.Append(c); break;
        }
    }

    private static bool IsVisible(char c) =>
        !char.IsSurrogate(c) && c is not ('\uFFFE' or '\uFFFF')
        && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format);

    private static IEnumerable<string> Wrap(string text, int columns)
    {
        var line = new StringBuilder();
        foreach (string word in text.Split(' ').Where(w => w.Length > 0))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > columns)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        if (line.Length > 0) yield return line.ToString();
    }

    /// <summary>An id in words: <c>officer_title</c> is "Officer title".</summary>
    public static string Words(string id)
    {
        string words = id.Replace('_', ' ').Replace('/', ' ').Replace('-', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words.Substring(1);
    }

    /// <summary>The text, ending in a full stop.</summary>
    public static string Sentence(string text)
    {
        string trimmed = text.TrimEnd();
        return trimmed.Length == 0 || ".!?:".IndexOf(trimmed[trimmed.Length - 1]) >= 0 ? trimmed : trimmed + ".";
    }
}
