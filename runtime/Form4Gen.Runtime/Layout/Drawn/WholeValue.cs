using System;

namespace Form4Gen.Runtime.Layout.Drawn;

/// <summary>Kinds of value of which nobody writes two into a cell.</summary>
internal enum WholeValueKind : byte
{
    None,
    Date,
    Money,
    Number,
}

/// <summary>Tells values that are whole by their form: the pieces of one that is sliced at a column's edge look otherwise.</summary>
internal static class WholeValue
{
    private const int Group = 3;

    /// <summary>What a text is, marks behind it left out.</summary>
    public static WholeValueKind Of(ReadOnlySpan<char> text)
    {
        int mark = text.IndexOf('(');
        if (mark > 0) text = text[..mark].TrimEnd();
        if (text.IsEmpty) return WholeValueKind.None;
        if (text.Contains('/')) return IsDate(text) ? WholeValueKind.Date : WholeValueKind.None;
        if (text[0] == '$') return text.Length > 1 && char.IsAsciiDigit(text[1]) && char.IsAsciiDigit(text[^1]) ? WholeValueKind.Money : WholeValueKind.None;
        return IsGrouped(text) ? WholeValueKind.Number : WholeValueKind.None;
    }

    /// <summary>One or two digits, again, and two or four, with strokes between them.</summary>
    private static bool IsDate(ReadOnlySpan<char> text)
    {
        int first = text.IndexOf('/'), last = text.LastIndexOf('/');
        return first is 1 or 2 && last - first is 2 or 3 && text.Length - last is 3 or 5 && text[..first].IndexOfAnyExceptInRange('0', '9') < 0
            && text[(first + 1)..last].IndexOfAnyExceptInRange('0', '9') < 0 && text[(last + 1)..].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>Digits in groups of thousands.</summary>
    private static bool IsGrouped(ReadOnlySpan<char> text)
    {
        int point = text.IndexOf('.'), digits = 0;
        bool hasGroup = false;
        foreach (char c in point < 0 ? text : text[..point])
        {
            if (c == ',' && digits > 0 && (!hasGroup || digits == Group)) (hasGroup, digits) = (true, 0);
            else if (char.IsAsciiDigit(c)) digits++;
            else return false;
        }

        return hasGroup && digits == Group && (point < 0 || text[(point + 1)..].IndexOfAnyExceptInRange('0', '9') < 0);
    }
}
