using System;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>
/// Finds the headers of a table by their words. A header begins at its printed number and goes down its column, as wide as up to the next number; under
/// the header of a group the leaf columns' own headers stand side by side.
/// </summary>
internal sealed class TableHeader(PlacedText page, PlannedTable table)
{
    private const int MostLines = 18, LastFirstLine = 6, LongestLead = 3;
    private const float Slack = 0.8f;

    /// <summary>A crowded line moves words of a header to the left.</summary>
    private const float Crowded = 2.6f;

    private readonly int[] _numbers = new int[table.Tops.Length];
    private readonly int[][] _leafWords = new int[table.LeafCount][];
    private readonly int[] _leafCounts = new int[table.LeafCount];
    private readonly int[][] _topWords = new int[table.Tops.Length][];
    private readonly int[] _topCounts = new int[table.Tops.Length];

    /// <summary>The line behind the last one of the headers.</summary>
    public int EndLine { get; private set; }

    /// <summary>By leaf column: the edges of its header.</summary>
    public float[] Lefts { get; } = new float[table.LeafCount];

    public float[] Rights { get; } = new float[table.LeafCount];

    /// <summary>By top column: its left edge.</summary>
    public float[] TopLefts { get; } = new float[table.Tops.Length];

    /// <summary>Words of a leaf column's header.</summary>
    public ReadOnlySpan<int> LeafWords(int leaf) => _leafWords[leaf].AsSpan(0, _leafCounts[leaf]);

    /// <summary>Words of a top column's header, its number first.</summary>
    public ReadOnlySpan<int> TopWords(int top) => _topWords[top].AsSpan(0, _topCounts[top]);

    /// <summary>Whether the headers begin in a line: all their numbers stand there, in order.</summary>
    public bool BeginsAt(int line)
    {
        PageLine words = page.Lines[line];
        int w = words.First;
        for (int t = 0; t < table.Tops.Length; t++)
        {
            PrintedLabel label = table.Tops[t].Labels[0];
            while (w < words.End && !Opens(w, label)) w++;
            if (w == words.End) return false;
            _numbers[t] = w++;
        }

        return true;
    }

    /// <summary>Finds the headers from a line on; false where they do not tell every column.</summary>
    public bool Find(int firstLine, int endLine)
    {
        int last = Math.Min(endLine, firstLine + LastFirstLine), line = firstLine;
        while (line < last && !BeginsAt(line)) line++;
        return line < last && Read(line, endLine);
    }

    /// <summary>Reads the headers that begin in a line.</summary>
    public bool Read(int line, int endLine)
    {
        EndLine = line + 1;
        for (int t = 0; t < table.Tops.Length; t++) TopLefts[t] = page.Words[_numbers[t]].Left;
        for (int t = 0; t < table.Tops.Length; t++)
        {
            float right = t + 1 < table.Tops.Length ? TopLefts[t + 1] - Slack : float.MaxValue;
            if (!ReadTop(t, line, Math.Min(endLine, line + MostLines), right)) return false;
        }

        return true;
    }

    private static bool IsNumbered(PrintedLabel label) => label.Number is not null;

    private bool Opens(int word, PrintedLabel label) =>
        IsNumbered(label) ? PrintedLabel.IsNumber(page.TextOf(word), label.Number!) : PrintedLabel.Same(page.TextOf(word), label.Words[0]);

    private bool ReadTop(int t, int line, int endLine, float right)
    {
        TopColumn top = table.Tops[t];
        int best = -1;
        foreach (PrintedLabel label in top.Labels)
        {
            var walk = new Walk(new int[label.Words.Length + 1], NewLeaves(top));
            Follow(t, top, label, line, endLine, right, ref walk);
            if (walk.Matched <= best) continue;
            best = walk.Matched;
            _topWords[t] = walk.Words;
            _topCounts[t] = walk.Count;
            Take(t, top, walk);
        }

        return IsWhole(top);
    }

