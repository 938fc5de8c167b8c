using System;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Location;

/// <summary>Which cell of a row the lines around its line of values belong to: its first, or its last where the row demands one.</summary>
internal sealed class WrappedLines
{
    private readonly DocumentLayout _lines;
    private readonly string?[] _demands;

    public WrappedLines(DocumentLayout lines, FormDescriptor form)
    {
        _lines = lines;
        _demands = Array.ConvertAll(form.Tables, table => DemandOf(table, form));
    }

    /// <summary>The first word behind the code that demands a text in the last column; 0 where none stands there.</summary>
    public int FirstOfTail(int table, int row)
    {
        if (_demands[table] is not { } demand) return 0;
        ReadOnlySpan<Token> tokens = _lines.TokensOf(_lines.Rows[row]);
        int last = LastValue(tokens);
        for (int t = last + 1; t < tokens.Length && last >= 0; t++)
            if (_lines.TextOf(tokens[t]).Equals(demand, StringComparison.Ordinal)) return t + 1;
        return 0;
    }

    /// <summary>The number of words before the first value of a line.</summary>
    public int EndOfWords(int row)
    {
        ReadOnlySpan<Token> tokens = _lines.TokensOf(_lines.Rows[row]);
        int t = 0;
        while (t < tokens.Length && !IsValue(tokens[t])) t++;
        return t;
    }

    private int LastValue(ReadOnlySpan<Token> tokens)
    {
        for (int t = tokens.Length - 1; t >= 0; t--)
            if (IsValue(tokens[t])) return t;
        return -1;
    }

    private bool IsValue(in Token token)
    {
        ReadOnlySpan<char> text = _lines.TextOf(token).TrimEnd(")]}");
        return text.Length > 0 && (ValueConversion.TryDate(text, out _) || (text.Length > 1 && ValueConversion.TryNumber(text, out _, out _)) || text[0] == '$');
    }

    /// <summary>The code with which a check demands that the last column is filled.</summary>
    private static string? DemandOf(TableDescriptor table, FormDescriptor form)
    {
        ColumnDescriptor last = table.Columns[^1];
        foreach (CheckDescriptor check in form.Checks)
        {
            if (check.Kind != CheckKind.Requires || check.Table != table.Id || check.Fields.Length != 2 || check.Values.Length != 1) continue;
            foreach (FieldDescriptor? field in last.Fields[0].ByKind)
                if (field is { Type: FieldType.Text } && field.Id == check.Fields[1]) return check.Values[0];
        }

        return null;
    }
}
