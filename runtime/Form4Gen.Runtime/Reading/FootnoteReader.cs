using System;
using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads a section of footnotes: <c>1. text</c> or <c>(1) text</c>, in any order, over any number of lines.</summary>
internal sealed class FootnoteReader(PageContext context)
{
    private readonly DocumentLayout _layout = context.Layout;
    private readonly List<TextPiece> _lines = [];
    private int _number;
    private float _sure;

    public FootnoteNumbers Numbers { get; private set; } = FootnoteNumbers.Unknown;

    public void Read(List<TextPiece> section)
    {
        if (!Numbers.IsKnown) Numbers = FootnoteNumbers.None;
        (int[] openings, bool[] hasRival) = Openings(section);
        for (int n = 0; n < section.Count; n++)
        {
            TextPiece line = section[n];
            int number = NumberOf(line, out int firstToken);
            if (number > 0 && openings[number] == n)
            {
                End();
                _number = number;
                _sure = hasRival[number] ? PageEvidence.LookAlike : PageEvidence.OwnSection;
                Numbers = Numbers.With(number);
                if (firstToken < line.EndToken) _lines.Add(PagePieces.Slice(_layout, line, firstToken, line.EndToken));
            }
            else if (_number > 0)
            {
                _lines.Add(line);
            }
        }

        End();
    }

    /// <summary>
    /// By number: the line that opens its footnote, and whether another might. Running text that is wrapped before a number (<c>this Form / 3. The</c>)
    /// looks like an opening; a true one stands behind the end of a sentence.
    /// </summary>
    private (int[] Lines, bool[] HasRival) Openings(List<TextPiece> section)
    {
        int[] lines = new int[FootnoteMarks.MaxNumber + 1];
        bool[] hasRival = new bool[lines.Length], isBehindSentence = new bool[lines.Length];
        Array.Fill(lines, -1);
        char style = '\0';
        for (int n = 0; n < section.Count; n++)
        {
            int number = NumberOf(section[n], out _);
            if (number == 0) continue;

            // Where lines are whole, all numbers of a list are printed alike.
            char sign = _layout.TextOf(_layout.Tokens[section[n].FirstToken])[0] == '(' ? '(' : '.';
            if (style == '\0') style = sign;
            if (_layout.HasWholeCells && sign != style) continue;
            bool isBehind = n == 0 || EndsSentence(section[n - 1]);
            if (lines[number] >= 0 && isBehind == isBehindSentence[number]) hasRival[number] = true;
            if (lines[number] >= 0 && (!isBehind || isBehindSentence[number])) continue;
            if (lines[number] >= 0) hasRival[number] = false;
            (lines[number], isBehindSentence[number]) = (n, isBehind);
        }

        return (lines, hasRival);
    }

    private bool EndsSentence(in TextPiece line) => line.EndToken > line.FirstToken && _layout.TextOf(_layout.Tokens[line.EndToken - 1])[^1] is '.' or ')' or ':' or ';' or '"' or '!' or '?';

    private void End()
    {
        if (_number > 0)
        {
            if (_layout.IsOfLines && _lines.Count > 0 && !EndsSentence(_lines[^1])) _sure = Math.Min(_sure, PageEvidence.LookAlike);
            string text = _lines.Count == 0 ? "" : PagePieces.Text(_layout, _lines);
            string id = string.Create(CultureInfo.InvariantCulture, $"F{_number}");
            var value = _lines.Count == 0
                ? new Extracted<string?>(null, ExtractionStatus.Missing, 0, true)
                : new Extracted<string?>(text, ExtractionStatus.Found, _sure, context.IsDoubtful(_sure), PagePieces.Source(_layout, _lines, EvidenceName.Section));
            (context.Root.FootnoteList ??= []).Add(new Footnote(id, value));
        }

        _lines.Clear();
        _number = 0;
    }

    /// <summary>The number that opens a line, if no other footnote has it; 0 otherwise.</summary>
    private int NumberOf(in TextPiece line, out int firstToken)
    {
        firstToken = line.FirstToken + 1;
        ReadOnlySpan<char> word = _layout.TextOf(_layout.Tokens[line.FirstToken]);
        bool isMisread = _layout.IsOfLines && word.Length > 1 && word[^1] == ',' && char.IsAsciiDigit(word[^2]);
        return IsNumber(isMisread ? string.Concat(word[..^1], ".") : word, out int number) && !Numbers.Contains(number) ? number : 0;
    }

    /// <summary>Whether a word is a footnote's number as lists print it: <c>1.</c> or <c>(1)</c>.</summary>
    public static bool IsNumber(ReadOnlySpan<char> word, out int number)
    {
        number = 0;
        ReadOnlySpan<char> digits = word.Trim("().:");
        return digits.Length != word.Length && digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and <= FootnoteMarks.MaxNumber;
    }
}