    private static (int[] Words, int Count)[] NewLeaves(TopColumn top)
    {
        var leaves = new (int[], int)[top.IsGroup ? top.LeafCount : 0];
        for (int i = 0; i < leaves.Length; i++) leaves[i] = (new int[16], 0);
        return leaves;
    }

    private void Take(int t, TopColumn top, in Walk walk)
    {
        EndLine = Math.Max(EndLine, walk.LastLine + 1);
        for (int i = 0; i < top.LeafCount; i++)
        {
            int leaf = top.FirstLeaf + i;
            (_leafWords[leaf], _leafCounts[leaf]) = top.IsGroup ? walk.Leaves[i] : (walk.Words, walk.Count);
            Lefts[leaf] = float.MaxValue;
            Rights[leaf] = float.MinValue;
            foreach (int w in LeafWords(leaf))
            {
                Lefts[leaf] = Math.Min(Lefts[leaf], page.Words[w].Left);
                Rights[leaf] = Math.Max(Rights[leaf], page.Words[w].Right);
            }
        }
    }

    /// <summary>Whether every leaf column was found.</summary>
    private bool IsWhole(TopColumn top)
    {
        for (int i = 0; i < top.LeafCount; i++)
            if (_leafCounts[top.FirstLeaf + i] == 0) return false;
        return true;
    }

    private void Follow(int t, TopColumn top, PrintedLabel label, int line, int endLine, float right, ref Walk walk)
    {
        walk.LastLine = line;
        if (IsNumbered(label)) walk.Add(_numbers[t]);
        float left = TopLefts[t] - Crowded;
        for (int l = line; l < endLine && (top.IsGroup || l <= walk.LastLine + LongestLead) && !IsDone(top, label, walk); l++)
        {
            PageLine words = page.Lines[l];
            for (int w = words.First; w < words.End; w++)
            {
                if (page.Words[w].Left < left || page.Words[w].Left >= right || w == _numbers[t]) continue;
                if (!Follow(top, label, w, ref walk)) continue;
                walk.LastLine = l;
            }
        }
    }

    private bool Follow(TopColumn top, PrintedLabel label, int w, ref Walk walk)
    {
        ReadOnlySpan<char> text = page.TextOf(w);
        if (!PrintedLabel.HasLetters(text)) return false;
        if (walk.Next < label.Words.Length && PrintedLabel.Same(text, label.Words[walk.Next]))
        {
            walk.Next++;
            walk.Matched++;
            walk.Add(w);
            return true;
        }

        for (int i = 0; i < walk.Leaves.Length; i++)
        {
            ref (int[] Words, int Count) leaf = ref walk.Leaves[i];
            foreach (PrintedLabel own in table.Leaves[top.FirstLeaf + i])
            {
                if (leaf.Count >= own.Words.Length || leaf.Count == leaf.Words.Length || !PrintedLabel.Same(text, own.Words[leaf.Count])) continue;
                leaf.Words[leaf.Count++] = w;
                walk.Matched++;
                return true;
            }
        }

        return false;
    }

    private bool IsDone(TopColumn top, PrintedLabel label, in Walk walk)
    {
        if (!top.IsGroup) return walk.Next >= label.Words.Length;
        for (int i = 0; i < walk.Leaves.Length; i++)
            if (!Array.Exists(table.Leaves[top.FirstLeaf + i], Complete(walk.Leaves[i].Count))) return false;
        return true;
    }

    private static Predicate<PrintedLabel> Complete(int words) => label => label.Words.Length == words;

    /// <summary>What was found of a header on the way down its column.</summary>
    private struct Walk(int[] words, (int[] Words, int Count)[] leaves)
    {
        public int[] Words { get; } = words;

        public (int[] Words, int Count)[] Leaves { get; } = leaves;

        public int Count { get; private set; }

        public int Next { get; set; }

        public int Matched { get; set; }

        public int LastLine { get; set; }

        public void Add(int word) => Words[Count++] = word;
    }
}
