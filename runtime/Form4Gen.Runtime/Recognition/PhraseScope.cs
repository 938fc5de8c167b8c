using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Recognition;

/// <summary>Which phrases may stand where in reading order: headers under their table's title, boxes that stand once before the first table.</summary>
internal sealed class PhraseScope(FormDescriptor form, int phrases)
{
    /// <summary>Headers of another table, which some tools put before its title, must have so many words.</summary>
    private const int FewWords = 3;

    private readonly bool[] _seen = new bool[phrases];
    private readonly int[] _times = new int[phrases];
    private int _repeats = 1;
    private int _table = -1;

    /// <summary>Whether the footnotes have begun: inside their lines no phrase is looked for.</summary>
    public bool InNotes { get; private set; }

    public bool Allows(int index, Phrase phrase) => phrase.Kind switch
    {
        PhraseKind.ColumnHeader or PhraseKind.ColumnGroup => phrase.Words.Length >= FewWords ? _table >= 0 : phrase.Owner == _table && _times[index] < _repeats,
        PhraseKind.CheckLabel or PhraseKind.GroupLabel => _table < 0 && !_seen[index],
        PhraseKind.BoxLabel => form.Boxes[phrase.Owner].Place == ValuePlace.After ? IsRepeated(phrase) || (_table < 0 && !_seen[index]) : _table >= 0,
        PhraseKind.BoxCaption => true,
        PhraseKind.FootnotesTitle => _table >= 0 && !_seen[index],
        PhraseKind.Furniture => _table >= 0 || !_seen[index],
        _ => true,
    };

    /// <summary>Whether a phrase is of the table under whose title the text stands.</summary>
    public bool IsOfTable(Phrase phrase) => phrase.Kind is not (PhraseKind.ColumnHeader or PhraseKind.ColumnGroup) || phrase.Owner == _table;

    /// <summary>Takes note of a phrase, or of a part that tells it.</summary>
    public void Note(int index, Phrase phrase, int letters, bool isComplete)
    {
        if (isComplete)
        {
            // A short header is a value where it stands more often than the long ones, which repeat on every page.
            _seen[index] = true;
            _times[index]++;
            if (phrase.Kind == PhraseKind.ColumnHeader && phrase.Words.Length >= FewWords) _repeats = System.Math.Max(_repeats, _times[index]);
        }

        if (isComplete && phrase.Kind == PhraseKind.FootnotesTitle) InNotes = true;
        if (phrase.Kind != PhraseKind.TableTitle || letters * 2 <= phrase.TotalLetters || _table == phrase.Owner) return;
        _table = phrase.Owner;
        _repeats = 1;
    }

    private bool IsRepeated(Phrase phrase) => form.Boxes[phrase.Owner].Member?.Kind == MemberKind.List;
}
