using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>Words of a line that stand in one column of boxes.</summary>
/// <param name="Column">The column.</param>
/// <param name="First">The first word, counted from the line's first.</param>
/// <param name="End">The end of its words.</param>
/// <param name="IsUnsure">Whether the border was guessed.</param>
internal readonly record struct HeadCell(int Column, int First, int End, bool IsUnsure);

/// <summary>
/// Tells the columns of a page's head apart, where boxes stand beside each other and a line goes through all of them. The line with the labels of
/// several boxes tells the columns, and which of them has the name, the enclosed value, the dates and the check boxes; labels and captions, dates and
/// enclosed values tell where the words of other lines belong.
/// </summary>
internal sealed class HeadColumns
{
    private const float MostOfLabel = 0.4f;
    private const int LongestWrap = 3;

    private readonly LabelMap _labels;
    private readonly FormDescriptor _form;
    private readonly int[] _boxes, _groups;
    private readonly HeadNames _names;
    private readonly HeadWords _words;
    private readonly int _labelRow, _nameColumn, _enclosedColumn, _dateColumn, _checkColumn;
    private readonly string _opening = "", _closing = "";
    private int _captionRow = -1, _group = -1, _groupsSeen;
    private int[] _columns = [];
    private bool _isCaptioned, _isDetailOpen, _hasName, _isInCapitals;

    private HeadColumns(LabelMap labels, FormDescriptor form, int row, int[] boxes, int[] groups, int count)
    {
        (_labels, _form, _boxes, _groups, Count) = (labels, form, boxes, groups, count);
        _words = new HeadWords(labels, form);
        _labelRow = row;
        _nameColumn = ColumnOf(form, boxes, static part => part.Field.Type == FieldType.PersonName);
        _enclosedColumn = ColumnOf(form, boxes, static part => part.Between.Length > 0);
        _dateColumn = ColumnOf(form, boxes, static part => part.Field.Type == FieldType.Date);
        foreach (int group in groups) _checkColumn = Math.Max(_checkColumn, group);
        // Of several ways to enclose a value the first is the printed one.
        foreach (BoxDescriptor box in form.Boxes)
            foreach (BoxPart part in box.Parts)
                if (part.Between is [var pair, ..]) (_opening, _closing) = (_opening + pair.Open, _closing + pair.Close);
        _names = new HeadNames(labels, form, _opening + _closing, row);
    }

    /// <summary>How many columns there are.</summary>
    public int Count { get; }

    /// <summary>The columns that a line of labels tells; null where it is none.</summary>
    public static HeadColumns? Find(LabelMap labels, FormDescriptor form, int row)
    {
        int[] boxes = new int[form.Boxes.Length], groups = new int[form.Groups.Length];
        Array.Fill(boxes, -1);
        Array.Fill(groups, -1);
        int count = 0, found = 0, grouped = 0;
        foreach (LabelSegment segment in labels.SegmentsOf(row))
        {
            Phrase phrase = labels.PhraseOf(segment);
            if (segment.Letters < MostOfLabel * phrase.TotalLetters) continue;
            bool isBox = phrase.Kind == PhraseKind.BoxLabel && form.Boxes[phrase.Owner].Place == ValuePlace.After;
            if (isBox && boxes[phrase.Owner] < 0) boxes[phrase.Owner] = count++;
            else if (phrase.Kind == PhraseKind.GroupLabel && groups[phrase.Owner] < 0) (groups[phrase.Owner], grouped) = (count++, grouped + 1);
            else continue;
            found += isBox ? 1 : 0;
        }

        if (found < 2) return null;

        // A group whose label was not read has a column all the same, where its printed number puts it.
        int checks = grouped > 0 ? -1 : MakeRoom(form, boxes, count++);
        int column = 0;
        for (int b = 0; b < boxes.Length; b++)
        {
            if (boxes[b] >= 0) column = boxes[b];
            else if (form.Boxes[b].Place == ValuePlace.After) boxes[b] = column;
        }

        foreach (int known in groups) checks = Math.Max(checks, known);
        for (int g = 0; g < groups.Length; g++)
            if (groups[g] < 0) groups[g] = checks;
        return new HeadColumns(labels, form, row, boxes, groups, count);
    }

