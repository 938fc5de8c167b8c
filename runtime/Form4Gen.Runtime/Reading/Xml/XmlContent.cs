using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Form4Gen.Runtime.Reading.Xml;

/// <summary>The text of one element: where its pieces stand, and what they say once references are resolved and broken lines joined.</summary>
internal sealed class XmlContent
{
    /// <summary>Where the line limit of old submissions breaks a line, in bytes.</summary>
    private const int LineLimit = 1023;

    /// <summary>No reference is longer.</summary>
    private const int LongestReference = 14;

    private const string Blanks = " \t\r\n";

    private readonly List<Piece> _further = [];
    private Piece _first;

    private readonly record struct Piece(int Start, int End, bool IsCData);

    /// <summary>Whether there is anything but white space.</summary>
    public bool HasText => _first.End > 0;

    /// <summary>Offset of the first character that is no white space.</summary>
    public int Start { get; private set; }

    /// <summary>Offset behind the last one.</summary>
    public int End { get; private set; }

    /// <summary>Whether the text had to be put together: a bare reference mark, a line broken at the limit.</summary>
    public bool IsRepaired { get; private set; }

    public void Clear()
    {
        _first = default;
        if (_further.Count > 0) _further.Clear();
        IsRepaired = false;
    }

    /// <summary>Adds a piece.</summary>
    public void Add(ReadOnlySpan<char> text, int start, int length, bool isCData)
    {
        if (!HasText)
        {
            if (length == 0 || (IsBlank(text[start]) && text.Slice(start, length).IndexOfAnyExcept(Blanks) < 0)) return;
            _first = new Piece(start, start + length, isCData);
        }
        else if (!isCData && _further.Count == 0 && !_first.IsCData && _first.End == start)
        {
            _first = _first with { End = start + length };
        }
        else
        {
            _further.Add(new Piece(start, start + length, isCData));
        }
    }

    /// <summary>What the element says, blanks at the ends taken off; a slice of the document where nothing had to be done.</summary>
    public ReadOnlySpan<char> Read(ReadOnlySpan<char> text)
    {
        Trim(text, _further.Count == 0 ? _first.End : _further[^1].End);
        if (_further.Count == 0)
        {
            ReadOnlySpan<char> plain = text[Start..End];
            if (_first.IsCData || plain.IndexOfAny('&', '\n') < 0) return plain;
        }

        var said = new StringBuilder(End - Start);
        Append(text, said, _first with { Start = Start, End = _further.Count == 0 ? End : _first.End });
        for (int i = 0; i < _further.Count; i++) Append(text, said, _further[i] with { End = i == _further.Count - 1 ? Math.Max(End, _further[i].Start) : _further[i].End });
        return said.ToString();
    }

    private void Trim(ReadOnlySpan<char> text, int end)
    {
        int start = _first.Start;
        while (IsBlank(text[start])) start++;
        // What stands before a last piece of white space is not trimmed: white space is collapsed later on.
        while (IsBlank(text[end - 1])) end--;
        (Start, End) = (start, end);
    }

    private static bool IsBlank(char c) => c is ' ' or '\n' or '\r' or '\t';

    private void Append(ReadOnlySpan<char> text, StringBuilder said, Piece piece)
    {
        int from = piece.Start;
        while (from < piece.End)
        {
            ReadOnlySpan<char> rest = text[from..piece.End];
            int mark = piece.IsCData ? -1 : rest.IndexOfAny('&', '\n');
            if (mark < 0)
            {
                said.Append(rest);
                return;
            }

            said.Append(rest[..mark]);
            from += mark;
            from += rest[mark] == '&' ? AppendReference(said, rest[mark..]) : AppendLineEnd(text, said, from);
        }
    }

    private int AppendLineEnd(ReadOnlySpan<char> text, StringBuilder said, int at)
    {
        if (!IsAtLimit(text, at))
        {
            said.Append('\n');
            return 1;
        }

        IsRepaired = true;
        if (said.Length > 0 && said[^1] == '\r') said.Length--;
        return 1;
    }

    /// <summary>Whether a line is as long as the line limit lets it be: then its end is the limit's, not the filer's.</summary>
    private static bool IsAtLimit(ReadOnlySpan<char> text, int lineEnd)
    {
        int from = Math.Max(0, lineEnd - LineLimit - 1);
        int start = text[from..lineEnd].LastIndexOf('\n') is >= 0 and var at ? from + at + 1 : lineEnd - LineLimit - 1 < 0 ? 0 : -1;
        if (start < 0) return false;
        ReadOnlySpan<char> line = text[start..lineEnd].TrimEnd('\r');
        return line.Length == LineLimit || (line.Length > LineLimit / 3 && Encoding.UTF8.GetByteCount(line) == LineLimit);
    }

    private int AppendReference(StringBuilder said, ReadOnlySpan<char> rest)
    {
        int end = rest[..Math.Min(rest.Length, LongestReference)].IndexOf(';');
        ReadOnlySpan<char> name = end < 0 ? default : rest[1..end];
        if (name.IndexOf('\n') >= 0)
        {
            IsRepaired = true;
            name = XmlTag.Joined(name);
        }

        if (!name.IsEmpty && Resolve(name) is { } character)
        {
            said.Append(character);
            return end + 1;
        }

        IsRepaired = true;
        said.Append('&');
        return 1;
    }

    private static string? Resolve(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        ['#', 'x', .. var hex] => Character(hex, NumberStyles.AllowHexSpecifier),
        ['#', .. var number] => Character(number, NumberStyles.None),
        _ => null,
    };

    private static string? Character(ReadOnlySpan<char> digits, NumberStyles styles)
    {
        if (!int.TryParse(digits, styles, CultureInfo.InvariantCulture, out int code)) return null;
        bool isAllowed = code is '\t' or '\n' or '\r' or (>= ' ' and < 0xD800) or (>= 0xE000 and < 0xFFFE) or (>= 0x10000 and <= 0x10FFFF);
        return isAllowed ? char.ConvertFromUtf32(code) : null;
    }
}
