using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Decoding;

namespace Form4Gen.Runtime.Reading.Xml;

/// <summary>Footnote marks as they are met, and their ids as all readers name them.</summary>
internal sealed class XmlMarks
{
    private static readonly string[][] Single = Array.ConvertAll(FootnoteIds.All, static id => new[] { id });

    private readonly List<string> _ids = [];

    public int Count => _ids.Count;

    public void Add(string id)
    {
        if (!_ids.Contains(id)) _ids.Add(id);
    }

    /// <summary>The marks so far, and none from now on.</summary>
    public string[] Take()
    {
        string[] ids = _ids.Count switch
        {
            0 => [],
            1 when FootnoteIds.TryNumber(_ids[0], out int number) && number < Single.Length && ReferenceEquals(_ids[0], Single[number][0]) => Single[number],
            _ => [.. _ids],
        };
        _ids.Clear();
        return ids;
    }

    /// <summary>An id as filed (<c>F1</c>, <c>1</c>, <c>f01</c>) as it stands in results; what is no number stays as it is.</summary>
    public static string IdOf(ReadOnlySpan<char> filed)
    {
        filed = filed.Trim();
        ReadOnlySpan<char> digits = (filed.Length > 0 && filed[0] is 'F' or 'f' ? filed[1..] : filed).TrimStart('0');
        return digits.Length is > 0 and < 3 && int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)
            ? FootnoteIds.Of(number)
            : filed.ToString();
    }
}