    /// <summary>Makes room for the first group among the columns of boxes, in the order of their numbers; behind all of them where it has none.</summary>
    private static int MakeRoom(FormDescriptor form, int[] boxes, int count)
    {
        if (form.Groups.Length == 0 || form.Groups[0].Number is not { } number) return count;
        int place = count;
        for (int b = 0; b < boxes.Length; b++)
            if (boxes[b] >= 0 && form.Boxes[b].Number is { } other && string.CompareOrdinal(other, number) > 0) place = Math.Min(place, boxes[b]);
        for (int b = 0; b < boxes.Length; b++)
            if (boxes[b] >= place) boxes[b]++;
        return place;
    }

    /// <summary>The column of the first box with such a part; -1 where none has one.</summary>
    private static int ColumnOf(FormDescriptor form, int[] boxes, Predicate<BoxPart> condition)
    {
        for (int b = 0; b < boxes.Length; b++)
            if (boxes[b] >= 0 && form.Boxes[b].Place == ValuePlace.After && Array.Exists(form.Boxes[b].Parts, condition)) return boxes[b];
        return -1;
    }

    /// <summary>Whether words between two columns may be of a third.</summary>
    private static bool IsWithin(int column, int left, int right) => column >= left && column <= right;

    /// <summary>Cuts a line into the words of its columns; words that belong to none are left out.</summary>
    public void Cut(int row, List<HeadCell> cells)
    {
        ReadOnlySpan<Token> tokens = _labels.Layout.TokensOf(_labels.Layout.Rows[row]);
        _columns = new int[tokens.Length];
        Array.Fill(_columns, -1);
        bool hasLabels = PlaceLabels(row);
        bool hadDetail = _isDetailOpen;
        for (int t = 0, left = 0; t < tokens.Length;)
        {
            if (_columns[t] >= 0)
            {
                int first = t;
                left = _columns[t];
                while (t < tokens.Length && _columns[t] == left) t++;
                Add(cells, new HeadCell(left, first, t, false));
                continue;
            }

            int end = t;
            while (end < tokens.Length && _columns[end] < 0) end++;
            // What is left over in the line of labels is of the labels.
            if (row != _labelRow) PlaceRun(row, tokens, t, end, left, end < tokens.Length ? _columns[end] : Count - 1, hasLabels, cells);
            t = end;
        }

        if (hasLabels && _isDetailOpen == hadDetail) _isDetailOpen = false;
    }

    private bool PlaceLabels(int row)
    {
        int first = _labels.Layout.Cells[_labels.Layout.Rows[row].FirstCell].FirstToken, last = 0;
        bool any = false;
        foreach (LabelSegment segment in _labels.SegmentsOf(row))
        {
            Phrase phrase = _labels.PhraseOf(segment);
            int column = phrase.Kind switch
            {
                PhraseKind.BoxLabel or PhraseKind.BoxCaption => _form.Boxes[phrase.Owner].Place == ValuePlace.After ? _boxes[phrase.Owner] : -1,
                PhraseKind.GroupLabel or PhraseKind.CheckLabel => _groups[phrase.Owner],
                _ => -1,
            };
            if (column < last) continue;
            last = column;
            any = true;
            if (phrase.Kind == PhraseKind.BoxCaption && !_isCaptioned) (_isCaptioned, _captionRow) = (true, row);
            if (phrase.Kind == PhraseKind.GroupLabel && phrase.Owner > _group) (_group, _groupsSeen) = (phrase.Owner, _groupsSeen + 1);
            for (int t = segment.FirstToken; t <= segment.LastToken; t++) _columns[t - first] = column;
        }

        return any;
    }

