using System;

namespace Form4Gen.Runtime.Layout.Html;

/// <summary>Goes over the attributes of a tag.</summary>
internal ref struct HtmlAttributes(ReadOnlySpan<char> text)
{
    private readonly int _length = text.Length;
    private ReadOnlySpan<char> _rest = text;

    /// <summary>The attribute's name, as written.</summary>
    public ReadOnlySpan<char> Name { get; private set; }

    /// <summary>Its value without quotes, entities as written; empty where it has none.</summary>
    public ReadOnlySpan<char> Value { get; private set; }

    /// <summary>Where the value begins in the text.</summary>
    public int ValueStart { get; private set; }

    public bool Next()
    {
        int start = 0;
        while (start < _rest.Length && (IsSpace(_rest[start]) || _rest[start] is '/' or '=')) start++;
        if (start == _rest.Length) return false;
        int end = start;
        while (end < _rest.Length && !IsSpace(_rest[end]) && _rest[end] is not ('=' or '/')) end++;
        Name = _rest[start..end];
        Value = [];
        int sign = end;
        while (sign < _rest.Length && IsSpace(_rest[sign])) sign++;
        if (sign < _rest.Length && _rest[sign] == '=') ReadValue(sign + 1);
        else _rest = _rest[end..];
        return true;
    }

    /// <summary>Whether the attribute has a name.</summary>
    public readonly bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    private void ReadValue(int start)
    {
        while (start < _rest.Length && IsSpace(_rest[start])) start++;
        int end = start;
        if (start < _rest.Length && _rest[start] is '"' or '\'')
        {
            int close = _rest[(start + 1)..].IndexOf(_rest[start]);
            end = close < 0 ? _rest.Length : start + 1 + close;
            Value = _rest[(start + 1)..end];
            ValueStart = _length - _rest.Length + start + 1;
            _rest = _rest[Math.Min(_rest.Length, end + 1)..];
            return;
        }

        while (end < _rest.Length && !IsSpace(_rest[end])) end++;
        Value = _rest[start..end];
        ValueStart = _length - _rest.Length + start;
        _rest = _rest[end..];
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\r' or '\n' or '\f';
}
