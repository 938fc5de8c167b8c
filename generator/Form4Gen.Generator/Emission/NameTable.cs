using System;
using System.Collections.Generic;
using System.Linq;

namespace Form4Gen.Generator.Emission;

/// <summary>Gives out unique names; those of types are unique without regard to case, as file names must be.</summary>
internal sealed class NameTable
{
    /// <summary>Names that generated files use; a generated type of such a name would hide them.</summary>
    private static readonly string[] Used =
    [
        "ArgumentOutOfRangeException", "BoxDescriptor", "BoxPart", "CheckBoxDescriptor", "CheckBoxGroupDescriptor", "CheckDescriptor", "CheckKind",
        "CodeDescriptor", "CodeExpectation", "CodeListDescriptor", "ColumnDescriptor", "ColumnField", "ColumnRole", "ColumnStatement", "DateOnly",
        "Enclosure", "Extracted", "ExtractedList", "Extraction", "FieldDescriptor", "FieldType", "FilingFile", "Footnote", "FormDescriptor", "FormFamily", "FormReader",
        "HeadingDescriptor", "IExtractedRecord", "IExtractedVisitor", "IssueSeverity", "MarkRule", "MemberKind", "MonthOrDate", "PrintedValue",
        "ReadOnlySpan", "ReadOptions", "RecordDescriptor", "RecordMember", "RecordValues", "RowKindDescriptor", "Stream", "TableDescriptor", "ValuePlace",
        "XmlDescriptor", "XmlElement", "XmlElementKind",
    ];

    /// <summary>Members that every record has.</summary>
    private static readonly string[] RecordMembers =
    [
        "Accept", "Bind", "Clone", "ContentEquals", "Equals", "EqualityContract", "Footnotes", "GetHashCode", "GetType", "Instance",
        "MemberwiseClone", "Finalize", "PrintMembers", "ReferenceEquals", "RowNumber", "ToString",
    ];

    private readonly HashSet<string> _taken;

    private NameTable(IEnumerable<string> taken, StringComparer comparer) => _taken = new(taken, comparer);

    /// <summary>Names of the types of one namespace.</summary>
    public static NameTable ForTypes() => new(Used, StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of the properties of one record.</summary>
    public static NameTable ForProperties(string recordType) => new(RecordMembers.Append(recordType), StringComparer.Ordinal);

    /// <summary>Names of the members of a revision's class.</summary>
    public static NameTable ForRevisionMembers() =>
        new(["Boxes", "Checks", "Descriptor", "Equals", "GetHashCode", "GetType", "Groups", "ReferenceEquals", "ToString"], StringComparer.Ordinal);

    /// <summary>Names of the members of one enum.</summary>
    public static NameTable ForCodes() => new([], StringComparer.Ordinal);

    /// <summary>The name, or the fallback, or the fallback with a number; names made of it by a suffix are taken with it.</summary>
    public string Take(string name, string fallback, params string[] suffixes)
    {
        string unique = name;
        for (int n = 1; !IsFree(unique, suffixes); n++)
            unique = n == 1 ? fallback : fallback + n.ToString(System.Globalization.CultureInfo.InvariantCulture);
        _taken.Add(unique);
        foreach (string suffix in suffixes) _taken.Add(unique + suffix);
        return unique;
    }

    private bool IsFree(string name, string[] suffixes) => !_taken.Contains(name) && !suffixes.Any(s => _taken.Contains(name + s));
}
