using System.Collections.Generic;
using System.Text;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>The phrases and texts of one part of a form in reading order, and which texts have been read.</summary>
internal sealed class PageStream(PhraseTrace trace, TracePart part)
{
    private readonly bool[] _taken = new bool[part.Runs.Count];

    public PhraseTrace Trace { get; } = trace;

    public int Count => part.Runs.Count;

    public TracedRun this[int index] => Trace.Runs[part.Runs[index]];

    public Phrase PhraseOf(int index) => Trace.PhraseOf(this[index]);

    /// <summary>Whether an element is a text that nothing has read yet.</summary>
    public bool IsOpen(int index) => this[index].IsText && !_taken[index];

    public void Take(int index) => _taken[index] = true;

    /// <summary>The words of an element as they stand in the source, single spaces between them.</summary>
    public string TextOf(int index) => TextOf(this[index].FirstToken, this[index].EndToken);

    public string TextOf(int first, int end)
    {
        DocumentLayout layout = Trace.Layout;
        var text = new StringBuilder();
        for (int t = first; t < end; t++)
        {
            Token token = layout.Tokens[t];
            if (t > first && (token.Traits & TokenTraits.GluedToPrevious) == 0) text.Append(' ');
            text.Append(layout.TextOf(token));
        }

        return text.ToString();
    }

    /// <summary>The texts of several elements with spaces between them.</summary>
    public string Join(List<int> indexes)
    {
        if (indexes.Count == 1) return TextOf(indexes[0]);
        var text = new StringBuilder();
        foreach (int i in indexes)
        {
            if (text.Length > 0 && !GluedWords.GoesOn(text)) text.Append(' ');
            text.Append(TextOf(i));
        }

        return text.ToString();
    }

    /// <summary>The place of words.</summary>
    public SourceSpan Span(int first, int end)
    {
        Token from = Trace.Layout.Tokens[first], to = Trace.Layout.Tokens[end - 1];
        return Trace.Layout.Document.Span(from.Start, to.End - from.Start);
    }

    public Provenance Source(List<int> indexes, params string[] because)
    {
        var spans = new SourceSpan[indexes.Count];
        for (int i = 0; i < spans.Length; i++) spans[i] = Span(this[indexes[i]].FirstToken, this[indexes[i]].EndToken);
        return new Provenance(Trace.Layout.Document, spans, null, null, because);
    }
}
