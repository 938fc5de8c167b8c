using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>What it costs to read an item as a column's, and to go from column to column. Units are those of <see cref="DecodingCosts"/>.</summary>
internal sealed class StreamCosts
{
    public const float Impossible = 1e6f;

    /// <summary>Another row, or another part of the table, begins.</summary>
    private const float Jump = 3f;

    /// <summary>What makes that cheaper: it begins with the first column, the column comes again, a header stands between.</summary>
    private const float JumpToFirst = -1.6f, JumpToSame = -0.8f, JumpOverHeader = -1.2f;

    /// <summary>The item stands directly behind the column's header.</summary>
    private const float BehindHeader = -0.7f, TextBehindHeader = -3f;

    /// <summary>No empty column costs more than this: parts of rows stand elsewhere.</summary>
    private const float MostForEmpty = 2.5f;

    /// <summary>An item that is no column's.</summary>
    public const float Stray = 7f, StrayMarks = 2.5f;

    /// <summary>Raised marks in a line of their own are those of the value before.</summary>
    public const float Attached = 4.4f;

    /// <summary>A text that stands in another column elsewhere.</summary>
    private const float Elsewhere = 2.5f;

    private const float Odd = 7f, Unlikely = 2.5f, MarksOnly = 0.4f, MarksOfNumber = 4f, MarksOfDate = 3f, NotPeriod = 0.5f, Latest = 5f;

    private readonly TableGrammar _grammar;
    private readonly TableContext _context;
    private readonly float[] _skip;
    private readonly int _columns;
    private readonly bool[] _optionalDates;
    private readonly bool _hasMoreDates;

    private readonly List<ColumnNeed> _needs;

    public StreamCosts(TableGrammar grammar, TableContext context, bool hasMoreDates, List<ColumnNeed> needs)
    {
        _needs = needs;
        _grammar = grammar;
        _context = context;
        _columns = grammar.Table.Columns.Length;
        _hasMoreDates = hasMoreDates;
        _optionalDates = Array.ConvertAll(grammar.Table.Columns, c => c.Fields.Length > 0 && CellGrammar.FirstOf(c.Fields[0].ByKind) is { Type: FieldType.Date, IsOptional: true });
        Kinds = grammar.Present.Length;
        Extra = new float[_columns];
        _skip = new float[Kinds * _columns * _columns];
        for (int k = 0; k < Kinds; k++)
            for (int from = 0; from < _columns; from++)
            {
                float sum = 0;
                for (int to = from + 1; to < _columns; to++)
                {
                    _skip[(((k * _columns) + from) * _columns) + to] = sum;
                    sum += Math.Min(MostForEmpty, AbsentCost(k, to));
                }
            }
    }

    public int Kinds { get; }

    /// <summary>By column: what its values cost more, or less, so that they become as many as there are rows.</summary>
    public float[] Extra { get; }

    /// <summary>Cost of going on in the same row; infinite backwards.</summary>
    public float Step(int kind, int from, int to) => to <= from ? Impossible : _skip[(((kind * _columns) + from) * _columns) + to];

    /// <summary>The last column before one that holds texts, where what stands around a value of the column may stand; -1 where there is none.</summary>
    public int TextBefore(int column)
    {
        if (_grammar.CellOf(column).Shape == CellShape.Text) return -1;
        while (--column >= 0 && _grammar.CellOf(column).Shape != CellShape.Text) ;
        return column;
    }

    /// <summary>Cost of going to another row.</summary>
    public float Leap(int from, int to, in StreamItem item) =>
        Jump + (to == 0 ? JumpToFirst : to == from ? JumpToSame : 0) + (item.IsAfterHeader ? JumpOverHeader : 0) + (item.SharesLine ? Unlikely : 0);

    /// <summary>Cost of beginning the stream with a column.</summary>
    public float Begin(int kind, int column) => column == 0 ? 0 : 1;

    /// <summary>Cost of an item in a column of any kind of row.</summary>
    public float Emit(int column, in StreamItem item)
    {
        float least = Impossible;
        for (int k = 0; k < Kinds; k++) least = Math.Min(least, Emit(k, column, item));
        return least;
    }

