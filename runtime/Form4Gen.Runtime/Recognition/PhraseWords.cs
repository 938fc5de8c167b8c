using System;

namespace Form4Gen.Runtime.Recognition;

/// <summary>Splits a printed text into folded words: at white space, and at a parenthesis inside a word (<c>Person(s)</c>, <c>Officer(give</c>).</summary>
internal ref struct PhraseWords(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _next;

    /// <summary>Where the last word stood in the text.</summary>
    public int Start { get; private set; }

    /// <summary>Where the last word ended.</summary>
    public readonly int End => _next;

    /// <summary>The next word that has a letter or digit; false at the end.</summary>
    public bool Next(scoped Span<char> folded, out int length)
    {
        length = 0;
        while (_next < _text.Length)
        {
            Start = _next;
            while (_next < _text.Length)
            {
                char c = _text[_next];
                if (char.IsWhiteSpace(c) || (length > 0 && c is '(' or ')')) break;
                _next++;
                char f = LabelFolding.Fold(c);
                if (f != '\0' && length < folded.Length) folded[length++] = f;
            }

            if (length > 0) return true;
            _next++;
        }

        return false;
    }
}
