using System;
using System.Collections.Generic;
using System.Text;

namespace Form4Gen.Schema.Resolution;

/// <summary>How names in generated code come from names in the schema.</summary>
internal static class NameRules
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate",
        "do", "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in",
        "int", "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private",
        "protected", "public", "readonly", "record", "ref", "required", "return", "sbyte", "scoped", "sealed", "short", "sizeof", "stackalloc", "static",
        "string", "struct", "switch", "this", "throw", "true", "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void",
        "volatile", "while", "file",
    };

    // Members that every generated record has.
    private static readonly HashSet<string> Taken = new(StringComparer.Ordinal)
    {
        "ContentEquals", "ContentHashCode", "Equals", "GetHashCode", "GetType", "ToString", "MemberwiseClone", "ReferenceEquals", "Finalize", "EqualityContract",
        "PrintMembers", "Clone", "Deconstruct", "RowNumber", "Descriptor",
    };

    /// <summary><c>rpt_owner_name</c> to <c>RptOwnerName</c>; what is neither letter nor digit parts words.</summary>
    public static string Pascal(string id)
    {
        var name = new StringBuilder(id.Length);
        bool start = true;
        foreach (char c in id)
        {
            if (!IsLetter(c) && !IsDigit(c))
            {
                start = true;
                continue;
            }

            name.Append(start ? Upper(c) : c);
            start = false;
        }

        return name.ToString();
    }

    /// <summary>The same name with a capital.</summary>
    public static string Capitalized(string name) => name.Length == 0 ? name : Upper(name[0]) + name.Substring(1);

    /// <summary>The same name with a small first letter, as it stands in the output.</summary>
    public static string Json(string name) =>
        name.Length > 0 && name[0] is >= 'A' and <= 'Z' ? (char)(name[0] + 32) + name.Substring(1) : name;

    /// <summary>The last element's name of an XML path.</summary>
    public static string LastSegment(string xml) => xml.Substring(xml.LastIndexOf('/') + 1);

    /// <summary>Whether C# takes the name without escaping.</summary>
    public static bool IsIdentifier(string name)
    {
        if (name.Length == 0 || IsDigit(name[0]) || Keywords.Contains(name)) return false;
        foreach (char c in name)
            if (!IsLetter(c) && !IsDigit(c) && c != '_') return false;
        return true;
    }

    /// <summary>Whether generated records have a member of this name already.</summary>
    public static bool IsTaken(string name) => Taken.Contains(name);

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static char Upper(char c) => c is >= 'a' and <= 'z' ? (char)(c - 32) : c;
}
