using System;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Kinds of text that a column's cells hold.</summary>
internal enum CellShape : byte
{
    Text,
    Date,
    Month,
    Number,
    Money,
    Code,
}

/// <summary>What a cell of a column may hold; columns of the same kind share one.</summary>
internal sealed class CellGrammar
{
    public CellShape Shape { get; private init; }

    /// <summary>The codes of a code, the known values of a text.</summary>
    public CodeListDescriptor? Codes { get; private init; }

    /// <summary>How the known values of a text begin; null where there are none to compare with, or too many.</summary>
    public KnownBeginnings? Beginnings { get; private init; }

    /// <summary>Printed texts that stand for a value of the column's field.</summary>
    public PrintedValue[] Prints { get; private init; } = [];

    /// <summary>Printed texts of the fields beside it.</summary>
    public PrintedValue[] Beside { get; private init; } = [];

    /// <summary>Whether an amount of money may stand there in place of a number.</summary>
    public bool AllowsMoney { get; private init; }

    public bool CarriesMarks { get; private init; }

    /// <summary>Whether the column's date usually is the one that the document is about.</summary>
    public bool ExpectsPeriod { get; private init; }

    /// <summary>Whether marks seldom stand there: a letter that only chooses and the date by which a row is told need no note.</summary>
    public bool IsSeldomMarked { get; private init; }

    /// <summary>A list with so few codes is a choice.</summary>
    private const int FewCodes = 2;

    /// <summary>Longer lists of known texts are not compared with every run of words.</summary>
    private const int MostKnownTexts = 64;

    /// <summary>Length of the longest code, alias or printed text.</summary>
    public int LongestCode { get; private init; }

    /// <summary>Length of the longest word that is a code, with the text of a field beside it; an open list has any.</summary>
    public int LongestWord { get; private init; }

    public static CellGrammar Of(ColumnDescriptor column, bool decidesKind)
    {
        FieldDescriptor? field = null;
        PrintedValue[] prints = [], beside = [];
        bool money = false;
        foreach (ColumnField candidate in column.Fields)
        {
            FieldDescriptor? first = FirstOf(candidate.ByKind);
            if (candidate.Role == ColumnRole.Value && field is null)
            {
                field = first;
                prints = candidate.Prints;
            }
            else if (candidate.Role == ColumnRole.Beside) beside = candidate.Prints;
            else if (candidate.Role == ColumnRole.InsteadOf && first?.Type == FieldType.Money) money = true;
        }
        CellShape shape = ShapeOf(field);
        int longest = LongestOf(field?.Codes, prints);
        return new CellGrammar
        {
            Shape = shape,
            Codes = field?.Codes,
            Beginnings = shape == CellShape.Text && field?.Codes is { Codes.Length: <= MostKnownTexts } known ? new KnownBeginnings(known) : null,
            Prints = prints,
            Beside = beside,
            AllowsMoney = money,
            CarriesMarks = field?.CarriesFootnotes ?? false,
            IsSeldomMarked = shape == CellShape.Date ? decidesKind : shape == CellShape.Code && field?.Codes is { Codes.Length: <= FewCodes },
            ExpectsPeriod = shape == CellShape.Date && (decidesKind || field is { IsOptional: false }),
            LongestCode = longest,
            LongestWord = field?.Codes is { IsOpen: true } ? int.MaxValue - 1 : longest + LongestOf(null, beside),
        };
    }

    public static FieldDescriptor? FirstOf(FieldDescriptor?[] byKind)
    {
        foreach (FieldDescriptor? field in byKind)
            if (field is not null) return field;
        return null;
    }

    public bool IsSameAs(CellGrammar other) =>
        Shape == other.Shape && Codes == other.Codes && AllowsMoney == other.AllowsMoney && CarriesMarks == other.CarriesMarks
        && ExpectsPeriod == other.ExpectsPeriod && IsSeldomMarked == other.IsSeldomMarked
        && Prints.AsSpan().SequenceEqual(other.Prints) && Beside.AsSpan().SequenceEqual(other.Beside);

    /// <summary>Whether the same texts can become values of both, so that they are searched for once.</summary>
    public bool IsSearchedLike(CellGrammar other) =>
        CarriesMarks == other.CarriesMarks && (Shape == other.Shape ? Shape != CellShape.Code : IsNumber(Shape) && IsNumber(other.Shape));

    private static bool IsNumber(CellShape shape) => shape is CellShape.Number or CellShape.Money;

    private static CellShape ShapeOf(FieldDescriptor? field) => field?.Type switch
    {
        FieldType.Date => CellShape.Date,
        FieldType.MonthOrDate => CellShape.Month,
        FieldType.Decimal or FieldType.Integer => CellShape.Number,
        FieldType.Money => CellShape.Money,
        FieldType.Code => CellShape.Code,
        _ => CellShape.Text,
    };

    private static int LongestOf(CodeListDescriptor? codes, PrintedValue[] prints)
    {
        int longest = 0;
        foreach (PrintedValue print in prints) longest = Math.Max(longest, print.Text.Length);
        if (codes is null) return longest;
        foreach (CodeDescriptor code in codes.Codes)
        {
            longest = Math.Max(longest, code.Value.Length);
            foreach (string alias in code.Aliases) longest = Math.Max(longest, alias.Length);
        }
        return longest;
    }
}
