using System;
using System.Buffers;

namespace Form4Gen.Runtime.Reading.Xml;

/// <summary>What the scanner stands at.</summary>
internal enum XmlToken : byte
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>A start tag.</summary>
    Open,

    /// <summary>An end tag.</summary>
    Close,

    /// <summary>Text as it stands, references and all.</summary>
    Text,

    /// <summary>The content of a CDATA section, in which nothing has a meaning.</summary>
    CData,

    /// <summary>A document type.</summary>
    Doctype,
}

/// <summary>
/// Reads XML forward, tag by tag, with the place of everything and without an allocation. Comments and processing instructions are passed over, and so is
/// white space between two tags. It takes what filings hold in place of XML: tags that the line limit of old submissions broke in two, stray angle brackets,
/// tags without an end.
/// </summary>
internal ref struct XmlScanner(ReadOnlySpan<char> text)
{
    // What may stand behind a name; a plain tag ends at the first of them.
    private static readonly SearchValues<char> NameStops = SearchValues.Create("> \t\r\n\"'=/<:");

    private readonly ReadOnlySpan<char> _text = text;
    private int _next;
    private int _prefix;
    private int _attributes;
    private int _tagEnd;
    private bool _afterTag;
    private string? _joined;

    /// <summary>The whole text.</summary>
    public readonly ReadOnlySpan<char> Source => _text;

    /// <summary>Offset of the token.</summary>
    public int Start { get; private set; }

    /// <summary>Offset of the token's content (of a tag: its name; of text: the same as <see cref="Start"/>).</summary>
    public int ContentStart { get; private set; }

    /// <summary>Length of the content: of a tag's name as it stands, of a text.</summary>
    public int ContentLength { get; private set; }

    /// <summary>Whether a start tag is an end tag too.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Whether the token is not what XML allows.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Offset behind the token.</summary>
    public readonly int Next => _next;

    /// <summary>A tag's name, a prefix taken off and a broken one put together.</summary>
    public readonly ReadOnlySpan<char> Name => (_joined is null ? _text.Slice(ContentStart, ContentLength) : _joined)[_prefix..];

    /// <summary>What stands in a start tag behind the name.</summary>
    public readonly ReadOnlySpan<char> Attributes => _text[_attributes.._tagEnd];

    /// <summary>Moves on to the next token.</summary>
    public XmlToken Read()
    {
        IsDamaged = false;
        if (_afterTag) SkipBlank();
        _afterTag = false;
        while (_next < _text.Length)
        {
            Start = _next;
            if (_text[_next] != '<' || _next + 1 == _text.Length) return ReadText();
            int name = SkipBreak(_next + 1);
            char mark = name < _text.Length ? _text[name] : ' ';
            switch (mark)
            {
                case '/': return ReadTag(SkipBreak(name + 1), false) ? XmlToken.Close : ReadText();
                case '?':
                    Skip("?>");
                    continue;
                case '!' when Follows("<!--"):
                    Skip("-->");
                    continue;
                case '!' when Follows("<![CDATA["): return ReadCData();
                case '!' when Follows("<!DOCTYPE"): return XmlToken.Doctype;
                default: return IsNameStart(mark) && ReadTag(name, true) ? XmlToken.Open : ReadText();
            }
        }

        Start = _text.Length;
        return XmlToken.End;
    }

    /// <summary>Passes over an end tag with a name, if it comes next: what most start tags of a good file are followed by.</summary>
    /// <param name="nameStart">Offset of the name in the start tag.</param>
    /// <param name="nameLength">Its length.</param>
    public bool TryEnd(int nameStart, int nameLength)
    {
        if (_afterTag) SkipBlank();
        int end = _next + 2 + nameLength;
        if (end >= _text.Length || _text[_next] != '<' || _text[_next + 1] != '/' || _text[end] != '>') return false;
        if (!_text.Slice(_next + 2, nameLength).SequenceEqual(_text.Slice(nameStart, nameLength))) return false;
        _next = end + 1;
        _afterTag = true;
        return true;
    }

    /// <summary>Passes over a child that holds nothing but text, if it comes next.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="start">Offset of the text.</param>
    /// <param name="length">Its length.</param>
    public bool TryChild(ReadOnlySpan<char> name, out int start, out int length)
    {
        start = length = 0;
        if (_afterTag) SkipBlank();
        int open = _next + 1 + name.Length;
        if (open >= _text.Length || _text[_next] != '<' || _text[open] != '>' || !_text.Slice(_next + 1, name.Length).SequenceEqual(name)) return false;
        int content = _text[(open + 1)..].IndexOf('<'), close = open + 1 + content + 1;
        if (content < 0 || close + name.Length + 1 >= _text.Length || _text[close] != '/' || _text[close + 1 + name.Length] != '>' || !_text.Slice(close + 1, name.Length).SequenceEqual(name)) return false;
        (start, length) = (open + 1, content);
        _next = close + name.Length + 2;
        _afterTag = true;
        return true;
    }

    private readonly bool Follows(string mark) => _text[_next..].StartsWith(mark, StringComparison.Ordinal);

    // White space before a tag says nothing. Before anything else (text, a comment between two texts) it may.
    private void SkipBlank()
    {
        int length = _text[_next..].IndexOfAnyExcept(" \n\r\t");
        if (length <= 0) return;
        int at = _next + length;
        if (at + 1 < _text.Length && _text[at] == '<' && _text[at + 1] is not ('!' or '?')) _next = at;
    }

    private void Skip(string end)
    {
        int at = _text[_next..].IndexOf(end, StringComparison.Ordinal);
        _next = at < 0 ? _text.Length : _next + at + end.Length;
        IsDamaged |= at < 0;
    }

    private XmlToken ReadCData()
    {
        ContentStart = _next + "<![CDATA[".Length;
        int length = _text[ContentStart..].IndexOf("]]>", StringComparison.Ordinal);
        IsDamaged = length < 0;
        ContentLength = length < 0 ? _text.Length - ContentStart : length;
        _next = Math.Min(_text.Length, ContentStart + ContentLength + "]]>".Length);
        return XmlToken.CData;
    }

    // A bracket that opens no tag is text.
    private XmlToken ReadText()
    {
        while (true)
        {
            int first = _next + (_text[_next] == '<' ? 1 : 0);
            IsDamaged |= first > _next;
            int length = _text[first..].IndexOf('<');
            _next = length < 0 ? _text.Length : first + length;
            if (_next + 1 >= _text.Length || IsNameStart(_text[_next + 1]) || _text[_next + 1] is '/' or '!' or '?' or '\n' or '\r') break;
        }

        ContentStart = Start;
        ContentLength = _next - Start;
        return XmlToken.Text;
    }

    // The line limit breaks a tag behind its bracket, too.
    private readonly int SkipBreak(int at)
    {
        while (at < _text.Length && _text[at] is '\n' or '\r') at++;
        return at;
    }

    private bool ReadTag(int start, bool isOpen)
    {
        ReadOnlySpan<char> rest = _text[start..];
        int stop = rest.IndexOfAny(NameStops);
        if (stop <= 0) return false;
        bool isPlain = rest[stop] == '>';
        IsEmpty = !isPlain && isOpen && rest[stop] == '/' && stop + 1 < rest.Length && rest[stop + 1] == '>';
        if (!isPlain && !IsEmpty) return ReadOddTag(start, isOpen);
        _joined = null;
        _prefix = 0;
        ContentStart = start;
        ContentLength = stop;
        _attributes = _tagEnd = start + stop;
        _next = _tagEnd + (IsEmpty ? 2 : 1);
        _afterTag = true;
        return true;
    }

    /// <summary>A tag with attributes, white space, or damage.</summary>
    private bool ReadOddTag(int start, bool isOpen)
    {
        int length = XmlTag.EndOf(_text[start..], out bool isCut);
        if (length <= 0) return false;
        ReadOnlySpan<char> inner = _text.Slice(start, length).TrimEnd("\r\n");
        IsEmpty = isOpen && inner.EndsWith("/", StringComparison.Ordinal);
        if (IsEmpty) inner = inner[..^1];
        int name = XmlTag.NameLength(inner, out bool isBroken);
        if (name == 0) return false;
        IsDamaged = isCut;
        ContentStart = start;
        ContentLength = name;
        _joined = isBroken ? XmlTag.Joined(inner[..name]) : null;
        _prefix = 0;
        _prefix = Name.IndexOf(':') + 1;
        _attributes = start + name;
        _tagEnd = start + inner.Length;
        // The next tag begins where this one has no end.
        _next = start + length + (isCut ? 0 : 1);
        _afterTag = true;
        return true;
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '_' or ':' || (c > 127 && char.IsLetter(c));
}
