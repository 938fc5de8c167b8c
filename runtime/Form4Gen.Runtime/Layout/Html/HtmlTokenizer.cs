using System;

namespace Form4Gen.Runtime.Layout.Html;

/// <summary>Kinds of token.</summary>
internal enum HtmlTokenKind : byte
{
    End,
    Text,
    StartTag,
    EndTag,
}

/// <summary>
/// Cuts HTML into text and tags, forward only and in one pass: comments, declarations and the contents of scripts are skipped; what looks like a tag and
/// is none is text. It reads what browsers read, as far as text and tables are concerned, and knows no errors.
/// </summary>
internal ref struct HtmlTokenizer(ReadOnlySpan<char> html)
{
    private readonly ReadOnlySpan<char> _html = html;
    private int _next;
    private bool _endIsMissing;

    /// <summary>Offset of the token.</summary>
    public int Start { get; private set; }

    /// <summary>Offset behind the token.</summary>
    public readonly int End => _next;

    /// <summary>The element of a tag.</summary>
    public HtmlElement Element { get; private set; }

    /// <summary>Where a tag's name ends and its attributes begin.</summary>
    public int NameEnd { get; private set; }

    /// <summary>The tag's name.</summary>
    public readonly ReadOnlySpan<char> Name => _html[(_html[Start + 1] == '/' ? Start + 2 : Start + 1)..NameEnd];

    /// <summary>The tag's attributes, without the closing sign.</summary>
    public readonly ReadOnlySpan<char> Attributes => _html[NameEnd..Math.Max(NameEnd, _next - 1)];

    /// <summary>Goes to the next token.</summary>
    public HtmlTokenKind Next()
    {
        while (_next < _html.Length)
        {
            Start = _next;
            if (_html[_next] != '<') return Text();
            if (_next + 1 == _html.Length) return Text();
            char c = _html[_next + 1];
            if (c is '!' or '?')
            {
                SkipDeclaration();
                continue;
            }

            bool isEnd = c == '/';
            int name = isEnd ? _next + 2 : _next + 1;
            if (name < _html.Length && char.IsAsciiLetter(_html[name])) return Tag(name, isEnd);
            if (!isEnd || name == _html.Length) return Text();
            _next = IndexOf(">", name, 1);
        }

        return HtmlTokenKind.End;
    }

    /// <summary>Skips to behind the end tag of the element that a start tag has just opened, if there is one; looks in vain only once.</summary>
    public void TrySkipContent()
    {
        if (_endIsMissing) return;
        int from = _next;
        SkipContent();
        if (_next < _html.Length) return;
        _endIsMissing = true;
        _next = from;
    }

    /// <summary>Skips to behind the end tag of the element that a start tag has just opened; the text between is returned.</summary>
    public ReadOnlySpan<char> SkipContent()
    {
        ReadOnlySpan<char> name = Name;
        int from = _next;
        while (true)
        {
            int tag = _html[_next..].IndexOf("</");
            if (tag < 0) break;
            int start = _next + tag;
            _next = start + 2;
            if (!_html[_next..].StartsWith(name, StringComparison.OrdinalIgnoreCase)) continue;
            int end = _next + name.Length;
            if (end < _html.Length && (char.IsAsciiLetterOrDigit(_html[end]) || _html[end] == '-')) continue;
            _next = IndexOf(">", end, 1);
            return _html[from..start];
        }

        _next = _html.Length;
        return _html[from..];
    }

    private HtmlTokenKind Text()
    {
        int from = _next + 1;
        int length = from < _html.Length ? _html[from..].IndexOf('<') : -1;
        _next = length < 0 ? _html.Length : from + length;
        return HtmlTokenKind.Text;
    }

    private HtmlTokenKind Tag(int name, bool isEnd)
    {
        int end = name;
        while (end < _html.Length && _html[end] is not (' ' or '\t' or '\r' or '\n' or '\f' or '/' or '>')) end++;
        NameEnd = end;
        Element = HtmlElements.Of(_html[name..end]);
        _next = TagEnd(end);
        return isEnd ? HtmlTokenKind.EndTag : HtmlTokenKind.StartTag;
    }

    /// <summary>The offset behind the tag's closing sign: signs inside quoted values do not close it.</summary>
    private readonly int TagEnd(int i)
    {
        while (i < _html.Length)
        {
            int found = _html[i..].IndexOfAny('>', '=');
            if (found < 0) return _html.Length;
            i += found + 1;
            if (_html[i - 1] == '>') return i;
            while (i < _html.Length && _html[i] is ' ' or '\t' or '\r' or '\n' or '\f') i++;
            if (i == _html.Length || _html[i] is not ('"' or '\'')) continue;
            int close = _html[(i + 1)..].IndexOf(_html[i]);
            if (close < 0) return _html.Length;
            i += close + 2;
        }

        return _html.Length;
    }

    private void SkipDeclaration()
    {
        ReadOnlySpan<char> rest = _html[_next..];
        if (rest.StartsWith("<!-->") || rest.StartsWith("<!--->")) _next = IndexOf(">", _next, 1);
        else if (rest.StartsWith("<!--")) _next = IndexOf("-->", _next + 4, 3);
        else _next = IndexOf(">", _next, 1);
    }

    private readonly int IndexOf(string sign, int from, int length)
    {
        int found = _html[Math.Min(from, _html.Length)..].IndexOf(sign);
        return found < 0 ? _html.Length : from + found + length;
    }
}
