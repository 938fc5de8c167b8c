using System;
using System.Globalization;

namespace Form4Gen.Runtime.Layout.Html;

/// <summary>Numbers the items of ordered lists: the page shows the numbers, its text does not have them.</summary>
internal sealed class HtmlLists : IDisposable
{
    private const int LongestNumber = 12;

    /// <summary>The number of a list's items that have none.</summary>
    private const int None = int.MinValue;

    private PooledList<int> _next = new(8);

    public void Open(in HtmlTokenizer tokens)
    {
        bool isOrdered = tokens.Name[0] is 'o' or 'O';
        int start = 1;
        var attributes = new HtmlAttributes(tokens.Attributes);
        while (attributes.Next())
        {
            if (attributes.Is("start") && int.TryParse(attributes.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int given)) start = given;
            if (attributes.Is("style") && attributes.Value.Contains("none", StringComparison.OrdinalIgnoreCase)) isOrdered = false;
        }

        _next.Add(isOrdered ? start : None);
    }

    public void Close()
    {
        if (_next.Count > 0) _next.Truncate(_next.Count - 1);
    }

    /// <summary>Writes the next item's number as pages show it, <c>1.</c>; the number of letters, 0 where items have none.</summary>
    public int Number(Span<char> text)
    {
        if (_next.Count == 0 || _next.Items[^1] == None || text.Length < LongestNumber) return 0;
        int number = _next.Items[^1]++;
        number.TryFormat(text, out int length, default, CultureInfo.InvariantCulture);
        text[length] = '.';
        return length + 1;
    }

    public void Dispose() => _next.Dispose();
}
