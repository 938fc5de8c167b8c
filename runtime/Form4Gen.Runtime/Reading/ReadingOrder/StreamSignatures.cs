using System;
using System.Collections.Generic;
using System.Text;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>
/// Reads records whose values stand over their captions, a text beside a date. The text is wrapped in a narrow cell, so that its lines stand around the
/// date; where a line ended with a hyphen the hyphen is lost and the date is glued to the line.
/// </summary>
internal sealed class StreamSignatures(PageContext context, PageStream notes)
{
    private const float Sure = 0.96f, Wrapped = 0.93f, Rival = 0.6f;

    /// <summary>Lines of running text are longer than those of a narrow cell.</summary>
    private const int LongestLine = 75;

    /// <summary>A line longer than this is two that a lost hyphen has glued.</summary>
    private const int WidestLine = 38;

    private readonly FormDescriptor _form = context.Located.Form;
    private readonly List<Line> _lines = [];
    private FieldDescriptor? _text, _date;
    private RecordMember? _member;

    /// <summary>A line before the captions: words of a text, a date, or both.</summary>
    private readonly record struct Line(int Element, int FirstToken, int EndToken, int DateStart, DateOnly? Date, bool LostHyphen)
    {
        public bool HasText => EndToken > FirstToken;
    }

    public void Read()
    {
        int caption = Learn();
        if (caption < 0 || _text is null || _date is null || _member is null) return;
        Collect(caption);
        List<int> dates = [];
        for (int n = 0; n < _lines.Count; n++)
            if (_lines[n].Date is not null) dates.Add(n);
        if (dates.Count <= 1) Fill(0, 0, _lines.Count, dates.Count == 1 ? dates[0] : -1, true);
        else Share(dates);
    }

    private int Learn()
    {
        int found = -1;
        for (int i = 0; i < notes.Count; i++)
        {
            if (notes[i].IsText || notes.PhraseOf(i) is not { Kind: PhraseKind.BoxLabel } phrase || _form.Boxes[phrase.Owner] is not { Place: ValuePlace.Before } box) continue;
            if (found >= 0 && box.Member != _member) continue;
            if (found < 0) found = i;
            _member = box.Member;
        }

        foreach (BoxDescriptor box in _form.Boxes)
        {
            if (box.Place != ValuePlace.Before || box.Member != _member || _member is null) continue;
            foreach (BoxPart part in box.Parts)
            {
                if (part.Field.Type is FieldType.Text or FieldType.PersonName) _text ??= part.Field;
                else if (part.Field.Type == FieldType.Date) _date ??= part.Field;
            }
        }

        return found;
    }

    /// <summary>
    /// Takes the lines before the captions, block by block, back to running text or to another label: blocks with a date, and with each that has
    /// nothing else the block of its text. A date may have come behind the captions.
    /// </summary>
    private void Collect(int caption)
    {
        int first = caption;
        bool hasDate = false, lacksText = true;
        for (int end = caption; end > 0;)
        {
            int start = StartOfBlock(end, out bool isBehindLabel);
            if (!IsOfBoxes(start, end, out bool isDated, out bool hasText) || (hasDate && !isDated && !lacksText)) break;
            if (isDated) lacksText = !hasText;
            else if (hasText) lacksText = !hasDate;
            hasDate |= isDated;
            end = first = start;
            if (isBehindLabel) break;
        }

        for (int i = first; i < notes.Count; i++)
        {
            if (!notes.IsOpen(i) || (i > caption && (IsRunning(i) || !DateAt(i, out _, out _)))) continue;
            Add(i);
            notes.Take(i);
        }
    }

    /// <summary>Where the block begins, or what is behind a label in it.</summary>
    private int StartOfBlock(int end, out bool isBehindLabel)
    {
        int start = end;
        isBehindLabel = false;
        while (start > 0 && notes[start - 1].Block == notes[end - 1].Block && !isBehindLabel)
        {
            isBehindLabel = !notes[start - 1].IsText && notes.PhraseOf(start - 1).Kind != PhraseKind.Furniture;
            if (!isBehindLabel) start--;
        }

        return start;
    }

    /// <summary>Whether lines may be values over captions; whether they have a date, and words.</summary>
    private bool IsOfBoxes(int start, int end, out bool isDated, out bool hasText)
    {
        isDated = hasText = false;
        for (int i = start; i < end; i++)
        {
            if (!notes[i].IsText) continue;
            if (IsRunning(i)) return false;
            bool dated = DateAt(i, out int at, out _);
            isDated |= dated;
            hasText |= !dated || at != 0;
        }

        return start < end;
    }

