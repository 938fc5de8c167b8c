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

    public FootnoteNumbers Numbers { get; private set; } = FootnoteNumbers.Unknown;

    public void Read(List<TextPiece> section)
    {
        if (!Numbers.IsKnown) Numbers = FootnoteNumbers.None;
        foreach (TextPiece line in section)
        {
            int number = NumberOf(line, out int firstToken);
            if (number > 0)
            {
                End();
                _number = number;
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

    private void End()
    {
        if (_number > 0)
        {
            string text = _lines.Count == 0 ? "" : PagePieces.Text(_layout, _lines);
            string id = string.Create(CultureInfo.InvariantCulture, $"F{_number}");
            var value = _lines.Count == 0
                ? new Extracted<string?>(null, ExtractionStatus.Missing, 0, true)
                : new Extracted<string?>(text, ExtractionStatus.Found, PageEvidence.OwnSection, context.IsDoubtful(PageEvidence.OwnSection), PagePieces.Source(_layout, _lines, EvidenceName.Section));
            (context.Root.FootnoteList ??= []).Add(new Footnote(id, value));
        }

        _lines.Clear();
        _number = 0;
    }

    /// <summary>The number that opens a line, if no other footnote has it; 0 otherwise.</summary>
    private int NumberOf(in TextPiece line, out int firstToken)
    {
        firstToken = line.FirstToken + 1;
        return IsNumber(_layout.TextOf(_layout.Tokens[line.FirstToken]), out int number) && !Numbers.Contains(number) ? number : 0;
    }

    /// <summary>Whether a word is a footnote's number as lists print it: <c>1.</c> or <c>(1)</c>.</summary>
    public static bool IsNumber(ReadOnlySpan<char> word, out int number)
    {
        number = 0;
        ReadOnlySpan<char> digits = word.Trim("().:");
        return digits.Length != word.Length && digits.Length is 1 or 2 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number is > 0 and <= FootnoteMarks.MaxNumber;
    }
}
