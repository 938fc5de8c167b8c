using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Reading;

/// <summary>A word of a box, or two joined over a border.</summary>
/// <param name="Index">Its index among the box's words.</param>
/// <param name="Count">How many of them it is made of.</param>
/// <param name="Text">Its text.</param>
/// <param name="Pieces">Where it stands.</param>
internal readonly record struct BoxWord(int Index, int Count, string Text, List<TextPiece> Pieces)
{
    public bool IsJoined => Count > 1;
}

/// <summary>The words of a box, taken one by one as they are explained.</summary>
internal sealed class BoxWords
{
    private readonly DocumentLayout _layout;
    private readonly List<TextPiece> _words = [];
    private readonly List<bool> _taken = [];

    public BoxWords(DocumentLayout layout, List<TextPiece> pieces)
    {
        _layout = layout;
        foreach (TextPiece piece in pieces)
            for (int t = piece.FirstToken; t < piece.EndToken; t++) AddParts(PagePieces.Slice(layout, piece, t, t + 1));
    }

    /// <summary>Whether a parenthesis without a partner stood in a word: half a letter at a cut, or another line's caption printed over it.</summary>
    public bool HasSplitWord { get; private set; }

    public BoxWord this[int index] => new(index, 1, TextOf(index).ToString(), [_words[index]]);

    /// <summary>The last word, or pair of words on both sides of a border, that has one of the shapes; its index, or -1.</summary>
    public int FindShape(string[] shapes, out BoxWord found)
    {
        for (int i = _words.Count - 1; i >= 0; i--)
        {
            if (_taken[i] || !ValueConversion.TryShape(TextOf(i), shapes)) continue;
            found = this[i];
            return i;
        }

        for (int i = _words.Count - 2; i >= 0; i--)
        {
            if (_taken[i] || _taken[i + 1] || _words[i].Cell == _words[i + 1].Cell || _words[i].Row != _words[i + 1].Row) continue;
            string left = TextOf(i).ToString(), right = TextOf(i + 1).ToString();
            for (int taken = PageText.Overlap(left, right); taken >= 0; taken--)
            {
                string joined = left + right[taken..];
                if (!ValueConversion.TryShape(joined, shapes)) continue;
                found = new BoxWord(i, 2, joined, [_words[i], _words[i + 1]]);
                return i;
            }
        }

        found = default;
        return -1;
    }

    /// <summary>The code nearest before the anchor, or the last one where there is no anchor; -1 if there is none.</summary>
    public int FindCode(CodeListDescriptor list, int anchor)
    {
        int last = anchor >= 0 ? anchor - 1 : _words.Count - 1;
        for (int i = last; i >= 0; i--)
            if (!_taken[i] && IsCapital(TextOf(i)) && ValueConversion.TryCode(TextOf(i), list, out _)) return i;
        if (!list.IsOpen || anchor <= 0 || _taken[anchor - 1]) return -1;
        ReadOnlySpan<char> before = TextOf(anchor - 1);
        return IsCapital(before) && list.Codes.Length > 0 && before.Length == list.Codes[0].Value.Length ? anchor - 1 : -1;
    }

    /// <summary>Marks the words as explained; returns the index of the first.</summary>
    public int Take(in BoxWord word)
    {
        for (int i = word.Index; i < word.Index + word.Count; i++) _taken[i] = true;
        return word.Index;
    }

    /// <summary>Takes all words that are left from an index on, as pieces.</summary>
    public List<TextPiece> TakeFrom(int index)
    {
        List<TextPiece> pieces = [];
        bool adjacent = false;
        for (int i = index; i < _words.Count; i++)
        {
            if (_taken[i] || TextOf(i).IndexOfAnyExcept("()*.,|") < 0)
            {
                adjacent = false;
                continue;
            }

            _taken[i] = true;
            if (adjacent && pieces[^1].Cell == _words[i].Cell && pieces[^1].EndToken == _words[i].FirstToken)
                pieces[^1] = pieces[^1] with { End = _words[i].End, EndToken = _words[i].EndToken };
            else pieces.Add(_words[i]);
            adjacent = true;
        }

        return pieces;
    }

    private ReadOnlySpan<char> TextOf(int index) => _layout.Document.Text.AsSpan(_words[index].Start, _words[index].End - _words[index].Start);

    private static bool IsCapital(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c)) return false;
        return true;
    }

    /// <summary>A word with a parenthesis between two letters or digits is two; one at an end without its partner is what is left of a caption.</summary>
    private void AddParts(in TextPiece word)
    {
        ReadOnlySpan<char> text = _layout.Document.Text.AsSpan(word.Start, word.End - word.Start);
        int cut = text.IndexOfAny('(', ')');
        if (cut > 0 && cut < text.Length - 1 && char.IsLetterOrDigit(text[cut - 1]) && char.IsLetterOrDigit(text[cut + 1]))
        {
            HasSplitWord = true;
            Add(word with { End = word.Start + cut });
            Add(word with { Start = word.Start + cut + 1 });
            return;
        }

        if (text.Length > 1 && cut == 0 && text[0] == '(' && !text.Contains(')'))
        {
            HasSplitWord = true;
            Add(word with { Start = word.Start + 1 });
            return;
        }

        if (text.Length > 1 && cut == text.Length - 1)
        {
            HasSplitWord = true;
            Add(word with { End = word.End - 1 });
            return;
        }

        Add(word);
    }

    private void Add(in TextPiece word)
    {
        _words.Add(word);
        _taken.Add(false);
    }
}
