using System;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>
/// Gives the words of a table's line to its columns: by place, and where a word then stands under a header of another type, by place and type together. A
/// crowded line is moved to one side, but its words keep their order.
/// </summary>
internal sealed class LineColumns(PlacedText page, PlannedTable table, float[] bounds)
{
    private const int MostWords = 48;
    private const float Misfit = 6f, AmountInText = 2.5f, NumberInText = 0.6f, UnknownCode = 1.5f, TwoValues = 4f, PerCharacter = 0.3f;

    private readonly float[] _costs = new float[MostWords * table.LeafCount];
    private readonly int[] _before = new int[MostWords * table.LeafCount];

    /// <summary>Finds the columns of a line's words.</summary>
    /// <param name="line">The line.</param>
    /// <param name="columns">By word of the line: its column.</param>
    public void Assign(in PageLine line, Span<int> columns)
    {
        bool fits = true;
        for (int i = 0; i < line.Count; i++)
        {
            columns[i] = ColumnAt(page.Words[line.First + i].Middle);
            fits &= MisfitOf(line.First + i, columns[i]) < 1 && !(i > 0 && IsSecondValue(line.First + i, columns[i], columns[i - 1]));
        }

        if (!fits && line.Count <= MostWords) Choose(line, columns);
    }

    /// <summary>Whether a word is a value of its column's type, which never wraps.</summary>
    public bool IsValue(int word, int column) => table.Types[column] is { } field && field.Type is not (FieldType.Text or FieldType.PersonName) && !IsMark(page.TextOf(word)) && page.TextOf(word) is not "$" && MisfitOf(word, column) == 0;

    private int ColumnAt(float x)
    {
        int c = 0;
        while (c < bounds.Length && x >= bounds[c]) c++;
        return c;
    }

    /// <summary>The cheapest columns in order, word by word.</summary>
    private void Choose(in PageLine line, Span<int> columns)
    {
        int count = table.LeafCount;
        for (int i = 0; i < line.Count; i++)
        {
            int word = line.First + i;
            for (int c = 0; c < count; c++)
            {
                float best = i == 0 ? 0 : float.MaxValue;
                int from = 0;
                for (int b = 0; i > 0 && b <= c; b++)
                {
                    float cost = _costs[((i - 1) * count) + b] + (IsSecondValue(word, c, b) ? TwoValues : 0);
                    if (cost >= best) continue;
                    best = cost;
                    from = b;
                }

                _costs[(i * count) + c] = best + MisfitOf(word, c) + (PerCharacter * Outside(page.Words[word].Middle, c));
                _before[(i * count) + c] = from;
            }
        }

        int last = (line.Count - 1) * count, column = 0;
        for (int c = 1; c < count; c++)
            if (_costs[last + c] < _costs[last + column]) column = c;
        for (int i = line.Count - 1; i >= 0; i--)
        {
            columns[i] = column;
            column = _before[(i * count) + column];
        }
    }

    /// <summary>How far a place is from a column.</summary>
    private float Outside(float x, int column)
    {
        float left = column == 0 ? float.MinValue : bounds[column - 1], right = column == bounds.Length ? float.MaxValue : bounds[column];
        return x < left ? left - x : x >= right ? x - right : 0;
    }

    /// <summary>Whether a word would be a second value in the column of the word before it.</summary>
    private bool IsSecondValue(int word, int column, int before) => column == before && IsValue(word, column) && IsValue(word - 1, column);

    private float MisfitOf(int word, int column)
    {
        ReadOnlySpan<char> text = page.TextOf(word);
        if (table.Types[column] is not { } field || IsMark(text)) return 0;
        bool isDate = IsDate(text), isNumber = !isDate && (IsNumber(text) || text is "$");
        return field.Type switch
        {
            FieldType.Text or FieldType.PersonName => isDate ? Misfit : isNumber ? (text.IndexOfAny(",.$") >= 0 ? AmountInText : NumberInText) : 0,
            FieldType.Date or FieldType.MonthOrDate => isDate ? 0 : Misfit,
            FieldType.Code => isDate || isNumber ? Misfit : field.Codes is { } list && IsCode(text, list) ? 0 : UnknownCode,
            _ => isNumber ? 0 : Misfit,
        };
    }

    private static bool IsDate(ReadOnlySpan<char> word) => char.IsAsciiDigit(word[0]) && WithoutMarks(word).Count('/') == 2;

    /// <summary>Digits with nothing but the signs of an amount.</summary>
    private static bool IsNumber(ReadOnlySpan<char> word)
    {
        word = WithoutMarks(word);
        return word.IndexOfAnyInRange('0', '9') >= 0 && word.TrimStart("$-").IndexOfAnyExcept("0123456789,.") < 0;
    }

    private static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> word) => word.IndexOf('(') is > 0 and var mark ? word[..mark] : word;

    private static bool IsMark(ReadOnlySpan<char> word) => word.Length > 2 && word[0] == '(' && MarkText.LengthAt(word, 0) > 0;

    private static bool IsCode(ReadOnlySpan<char> word, CodeListDescriptor list)
    {
        int end = word.IndexOfAny('(', '/');
        if (end > 0) word = word[..end];
        foreach (CodeDescriptor code in list.Codes)
            if (word.Equals(code.Value, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
