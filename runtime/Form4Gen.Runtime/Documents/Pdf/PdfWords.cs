using System;
using System.Collections.Generic;
using System.Globalization;
using System.Net;

namespace Form4Gen.Runtime.Documents.Pdf;

/// <summary>Reads the words out of what <c>pdftotext -bbox-layout</c> writes. Only its pages and words count; whatever else stands there is passed over.</summary>
internal static class PdfWords
{
    private const string Page = "<page", Word = "<word ", End = "</word>";

    public static List<PdfWord> Of(ReadOnlySpan<char> xhtml)
    {
        List<PdfWord> words = [];
        int page = 0;
        while (true)
        {
            int next = xhtml.IndexOf('<');
            if (next < 0) return words;
            xhtml = xhtml[next..];
            if (xhtml.StartsWith(Page, StringComparison.Ordinal)) page++;
            if (xhtml.StartsWith(Word, StringComparison.Ordinal) && page > 0)
            {
                int close = xhtml.IndexOf('>'), end = xhtml.IndexOf(End, StringComparison.Ordinal);
                if (close < 0 || end < close) return words;
                if (Read(xhtml[..close], xhtml[(close + 1)..end], page) is { } word) words.Add(word);
                xhtml = xhtml[end..];
            }

            xhtml = xhtml[1..];
        }
    }

    private static PdfWord? Read(ReadOnlySpan<char> tag, ReadOnlySpan<char> content, int page)
    {
        bool isPlaced = TryNumber(tag, " xMin=\"", out float left) & TryNumber(tag, " yMin=\"", out float top) & TryNumber(tag, " xMax=\"", out float right) & TryNumber(tag, " yMax=\"", out float bottom);
        string text = content.Trim().ToString();
        if (text.Contains('&')) text = WebUtility.HtmlDecode(text).Trim();
        if (!isPlaced || text.Length == 0 || right < left || bottom <= top) return null;
        return new PdfWord(text, page, new PageBox(left, top, right, bottom));
    }

    private static bool TryNumber(ReadOnlySpan<char> tag, string name, out float value)
    {
        value = 0;
        int start = tag.IndexOf(name, StringComparison.Ordinal);
        if (start < 0) return false;
        ReadOnlySpan<char> rest = tag[(start + name.Length)..];
        int end = rest.IndexOf('"');
        return end > 0 && float.TryParse(rest[..end], NumberStyles.Float, CultureInfo.InvariantCulture, out value) && float.IsFinite(value) && Math.Abs(value) < 1e6f;
    }
}
