using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Reading.Xml;

/// <summary>The records that a walk fills.</summary>
internal sealed class XmlRecords
{
    /// <summary>A value from where the XML is not well-formed.</summary>
    private const float BesideDamage = 0.5f;

    private readonly SourceDocument _document;
    private readonly XmlNotices _notices;
    private readonly ReadOptions _options;
    private readonly FormOfDocument? _formOf;
    private readonly XmlMarks _marks = new();
    private int[] _rows = [];
    private RecordValues _record;

    public XmlRecords(SourceDocument document, RecordValues root, FormOfDocument? formOf, XmlNotices notices, ReadOptions options)
    {
        _document = document;
        _formOf = formOf;
        _notices = notices;
        _options = options;
        Root = root;
        _record = root;
    }

    public RecordValues Root { get; }

    /// <summary>Goes into a record.</summary>
    /// <returns>The record it stands in; null where it is not read (a table has too many rows).</returns>
    public RecordValues? Begin(XmlElement element)
    {
        RecordMember member = element.Member!;
        RecordValues outer = _record;
        if (member.Kind == MemberKind.Single)
        {
            _record = outer.Single(member);
            return outer;
        }

        bool isRow = member.Kind == MemberKind.Rows;
        int number = isRow ? NextRow(element.Table) : outer.Members(member).Count + 1;
        if (number > _options.MaxTableRows)
        {
            string what = isRow ? "a table has more rows" : $"there are more {member.Id.Replace('_', ' ')}";
            _notices.Add(IssueCatalog.TooManyRows, IssueSeverity.Warning, 0, FormattableString.Invariant($"{what} than {_options.MaxTableRows}; those beyond were not read; {nameof(ReadOptions)}.{nameof(ReadOptions.MaxTableRows)} allows more"));
            return null;
        }

        _record = new RecordValues(member.Record) { RowNumber = isRow ? number : 0 };
        outer.Members(member).Add(_record);
        return outer;
    }

    /// <summary>Comes out of a record.</summary>
    public void End(XmlElement element, RecordValues outer)
    {
        if (element.When is { } when && _record[when].Status == ExtractionStatus.NotOnForm) MoveTo(element.Otherwise!, element.Member!, outer);
        _record = outer;
    }

    /// <summary>A value, or the lack of one.</summary>
    /// <returns>Why the document is not of this form; null where nothing says so.</returns>
    public Issue? Add(ReadOnlySpan<char> text, FieldDescriptor field, XmlContent content, string[] marks, bool isDamaged)
    {
        ref FieldValue value = ref _record[field];
        FieldValue read = Read(text, field, content, marks, isDamaged);
        if (read.Status == ExtractionStatus.NotOnForm) return null;
        if (value.Status == ExtractionStatus.NotOnForm || !value.HasValue && value.Status != ExtractionStatus.Unreadable) value = WithMarksOf(read, value);
        else Repeated(field, ref value, read);
        return ReferenceEquals(_record, Root) ? _formOf?.Refusal(field, value) : null;
    }

    /// <summary>A mark that stands in an element around a field.</summary>
    public void AddMark(string id) => _marks.Add(id);

    /// <summary>Gives the marks of an element that ends to its field.</summary>
    public void EndMarks(FieldDescriptor field)
    {
        if (_marks.Count == 0) return;
        ref FieldValue value = ref _record[field];
        foreach (string id in value.Provenance?.Footnotes ?? []) _marks.Add(id);
        string[] ids = _marks.Take();
        value = value.Status == ExtractionStatus.NotOnForm
            ? FieldValue.None(ExtractionStatus.Blank, false, MarksOnly(ids), 1f)
            : value.With(value.Status, value.Confidence, value.IsDoubtful, value.Provenance?.WithFootnotes(ids) ?? MarksOnly(ids));
    }

    /// <summary>A footnote.</summary>
    public void AddNote(ReadOnlySpan<char> text, string id, XmlContent content, bool isDamaged)
    {
        Extracted<string?> said = new(null, ExtractionStatus.Missing, 0, true);
        if (content.HasText)
        {
            string note = TextNormalization.Collapse(content.Read(text));
            float confidence = isDamaged ? BesideDamage : 1f;
            said = new(note, content.IsRepaired ? ExtractionStatus.Repaired : ExtractionStatus.Found, confidence, confidence < _options.DoubtThreshold, new Provenance(_document, new TextRange(content.Start, content.End - content.Start), []));
        }

        (Root.FootnoteList ??= []).Add(new Footnote(id, said));
    }

    private int NextRow(int table)
    {
        if (table >= _rows.Length) Array.Resize(ref _rows, table + 1);
        return ++_rows[table];
    }

    private FieldValue Read(ReadOnlySpan<char> document, FieldDescriptor field, XmlContent content, string[] marks, bool isDamaged)
    {
        if (!content.HasText) return marks.Length == 0 ? default : FieldValue.None(ExtractionStatus.Blank, isDamaged, MarksOnly(marks), 1f);
        ReadOnlySpan<char> text = content.Read(document);
        if (text.IsEmpty) return default;
        var source = new Provenance(_document, new TextRange(content.Start, content.End - content.Start), marks);
        FieldValue value = XmlValues.Convert(field, text, source, content.IsRepaired, _options);
        return isDamaged && value.HasValue ? value.With(ExtractionStatus.Repaired, BesideDamage, BesideDamage < _options.DoubtThreshold, source) : value;
    }

    private static FieldValue WithMarksOf(in FieldValue read, in FieldValue former)
    {
        if (former.Provenance is not { Footnotes.Count: > 0 } marked || read.Provenance is not { } source) return read;
        return read.With(read.Status, read.Confidence, read.IsDoubtful, source.WithFootnotes([.. marked.Footnotes, .. source.Footnotes]));
    }

    private static Provenance MarksOnly(string[] marks) => new(null, [], null, marks);

    private void Repeated(FieldDescriptor field, ref FieldValue value, in FieldValue again)
    {
        if (!again.HasValue && again.Status != ExtractionStatus.Unreadable) return;
        bool isSame = value.Number == again.Number && value.Text == again.Text && value.Status == again.Status;
        if (isSame) return;
        int at = again.Provenance is { Source: { Count: > 0 } source } ? source[0].Start : 0;
        _notices.Add(IssueCatalog.RepeatedElement, IssueSeverity.Warning, at, $"{FieldText.Name(field)} is given twice, and not the same; the first was read");
        if (value.HasValue) value = value.With(value.Status, Math.Min(value.Confidence, BesideDamage), true, value.Provenance);
    }

    // Nothing that the row says may be lost: if records of the other kind cannot hold it, it stays.
    private void MoveTo(RecordMember otherwise, RecordMember from, RecordValues outer)
    {
        var moved = new RecordValues(otherwise.Record) { RowNumber = _record.RowNumber };
        foreach (FieldDescriptor field in _record.Descriptor.Fields)
        {
            ref FieldValue value = ref _record[field];
            if (value.Status == ExtractionStatus.NotOnForm) continue;
            if (Find(otherwise.Record, field.Id) is { } same) moved[same] = value;
            else return;
        }

        List<RecordValues> list = outer.Members(from);
        list.RemoveAt(list.Count - 1);
        outer.Members(otherwise).Add(moved);
    }

    private static FieldDescriptor? Find(RecordDescriptor record, string id) => Array.Find(record.Fields, f => f.Id == id);
}
