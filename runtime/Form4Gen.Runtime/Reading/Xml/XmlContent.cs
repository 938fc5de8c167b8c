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
    private const int LongestReference = 12;

    private readonly string _text;
    private readonly List<Piece> _further = [];
    private Piece _first;

    private readonly record struct Piece(int Start, int End, bool IsCData);

    public XmlContent(string text) => _text = text;

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
        _further.Clear();
        IsRepaired = false;
    }

    public void Add(int start, int length, bool isCData)
    {
        if (!HasText)
        {
            int blank = _text.AsSpan(start, length).IndexOfAnyExcept(" \t\r\n");
            if (blank < 0) return;
            _first = new Piece(start, start + length, isCData);
        }
        else
        {
            _further.Add(new Piece(start, start + length, isCData));
        }
    }

    /// <summary>What the element says, blanks at the ends taken off; a slice of the document where nothing had to be done.</summary>
    public ReadOnlySpan<char> Read()
    {
        Piece last = _further.Count == 0 ? _first : _further[^1];
        Trim(last.End);
        if (_further.Count == 0)
        {
            ReadOnlySpan<char> plain = _text.AsSpan(Start, End - Start);
            if (_first.IsCData || !NeedsWork(plain)) return plain;
        }

        var said = new StringBuilder(End - Start);
        Append(said, _first with { Start = Start, End = _further.Count == 0 ? End : _first.End });
        for (int i = 0; i < _further.Count; i++) Append(said, _further[i] with { End = i == _further.Count - 1 ? Math.Max(End, _further[i].Start) : _further[i].End });
        return said.ToString();
    }

    private void Trim(int end)
    {
        ReadOnlySpan<char> all = _text.AsSpan(_first.Start, end - _first.Start);
        Start = _first.Start + all.IndexOfAnyExcept(" \t\r\n");
        // A last piece that is white space, and what stands before it, are not trimmed: they are collapsed later on.
        End = _first.Start + all.TrimEnd(" \t\r\n").Length;
    }

    private static bool NeedsWork(ReadOnlySpan<char> plain) => plain.IndexOfAny('&', '\n') >= 0;

    private void Append(StringBuilder said, Piece piece)
    {
        int from = piece.Start;
        while (from < piece.End)
        {
            ReadOnlySpan<char> rest = _text.AsSpan(from, piece.End - from);
            int mark = piece.IsCData ? -1 : rest.IndexOfAny('&', '\n');
            if (mark < 0)
            {
                said.Append(rest);
                return;
            }

            said.Append(rest[..mark]);
            from += mark;
            from += rest[mark] == '&' ? AppendReference(said, rest[mark..]) : AppendLineEnd(said, from);
        }
    }

    private int AppendLineEnd(StringBuilder said, int at)
    {
        if (!IsAtLimit(at))
        {
            said.Append('\n');
            return 1;
        }

        IsRepaired = true;
        if (said.Length > 0 && said[^1] == '\r') said.Length--;
        return 1;
    }

    /// <summary>Whether a line is as long as the line limit lets it be: then its end is the limit's, not the filer's.</summary>
    private bool IsAtLimit(int lineEnd)
    {
        int from = Math.Max(0, lineEnd - LineLimit - 1);
        int start = _text.AsSpan(from, lineEnd - from).LastIndexOf('\n') is >= 0 and var at ? from + at + 1 : lineEnd - LineLimit - 1 < 0 ? 0 : -1;
        if (start < 0) return false;
        ReadOnlySpan<char> line = _text.AsSpan(start, lineEnd - start).TrimEnd('\r');
        return line.Length == LineLimit || (line.Length > LineLimit / 3 && Encoding.UTF8.GetByteCount(line) == LineLimit);
    }

    private int AppendReference(StringBuilder said, ReadOnlySpan<char> rest)
    {
        int end = rest[..Math.Min(rest.Length, LongestReference)].IndexOf(';');
        ReadOnlySpan<char> name = end < 0 ? default : rest[1..end];
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
