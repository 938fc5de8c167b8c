using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading.Corroboration;

/// <summary>
/// What the whole filing says of the values of its boxes, which were read one by one: whether a name stands elsewhere too, letter by letter; whether the
/// footnotes speak of what a check box says; whether a date is where another one lets expect it. It changes no value; it is evidence of how sure they are.
/// </summary>
internal sealed class DocumentEvidence
{
    /// <summary>The word for the footnotes among the places where a name may stand.</summary>
    public const string Footnotes = "footnotes";

    private const string Named = "named-elsewhere", NamedOtherwise = "named-otherwise-elsewhere", Names = "holds-other-value", NamesOtherwise = "holds-other-value-otherwise", BegunElsewhere = "begins-so-elsewhere";
    private const string Worded = "footnotes-say-so", Unworded = "footnotes-do-not-say-so", WordedOtherwise = "footnotes-say-otherwise", CloseToOther = "close-behind-other-date";

    /// <summary>Names beyond this are not compared: no filing has so many owners, and each is looked for in every other text.</summary>
    private const int MostNames = 64;

    private readonly List<ScopedRecord> _records;
    private readonly RecordValues _root;
    private readonly ReadOptions _options;
    private readonly List<string> _because = [];
    private readonly List<Range> _words = [];
    private int _names;

    private DocumentEvidence(List<ScopedRecord> records, RecordValues root, ReadOptions options) => (_records, _root, _options) = (records, root, options);

    /// <summary>Tells the values of a filing's boxes what speaks for and against them.</summary>
    /// <param name="records">Its records.</param>
    /// <param name="root">The form's own record.</param>
    /// <param name="options">The threshold of doubt.</param>
    public static void Judge(List<ScopedRecord> records, RecordValues root, ReadOptions options)
    {
        var evidence = new DocumentEvidence(records, root, options);
        foreach (ScopedRecord record in records)
        {
            if (record.Values.RowNumber > 0) continue;
            foreach (FieldDescriptor field in record.Values.Descriptor.Fields)
                if (record.Values[field].HasValue) evidence.Judge(ref record.Values[field], field, record.Values.Descriptor);
        }
    }

    private void Judge(ref FieldValue value, FieldDescriptor field, RecordDescriptor record)
    {
        _because.Clear();
        if (value.Text is { } text && field.Type is FieldType.Text or FieldType.PersonName && field.Shapes.Length == 0)
        {
            TextHabits.Add(text, field, record, _because);
            if (_because.Contains(TextHabits.Known)) value = Surer(value, PageEvidence.JoinWithEcho);
            if (field.NamedIn.Length > 0 && _names++ < MostNames) Compare(ref value, text, field.NamedIn);
        }
        else if (field.Wordings.Length > 0) JudgeByFootnotes(value, field);
        else if (field.CloseAfter is { } close) JudgeDate(ref value, close);
        Add(ref value, _because);
    }

    /// <summary>Looks for a name in the texts that may hold it; both sides are the surer for it, or the less sure.</summary>
    private void Compare(ref FieldValue value, string text, string[] places)
    {
        var name = new TextWords(text, []);
        Likeness best = Likeness.None;
        foreach (ScopedRecord record in _records)
        {
            if (record.Values.RowNumber > 0) continue;
            foreach (FieldDescriptor field in record.Values.Descriptor.Fields)
            {
                if (Array.IndexOf(places, field.Id) < 0 || record.Values[field].Text is not { } other) continue;
                Likeness likeness = new TextWords(other, _words).LikenessTo(name);
                if (likeness > best) best = likeness;
                if (likeness != Likeness.None) Add(ref record.Values[field], [likeness == Likeness.Same ? Names : NamesOtherwise]);
            }
        }

        bool isBegun = false;
        if (best != Likeness.Same && Array.IndexOf(places, Footnotes) >= 0)
        {
            foreach (Footnote note in _root.FootnoteList ?? [])
            {
                if (note.Text.Value is not { } said) continue;
                var words = new TextWords(said, _words);
                Likeness likeness = words.LikenessTo(name);
                if (likeness > best) best = likeness;
                isBegun |= words.HoldBeginningOf(name);
            }
        }

        // Letters that were read twice, in two places, are the right ones.
        if (best == Likeness.Same) value = Surer(value, PageEvidence.ReadTwice);
        if (best != Likeness.None) _because.Add(best == Likeness.Same ? Named : NamedOtherwise);
        else if (isBegun) _because.Add(BegunElsewhere);
    }

    /// <summary>Compares a check box with what the footnotes say. That they say nothing is against no mark: they need not.</summary>
    private void JudgeByFootnotes(in FieldValue value, FieldDescriptor field)
    {
        if (_root.FootnoteList is not { Count: > 0 } notes) return;
        bool isSaid = notes.Exists(note => note.Text.Value is { } text && Array.Exists(field.Wordings, w => text.Contains(w, StringComparison.OrdinalIgnoreCase)));
        bool isMarked = value.Number != 0;
        if (isSaid || !isMarked) _because.Add(isSaid == isMarked ? isMarked ? Worded : Unworded : WordedOtherwise);
    }

    /// <summary>A date that was mended is sure again where it is as close behind another one as such dates are.</summary>
    private void JudgeDate(ref FieldValue value, DateBehind close)
    {
        if (value.Status != ExtractionStatus.Repaired) return;
        DateOnly day = FieldValue.DateOf(value.Number);
        foreach (ScopedRecord record in _records)
        {
            if (record.Find(close.Field) is not { Type: FieldType.Date } field || !record.Values[field].HasValue) continue;
            int days = day.DayNumber - FieldValue.DateOf(record.Values[field].Number).DayNumber;
            if (days < 0 || days > close.MostDays) continue;
            value = Surer(value, PageEvidence.JoinOfShape);
            _because.Add(CloseToOther);
            return;
        }
    }

    /// <summary>A value with a greater strength; what was doubted for something else than its strength, or is concluded, stays so.</summary>
    private FieldValue Surer(in FieldValue value, float strength)
    {
        float sure = Math.Max(value.Confidence, strength);
        bool isDoubted = value.IsDoubtful && (value.Confidence >= _options.DoubtThreshold || value.Status == ExtractionStatus.Inferred);
        return value.With(value.Status, sure, isDoubted || sure < _options.DoubtThreshold, value.Provenance);
    }

    private static void Add(ref FieldValue value, List<string> names)
    {
        if (names.Count > 0 && value.Provenance is { } provenance) value = value.With(value.Status, value.Confidence, value.IsDoubtful, provenance.WithMore([.. names]));
    }
}