    /// <summary>Words between labels of two columns: they are of these or of one between them.</summary>
    private void PlaceRun(int row, ReadOnlySpan<Token> tokens, int first, int end, int left, int right, bool hasLabels, List<HeadCell> cells)
    {
        if (end < tokens.Length) end = _words.EndBeforeLabel(tokens, first, end, SegmentAt(row, end));
        while (first < end && StrayWords.IsStray(_labels.Layout.TextOf(tokens[first]))) first++;
        while (end > first && IsStrayEnd(_labels.Layout.TextOf(tokens[end - 1]), _isCaptioned)) end--;
        if (left < right && first < end && end - first <= LongestWrap && right == _checkColumn && _words.AreOfGroup(tokens[first..end]))
        {
            Add(cells, new HeadCell(_checkColumn, first, end, false));
            return;
        }

        int marks = first;
        while (marks < end && !(right == _checkColumn && IsMark(tokens[marks]))) marks++;
        if (marks < end && left < right)
        {
            PlaceWords(row, tokens, first, marks, left, right, hasLabels, cells);
            Add(cells, new HeadCell(right, marks, end, false));
        }
        else
        {
            PlaceWords(row, tokens, first, end, left, right, hasLabels, cells);
        }
    }

    private LabelSegment SegmentAt(int row, int word)
    {
        int first = _labels.Layout.Cells[_labels.Layout.Rows[row].FirstCell].FirstToken;
        return _labels.SegmentOf(first + word) is >= 0 and var s && _labels.PhraseOf(_labels.Segments[s]).Kind == PhraseKind.BoxLabel ? _labels.Segments[s] : default;
    }

    private void PlaceWords(int row, ReadOnlySpan<Token> tokens, int first, int end, int left, int right, bool hasLabels, List<HeadCell> cells)
    {
        // Beside captions stand labels only.
        bool isBesideCaptions = row == _captionRow;
        if (first >= end || (_isCaptioned && IsWithin(_nameColumn, left, right) && _words.AreCaptions(tokens[first..end]))) return;
        if (left == right && !isBesideCaptions)
        {
            AddText(tokens, cells, left, first, end, false);
            return;
        }

        int dated = IsWithin(_dateColumn, left, right) ? _dateColumn : left;
        for (int t = first; t < end; t++)
        {
            if (!HeadWords.IsDate(_labels.Layout.TextOf(tokens[t]))) continue;
            if (t > first && !isBesideCaptions) AddText(tokens, cells, left, first, t, false);
            Add(cells, new HeadCell(dated, t, t + 1, false));
            if (t + 1 < end && _isCaptioned && !isBesideCaptions) AddDetail(tokens, cells, t + 1, end);
            return;
        }

        if (isBesideCaptions) return;
        if (_isCaptioned) PlaceBelow(tokens, first, end, IsWithin(_nameColumn, left, right), hasLabels, cells);
        else PlaceNames(row, tokens, first, end, IsWithin(_nameColumn, left, right), cells);
    }

    /// <summary>Words below the captions of the name: an address, or what is filled in below a check box.</summary>
    private void PlaceBelow(ReadOnlySpan<Token> tokens, int first, int end, bool mayBeName, bool hasLabels, List<HeadCell> cells)
    {
        if (!mayBeName)
        {
            AddDetail(tokens, cells, first, end);
            return;
        }

        while (end > first && ((_words.AreOfGroup(tokens[(end - 1)..end]) && HasSmall(tokens, end - 1, end)) || StrayWords.IsStray(_labels.Layout.TextOf(tokens[end - 1])) || IsLoneSign(tokens, first, end - 1))) end--;
        if (first == end || _words.AreRemains(tokens[first..end])) return;
        bool isWrap = !hasLabels && _isDetailOpen && end - first <= LongestWrap && IsMixed(tokens, first, end);
        if (isWrap || (_isInCapitals && AllSmall(tokens, first, end)))
        {
            AddDetail(tokens, cells, first, end);
            return;
        }

        // Words with small letters behind a line of capitals stand in another column.
        int tail = first;
        while (tail < end && !HasSmall(tokens, tail, tail + 1)) tail++;
        if (tail < first + 2) tail = end;
        _isInCapitals |= tail > first && !HasSmall(tokens, first, tail);
        AddText(tokens, cells, _nameColumn, first, tail, tail == end && !hasLabels && _isDetailOpen && HasSmall(tokens, first, end));
        if (tail < end) AddDetail(tokens, cells, tail, end);
    }

