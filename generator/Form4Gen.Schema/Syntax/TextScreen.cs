using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Schema.Syntax;

/// <summary>Refuses texts that no YAML reader should see: too large, empty, not text, indented with tabs.</summary>
internal static class TextScreen
{
    /// <summary>Longest file, in UTF-16 code units. A form is about 60,000.</summary>
    public const int MaxLength = 1_000_000;

    /// <summary>Whether the text may be parsed; reports why not.</summary>
    public static bool Accepts(string path, string text, DiagnosticBag diagnostics)
    {
        var lines = new LineMap(path, text);
        if (text.Length > MaxLength)
        {
            diagnostics.Report(DiagnosticCatalog.FileTooLarge, lines.At(0, 0), $"the file has {text.Length} characters; {MaxLength} are allowed");
            return false;
        }

        return CharactersAreText(text, lines, diagnostics) && HasContent(text, lines, diagnostics);
    }

    private static bool CharactersAreText(string text, LineMap lines, DiagnosticBag diagnostics)
    {
        bool indenting = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c is '\n' or '\r') indenting = true;
            else if (c == '\t' && indenting)
            {
                diagnostics.Report(DiagnosticCatalog.Tab, lines.At(i, 1), "a tab stands in the indentation");
                return false;
            }
            else if (c != ' ') indenting = false;

            if (c < ' ' && c is not ('\n' or '\r' or '\t') || c == '\u007f')
                return Refuse(DiagnosticCatalog.ControlCharacter, i, $"the control character U+{(int)c:X4} stands in the file");
            if (c == '\uFFFD')
                return Refuse(DiagnosticCatalog.NotUtf8, i, "the replacement character U+FFFD stands in the file: it was not UTF-8 when it was read");
            if (!char.IsSurrogate(c)) continue;
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else return Refuse(DiagnosticCatalog.UnpairedSurrogate, i, $"the unpaired surrogate U+{(int)c:X4} stands in the file");
        }

        return true;

        bool Refuse(DiagnosticRule rule, int offset, string what)
        {
            diagnostics.Report(rule, lines.At(offset, 1), what);
            return false;
        }
    }

    private static bool HasContent(string text, LineMap lines, DiagnosticBag diagnostics)
    {
        bool comment = false;
        foreach (char c in text)
        {
            if (c is '\n' or '\r') comment = false;
            else if (c == '#') comment = true;
            else if (!comment && c is not (' ' or '\t' or '\uFEFF')) return true;
        }

        diagnostics.Report(DiagnosticCatalog.EmptyFile, lines.At(0, 0), "the file is empty");
        return false;
    }
}
