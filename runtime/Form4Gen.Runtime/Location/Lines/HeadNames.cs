using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>
/// Which of the lines below the labels has a person's name, and which a text with an enclosed value beside it. Where both stand in one line, letters'
/// height, initials and the words above the signature tell where the name ends.
/// </summary>
internal sealed class HeadNames
{
    private const int MostLines = 12, FewestLetters = 4, LongestInitial = 3, LinesOfSignature = 4, LongestSignature = 8;

    private readonly LabelMap _labels;
    private readonly string _enclosures;
    private readonly HashSet<string> _name = new(StringComparer.OrdinalIgnoreCase), _enclosing = new(StringComparer.OrdinalIgnoreCase), _signature = new(StringComparer.OrdinalIgnoreCase);
    private readonly int _firstEnclosed = -1, _lastEnclosed = -1;
    private readonly bool _hasPlainLine;

    /// <param name="labels">The labels of the page.</param>
    /// <param name="form">The form.</param>
    /// <param name="enclosures">Signs before and behind an enclosed value.</param>
    /// <param name="row">The line of labels.</param>
    public HeadNames(LabelMap labels, FormDescriptor form, string enclosures, int row)
    {
        (_labels, _enclosures) = (labels, enclosures);
        for (int r = row + 1; r < Math.Min(labels.Layout.Rows.Length, row + MostLines) && !HasCaption(r); r++)
        {
            if (HasEnclosure(r)) (_firstEnclosed, _lastEnclosed) = (_firstEnclosed < 0 ? r : _firstEnclosed, r);
            else if (!_hasPlainLine && IsName(r)) _hasPlainLine = Remember(r, _name);
        }

        NoteSignature(form);
        if (_firstEnclosed >= 0) Remember(_firstEnclosed, _enclosing);
        NameIsBelow = _lastEnclosed > _firstEnclosed && IsName(_lastEnclosed) && !_enclosing.Contains(Trimmed(_lastEnclosed, 0));
    }

    /// <summary>Whether the second line with an enclosed value begins with the name, and repeats the text of the first.</summary>
    private bool NameIsBelow { get; }

    /// <summary>Whether a line with an enclosed value has the text before it; a second one repeats what is left of it.</summary>
    public bool IsFirstEnclosed(int row) => row == _firstEnclosed || _firstEnclosed < 0;

    /// <summary>Where the text before an enclosed value begins in a line: at its start, unless the name stands nowhere else.</summary>
    public int Split(int row, int first, int open)
    {
        if (row != _firstEnclosed && NameIsBelow) return EndBeforeRepeated(row, first, open);
        if (_hasPlainLine || NameIsBelow || open - first < 3) return first;
        if (CaseChange(row, first, open) is > 0 and int change) return change;
        int split = first + 2;
        while (split + 1 < open && (IsInitial(row, split) || _signature.Contains(Trimmed(row, split)))) split++;
        return split;
    }

    /// <summary>The number of words at a text's start that are nothing: what is left of the name beside it, which is underlined and therefore sometimes read twice.</summary>
    public int Remains(int row, int first, int open)
    {
        int start = first;
        while (start + 1 < open && (IsKnown(row, start) || IsRemains(row, start, open))) start++;
        return start - first;
    }

    /// <summary>Whether a text may have the rest of something else before it: a second line has signs of it, or it begins with a small letter.</summary>
    public bool IsRest(int row, int first) => _lastEnclosed > _firstEnclosed || char.IsLower(WordOf(row, first)[0]) || WordOf(row, first).Length == 1;

    /// <summary>Whether the first two words of a name stand above the signature too.</summary>
    public bool IsSigned(int row, int first, int end) => end - first > 1 && _signature.Contains(Trimmed(row, first)) && _signature.Contains(Trimmed(row, first + 1));

    private bool IsKnown(int row, int word) => _name.Contains(Trimmed(row, word));

