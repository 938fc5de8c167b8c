using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Recognition;

/// <summary>Collects the printed phrases of a form and numbers their words.</summary>
internal sealed class PhraseCollector
{
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

    public List<Phrase> Phrases { get; } = [];

    public List<string> Words { get; } = [];

    /// <summary>By word: whether it stands in a phrase that a recognizer's grid may cut (furniture stands outside it).</summary>
    public List<bool> MayBeCut { get; } = [];

    public static PhraseCollector Of(FormDescriptor form)
    {
        var collector = new PhraseCollector();
        for (int i = 0; i < form.Boxes.Length; i++) collector.AddBox(i, form.Boxes[i]);
        for (int i = 0; i < form.Groups.Length; i++) collector.AddGroup(i, form.Groups[i]);
        for (int i = 0; i < form.Tables.Length; i++) collector.AddTable(i, form.Tables[i]);
        foreach (string title in form.FootnotesTitles) collector.Add(PhraseKind.FootnotesTitle, 0, 0, title, null);
        for (int i = 0; i < form.Headings.Length; i++)
            for (int j = 0; j < form.Headings[i].Texts.Length; j++) collector.Add(PhraseKind.Heading, i, j, form.Headings[i].Texts[j].Text, null);
        collector.Add(PhraseKind.Furniture, 0, 0, form.Title, null);
        foreach (string text in form.Furniture) collector.Add(PhraseKind.Furniture, 0, 0, text, null);
        return collector;
    }

    public void Add(PhraseKind kind, int owner, int part, string text, string? number)
    {
        List<int> words = [];
        List<byte> letters = [];
        bool cut = kind is not (PhraseKind.Furniture or PhraseKind.FootnotesTitle);
        var reader = new PhraseWords(text);
        Span<char> folded = stackalloc char[WordHash.MaxLetters];
        int total = 0;
        while (reader.Next(folded, out int length))
        {
            words.Add(Intern(folded[..length], cut));
            letters.Add((byte)length);
            total += length;
        }

        if (words.Count == 0 || Has(kind, owner, part, words)) return;
        int numberWord = number is null ? -1 : NumberId(number);
        Phrases.Add(new Phrase(kind, owner, part, [.. words], text) { Letters = [.. letters], TotalLetters = total, NumberWord = numberWord, Label = LabelOf(kind, owner, part) });
    }

    private void AddBox(int index, BoxDescriptor box)
    {
        foreach (string label in box.Labels) Add(PhraseKind.BoxLabel, index, 0, label, box.Number);
        for (int i = 0; i < box.Parts.Length; i++)
            foreach (string caption in box.Parts[i].Captions) Add(PhraseKind.BoxCaption, index, i, caption, null);
    }

    private void AddGroup(int index, CheckBoxGroupDescriptor group)
    {
        foreach (string label in group.Labels) Add(PhraseKind.GroupLabel, index, 0, label, group.Number);
        for (int i = 0; i < group.Boxes.Length; i++)
            foreach (string label in group.Boxes[i].Labels) Add(PhraseKind.CheckLabel, index, i, label, null);
    }

    private void AddTable(int index, TableDescriptor table)
    {
        foreach (string title in table.Titles) Add(PhraseKind.TableTitle, index, 0, title, null);
        for (int i = 0; i < table.Columns.Length; i++)
        {
            foreach (string group in table.Columns[i].GroupHeaders) Add(PhraseKind.ColumnGroup, index, i, group, table.Columns[i].Number);
            foreach (string header in table.Columns[i].Headers) Add(PhraseKind.ColumnHeader, index, i, header, table.Columns[i].GroupHeaders.Length == 0 ? table.Columns[i].Number : null);
        }
    }

    /// <summary>Column groups repeat at each of their columns; one phrase at the first is enough.</summary>
    private bool Has(PhraseKind kind, int owner, int part, List<int> words)
    {
        foreach (Phrase phrase in Phrases)
            if (phrase.Kind == kind && phrase.Owner == owner && (phrase.Part == part || kind == PhraseKind.ColumnGroup) && phrase.Words.AsSpan().SequenceEqual(words.ToArray())) return true;
        return false;
    }

    private int LabelOf(PhraseKind kind, int owner, int part)
    {
        if (kind != PhraseKind.Furniture)
            foreach (Phrase phrase in Phrases)
                if (phrase.Kind == kind && phrase.Owner == owner && phrase.Part == part) return phrase.Label;
        return Phrases.Count;
    }

    private int NumberId(string number)
    {
        Span<char> folded = stackalloc char[WordHash.MaxLetters];
        int length = LabelFolding.Fold(number, folded);
        return length == 0 ? -1 : Intern(folded[..length], false);
    }

    private int Intern(ReadOnlySpan<char> word, bool cut)
    {
        string text = word.ToString();
        if (!_ids.TryGetValue(text, out int id))
        {
            id = Words.Count;
            _ids.Add(text, id);
            Words.Add(text);
            MayBeCut.Add(false);
        }

        MayBeCut[id] |= cut;
        return id;
    }
}
