using System;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Reading.Xml;

/// <summary>Walks a document's elements once, by the states of its form, and fills the form's record.</summary>
internal sealed class XmlWalk
{
    private const string ValueName = "value";
    private const string MarkName = "footnoteId";
    private const string IdName = "id";

    private readonly SourceDocument _document;
    private readonly XmlDescriptor _form;
    private readonly ReadOptions _options;
    private readonly XmlNotices _notices;
    private readonly XmlRecords _records;
    private readonly XmlContent _content = new();
    private readonly XmlMarks _fieldMarks = new();
    private XmlFrame[] _frames = new XmlFrame[16];
    private int _depth;
    private int _elements;
    private bool _isCollecting;
    private bool _hasValueChild;
    private bool _isDamaged;
    private int _fieldDepth;
    private string _noteId = "";

    public XmlWalk(SourceDocument document, XmlDescriptor form, XmlRecords records, XmlNotices notices, ReadOptions options)
    {
        _document = document;
        _form = form;
        _records = records;
        _notices = notices;
        _options = options;
    }

    /// <summary>Why the document cannot be read; null where it was.</summary>
    public Issue? Refusal { get; private set; }

    /// <summary>Reads the document.</summary>
    /// <param name="text">Its text.</param>
    public void Read(ReadOnlySpan<char> text)
    {
        var scanner = new XmlScanner(text);
        while (Refusal is null)
        {
            if (_depth > 0 && scanner.TryEnd(_frames[_depth - 1].NameStart, _frames[_depth - 1].NameLength))
            {
                Close(text, false);
                continue;
            }

            XmlToken token = scanner.Read();
            if (scanner.IsDamaged) Damaged(scanner.Start, "a tag is broken");
            switch (token)
            {
                case XmlToken.Open:
                    Open(ref scanner);
                    break;
                case XmlToken.Close:
                    CloseTo(scanner);
                    break;
                case XmlToken.Text or XmlToken.CData:
                    Text(scanner, token == XmlToken.CData);
                    break;
                case XmlToken.Doctype:
                    Refuse(scanner.Start, "the document has a DTD, which is not read: it may name other files and grow without end");
                    break;
                default:
                    End(text);
                    return;
            }
        }
    }

    private void Open(ref XmlScanner scanner)
    {
        if (++_elements > _options.MaxXmlElements)
        {
            Refuse(scanner.Start, FormattableString.Invariant($"the document has more than {_options.MaxXmlElements} elements; {nameof(ReadOptions)}.{nameof(ReadOptions.MaxXmlElements)} allows more"));
            return;
        }

        int state = StateOf(scanner);
        if (Refusal is not null) return;
        Push(state, scanner);
        if (state >= 0) Begin(_form.Elements[state], ref scanner);
        if (scanner.IsEmpty) Close(scanner.Source, false);
    }

    private int StateOf(in XmlScanner scanner)
    {
        ReadOnlySpan<char> name = scanner.Name;
        if (_depth == 0) return StateOfRoot(name, scanner.Start);
        int outer = _frames[_depth - 1].State;
        if (outer == XmlFrame.Skipped) return outer;
        XmlElement? element = outer >= 0 ? _form.Elements[outer] : null;
        if (element is { Kind: XmlElementKind.Value } && !_hasValueChild && name.SequenceEqual(ValueName))
        {
            BeginValue(scanner);
            return XmlFrame.ValueChild;
        }

        if (element is { Kind: XmlElementKind.Value } or { Marks: not null } && name.SequenceEqual(MarkName))
        {
            AddMark(element, scanner);
            return XmlFrame.Mark;
        }

        int state = element is null ? -1 : _form.Next(outer, name);
        if (state < 0) ReportUnknown(scanner);
        return state;
    }

    private int StateOfRoot(ReadOnlySpan<char> name, int at)
    {
        if (_elements > 1)
        {
            _notices.Add(IssueCatalog.UnknownElement, IssueSeverity.Warning, at, $"another element <{name}> behind the root element was not read");
            return XmlFrame.Skipped;
        }

        if (name.SequenceEqual(_form.Root)) return 0;
        Refusal = new Issue(IssueCatalog.NotTheForm, IssueSeverity.Error, null, $"this is XML, but its root element is <{name}>, not <{_form.Root}>");
        return XmlFrame.Skipped;
    }

    private void Push(int state, in XmlScanner scanner)
    {
        if (_depth >= _options.MaxXmlDepth)
        {
            Refuse(scanner.Start, FormattableString.Invariant($"elements stand in each other deeper than {_options.MaxXmlDepth}; {nameof(ReadOptions)}.{nameof(ReadOptions.MaxXmlDepth)} allows more"));
            return;
        }

        if (_depth == _frames.Length) Array.Resize(ref _frames, 2 * _depth);
        _frames[_depth++] = new XmlFrame(state, scanner.ContentStart, scanner.ContentLength, null);
    }

    private void Begin(XmlElement element, ref XmlScanner scanner)
    {
        if (Refusal is not null) return;
        switch (element.Kind)
        {
            case XmlElementKind.Record:
                ref XmlFrame frame = ref _frames[_depth - 1];
                if (_records.Begin(element) is { } outer) frame = frame with { Outer = outer };
                else frame = frame with { State = XmlFrame.Skipped };
                break;
            case XmlElementKind.Value:
                BeginContent();
                _hasValueChild = !scanner.IsEmpty && scanner.TryChild(ValueName, out int start, out int length) && AddValue(scanner, start, length);
                break;
            case XmlElementKind.Note:
                BeginContent();
                _noteId = XmlMarks.IdOf(XmlTag.Attribute(scanner.Attributes, IdName));
                break;
        }
    }

