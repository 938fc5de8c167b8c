using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Form4Gen.Generator.Emission;

/// <summary>Names of the schema as C# identifiers.</summary>
internal static class Identifier
{
    // C#'s reserved words, and those contextual ones that cannot name a type.
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default",
        "delegate", "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto",
        "if", "implicit", "in", "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out",
        "override", "params", "private", "protected", "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc",
        "static", "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using",
        "virtual", "void", "volatile", "while",
        "await", "dynamic", "extension", "field", "file", "global", "nameof", "nint", "notnull", "nuint", "partial", "record", "required", "scoped",
        "unmanaged", "value", "var", "when", "where", "with", "yield",
    };

    /// <summary>The text as an identifier: characters that none may have become <c>_</c>.</summary>
    public static string From(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (name.Length == 0 && !IsStart(c)) name.Append('_');
            if (IsPart(c)) name.Append(c);
            else if (name.Length == 0 || name[name.Length - 1] != '_') name.Append('_');
        }

        return name.Length == 0 ? "_" : name.ToString();
    }

    /// <summary>The identifier as it is written in source: a keyword with <c>@</c>.</summary>
    public static string Escape(string name) => Keywords.Contains(name) ? "@" + name : name;

    /// <summary>An id such as <c>non_derivative</c> or <c>form4-2003</c> in Pascal case; <paramref name="separator"/> stands where a dash stood.</summary>
    public static string Pascal(string id, string separator = "")
    {
        var name = new StringBuilder(id.Length);
        bool capital = true;
        foreach (char c in id)
        {
            if (c is '-') name.Append(separator);
            bool part = IsPart(c) && c != '_';
            if (part) name.Append(capital ? char.ToUpperInvariant(c) : c);
            capital = !part;
        }

        return From(name.ToString());
    }

    /// <summary>A dotted name with every segment made an identifier.</summary>
    public static string Namespace(string text)
    {
        string[] segments = text.Split('.');
        for (int i = 0; i < segments.Length; i++) segments[i] = Escape(From(segments[i].Trim()));
        return string.Join(".", segments);
    }

    private static bool IsStart(char c) => c == '_' || CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private static bool IsPart(char c) => IsStart(c) || CharUnicodeInfo.GetUnicodeCategory(c) is
        UnicodeCategory.DecimalDigitNumber or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.NonSpacingMark
        or UnicodeCategory.SpacingCombiningMark;
}
