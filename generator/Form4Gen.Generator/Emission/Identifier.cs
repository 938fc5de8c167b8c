using System.Text;
using Microsoft.CodeAnalysis.CSharp;

namespace Form4Gen.Generator.Emission;

/// <summary>Names of the schema as C# identifiers.</summary>
internal static class Identifier
{
    /// <summary>The text as an identifier: characters that none may have become <c>_</c>.</summary>
    public static string From(string text)
    {
        var name = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (name.Length == 0 && !SyntaxFacts.IsIdentifierStartCharacter(c)) name.Append('_');
            if (SyntaxFacts.IsIdentifierPartCharacter(c)) name.Append(c);
            else if (name.Length == 0 || name[name.Length - 1] != '_') name.Append('_');
        }

        return name.Length == 0 ? "_" : name.ToString();
    }

    /// <summary>The identifier as it is written in source: a keyword with <c>@</c>.</summary>
    public static string Escape(string name) =>
        SyntaxFacts.GetKeywordKind(name) != SyntaxKind.None || SyntaxFacts.GetContextualKeywordKind(name) != SyntaxKind.None ? "@" + name : name;

    /// <summary>An id such as <c>non_derivative</c> or <c>form4-2003</c> in Pascal case; <paramref name="separator"/> stands where a dash stood.</summary>
    public static string Pascal(string id, string separator = "")
    {
        var name = new StringBuilder(id.Length);
        bool capital = true;
        foreach (char c in id)
        {
            if (c is '-') name.Append(separator);
            bool part = SyntaxFacts.IsIdentifierPartCharacter(c) && c != '_';
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
}
