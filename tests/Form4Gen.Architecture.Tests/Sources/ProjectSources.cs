using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Form4Gen.Architecture.Tests.Sources;

/// <summary>A use of one symbol: where it stands and what it names.</summary>
/// <param name="File">Path of the file that uses it, relative to the project.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Symbol">What is used, for messages.</param>
/// <param name="Folder">Folder of the project that declares it (empty: its root); null where another assembly declares it.</param>
/// <param name="Assembly">Name of the declaring assembly; null for the project itself.</param>
/// <param name="Namespace">Namespace of the symbol.</param>
/// <param name="Type">Full name of the type that has it, or its own.</param>
internal sealed record SymbolUse(string File, int Line, string Symbol, string? Folder, string? Assembly, string Namespace, string Type)
{
    public string FromFolder => ProjectSources.FolderOf(File);

    public override string ToString() => $"{File}({Line}): {Symbol}";
}

/// <summary>The hand-written sources of one project, bound, so that uses are seen whatever the using directives say.</summary>
internal sealed class ProjectSources
{
    private readonly CSharpCompilation _compilation;

    private ProjectSources(CSharpCompilation compilation) => _compilation = compilation;

    /// <summary>Binds a project of the repository.</summary>
    /// <param name="project">Its folder, relative to the root.</param>
    public static ProjectSources Of(string project) =>
        Of(Repository.CSharp(project).Select(f => (f[(project.Length + 1)..], Repository.Read(f))), Path.GetFileName(project));

    /// <summary>Binds sources.</summary>
    /// <param name="files">Path relative to the project, and text.</param>
    /// <param name="assembly">The project's assembly name.</param>
    public static ProjectSources Of(IEnumerable<(string Path, string Text)> files, string assembly)
    {
        var options = new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.None);
        IEnumerable<SyntaxTree> trees = files.Select(f => CSharpSyntaxTree.ParseText(f.Text, options, f.Path));
        return new(CSharpCompilation.Create(assembly, trees, References(assembly), new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)));
    }

    public IEnumerable<SyntaxTree> Trees => _compilation.SyntaxTrees;

    /// <summary>Everything the sources name, type names and members alike.</summary>
    public IEnumerable<SymbolUse> Uses()
    {
        foreach (SyntaxTree tree in _compilation.SyntaxTrees)
        {
            SemanticModel model = _compilation.GetSemanticModel(tree);
            foreach (SimpleNameSyntax name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
                if (Describe(tree, name, model.GetSymbolInfo(name)) is { } use)
                    yield return use;
        }
    }

    /// <summary>The first folder of a path; empty for a file in the project's root.</summary>
    public static string FolderOf(string file) => file.Contains('/', StringComparison.Ordinal) ? file[..file.IndexOf('/', StringComparison.Ordinal)] : "";

    private static SymbolUse? Describe(SyntaxTree tree, SimpleNameSyntax name, SymbolInfo info)
    {
        ISymbol? symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        if (symbol is null or INamespaceSymbol or ILocalSymbol or IParameterSymbol or ITypeParameterSymbol or ILabelSymbol or IRangeVariableSymbol or IPreprocessingSymbol or IDiscardSymbol) return null;
        INamedTypeSymbol? type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        if (type is null) return null;
        int line = tree.GetLineSpan(name.Span).StartLinePosition.Line + 1;
        string ns = type.ContainingNamespace?.ToDisplayString() ?? "";
        SyntaxReference? declared = type.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault();
        string? folder = declared is null ? null : FolderOf(declared.SyntaxTree.FilePath);
        string? assembly = declared is null ? type.ContainingAssembly?.Name : null;
        return new(tree.FilePath, line, symbol.ToDisplayString(), folder, assembly, ns, type.OriginalDefinition.ToDisplayString());
    }

    private static IEnumerable<MetadataReference> References(string assembly) =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => Path.GetFileNameWithoutExtension(p) != assembly)
            .Select(p => MetadataReference.CreateFromFile(p));
}
