using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>Which of the lines below the labels has the names: of the person in the first column, of the company with its enclosed symbol in the second.</summary>
internal sealed class HeadNames
{
    private const int MostLines = 12, FewestLetters = 4, LongestInitial = 3;

    private readonly LabelMap _labels;
    private readonly int _firstEnclosed = -1, _lastEnclosed = -1;
    private readonly bool _hasPlainLine;
    private readonly List<string> _name = [];

    /// <param name="labels">The labels of the page.</param>
    /// <param name="row">The line of labels.</param>
    public HeadNames(LabelMap labels, int row)
    {
        _labels = labels;
        for (int r = row + 1; r < Math.Min(labels.Layout.Rows.Length, row + MostLines) && !HasCaption(r); r++)
        {
            if (HasEnclosure(r)) (_firstEnclosed, _lastEnclosed) = (_firstEnclosed < 0 ? r : _firstEnclosed, r);
            else if (LeadingLetters(r) >= FewestLetters && !_hasPlainLine) _hasPlainLine = Remember(r);
        }
    }

    /// <summary>Whether a line with an enclosed value has the company; a second one repeats what is left of it.</summary>
    public bool IsFirstEnclosed(int row) => row == _firstEnclosed || _firstEnclosed < 0;

    /// <summary>Where the company's name begins in a line before its enclosed symbol: at its start, unless the person's name stands nowhere else.</summary>
    public int Split(int row, int first, int open)
    {
        if (_hasPlainLine || (row == _firstEnclosed && _lastEnclosed > row) || open - first < 3) return first;
        int split = first + 2;
        while (split + 1 < open && IsInitial(row, split)) split++;
        return split;
    }

    private bool Remember(int row)
    {
        Row line = _labels.Layout.Rows[row];
        int first = _labels.Layout.Cells[line.FirstCell].FirstToken, count = _labels.Layout.TokensOf(line).Length;
        for (int t = 0; t < count && !_labels.IsLabel(first + t); t++) _name.Add(WordOf(row, t).TrimEnd(".,;").ToString());
        return true;
    }

    /// <summary>Whether a word of another line repeats the person's name, which is underlined and therefore sometimes read twice.</summary>
    public bool IsKnown(int row, int word)
    {
        foreach (string known in _name)
            if (WordOf(row, word).TrimEnd(".,;").Equals(known, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether a company's name may have the rest of something else before it: a second line has signs of it, or it begins with a small letter.</summary>
    public bool IsRest(int row, int first) => _lastEnclosed > _firstEnclosed || char.IsLower(WordOf(row, first)[0]) || WordOf(row, first).Length == 1;

    private ReadOnlySpan<char> WordOf(int row, int word) => _labels.Layout.TextOf(_labels.Layout.TokensOf(_labels.Layout.Rows[row])[word]);

    private bool IsInitial(int row, int word)
    {
        ReadOnlySpan<char> text = WordOf(row, word).TrimEnd(".,");
        return text.Length < LongestInitial || text is "III";
    }

    private bool HasCaption(int row)
    {
        foreach (LabelSegment segment in _labels.SegmentsOf(row))
            if (_labels.PhraseOf(segment).Kind == PhraseKind.BoxCaption) return true;
        return false;
    }

    private bool HasEnclosure(int row)
    {
        foreach (Token token in _labels.Layout.TokensOf(_labels.Layout.Rows[row]))
            if (_labels.Layout.TextOf(token).IndexOfAny('[', ']') >= 0) return true;
        return false;
    }

    /// <summary>Letters before the first label of a line.</summary>
    private int LeadingLetters(int row)
    {
        int letters = 0, words = 0, first = _labels.Layout.Cells[_labels.Layout.Rows[row].FirstCell].FirstToken;
        foreach (Token token in _labels.Layout.TokensOf(_labels.Layout.Rows[row]))
        {
            if (_labels.IsLabel(first++)) break;
            ReadOnlySpan<char> text = _labels.Layout.TextOf(token);
            if (text.Contains('—')) continue;
            words++;
            foreach (char c in text) letters += char.IsLetter(c) ? 1 : 0;
        }

        return words > 1 ? letters : 0;
    }
}
