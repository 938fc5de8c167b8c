using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Reading.Flow;

/// <summary>Reads a line that holds a text, a code and a text with a shape (a city, a state and a postal code), any of the last two left out.</summary>
internal sealed class FlowPlaceReader(PageContext context)
{
    private const int MostWords = 64;

    private readonly DocumentLayout _layout = context.Layout;

    /// <summary>Whether a line looks like one: it has the code or the shape where they stand.</summary>
    public bool IsPlace(BoxPart[] parts, int first, int last, List<TextPiece> line)
    {
        List<TextPiece> words = Words(line);
        return FindShape(parts, first, last, words) >= 0 || FindCode(parts, first, last, words, out _) >= 0;
    }

    public void Read(BoxPart[] parts, int first, int last, List<TextPiece> line, RecordValues record)
    {
        List<TextPiece> words = Words(line);
        int code = FindCode(parts, first, last, words, out bool isOnly), shape = FindShape(parts, first, last, words);
        FieldDescriptor? coded = FieldOf(parts, first, last, p => p.Codes is not null && p.Shapes.Length == 0), shaped = FieldOf(parts, first, last, p => p.Shapes.Length > 0);
        int rest = code >= 0 ? code : shape >= 0 ? shape : words.Count;
        bool isSure = code >= 0 ? isOnly : shape < 0 && !HasDigit(words);
        float confidence = isSure ? PageEvidence.WholeCell : PageEvidence.LineByLength;
        if (shape == code + 1 && code > 0) confidence = PageEvidence.WholeCell;
        for (int p = first; p <= last; p++)
        {
            FieldDescriptor field = parts[p].Field;
            if (field == coded) Fill(field, code < 0 ? [] : words.GetRange(code, 1), confidence, record);
            else if (field == shaped) Fill(field, shape >= 0 ? words.GetRange(shape, words.Count - shape) : code >= 0 ? words.GetRange(code + 1, words.Count - code - 1) : [], confidence, record);
            else Fill(field, words.GetRange(0, rest), confidence, record);
        }
    }

    private void Fill(FieldDescriptor field, List<TextPiece> words, float confidence, RecordValues record)
    {
        if (words.Count == 0)
        {
            record[field] = context.Absent(field, true);
            return;
        }

        TextPiece first = words[0], last = words[^1];
        List<TextPiece> pieces = first.Cell == last.Cell ? [first with { End = last.End, EndToken = last.EndToken }] : words;
        TextPiece end = pieces[^1];
        if (_layout.Document.Text[end.End - 1] == ',' && end.End - end.Start > 1) pieces[^1] = end with { End = end.End - 1 };
        record[field] = context.Convert(field, PagePieces.Text(_layout, pieces), ExtractionStatus.Found, confidence, PagePieces.Source(_layout, pieces, EvidenceName.Label));
    }

    private static FieldDescriptor? FieldOf(BoxPart[] parts, int first, int last, Func<FieldDescriptor, bool> condition)
    {
        for (int p = first; p <= last; p++)
            if (condition(parts[p].Field)) return parts[p].Field;
        return null;
    }

    /// <summary>The last word, if it has a shape.</summary>
    private int FindShape(BoxPart[] parts, int first, int last, List<TextPiece> words)
    {
        if (FieldOf(parts, first, last, p => p.Shapes.Length > 0) is not { } shaped || words.Count == 0) return -1;
        return ValueConversion.TryShape(PagePieces.Text(_layout, words[^1]), shaped.Shapes) ? words.Count - 1 : -1;
    }

    /// <summary>The code behind the text: before a word with a digit, or at the end.</summary>
    private int FindCode(BoxPart[] parts, int first, int last, List<TextPiece> words, out bool isOnly)
    {
        const int mostWordsBehind = 3;
        isOnly = true;
        if (FieldOf(parts, first, last, p => p.Codes is not null && p.Shapes.Length == 0) is not { Codes: { } list }) return -1;
        int found = -1;
        for (int i = words.Count - 1; i >= 0 && i >= words.Count - 1 - mostWordsBehind; i--)
        {
            string word = PagePieces.Text(_layout, words[i]).TrimEnd(',');
            if (!IsCapital(word) || !ValueConversion.TryCode(word, list, out _)) continue;

            // Without a text before it, a code is alone and has a digit: other words of two letters may be the text.
            if (i == 0 && (words.Count > 1 || !HasDigit(words))) continue;
            bool mayStandThere = i == words.Count - 1 || HasDigit(words.GetRange(i + 1, words.Count - i - 1));
            if (!mayStandThere) continue;
            if (found >= 0) isOnly = false;
            else found = i;
        }

        // A postal code's first half may look like a code, the word before it being one: the first of two neighbours it is.
        if (!isOnly && found > 0 && ValueConversion.TryCode(PagePieces.Text(_layout, words[found - 1]).TrimEnd(','), list, out _)) found--;
        return found;
    }

    private static bool IsCapital(string word)
    {
        foreach (char c in word)
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c)) return false;
        return word.Length > 0;
    }

    private bool HasDigit(List<TextPiece> words)
    {
        foreach (TextPiece word in words)
            if (_layout.Document.Text.AsSpan(word.Start, word.End - word.Start).IndexOfAnyInRange('0', '9') >= 0) return true;
        return false;
    }

    private List<TextPiece> Words(List<TextPiece> line)
    {
        List<TextPiece> words = [];
        foreach (TextPiece piece in line)
            for (int t = piece.FirstToken; t < piece.EndToken && words.Count < MostWords; t++) words.Add(PagePieces.Slice(_layout, piece, t, t + 1));
        return words;
    }
}