    private bool IsRemains(int row, int word, int open)
    {
        ReadOnlySpan<char> text = WordOf(row, word);
        if (text.Length == 1) return open - word > 2 && WordOf(row, word + 1).Length > 1;
        foreach (char c in text)
            if (!char.IsLower(c)) return StrayWords.IsStray(text);
        return true;
    }

    private int EndBeforeRepeated(int row, int first, int open)
    {
        int split = first;
        while (split < open && !_enclosing.Contains(Trimmed(row, split))) split++;
        return split;
    }

    /// <summary>The word at which a line goes over from words of capitals to others, or the other way round: two texts stand beside each other. 0 where none is.</summary>
    private int CaseChange(int row, int first, int open)
    {
        int? before = null;
        for (int t = first; t < open; t++)
        {
            if (CaseOf(row, t) is not { } height) continue;
            if (before is { } known && known != height) return t >= first + 2 ? t : 0;
            before = height;
        }

        return 0;
    }

    /// <summary>1 for a word of capitals, 0 for one with small letters, null for one too short to tell.</summary>
    private int? CaseOf(int row, int word)
    {
        const int fewest = 3;
        int letters = 0, small = 0;
        foreach (char c in WordOf(row, word))
        {
            letters += char.IsLetter(c) ? 1 : 0;
            small += char.IsLower(c) ? 1 : 0;
        }

        return letters < fewest ? null : small == 0 ? 1 : 0;
    }

    private bool Remember(int row, HashSet<string> words)
    {
        int first = FirstToken(row), count = _labels.Layout.TokensOf(_labels.Layout.Rows[row]).Length;
        for (int t = 0; t < count && !_labels.IsLabel(first + t) && WordOf(row, t).IndexOfAny(_enclosures) < 0; t++)
            if (WordOf(row, t).Length >= LongestInitial) words.Add(Trimmed(row, t));
        return true;
    }

    /// <summary>Notes the words above the caption of a signature: persons' names stand there.</summary>
    private void NoteSignature(FormDescriptor form)
    {
        for (int r = 0; r < _labels.Layout.Rows.Length; r++)
        {
            ReadOnlySpan<LabelSegment> segments = _labels.SegmentsOf(r);
            if (segments.Length == 0 || _labels.PhraseOf(segments[0]) is not { Kind: PhraseKind.BoxLabel } phrase || form.Boxes[phrase.Owner].Place != ValuePlace.Before || segments[0].Words < 2) continue;
            for (int above = Math.Max(0, r - LinesOfSignature); above < r; above++)
                if (!HasLabels(above) && _labels.Layout.TokensOf(_labels.Layout.Rows[above]).Length <= LongestSignature) Remember(above, _signature);
        }
    }

    private bool HasLabels(int row) => _labels.SegmentsOf(row).Length > 0;

    private int FirstToken(int row) => _labels.Layout.Cells[_labels.Layout.Rows[row].FirstCell].FirstToken;

    private string Trimmed(int row, int word) => WordOf(row, word).TrimEnd(".,;:").ToString();

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
            if (_labels.Layout.TextOf(token).IndexOfAny(_enclosures) >= 0) return true;
        return false;
    }

    /// <summary>Whether a line begins with two words that can be a name's: capitals first, no digits.</summary>
    private bool IsName(int row)
    {
        int first = FirstToken(row), letters = 0, words = 0;
        foreach (Token token in _labels.Layout.TokensOf(_labels.Layout.Rows[row]))
        {
            ReadOnlySpan<char> text = _labels.Layout.TextOf(token);
            if (_labels.IsLabel(first++) || words == 2) break;
            if (!char.IsUpper(text[0]) || StrayWords.IsStray(text) || text.IndexOfAnyInRange('0', '9') >= 0) break;
            words++;
            foreach (char c in text) letters += char.IsLetter(c) ? 1 : 0;
        }

        return words > 1 && letters >= FewestLetters;
    }
}
