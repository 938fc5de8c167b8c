using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Form4Gen.Architecture.Tests.Vocabulary;

/// <summary>A string literal or a public name in C#.</summary>
internal sealed record CodeText(string File, int Line, string Text);

/// <summary>Finds the texts of C# that a reader of the assembly, or of its output, can see.</summary>
internal static class CodeTexts
{
    public static IEnumerable<CodeText> Of(string file, string source)
    {
        SyntaxNode root = CSharpSyntaxTree.ParseText(source).GetRoot();
        foreach (SyntaxToken token in root.DescendantTokens())
            if (token.IsKind(SyntaxKind.StringLiteralToken) || token.IsKind(SyntaxKind.InterpolatedStringTextToken) || token.IsKind(SyntaxKind.Utf8StringLiteralToken)
                || token.IsKind(SyntaxKind.SingleLineRawStringLiteralToken) || token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken))
                yield return new(file, LineOf(token), token.ValueText);
        foreach (SyntaxToken name in root.DescendantNodes().SelectMany(PublicNames))
            yield return new(file, LineOf(name), name.ValueText);
    }

    private static int LineOf(SyntaxToken token) => token.SyntaxTree!.GetLineSpan(token.Span).StartLinePosition.Line + 1;

    private static IEnumerable<SyntaxToken> PublicNames(SyntaxNode node) => node switch
    {
        EnumMemberDeclarationSyntax member => [member.Identifier],
        BaseTypeDeclarationSyntax type when IsPublic(type) => type is TypeDeclarationSyntax { ParameterList: { } list } ? [type.Identifier, .. list.Parameters.Select(p => p.Identifier)] : [type.Identifier],
        DelegateDeclarationSyntax type when IsPublic(type) => [type.Identifier],
        MethodDeclarationSyntax method when IsPublic(method) => [method.Identifier, .. method.ParameterList.Parameters.Select(p => p.Identifier)],
        PropertyDeclarationSyntax property when IsPublic(property) => [property.Identifier],
        EventDeclarationSyntax e when IsPublic(e) => [e.Identifier],
        BaseFieldDeclarationSyntax field when IsPublic(field) => field.Declaration.Variables.Select(v => v.Identifier),
        _ => [],
    };

    private static bool IsPublic(MemberDeclarationSyntax member) =>
        member.Modifiers.Any(SyntaxKind.PublicKeyword) || member.Parent is InterfaceDeclarationSyntax;
}