    private bool IsRunning(int element)
    {
        int length = 0;
        for (int t = notes[element].FirstToken; t < notes[element].EndToken; t++) length += notes.Trace.Layout.Tokens[t].Length + 1;
        if (length > LongestLine) return true;
        ReadOnlySpan<char> word = notes.Trace.Layout.TextOf(notes.Trace.Layout.Tokens[notes[element].FirstToken]);
        return word.Length > 1 && word[^1] == '.' && word[..^1].IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>Whether a line is a date or ends with one; where in the last word it begins.</summary>
    private bool DateAt(int element, out int start, out DateOnly date)
    {
        const int shortest = 6, longest = 10;
        ReadOnlySpan<char> word = notes.Trace.Layout.TextOf(notes.Trace.Layout.Tokens[notes[element].EndToken - 1]);
        start = 0;
        date = default;
        for (int length = Math.Min(longest, word.Length); length >= shortest; length--)
        {
            start = word.Length - length;
            if (start > 0 && char.IsAsciiDigit(word[start - 1])) continue;
            if (ValueConversion.TryDate(word[start..], out date))
            {
                if (start == 0 && notes[element].EndToken - notes[element].FirstToken > 1) start = -1;
                return true;
            }
        }

        return false;
    }

    private void Add(int element)
    {
        TracedRun run = notes[element];
        if (!DateAt(element, out int start, out DateOnly date)) _lines.Add(new Line(element, run.FirstToken, run.EndToken, -1, null, false));
        else if (start == 0) _lines.Add(new Line(element, run.FirstToken, run.FirstToken, 0, date, false));
        else if (start < 0) _lines.Add(new Line(element, run.FirstToken, run.EndToken - 1, 0, date, false));
        else _lines.Add(new Line(element, run.FirstToken, run.EndToken, start, date, true));
    }

    /// <summary>Several dates: blocks go together until they have a text and a date; where they do not, a record for each date with a line beside it.</summary>
    private void Share(List<int> dates)
    {
        List<int> starts = Groups();
        if (starts.Count == dates.Count && AreOneEach(starts))
        {
            for (int s = 0; s < starts.Count; s++) Fill(s, starts[s], s + 1 < starts.Count ? starts[s + 1] : _lines.Count, dates[s], true);
            return;
        }

        List<int> texts = [];
        for (int n = 0; n < _lines.Count; n++)
            if (_lines[n].HasText) texts.Add(n);
        if (texts.Count == dates.Count)
        {
            for (int s = 0; s < dates.Count; s++) Fill(s, texts[s], texts[s] + 1, dates[s], true);
            return;
        }

        for (int s = 0, from = 0; s < dates.Count; s++)
        {
            int end = s + 1 < dates.Count ? Math.Max(dates[s] + 1, (dates[s] + dates[s + 1] + 1) / 2) : _lines.Count;
            Fill(s, from, end, dates[s], false);
            from = end;
        }
    }

    /// <summary>Where the records begin: with a block, behind blocks that have both a text and a date.</summary>
    private List<int> Groups()
    {
        List<int> starts = [];
        bool hasText = true, hasDate = true;
        for (int n = 0; n < _lines.Count; n++)
        {
            bool isFirst = n == 0 || notes[_lines[n].Element].Block != notes[_lines[n - 1].Element].Block;
            if (isFirst && hasText && hasDate)
            {
                starts.Add(n);
                hasText = hasDate = false;
            }

            hasText |= _lines[n].HasText;
            hasDate |= _lines[n].Date is not null;
        }

        return starts;
    }

    private bool AreOneEach(List<int> starts)
    {
        for (int s = 0; s < starts.Count; s++)
        {
            int end = s + 1 < starts.Count ? starts[s + 1] : _lines.Count, dates = 0, texts = 0;
            for (int n = starts[s]; n < end; n++)
            {
                dates += _lines[n].Date is null ? 0 : 1;
                texts += _lines[n].HasText ? 1 : 0;
            }

            if (dates != 1 || texts == 0) return false;
        }

        return true;
    }

    private void Fill(int index, int first, int end, int date, bool isSure)
    {
        RecordValues record = context.RecordOf(_member, index);
        var text = new StringBuilder();
        List<SourceSpan> spans = [];
        bool glued = false, lost = false, isWide = false;
        for (int n = first; n < end; n++)
        {
            if (!_lines[n].HasText) continue;
            if (text.Length > 0 && !glued && !GluedWords.GoesOn(text)) text.Append(' ');
            string line = TextOf(_lines[n], spans);
            isWide |= line.Length > WidestLine;
            text.Append(line);
            glued = _lines[n].LostHyphen;
            if (glued) text.Append('-');
            lost |= glued;
        }

        string printed = text.ToString(), name = LostHyphens.Restore(printed, _text!.Hyphened);
        lost |= name.Length > printed.Length;
        float sure = !isSure || isWide || GluedWords.Has(name, isName: true) || (lost && glued) ? Rival : spans.Count > 1 ? Wrapped : Sure;
        SourceDocument document = notes.Trace.Layout.Document;
        record[_text!] = name.Length > 0
            ? context.Convert(_text!, name, lost ? ExtractionStatus.Repaired : ExtractionStatus.Found, sure, new Provenance(document, [.. spans], null, null, [EvidenceName.Caption]))
            : context.Absent(_text!, true);
        record[_date!] = date >= 0 ? Date(_lines[date], Sure) : context.Absent(_date!, true);
    }

    private string TextOf(in Line line, List<SourceSpan> spans)
    {
        DocumentLayout layout = notes.Trace.Layout;
        int cut = line.LostHyphen ? layout.Tokens[line.EndToken - 1].Length - line.DateStart : 0;
        string text = notes.TextOf(line.FirstToken, line.EndToken);
        int start = layout.Tokens[line.FirstToken].Start, stop = layout.Tokens[line.EndToken - 1].End - cut;
        spans.Add(layout.Document.Span(start, stop - start));
        return text[..^cut];
    }

    private FieldValue Date(in Line line, float sure)
    {
        DocumentLayout layout = notes.Trace.Layout;
        Token last = layout.Tokens[notes[line.Element].EndToken - 1];
        var source = new Provenance(layout.Document, layout.Document.Span(last.Start + line.DateStart, last.Length - line.DateStart), null, [EvidenceName.Caption]);
        return FieldValue.OfDate(line.Date!.Value, ExtractionStatus.Found, sure, context.IsDoubtful(sure), source);
    }
}
