using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// What the form's checks say of the numbers of a table: a running total follows from the one of the row before, two columns hold the same number. Numbers
/// of a stream that fit such a check hint at each other's rows and columns, whatever order they are printed in.
/// </summary>
internal sealed class StreamRelations
{
    /// <summary>Numbers further apart than this are not compared.</summary>
    public const int Reach = 80;

    /// <summary>Numbers from here on are none of shares.</summary>
    private const decimal Largest = 1e15m;

    /// <summary>A number hints at no more than this.</summary>
    private const int MostOfItem = 6;

    /// <summary>What it is worth that a running total holds, and that two columns agree.</summary>
    private const float TotalHolds = 4f, Agree = 2f;

    private static readonly List<StreamRelation> None = [];

    private readonly decimal[] _values;
    private readonly List<(bool[] Ones, bool[] Others)> _equal = [];
    private readonly List<StreamRelation>?[] _ofItem;

    public StreamRelations(TableDescriptor table, CheckDescriptor[] checks, List<StreamItem> items)
    {
        _values = new decimal[items.Count];
        _ofItem = new List<StreamRelation>?[items.Count];
        for (int i = 0; i < items.Count; i++)
            if (items[i].Shape == ItemShape.Number && ValueConversion.TryNumber(items[i].Text, out decimal number) && number < Largest) _values[i] = number;
        foreach (CheckDescriptor check in checks)
        {
            if (check.Table != table.Id) continue;
            if (check.Kind == CheckKind.Balance && check.Fields.Length > 2) FindTotals(ColumnsOf(table, check.Fields[0]), ColumnsOf(table, check.Fields[1]));
            if (check.Kind == CheckKind.Equal && check.Fields.Length == 2) FindEqual(ColumnsOf(table, check.Fields[0]), ColumnsOf(table, check.Fields[1]));
        }
    }

    /// <summary>The relations whose last number an item is.</summary>
    public List<StreamRelation> Of(int item) => _ofItem[item] ?? None;

    /// <summary>Where a relation lets expect its last number, the others being where they are; nowhere where they do not fit it.</summary>
    public StreamTie Expect(StreamRelation relation, int item, StreamPlace first, StreamPlace second)
    {
        if (first.Row < 0 || first.Column < 0) return default;
        if (relation.Second < 0) return relation.Totals[first.Column] ? new(first.Row, relation.Parts, Agree) : relation.Parts[first.Column] ? new(first.Row, relation.Totals, Agree) : default;
        if (second.Row < 0 || second.Column < 0) return default;
        decimal a = _values[relation.First], b = _values[relation.Second], own = _values[item];
        if (relation.Totals[first.Column] && relation.Totals[second.Column])
            return Math.Abs(first.Row - second.Row) == 1 && Math.Abs(a - b) == own ? new(Math.Max(first.Row, second.Row), relation.Parts, TotalHolds) : default;
        if (relation.Parts[first.Column]) (first, second, a, b) = (second, first, b, a);
        if (!relation.Totals[first.Column] || !relation.Parts[second.Column] || Math.Abs(a - own) != b) return default;
        return first.Row == second.Row ? new(first.Row - 1, relation.Totals, TotalHolds) : first.Row == second.Row - 1 ? new(second.Row, relation.Totals, TotalHolds) : default;
    }

    /// <summary>Whether rows have each other's numbers: two of columns that hold the same, or one that a running total lacks.</summary>
    public bool AreCrossed(StreamRows rows)
    {
        foreach ((bool[] ones, bool[] others) in _equal)
        {
            var pairs = new HashSet<(decimal, decimal)>();
            for (int r = 0; r < rows.RowCount; r++)
            {
                decimal one = ValueOf(rows, r, ones), other = ValueOf(rows, r, others);
                if (one == 0 || other == 0 || one == other) continue;
                if (pairs.Contains((other, one))) return true;
                pairs.Add((one, other));
            }
        }

        StreamPlace[] places = rows.Places();
        for (int i = 0; i < places.Length; i++)
            foreach (StreamRelation relation in Of(i))
                if (relation.Second >= 0 && IsAmiss(rows, places[i], _values[i], Expect(relation, i, places[relation.First], places[relation.Second]))) return true;
        return false;
    }

    /// <summary>Whether a number stands in the column that is expected, but in another row than the one that lacks it.</summary>
    private bool IsAmiss(StreamRows rows, StreamPlace place, decimal number, StreamTie tie) =>
        place.Column >= 0 && tie.Columns is { } columns && columns[place.Column] && tie.Row >= 0 && tie.Row < rows.RowCount && tie.Row != place.Row && ValueOf(rows, tie.Row, columns) != number;

    private decimal ValueOf(StreamRows rows, int row, bool[] columns)
    {
        for (int c = 0; c < columns.Length; c++)
            if (columns[c] && rows.Cells[(row * columns.Length) + c] is >= 0 and var item) return _values[item];
        return 0;
    }

    private static bool[] ColumnsOf(TableDescriptor table, string field)
    {
        bool[] found = new bool[table.Columns.Length];
        for (int c = 0; c < found.Length; c++)
            for (int k = 0; k < table.Kinds.Length; k++)
                found[c] |= TableGrammar.FieldOf(table.Columns[c], ColumnRole.Value, k)?.Id == field;
        return found;
    }

    private void FindTotals(bool[] totals, bool[] parts)
    {
        var last = new Dictionary<decimal, int>();
        for (int i = 0; i < _values.Length; i++)
        {
            if (_values[i] == 0) continue;
            for (int j = Math.Max(0, i - Reach); j < i; j++)
            {
                if (_values[j] == 0 || _values[j] == _values[i]) continue;
                foreach (decimal third in (ReadOnlySpan<decimal>)[Math.Abs(_values[i] - _values[j]), _values[i] + _values[j]])
                    if (last.TryGetValue(third, out int k) && k > j && k < i) Add(i, new StreamRelation(j, k, totals, parts));
            }

            last[_values[i]] = i;
        }
    }

    private void FindEqual(bool[] ones, bool[] others)
    {
        _equal.Add((ones, others));
        for (int i = 0; i < _values.Length; i++)
        {
            if (_values[i] == 0) continue;
            for (int j = i - 1; j >= Math.Max(0, i - Reach); j--)
                if (_values[j] == _values[i]) Add(i, new StreamRelation(j, -1, ones, others));
        }
    }

    private void Add(int item, StreamRelation relation)
    {
        List<StreamRelation> list = _ofItem[item] ??= [];
        if (list.Count == MostOfItem) list.RemoveAt(0);
        list.Add(relation);
    }
}
