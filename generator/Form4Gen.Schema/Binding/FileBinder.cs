using System;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Syntax;

namespace Form4Gen.Schema.Binding;

/// <summary>Kinds of schema file, told by the suffix of the name.</summary>
internal enum SchemaFileKind : byte
{
    /// <summary><c>.form.yaml</c></summary>
    Form,

    /// <summary><c>.types.yaml</c></summary>
    Types,

    /// <summary><c>.codes.yaml</c></summary>
    Codes,

    /// <summary><c>.changes.yaml</c></summary>
    Changes,

    /// <summary><c>.priors.yaml</c>: figures that were learned.</summary>
    Priors,

    /// <summary>Anything else.</summary>
    Unknown,
}

/// <summary>The root of a file to its declaration.</summary>
internal static class FileBinder
{
    /// <summary>Kind of a file, and the id that its name gives it.</summary>
    public static SchemaFileKind KindOf(string path, out string id)
    {
        string name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        foreach ((string suffix, SchemaFileKind kind) in Suffixes)
        {
            if (!name.EndsWith(suffix, StringComparison.Ordinal)) continue;
            id = name.Substring(0, name.Length - suffix.Length);
            return kind;
        }

        id = name;
        return SchemaFileKind.Unknown;
    }

    /// <summary>Binds the root of a file; null if nothing of it can be used.</summary>
    public static Declaration? Bind(SyntaxNode root, SchemaFileKind kind, string id, DiagnosticBag diagnostics)
    {
        Declaration? file = new DeclarationBinder(diagnostics).Bind(root, NodeKindOf(root, kind));
        if (file?.Node("meta") is not { } meta || file.IsBroken || meta.IsBroken) return null;
        if (file.Kind == NodeKind.RevisionFile && !meta.Has("extends")) return null;
        if (file.Kind == NodeKind.FormFile && file.Has("changes") && !file.Tried("use"))
            diagnostics.Report(DiagnosticCatalog.KeyOfRevision, file.At("changes"), "a form without 'extends' and without 'use' has nothing that 'changes' could change");
        if (meta.Id == id) return file;
        diagnostics.Report(DiagnosticCatalog.IdIsNotFileName, meta.At("id"), $"the id '{meta.Id}' is not the file's name, '{id}'");
        return file;
    }

    private static readonly (string Suffix, SchemaFileKind Kind)[] Suffixes =
    [
        (".form.yaml", SchemaFileKind.Form),
        (".types.yaml", SchemaFileKind.Types),
        (".codes.yaml", SchemaFileKind.Codes),
        (".changes.yaml", SchemaFileKind.Changes),
        (".priors.yaml", SchemaFileKind.Priors),
    ];

    private static NodeKind NodeKindOf(SyntaxNode root, SchemaFileKind kind) => kind switch
    {
        SchemaFileKind.Types => NodeKind.TypesFile,
        SchemaFileKind.Codes => NodeKind.CodesFile,
        SchemaFileKind.Changes => NodeKind.ChangesFile,
        SchemaFileKind.Priors => NodeKind.PriorsFile,
        _ => root is MappingNode mapping && mapping["meta"] is MappingNode meta && meta["extends"] is not null ? NodeKind.RevisionFile : NodeKind.FormFile,
    };
}
