using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>
/// Which value of one column a code in another lets expect. An expectation is a small number: 0 none, n the
/// value with number n.
/// </summary>
internal sealed class CodeExpectations
{
    private CodeExpectations(int source, string[] values, byte[] byCode, bool[] checks)
    {
        Source = source;
        Values = values;
        _byCode = byCode;
        _checks = checks;
    }

    private readonly byte[] _byCode;
    private readonly bool[] _checks;

    /// <summary>The column whose code tells what to expect; -1 for none.</summary>
    public int Source { get; }

    /// <summary>The values that may be expected; the state's number less 1 is the index.</summary>
    public string[] Values { get; }

    /// <summary>How many states there are.</summary>
    public int States => Values.Length + 1;

    /// <summary>The state behind a code.</summary>
    public int StateOf(int code) => code >= 0 && code < _byCode.Length ? _byCode[code] : 0;

    /// <summary>Whether a column's value can agree or disagree with an expectation.</summary>
    public bool Checks(int column) => _checks[column];

    public static CodeExpectations Of(TableDescriptor table)
    {
        for (int c = 0; c < table.Columns.Length; c++)
        {
            if (CodesOf(table.Columns[c]) is not { } codes) continue;
            List<string> values = [];
            byte[] byCode = new byte[codes.Codes.Length];
            for (int i = 0; i < codes.Codes.Length; i++)
                if (ExpectedBy(codes.Codes[i], table.Id) is { } value) byCode[i] = NumberOf(values, value);
            if (values.Count == 0) continue;
            return new CodeExpectations(c, [.. values], byCode, ColumnsThatCheck(table, c, values));
        }
        return new CodeExpectations(-1, [], [], new bool[table.Columns.Length]);
    }

    /// <summary>The code that a code lets expect in a table; null for none.</summary>
    public static string? ExpectedBy(CodeDescriptor code, string table)
    {
        foreach (CodeExpectation expectation in code.Expects)
            if (expectation.Table is null || expectation.Table == table) return expectation.Value;
        return null;
    }

    /// <summary>Number of the state that a value standing in a column agrees with; 0 where it is none of the expected ones.</summary>
    public int StateOf(ColumnDescriptor column, int code)
    {
        string? value = column.Says?.Value ?? (code >= 0 && CodesOf(column) is { } codes ? codes.Codes[code].Value : null);
        return value is null ? 0 : Array.IndexOf(Values, value) + 1;
    }

    private static bool[] ColumnsThatCheck(TableDescriptor table, int source, List<string> values)
    {
        bool[] checks = new bool[table.Columns.Length];
        for (int c = 0; c < checks.Length; c++)
        {
            ColumnDescriptor column = table.Columns[c];
            if (c <= source) continue;
            checks[c] = column.Says is { } says ? values.Contains(says.Value) : CodesOf(column) is { } codes && values.TrueForAll(v => Array.Exists(codes.Codes, x => x.Value == v));
        }
        return checks;
    }

    private static byte NumberOf(List<string> values, string value)
    {
        int known = values.IndexOf(value);
        if (known < 0)
        {
            known = values.Count;
            values.Add(value);
        }
        return (byte)(known + 1);
    }

    private static CodeListDescriptor? CodesOf(ColumnDescriptor column) =>
        column.Fields.Length > 0 && CellGrammar.FirstOf(column.Fields[0].ByKind) is { Type: FieldType.Code } field ? field.Codes : null;
}
