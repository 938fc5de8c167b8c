using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>What some words of a page are in the flow of its boxes.</summary>
internal enum FlowRole : byte
{
    /// <summary>No phrase of the form, or words of one that stand in a text.</summary>
    Text,
    Box,
    Caption,
    Group,
    Check,

    /// <summary>A phrase that ends what was open.</summary>
    Other,
}

/// <summary>A phrase in the flow of a page.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Owner">Index of its box or group.</param>
/// <param name="Part">Index of the part or check box in it.</param>
/// <param name="Letters">Letters of the phrase that are there.</param>
/// <param name="TotalLetters">Letters of the phrase.</param>
internal readonly record struct FlowPhrase(FlowRole Role, int Owner, int Part, int Letters, int TotalLetters);

/// <summary>Tells phrases of the form from texts that have their words: a phrase begins a line, or follows a sign or another phrase, and most of it is there.</summary>
internal sealed class FlowPhrases(LabelMap labels, FormDescriptor form)
{
    /// <summary>The share of a phrase that is enough where cells are whole: the rest is a hint worded in another way.</summary>
    private const float MostOfPhrase = 0.55f;

    /// <summary>The share of a text without a value: its words stand in values too.</summary>
    private const float MostOfFurniture = 0.8f;

    private readonly DocumentLayout _layout = labels.Layout;

    /// <summary>What a segment is whose words are some tokens.</summary>
    public FlowPhrase Of(int segmentIndex, int first, int end)
    {
        LabelSegment segment = labels.Segments[segmentIndex];
        Phrase phrase = labels.PhraseOf(segment);
        bool isMost = segment.Letters >= MostOfPhrase * phrase.TotalLetters && segment.FirstToken == first;
        FlowRole role = phrase.Kind switch
        {
            PhraseKind.BoxLabel => form.Boxes[phrase.Owner].Place == ValuePlace.After ? FlowRole.Box : FlowRole.Other,
            PhraseKind.BoxCaption => FlowRole.Caption,
            PhraseKind.GroupLabel => FlowRole.Group,
            PhraseKind.CheckLabel => FlowRole.Check,
            PhraseKind.TableTitle or PhraseKind.FootnotesTitle or PhraseKind.Heading or PhraseKind.Furniture => FlowRole.Other,
            _ => FlowRole.Text,
        };
        if (role == FlowRole.Group && !isMost) isMost = segment.Words > 1 && IsContinued(segmentIndex, phrase);
        if (role == FlowRole.Text || !isMost || !Begins(first)) role = FlowRole.Text;
        if (role == FlowRole.Other && (segment.Letters < MostOfFurniture * phrase.TotalLetters || (segment.Words == 1 && !EndsLine(end)))) role = FlowRole.Text;
        return new FlowPhrase(role, phrase.Owner, phrase.Part, segment.Letters, phrase.TotalLetters);
    }

    /// <summary>Whether a piece of a label follows another piece of it.</summary>
    private bool IsContinued(int segmentIndex, Phrase phrase) => segmentIndex > 0 && labels.PhraseOf(labels.Segments[segmentIndex - 1]) is var before && before.Kind == phrase.Kind && before.Owner == phrase.Owner;

    /// <summary>Whether nothing but phrases and signs of check boxes stands before a word in its line.</summary>
    private bool Begins(int token)
    {
        const int mostSigns = 6;
        int start = _layout.Cells[_layout.Tokens[token].Cell].FirstToken, sign = token;
        if (token == start || StartsLine(token)) return true;
        while (sign > start && token - sign < mostSigns && labels.SegmentOf(sign - 1) < 0 && !StartsLine(sign)) sign--;
        if (sign == token) return true;
        return CheckSigns.AtEnd(_layout, sign, token, out int first) != CheckSign.None && (first == sign || first < token);
    }

    private bool EndsLine(int end) => end == _layout.Tokens.Length || _layout.Tokens[end].Cell != _layout.Tokens[end - 1].Cell || StartsLine(end);

    private bool StartsLine(int token) => (_layout.Tokens[token].Traits & TokenTraits.StartsLine) != 0;
}
