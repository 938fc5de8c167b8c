using System;
using System.Collections.Generic;
using System.Threading;
using Form4Gen.Schema.Binding;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Syntax;

namespace Form4Gen.Schema;

/// <summary>A schema file, parsed and bound. Equal to another one of the same path and text, so that hosts can keep it.</summary>
public sealed class ParsedFile : IEquatable<ParsedFile>
{
    private ParsedFile(SchemaFile file, SchemaFileKind kind, string id, Declaration? root, IReadOnlyList<SchemaDiagnostic> diagnostics)
    {
        File = file;
        Kind = kind;
        Id = id;
        Root = root;
        Diagnostics = diagnostics;
    }

    /// <summary>The file as the host read it.</summary>
    public SchemaFile File { get; }

    /// <summary>What was found wrong in the file alone.</summary>
    public IReadOnlyList<SchemaDiagnostic> Diagnostics { get; }

    internal SchemaFileKind Kind { get; }

    /// <summary>The id that the file's name gives it.</summary>
    internal string Id { get; }

    /// <summary>The file's declaration; null if nothing of it can be used.</summary>
    internal Declaration? Root { get; }

    /// <inheritdoc/>
    public bool Equals(ParsedFile? other) => other is not null && (ReferenceEquals(this, other) || File.Equals(other.File));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ParsedFile);

    /// <inheritdoc/>
    public override int GetHashCode() => File.GetHashCode();

    internal static ParsedFile Parse(SchemaFile file, CancellationToken cancellation)
    {
        var diagnostics = new DiagnosticBag();
        SchemaFileKind kind = FileBinder.KindOf(file.Path, out string id);
        Declaration? root = null;
        if (kind == SchemaFileKind.Unknown)
            diagnostics.Report(DiagnosticCatalog.UnknownFileKind, new SchemaLocation(file.Path, 0, 0, 1, 1), $"'{id}' is no kind of schema file");
        else if (SyntaxParser.Parse(file.Path, file.Text, diagnostics, cancellation) is { } node)
            root = FileBinder.Bind(node, kind, id, diagnostics);
        return new ParsedFile(file, kind, id, root, diagnostics.ToSorted());
    }
}
