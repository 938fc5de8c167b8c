using System;

namespace Form4Gen.Runtime.Reading.Xml;

/// <summary>The inside of a tag: its name and its attributes, also where a line break stands in the middle of them.</summary>
internal static class XmlTag
{
    /// <summary>Offset of the bracket that ends a tag, quoted ones apart; or of the bracket that opens the next tag, if that comes first.</summary>
    /// <param name="rest">The text behind the bracket that opens the tag.</param>
    /// <param name="isCut">Whether the next tag came first.</param>
    /// <returns>The offset; -1 where the text ends in the tag.</returns>
    public static int EndOf(ReadOnlySpan<char> rest, out bool isCut)
    {
        isCut = false;
        for (int i = 0; i < rest.Length;)
        {
            int mark = rest[i..].IndexOfAny("<>\"'");
            if (mark < 0) return -1;
            i += mark;
            if (rest[i] == '>') return i;
            isCut = rest[i] == '<';
            if (isCut) return i;
            int quote = rest[(i + 1)..].IndexOfAny(rest[i], '<');
            // A quote without its fellow quotes nothing.
            if (quote < 0 || rest[i + 1 + quote] == '<') i++;
            else i += quote + 2;
        }

        return -1;
    }

    /// <summary>
    /// Length of the name that a tag begins with. A line break ends it only before an attribute or the tag's end: <c>issuerCi\nk</c> is one name.
    /// </summary>
    public static int NameLength(ReadOnlySpan<char> inner, out bool isBroken)
    {
        isBroken = false;
        int end = WordEnd(inner, 0);
        while (end < inner.Length && inner[end] is '\n' or '\r')
        {
            int next = end;
            while (next < inner.Length && inner[next] is '\n' or '\r') next++;
            int word = WordEnd(inner, next);
            if (word == next || IsAttribute(inner, word)) return end;
            isBroken = true;
            end = word;
        }

        return end;
    }

    /// <summary>A text without its line breaks.</summary>
    public static string Joined(ReadOnlySpan<char> text)
    {
        Span<char> joined = text.Length <= 256 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
            if (c is not ('\n' or '\r')) joined[length++] = c;
        return joined[..length].ToString();
    }

    /// <summary>The value of an attribute, as it stands; empty where there is none of the name.</summary>
    public static ReadOnlySpan<char> Attribute(ReadOnlySpan<char> attributes, scoped ReadOnlySpan<char> name)
    {
        for (int i = 0; i < attributes.Length;)
        {
            while (i < attributes.Length && IsBlank(attributes[i])) i++;
            int end = AttributeNameEnd(attributes, i);
            scoped ReadOnlySpan<char> found = attributes[i..end].Contains('\n') ? Joined(attributes[i..end]) : attributes[i..end];
            i = end;
            while (i < attributes.Length && IsBlank(attributes[i])) i++;
            if (i >= attributes.Length || attributes[i] != '=')
            {
                if (i == end) i++;
                continue;
            }

            for (i++; i < attributes.Length && IsBlank(attributes[i]);) i++;
            ReadOnlySpan<char> value = Value(attributes, ref i);
            if (found.SequenceEqual(name)) return value;
        }

        return default;
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> attributes, scoped ref int i)
    {
        if (i >= attributes.Length) return default;
        if (attributes[i] is not ('"' or '\''))
        {
            int start = i;
            i = WordEnd(attributes, i);
            if (i == start) i++;
            return attributes[start..i];
        }

        char quote = attributes[i++];
        int length = attributes[i..].IndexOf(quote);
        if (length < 0) length = attributes.Length - i;
        ReadOnlySpan<char> value = attributes.Slice(i, length);
        i += length + 1;
        return value.IndexOfAny('\n', '\r') >= 0 ? Joined(value) : value;
    }

    // No attribute is without a value, so a name that a line break ends goes on behind it.
    private static int AttributeNameEnd(ReadOnlySpan<char> attributes, int from)
    {
        int end = WordEnd(attributes, from);
        while (end < attributes.Length && attributes[end] is '\n' or '\r')
        {
            int next = end;
            while (next < attributes.Length && attributes[next] is '\n' or '\r') next++;
            int word = WordEnd(attributes, next);
            if (word == next) break;
            end = word;
        }

        return end;
    }

    private static bool IsAttribute(ReadOnlySpan<char> inner, int end)
    {
        while (end < inner.Length && IsBlank(inner[end])) end++;
        return end < inner.Length && inner[end] == '=';
    }

    private static int WordEnd(ReadOnlySpan<char> text, int from)
    {
        int length = text[from..].IndexOfAny(" \t\r\n=\"'");
        return length < 0 ? text.Length : from + length;
    }

    private static bool IsBlank(char c) => c is ' ' or '\t' or '\n' or '\r';
}
