using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Compatibility;

/// <summary>What became of a thing.</summary>
public enum ChangeKind : byte
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is another.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>A difference between two schemas.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Subject">What it is: <c>field</c>, <c>code</c>, or a key of the language such as <c>label</c>.</param>
/// <param name="Path">Where, as a path of the language: <c>fields/remarks</c>, <c>tables/goods/columns/item</c>; <c>codes/state/CA</c> for a code.</param>
/// <param name="Revisions">The revisions it is about; empty for code lists.</param>
/// <param name="Before">How it was; null for what is new.</param>
/// <param name="After">How it is; null for what is gone.</param>
/// <param name="Api">What it does to the generated code; empty where that stays as it is.</param>
/// <param name="Finding">What is not compatible about it, or null.</param>
public sealed record SchemaChange(
    ChangeKind Kind, string Subject, string Path, EquatableArray<string> Revisions, string? Before, string? After, EquatableArray<string> Api, SchemaDiagnostic? Finding);
