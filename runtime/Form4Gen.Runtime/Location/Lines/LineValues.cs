using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Location;

/// <summary>Tells which lines of a table have values: dates and amounts, or a bare number with a code of a short list behind it.</summary>
internal sealed class LineValues
{
    private const int MostCodes = 4, FewestDigits = 3;

    private readonly DocumentLayout _lines;
    private readonly HashSet<char>[] _letters;

    public LineValues(DocumentLayout lines, FormDescriptor form)
    {
        _lines = lines;
        _letters = Array.ConvertAll(form.Tables, LettersOf);
    }

    /// <summary>How many words of a line can only be values of a table's row.</summary>
    public int Count(int table, int row)
    {
        int count = 0;
        bool isNumber = false;
        ReadOnlySpan<Token> tokens = _lines.TokensOf(_lines.Rows[row]);
        for (int t = 0; t < tokens.Length; t++)
        {
            ReadOnlySpan<char> word = _lines.TextOf(tokens[t]);
            if (IsValue(word) || (isNumber && word.Length == 1 && _letters[table].Contains(word[0]))) count++;
            isNumber = t > 0 && word.IndexOfAnyExceptInRange('0', '9') < 0;
        }

        return count;
    }

    /// <summary>Whether a word is a date or an amount, whatever sign hangs at it.</summary>
    private static bool IsValue(ReadOnlySpan<char> word)
    {
        if (ValueWords.IsDate(word)) return true;
        ReadOnlySpan<char> value = word[..ValueWords.LengthOf(word)];
        int digits = 0, signs = 0;
        foreach (char c in value.TrimStart('$'))
        {
            if (char.IsAsciiDigit(c)) digits++;
            else if (c is ',' or '.') signs++;
            else return false;
        }

        return value.Length > 0 && value[0] == '$' ? digits > 0 : signs > 0 && digits >= FewestDigits;
    }

    private static HashSet<char> LettersOf(TableDescriptor table)
    {
        HashSet<char> letters = [];
        foreach (ColumnDescriptor column in table.Columns)
            foreach (ColumnField field in column.Fields)
                foreach (FieldDescriptor? ofKind in field.ByKind)
                    if (ofKind is { Type: FieldType.Code, Codes: { Codes.Length: <= MostCodes } list })
                        foreach (CodeDescriptor code in list.Codes)
                            if (code.Value.Length == 1) letters.Add(code.Value[0]);
        return letters;
    }
}
