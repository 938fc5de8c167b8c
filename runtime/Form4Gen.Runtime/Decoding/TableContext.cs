using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>What is known of a document before a table of it is decoded.</summary>
internal sealed class TableContext
{
    /// <summary>Whether rows are lines of text: only order and kind tell a value's column, and a date that the document is about is no other date.</summary>
    public bool IsOfLines { get; init; }

    /// <summary>Cell index at which each leaf column's header stands; NaN where it is not known. Empty: none is known.</summary>
    public double[] ColumnPositions { get; init; } = [];

    /// <summary>The date that the document is about; a table's dates are most often equal to it.</summary>
    public DateOnly? PeriodDate { get; init; }

    /// <summary>A date that nothing reported is later than (that of the signature).</summary>
    public DateOnly? LatestDate { get; init; }

    /// <summary>The document's footnotes.</summary>
    public FootnoteNumbers FootnoteNumbers { get; init; } = FootnoteNumbers.Unknown;

    /// <summary>The footnotes' texts by number; used for suggestions only.</summary>
    public IReadOnlyDictionary<int, string> FootnoteTexts { get; init; } = new Dictionary<int, string>(0);

    /// <summary>The form's checks; what they declare is evidence.</summary>
    public CheckDescriptor[] Checks { get; init; } = [];

    /// <summary>Words of the document, by which cut words are told from whole ones; null: none are known.</summary>
    public DocumentWords? Words { get; init; }

    /// <summary>Texts that the document's tables hold; receives those of the table that is decoded. Null: they are not kept.</summary>
    public ColumnTexts? Texts { get; init; }
}

/// <summary>Numbers of the footnotes that a document has.</summary>
/// <param name="Low">Bits of the numbers 0 to 63.</param>
/// <param name="High">Bits of the numbers 64 to 127.</param>
/// <param name="IsKnown">False where the document's footnotes are not known; then any number may be one.</param>
internal readonly record struct FootnoteNumbers(ulong Low, ulong High, bool IsKnown)
{
    public static FootnoteNumbers Unknown => default;

    public static FootnoteNumbers None => new(0, 0, true);

    public bool Contains(int number) => !IsKnown || (number < 64 ? (Low >> number) & 1 : (High >> (number - 64)) & 1) != 0;

    /// <summary>Whether only one of the document's numbers begins with these digits.</summary>
    public bool IsOnlyStart(int digits)
    {
        if (!IsKnown || digits > 9) return true;
        for (int longer = digits * 10; longer < (digits * 10) + 10; longer++)
            if (Contains(longer)) return false;
        return true;
    }

    public FootnoteNumbers With(int number) => number switch
    {
        < 0 or > 127 => this with { IsKnown = true },
        < 64 => new(Low | (1UL << number), High, true),
        _ => new(Low, High | (1UL << (number - 64)), true),
    };
}