    // Most values are nothing but a child with a text.
    private bool AddValue(in XmlScanner scanner, int start, int length)
    {
        _elements++;
        _isCollecting = false;
        _content.Add(scanner.Source, start, length, false);
        return true;
    }

    private void BeginContent()
    {
        _content.Clear();
        _isCollecting = true;
        _isDamaged = false;
        _fieldDepth = _depth;
    }

    private void BeginValue(in XmlScanner scanner)
    {
        if (_content.HasText)
        {
            _content.Read(scanner.Source);
            ReportStray(_content.Start, scanner.Source[_content.Start.._content.End]);
        }

        _content.Clear();
        _hasValueChild = true;
        _isCollecting = true;
    }

    private void AddMark(XmlElement element, in XmlScanner scanner)
    {
        string id = XmlMarks.IdOf(XmlTag.Attribute(scanner.Attributes, IdName));
        if (id.Length == 0) Damaged(scanner.Start, "a footnote mark names no footnote");
        else if (element.Kind == XmlElementKind.Value) _fieldMarks.Add(id);
        else _records.AddMark(id);
    }

    private void Text(in XmlScanner scanner, bool isCData)
    {
        if (_isCollecting && _depth - _fieldDepth <= 1 && _frames[_depth - 1].State is >= 0 or XmlFrame.ValueChild)
            _content.Add(scanner.Source, scanner.ContentStart, scanner.ContentLength, isCData);
        else if (_depth == 0 || _frames[_depth - 1].State != XmlFrame.Skipped)
            ReportStray(scanner.ContentStart, scanner.Source.Slice(scanner.ContentStart, scanner.ContentLength));
    }

    private void CloseTo(in XmlScanner scanner)
    {
        ReadOnlySpan<char> text = scanner.Source;
        int depth = _depth;
        while (depth > 0 && !IsNamed(_frames[depth - 1], scanner)) depth--;
        if (depth == 0)
        {
            Damaged(scanner.Start, $"the end tag </{scanner.Name}> ends nothing");
            return;
        }

        if (depth < _depth) Damaged(scanner.Start, $"<{NameOf(_frames[_depth - 1], text)}> is not ended before </{scanner.Name}>");
        while (_depth >= depth && Refusal is null) Close(text, _depth > depth);
    }

    private static bool IsNamed(in XmlFrame frame, in XmlScanner scanner)
    {
        ReadOnlySpan<char> own = NameOf(frame, scanner.Source), name = scanner.Source.Slice(scanner.ContentStart, scanner.ContentLength);
        if (own.SequenceEqual(name)) return true;
        // A name that a line break stands in is put together before it is compared.
        bool isBroken = own.IndexOf('\n') >= 0 || name.IndexOf('\n') >= 0;
        return isBroken && XmlTag.Joined(own[(own.IndexOf(':') + 1)..]).AsSpan().SequenceEqual(scanner.Name);
    }

    private static ReadOnlySpan<char> NameOf(in XmlFrame frame, ReadOnlySpan<char> text) => text.Slice(frame.NameStart, frame.NameLength);

    private void Close(ReadOnlySpan<char> text, bool isDamaged)
    {
        XmlFrame frame = _frames[--_depth];
        _isDamaged |= isDamaged;
        if (frame.State == XmlFrame.ValueChild) _isCollecting = false;
        if (frame.State < 0) return;
        XmlElement element = _form.Elements[frame.State];
        switch (element.Kind)
        {
            case XmlElementKind.Value:
                _isCollecting = false;
                Refusal = _records.Add(text, element.Field!, _content, _fieldMarks.Take(), _isDamaged);
                break;
            case XmlElementKind.Note:
                _isCollecting = false;
                _records.AddNote(text, _noteId, _content, _isDamaged);
                break;
            case XmlElementKind.Record:
                _records.End(element, frame.Outer!);
                break;
        }

        if (element.Marks is { } marked) _records.EndMarks(marked);
    }

    /// <summary>The text ends: whatever is still open ends with it, and is not sure.</summary>
    private void End(ReadOnlySpan<char> text)
    {
        if (_elements == 0) Refuse(0, "the document has no element");
        if (_depth > 0) Damaged(text.Length, "the document ends before its root element does; what is behind is lost");
        while (_depth > 0 && Refusal is null) Close(text, true);
    }

    private void ReportUnknown(in XmlScanner scanner)
    {
        ReadOnlySpan<char> inside = NameOf(_frames[_depth - 1], scanner.Source);
        bool isEmpty = scanner.IsEmpty || scanner.Source[scanner.Next..].StartsWith("</", StringComparison.Ordinal);
        _notices.Add(IssueCatalog.UnknownElement, isEmpty ? IssueSeverity.Info : IssueSeverity.Warning, scanner.Start,
            $"the element <{scanner.Name}> in <{inside}> is not known{(isEmpty ? "; it is empty" : " and was not read")}");
    }

    private void ReportStray(int at, ReadOnlySpan<char> text)
    {
        if (text.IndexOfAnyExcept(" \t\r\n\uFEFF") < 0) return;
        _notices.Add(IssueCatalog.StrayText, IssueSeverity.Warning, at, $"the text '{_notices.Excerpt(at, text.Length)}' stands in no value");
    }

    private void Damaged(int at, string what)
    {
        _isDamaged = true;
        _notices.Add(IssueCatalog.XmlDamaged, IssueSeverity.Warning, at, what);
    }

    private void Refuse(int at, string why) => Refusal ??= new Issue(IssueCatalog.XmlRefused, IssueSeverity.Error, null, $"{why} ({XmlNotices.Place(_document, at)})");
}