    /// <summary>Cost of an item in a column of a kind of row.</summary>
    public float Emit(int kind, int column, in StreamItem item)
    {
        if (!_grammar.Has(kind, column) || _grammar.IsMerged(column)) return Impossible;
        CellGrammar grammar = _grammar.CellOf(column);
        bool says = _grammar.Table.Columns[column].Says is not null;
        if (item.Shape != ItemShape.Marks && grammar.Shape == CellShape.Code && !IsCode(grammar, item)) return Impossible;
        float cost = item.Shape == ItemShape.Marks ? CostOfMarks(column, grammar) : grammar.Shape switch
        {
            CellShape.Text => item.Shape == ItemShape.Text ? CostOfText(column, item.Text) : Odd,
            CellShape.Date or CellShape.Month => item.Shape == ItemShape.Date ? CostOfDate(column, item) : Impossible,
            CellShape.Number => item.Shape == ItemShape.Number ? 0 : item.Shape == ItemShape.Money && grammar.AllowsMoney ? Unlikely : Impossible,
            CellShape.Money => item.Shape == ItemShape.Money ? 0 : item.Shape == ItemShape.Number ? Unlikely : Impossible,
            _ => MathF.Log(grammar.Prints.Length > 0 ? grammar.Prints.Length : grammar.Codes!.Codes.Length),
        };
        return cost + Extra[column] + (item.HeaderBefore == column && !says ? item.Shape == ItemShape.Text ? TextBehindHeader : BehindHeader : 0);
    }

    /// <summary>By text: the column that it was found to stand in elsewhere.</summary>
    public Dictionary<string, int> Texts { get; } = [];

    /// <summary>What speaks against a text in a column: it stands in another elsewhere.</summary>
    private float CostOfText(int column, string text) => Texts.TryGetValue(text, out int other) && other != column ? Elsewhere : 0;

    /// <summary>Whether values of the column bear marks.</summary>
    public bool Carries(int column) => _grammar.CellOf(column).CarriesMarks;

    public static bool IsCode(CellGrammar grammar, in StreamItem item) => item.Shape == ItemShape.Letters && IsCode(grammar, item.Text);

    /// <summary>Whether letters are a code of a column as it is printed.</summary>
    public static bool IsCode(CellGrammar grammar, ReadOnlySpan<char> code)
    {
        if (grammar.Codes is null) return false;
        foreach (PrintedValue print in grammar.Prints)
            if (code.SequenceEqual(print.Text)) return true;
        if (grammar.Prints.Length > 0) return false;
        foreach (PrintedValue beside in grammar.Beside)
            if (code.EndsWith(beside.Text, StringComparison.Ordinal)) code = code[..^beside.Text.Length];
        return ValueConversion.TryCode(code, grammar.Codes, out int index) && grammar.Codes.Codes[index].Value.Length == code.Length;
    }

    /// <summary>Whether the column's date tells the kind of the row: then it is the date of what happened.</summary>
    private bool Decides(int column) => Array.Exists(_grammar.Table.Kinds, k => k.WhenColumn == column);

    private float AbsentCost(int kind, int column)
    {
        if (!_grammar.Has(kind, column)) return 0;
        return _grammar.Table.Columns[column].Says is not null ? MostForEmpty / 2 : _grammar.Absent[kind][column];
    }

    private float CostOfDate(int column, in StreamItem item)
    {
        if (_optionalDates[column]) return _hasMoreDates ? 0 : Unlikely;
        if (!Decides(column) || !ValueConversion.TryDate(item.Text, out DateOnly date)) return 0;
        if (_context.LatestDate is { } latest && date > latest) return Latest;
        return _context.PeriodDate == date ? 0 : NotPeriod;
    }

    private float CostOfMarks(int column, CellGrammar grammar) => !grammar.CarriesMarks ? Impossible : grammar.Shape switch
    {
        CellShape.Money => MarksOnly,
        CellShape.Date => Decides(column) || _optionalDates[column] ? MarksOfDate : MarksOnly,
        CellShape.Number => MarksOfNumber,
        CellShape.Text => MayBeMarksOnly(column) ? Unlikely : Impossible,
        _ => Unlikely,
    };

    private bool MayBeMarksOnly(int column) => _needs.Exists(n => n.Column == column);
}
