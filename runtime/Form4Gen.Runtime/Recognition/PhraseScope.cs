using System;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Recognition;

/// <summary>Which phrases may stand where in reading order: headers under their table's title, boxes that stand once before the first table.</summary>
internal sealed class PhraseScope(FormDescriptor form, int phrases)
{
    private readonly bool[] _seen = new bool[phrases];
    private int _table = -1;

    /// <summary>Whether the footnotes have begun: inside their lines no phrase is looked for.</summary>
    public bool InNotes { get; private set; }

    public bool Allows(int index, Phrase phrase) => phrase.Kind switch
    {
        PhraseKind.ColumnHeader or PhraseKind.ColumnGroup => phrase.Owner == _table,
        PhraseKind.CheckLabel or PhraseKind.GroupLabel => _table < 0 && !_seen[index],
        PhraseKind.BoxLabel => form.Boxes[phrase.Owner].Place == ValuePlace.After ? IsRepeated(phrase) || (_table < 0 && !_seen[index]) : _table >= 0,
        PhraseKind.BoxCaption => true,
        PhraseKind.FootnotesTitle => _table >= 0 && !_seen[index],
        _ => true,
    };

    /// <summary>Takes note of a phrase, or of a part that tells it.</summary>
    public void Note(int index, Phrase phrase, int letters, bool isComplete)
    {
        if (isComplete) _seen[index] = true;
        if (isComplete && phrase.Kind == PhraseKind.FootnotesTitle) InNotes = true;
        if (phrase.Kind == PhraseKind.TableTitle && letters * 2 > phrase.TotalLetters) _table = phrase.Owner;
    }

    private bool IsRepeated(Phrase phrase) => form.Boxes[phrase.Owner].Member?.Kind == MemberKind.List;
}
