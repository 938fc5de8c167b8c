using System.Collections.Generic;

namespace Form4Gen.Cli.Schemas.Catalogue;

/// <summary>Something said of a field, and where: a value that all revisions that have the field share names none.</summary>
/// <param name="Text">The text.</param>
/// <param name="Revisions">The revisions it is true of; empty: all that have the field.</param>
internal sealed record Said(string Text, IReadOnlyList<string> Revisions)
{
    /// <summary>The text with its revisions.</summary>
    public override string ToString() => Revisions.Count == 0 ? Text : $"{Text} ({string.Join(", ", Revisions)})";
}

/// <summary>A field in the catalogue.</summary>
/// <param name="Property">Its property.</param>
/// <param name="JsonName">Its name in the output.</param>
/// <param name="Id">Its id.</param>
/// <param name="Type">Its type in words of the language.</param>
/// <param name="CSharp">The type of its value in generated code.</param>
/// <param name="Doc">What it means, or null.</param>
/// <param name="Revisions">The revisions that have it.</param>
/// <param name="Boxes">Printed numbers.</param>
/// <param name="Labels">Printed labels, headers of columns included.</param>
/// <param name="Xml">XML elements.</param>
/// <param name="Columns">Columns of the data sets.</param>
/// <param name="Rules">What holds of it: how it is printed, what it may hold, and the checks that name it.</param>
internal sealed record CatalogueEntry(
    string Property,
    string JsonName,
    string Id,
    string Type,
    string CSharp,
    string? Doc,
    IReadOnlyList<string> Revisions,
    IReadOnlyList<Said> Boxes,
    IReadOnlyList<Said> Labels,
    IReadOnlyList<Said> Xml,
    IReadOnlyList<Said> Columns,
    IReadOnlyList<Said> Rules);

/// <summary>A generated record in the catalogue.</summary>
/// <param name="Name">Its type.</param>
/// <param name="Doc">What it is, or null.</param>
/// <param name="Forms">The forms that have it.</param>
/// <param name="Entries">Its fields.</param>
internal sealed record CatalogueRecord(string Name, string? Doc, IReadOnlyList<string> Forms, IReadOnlyList<CatalogueEntry> Entries);
