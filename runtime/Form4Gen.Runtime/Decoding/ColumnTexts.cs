using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Texts that the tables of a document hold undoubted: columns with one list of usual texts, in whatever table, hold the same ones.</summary>
internal sealed class ColumnTexts
{
    /// <summary>More different texts than this have no bearing on each other.</summary>
    private const int MostTexts = 24;

    private readonly List<(CodeListDescriptor List, string Text)> _texts = [];

    /// <summary>The texts with the lists of their columns.</summary>
    public IReadOnlyList<(CodeListDescriptor List, string Text)> All => _texts;

    public void Add(CodeListDescriptor list, string text)
    {
        if (_texts.Count < MostTexts && !_texts.Contains((list, text))) _texts.Add((list, text));
    }
}
