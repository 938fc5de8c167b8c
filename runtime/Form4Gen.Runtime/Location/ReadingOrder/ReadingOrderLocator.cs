using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>
/// Tells the parts of a form in reading order apart. Tools that order text by its place on the page put the narrow columns at a table's right edge behind
/// what follows the table, so a header reopens its table wherever it stands.
/// </summary>
internal sealed class ReadingOrderLocator(PhraseTrace trace, FormDescriptor form)
{
    /// <summary>The share of its headers by which a text is a form in reading order.</summary>
    private const float LeastHeaders = 0.6f;

    private readonly ReadingOrderParts _parts = new() { Trace = trace, Tables = Array.ConvertAll(form.Tables, _ => new List<TracePart>()) };
    private TracePart? _table;
    private int _titled = -1;
    private TracePart _current = null!;
    private bool _inNotes, _isAside, _lacksLabel;
    private TracePart? _box;

    /// <summary>The parts of a document that is laid out in lines; null where it is no form in reading order.</summary>
    public static ReadingOrderParts? Locate(DocumentLayout layout, FormDescriptor form)
    {
        foreach (Block block in layout.Blocks)
            if (block.Kind == BlockKind.Table) return null;
        PhraseTrace trace = PhraseTracer.Trace(layout, form);
        return HasHeaders(trace, form) ? new ReadingOrderLocator(trace, form).Locate() : null;
    }

    /// <summary>Whether the headers of a table stand under its title, each in lines of its own.</summary>
    private static bool HasHeaders(PhraseTrace trace, FormDescriptor form)
    {
        for (int t = 0; t < form.Tables.Length; t++)
        {
            ColumnDescriptor[] columns = form.Tables[t].Columns;
            bool[] found = new bool[columns.Length];
            bool hasTitle = false;
            foreach (TracedRun run in trace.Runs)
            {
                if (run.IsText) continue;
                Phrase phrase = trace.PhraseOf(run);
                if (phrase.Owner != t) continue;
                hasTitle |= phrase.Kind == PhraseKind.TableTitle;
                if (phrase.Kind == PhraseKind.ColumnHeader) found[phrase.Part] = true;
            }

            int count = 0;
            foreach (bool one in found) count += one ? 1 : 0;
            if (hasTitle && count >= columns.Length * LeastHeaders) return true;
        }

        return false;
    }

    private ReadingOrderParts Locate()
    {
        _current = _parts.Page;
        ReadOnlySpan<TracedRun> runs = trace.Runs;
        int block = -1;
        for (int i = 0; i < runs.Length; i++)
        {
            if (_table is not null && StartsPage(runs[i])) BeginPage();
            if (_isAside && runs[i].IsText && IsCells(runs[i])) GoBack();
            if (!runs[i].IsText) Switch(trace.PhraseOf(runs[i]), runs[i]);
            else if (runs[i].Block != block && _inNotes && _current != _parts.Notes && IsNote(runs[i])) _current = _parts.Notes;
            block = runs[i].Block;
            _current.Runs.Add(i);
            _current.HasTexts |= runs[i].IsText;
            if (_isAside && !runs[i].IsText && EndsBox(trace.PhraseOf(runs[i]))) GoBack();
        }

        return _parts;
    }

    /// <summary>Whether a page of the document begins with a run: tools print a form feed before it.</summary>
    private bool StartsPage(in TracedRun run)
    {
        int start = trace.Layout.Tokens[run.FirstToken].Start;
        return start > 0 && trace.Layout.Document.Text[start - 1] == '\f';
    }

    /// <summary>A table goes on, on another page: no row does, and its columns begin anew.</summary>
    private void BeginPage()
    {
        bool goesOn = _current == _table;
        OpenTable(_titled);
        if (goesOn) _current = _table!;
    }

    private void OpenTable(int table)
    {
        if (_parts.Tables[table] is [.., { HasTexts: false } last]) _table = last;
        else _parts.Tables[table].Add(_table = new TracePart());
        _titled = table;
    }