    /// <summary>Adds what is filled in below a check box: not before its label, and not behind the label of another group.</summary>
    private void AddDetail(ReadOnlySpan<Token> tokens, List<HeadCell> cells, int first, int end)
    {
        if (_groupsSeen < 2) AddText(tokens, cells, _checkColumn, first, end, false);
    }

    private void PlaceNames(int row, ReadOnlySpan<Token> tokens, int first, int end, bool mayBeName, List<HeadCell> cells)
    {
        int close = -1, open = -1;
        for (int t = first; t < end; t++)
        {
            ReadOnlySpan<char> text = _labels.Layout.TextOf(tokens[t]);
            if (open < 0 && text.IndexOfAny(_opening) >= 0) open = t;
            if (text.IndexOfAny(_closing) >= 0) close = t;
        }

        if (open < 0 && close < 0)
        {
            if (!mayBeName || end - first == 1 || _hasName) return;
            _hasName = true;
            AddText(tokens, cells, _nameColumn, first, end, !_names.IsSigned(row, first, end));
            return;
        }

        int stop = close >= 0 ? close + 1 : end;
        int split = !mayBeName || _nameColumn > _enclosedColumn || open < 0 ? first : _names.Split(row, first, open);
        bool isRest = split == first && mayBeName && open > first && _names.IsRest(row, first);
        if (split > first && !_hasName)
        {
            _hasName = true;
            Add(cells, new HeadCell(_nameColumn, first, split, true));
        }

        int remains = open > split ? _names.Remains(row, split, open) : 0;
        if (_names.IsFirstEnclosed(row)) Add(cells, new HeadCell(_enclosedColumn, split + remains, stop, split > first || isRest || remains > 0));
    }

    private void AddText(ReadOnlySpan<Token> tokens, List<HeadCell> cells, int column, int first, int end, bool isUnsure)
    {
        if (first >= end) return;
        if (column == _checkColumn && _isCaptioned) _isDetailOpen = true;
        for (int t = first; t < end; t++)
        {
            int start = t;
            while (t < end && !StrayWords.IsStray(_labels.Layout.TextOf(tokens[t]))) t++;
            if (t > start) Add(cells, new HeadCell(column, start, t, isUnsure));
        }
    }

    private static void Add(List<HeadCell> cells, in HeadCell cell)
    {
        if (cells.Count > 0 && cells[^1] is var last && last.Column == cell.Column && last.End == cell.First && last.IsUnsure == cell.IsUnsure) cells[^1] = last with { End = cell.End };
        else cells.Add(cell);
    }

    /// <summary>Whether words have small letters and no digits: what is filled in below a check box, more likely than a line of an address.</summary>
    private bool IsMixed(ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (int t = first; t < end; t++)
            if (_labels.Layout.TextOf(tokens[t]).IndexOfAnyInRange('0', '9') >= 0) return false;
        return HasSmall(tokens, first, end);
    }

    /// <summary>Whether a word is a single letter behind a number: no line of an address ends so.</summary>
    private bool IsLoneSign(ReadOnlySpan<Token> tokens, int first, int word) =>
        word > first && _labels.Layout.TextOf(tokens[word]) is [var sign] && char.IsLetter(sign) && char.IsAsciiDigit(_labels.Layout.TextOf(tokens[word - 1])[0]);

    private bool HasSmall(ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (int t = first; t < end; t++)
            foreach (char c in _labels.Layout.TextOf(tokens[t]))
                if (char.IsLower(c)) return true;
        return false;
    }

    private bool AllSmall(ReadOnlySpan<Token> tokens, int first, int end)
    {
        for (int t = first; t < end; t++)
            if (!HasSmall(tokens, t, t + 1) || _labels.Layout.TextOf(tokens[t]).IndexOfAnyInRange('0', '9') >= 0) return false;
        return true;
    }

    private static bool IsStrayEnd(ReadOnlySpan<char> word, bool isText) => StrayWords.IsStray(word) || (StrayWords.IsTrailing(word) && (!isText || word.Length == 1));

    private bool IsMark(in Token token) => _labels.Layout.TextOf(token).Trim("[](){}_—") is ['X' or 'x'] or ['x', 'X'] or ['X', 'x'];
}
