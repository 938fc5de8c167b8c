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
/// Reads XML forward, tag by tag, with the place of everything and without an allocation. Comments and processing instructions are passed over.
/// It takes what filings hold in place of XML: tags that the line limit of old submissions broke in two, stray angle brackets, tags without an end.
/// </summary>
internal ref struct XmlScanner(ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> NotPlain = SearchValues.Create(" \t\r\n\"'=/<");
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>Offset of the token.</summary>
    public int Start { get; private set; }

    /// <summary>Offset of the token's content (of a tag: its name; of text: the same as <see cref="Start"/>).</summary>
    public int ContentStart { get; private set; }

    /// <summary>Length of the content: of a tag's name as it stands, of a text.</summary>
    public int ContentLength { get; private set; }

    /// <summary>A tag's name, a prefix taken off and a broken one put together.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>What stands in a start tag behind the name.</summary>
    public ReadOnlySpan<char> Attributes { get; private set; }

    /// <summary>Whether a start tag is an end tag too.</summary>
    public bool IsEmpty { get; private set; }

    /// <summary>Whether the token is not what XML allows.</summary>
    public bool IsDamaged { get; private set; }

    /// <summary>Offset behind the token.</summary>
    public readonly int Next => _next;

    /// <summary>Moves on to the next token.</summary>
    public XmlToken Read()
    {
        IsDamaged = false;
        while (_next < _text.Length)
        {
            Start = _next;
            if (_text[_next] != '<') return ReadText();
            if (_next + 1 == _text.Length) return ReadText();
            char mark = _text[_next + 1];
            switch (mark)
            {
                case '/': return ReadTag(2) ? XmlToken.Close : ReadText();
                case '?':
                    Skip("?>");
                    continue;
                case '!' when Follows("<!--"):
                    Skip("-->");
                    continue;
                case '!' when Follows("<![CDATA["): return ReadCData();
                case '!' when Follows("<!DOCTYPE"): return XmlToken.Doctype;
                default: return IsNameStart(mark) && ReadTag(1) ? XmlToken.Open : ReadText();
            }
        }

        Start = _text.Length;
        return XmlToken.End;
    }

    private readonly bool Follows(string mark) => _text[_next..].StartsWith(mark, StringComparison.Ordinal);

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
        int first = _next + (_text[_next] == '<' ? 1 : 0);
        IsDamaged |= first > _next;
        int length = _text[first..].IndexOf('<');
        _next = length < 0 ? _text.Length : first + length;
        ContentStart = Start;
        ContentLength = _next - Start;
        return XmlToken.Text;
    }

    private bool ReadTag(int marks)
    {
        ReadOnlySpan<char> rest = _text[(_next + marks)..];
        int length = rest.IndexOf('>');
        if (length <= 0) return false;
        ReadOnlySpan<char> inner = rest[..length];
        ContentStart = _next + marks;
        int odd = inner.IndexOfAny(NotPlain);
        if (odd >= 0 && odd == length - 1 && inner[odd] == '/' && marks == 1)
        {
            IsEmpty = true;
            inner = inner[..odd];
            odd = -1;
        }
        else
        {
            IsEmpty = false;
        }

        Attributes = default;
        if (odd >= 0 && !ReadOddTag(rest, marks == 1, ref inner, ref length)) return false;
        ContentLength = odd < 0 ? inner.Length : ContentLength;
        if (odd < 0) Name = inner;
        if (Name.IndexOf(':') is >= 0 and var colon) Name = Name[(colon + 1)..];
        _next += marks + length + 1;
        return true;
    }

    /// <summary>A tag with attributes, white space, or damage.</summary>
    private bool ReadOddTag(ReadOnlySpan<char> rest, bool isOpen, ref ReadOnlySpan<char> inner, ref int length)
    {
        length = XmlTag.EndOf(rest, out bool isCut);
        if (length < 0) return false;
        inner = rest[..length];
        // The next tag begins where this one has no end.
        if (isCut)
        {
            IsDamaged = true;
            length--;
        }

        if (isOpen && inner.EndsWith("/", StringComparison.Ordinal))
        {
            IsEmpty = true;
            inner = inner[..^1];
        }

        int name = XmlTag.NameLength(inner, out bool isBroken);
        ContentLength = name;
        Name = isBroken ? XmlTag.Joined(inner[..name]) : inner[..name];
        Attributes = inner[name..];
        return name > 0;
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '_' or ':' || (c > 127 && char.IsLetter(c));
}