    private void Switch(Phrase phrase, in TracedRun run)
    {
        if (phrase.Kind != PhraseKind.BoxCaption) _isAside = false;
        else if (phrase.Part > 0) _lacksLabel = false;
        switch (phrase.Kind)
        {
            case PhraseKind.TableTitle:
                if (run.Opens || phrase.Owner != _titled) OpenTable(phrase.Owner);
                _current = _table!;
                break;
            case PhraseKind.ColumnHeader or PhraseKind.ColumnGroup:
                if (phrase.Owner == _titled) _current = _table!;
                break;
            case PhraseKind.FootnotesTitle:
                _inNotes = true;
                _current = _parts.Notes;
                break;
            case PhraseKind.Furniture when _table is not null:
                _current = _parts.Notes;
                break;
            case PhraseKind.BoxLabel when form.Boxes[phrase.Owner] is var box && box.Place != ValuePlace.After:
                if (_table is not null) _current = _parts.Notes;
                break;
            case PhraseKind.BoxLabel when _table is not null:
                _current = _lacksLabel ? _box! : OpenBox();
                _lacksLabel = false;
                break;
            case PhraseKind.BoxCaption when _table is not null && _current == _table && form.Boxes[phrase.Owner].Place == ValuePlace.After:
                StepAside(run);
                break;
        }
    }

    private TracePart OpenBox()
    {
        _parts.Boxes.Add(_box = new TracePart());
        return _box;
    }

    /// <summary>A caption of a box amid a table's cells: the box goes on, with the words that stand over the caption.</summary>
    private void StepAside(in TracedRun caption)
    {
        _lacksLabel |= _box is null;
        TracePart box = _box ?? OpenBox();
        List<int> cells = _table!.Runs;
        int first = cells.Count;
        while (first > 0 && trace.Runs[cells[first - 1]] is { IsText: true } run && run.Block == caption.Block && !IsCells(run)) first--;
        box.Runs.AddRange(cells[first..]);
        box.HasTexts |= first < cells.Count;
        cells.RemoveRange(first, cells.Count - first);
        _current = box;
        _isAside = true;
    }

    private void GoBack()
    {
        _current = _table!;
        _isAside = false;
    }

    /// <summary>Whether a phrase is the caption of a box's last line.</summary>
    private bool EndsBox(Phrase phrase) =>
        phrase.Kind == PhraseKind.BoxCaption && form.Boxes[phrase.Owner].Parts is var parts && (phrase.Part == parts.Length - 1 || parts[phrase.Part].Field.Shapes.Length > 0);

    /// <summary>Whether a line holds nothing but dates, amounts, marks and single letters, which stand in tables and in no address.</summary>
    private bool IsCells(in TracedRun run)
    {
        for (int t = run.FirstToken; t < run.EndToken; t++)
        {
            ReadOnlySpan<char> word = trace.Layout.TextOf(trace.Layout.Tokens[t]);
            bool isValue = (word.Length == 1 && char.IsLetter(word[0])) || word[0] == '$' || (word[0] == '(' && FootnoteMarks.TryRead(word, default, out _)) || ValueConversion.TryDate(word, out _) || (word.Contains(',') && ValueConversion.TryNumber(word, out _));
            if (!isValue) return false;
        }

        return true;
    }

    /// <summary>Whether a line begins like a footnote: a number, a full stop, words.</summary>
    private bool IsNote(in TracedRun run)
    {
        const int mostDigits = 2, fewWords = 3;
        ReadOnlySpan<char> word = trace.Layout.TextOf(trace.Layout.Tokens[run.FirstToken]);
        ReadOnlySpan<char> digits = word.Trim("().:");
        return run.EndToken - run.FirstToken >= fewWords && digits.Length < word.Length && digits.Length is > 0 and <= mostDigits && digits.IndexOfAnyExceptInRange('0', '9') < 0;
    }
}
