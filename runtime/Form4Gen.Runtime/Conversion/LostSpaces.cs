namespace Form4Gen.Runtime.Conversion;

/// <summary>
/// Puts back the spaces that a text recognizer dropped in names of which a form says that they are usual and of several words (<c>NEWYORK</c>). Only a
/// text that is the whole name is one: within a longer word the same letters may be anything.
/// </summary>
internal static class LostSpaces
{
    /// <summary>Restores a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="names">Names with their spaces.</param>
    /// <returns>The text with its spaces put back; the same text where none is lost.</returns>
    public static string Restore(string text, string[] names)
    {
        foreach (string name in names)
            if (text.Length < name.Length && IsWithoutSpaces(text, name)) return WithSpaces(text, name);
        return text;
    }

    private static bool IsWithoutSpaces(string text, string name)
    {
        int at = 0;
        foreach (char c in name)
        {
            bool isSpace = c == ' ', isSame = at < text.Length && char.ToUpperInvariant(text[at]) == char.ToUpperInvariant(c);
            if (!isSame && !isSpace) return false;
            at += isSame ? 1 : 0;
        }

        return at == text.Length;
    }

    private static string WithSpaces(string text, string name) => string.Create(name.Length, (text, name), static (restored, source) =>
    {
        int at = 0;
        for (int i = 0; i < restored.Length; i++)
        {
            bool isSpace = source.name[i] == ' ';
            restored[i] = isSpace ? ' ' : source.text[at];
            if (!isSpace || source.text[at] == ' ') at++;
        }
    });
}
