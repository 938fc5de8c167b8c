using System;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Layout.Html;

/// <summary>Puts words together from runs of text: a word goes on through inline tags, and ends at white space and at a superscript's border.</summary>
internal sealed class HtmlWords(HtmlCells cells) : IDisposable
{
    private PooledList<char> _word = new(64);
    private int _start, _end;
    private bool _glued;

    /// <summary>Whether words stand in a superscript now.</summary>
    public bool IsSuperscript { get; set; }

    /// <summary>Whether the next word begins a printed line.</summary>
    public bool StartsLine { get; set; } = true;

    /// <summary>Whether a picture without a text stands before the next word.</summary>
    public bool IsBehindPicture { get; set; }

    /// <summary>Reads a run of text.</summary>
    /// <param name="html">The document.</param>
    /// <param name="start">Where the run starts.</param>
    /// <param name="end">Where it ends.</param>
    public void Read(ReadOnlySpan<char> html, int start, int end)
    {
        int i = start;
        while (i < end)
        {
            char c = html[i];
            if (c == '&' && HtmlEntities.LengthAt(html[..end], i, out char value, out char low) is > 0 and int length)
            {
                Add(value, low, i, i + length);
                i += length;
            }
            else if (c is > ' ' and < '\u007F' and not ('&' or '('))
            {
                int first = i++;
                while (i < end && html[i] is > ' ' and < '\u007F' and not ('&' or '(')) i++;
                Extend(html[first..i], first, i);
            }
            else
            {
                Add(c, '\0', i, i + 1);
                i++;
            }
        }
    }

    /// <summary>Adds a word that is not written as text.</summary>
    public void AddSign(ReadOnlySpan<char> sign, int start, int end)
    {
        EndWord();
        Extend(sign, start, end);
        EndWord();
    }

    /// <summary>Ends the word; the next one is apart from it.</summary>
    public void EndWord()
    {
        Flush();
        _glued = false;
    }

    /// <summary>Ends the word, if there is one; the next one follows without white space.</summary>
    public void Flush()
    {
        if (_word.Count == 0) return;
        TokenTraits traits = (StartsLine ? TokenTraits.StartsLine : 0) | (_glued ? TokenTraits.GluedToPrevious : 0) | (IsSuperscript ? TokenTraits.Superscript : 0) | (IsBehindPicture ? TokenTraits.BehindPicture : 0);
        cells.Word(_word.Items, new TextRange(_start, _end - _start), traits);
        _word.Clear();
        _glued = true;
        StartsLine = false;
        IsBehindPicture = false;
    }

    public void Dispose() => _word.Dispose();

    private void Add(char value, char low, int start, int end)
    {
        if (IsBlank(value))
        {
            EndWord();
            return;
        }

        if (IsNothing(value)) return;

        // Captions that touch are two.
        if (value == '(' && _word.Count > 0 && _word.Items[^1] == ')') Flush();
        Extend([value], start, end);
        if (low != '\0') Extend([low], start, end);
    }

    private void Extend(ReadOnlySpan<char> text, int start, int end)
    {
        if (_word.Count == 0) _start = start;
        _word.AddRange(text);
        _end = end;
    }

    private static bool IsBlank(char c) => c <= ' ' || (c >= '\u007F' && (char.IsWhiteSpace(c) || char.IsControl(c)));

    /// <summary>Characters that show nothing: soft hyphens, joiners, byte order marks.</summary>
    private static bool IsNothing(char c) => c is '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF';
}
