using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>Lays out a page's head: runs of text under each other with one left edge are a block. A mark alone left of a block belongs to its beginning.</summary>
internal sealed class PageBlocks(PlacedText page, PageWriter writer)
{
    private const float SameEdge = 1.3f, LongestLead = 2.6f, FarthestMark = 16f;

    /// <summary>A page has fewer blocks side by side.</summary>
    private const int MostOpen = 24;

    private readonly List<Block> _blocks = [];
    private readonly List<int> _marks = [];
    private int _firstOpen;

    /// <param name="firstLine">The first line.</param>
    /// <param name="endLine">The line behind the last one.</param>
    /// <param name="labels">Labels of check boxes: each begins a block.</param>
    public void Write(int firstLine, int endLine, ReadOnlySpan<PageAnchor> labels)
    {
        int label = 0;
        for (int l = firstLine; l < endLine; l++)
        {
            PageLine line = page.Lines[l];
            for (int w = line.First; w < line.End;)
            {
                int end = w + 1;
                while (end < line.End && !page.BeginsRun(end)) end++;
                if (end == w + 1 && PageMarks.IsMark(page.TextOf(w))) _marks.Add(w);
                else Add(w, end, line.Y, label < labels.Length && labels[label].Word == w);
                while (label < labels.Length && labels[label].Word < end) label++;
                w = end;
            }
        }

        foreach (int mark in _marks) Place(mark);
        foreach (Block block in _blocks) Write(block);
    }

    private void Add(int first, int end, float y, bool begins)
    {
        float left = page.Words[first].Left;
        while (_firstOpen < _blocks.Count && (y - _blocks[_firstOpen].LastY > LongestLead || _blocks.Count - _firstOpen > MostOpen)) _firstOpen++;
        for (int i = _blocks.Count - 1; i >= _firstOpen && !begins; i--)
        {
            Block block = _blocks[i];
            if (MathF.Abs(block.Left - left) > SameEdge || y - block.LastY > LongestLead || y <= block.LastY) continue;
            block.Add(first, end, y);
            return;
        }

        _blocks.Add(new Block(first, end, left, y));
    }

    private void Place(int mark)
    {
        PageWord word = page.Words[mark];
        float y = page.Lines[word.Line].Y;
        Block? best = null;
        foreach (Block block in _blocks)
        {
            float distance = block.Left - word.Right;
            if (distance < 0 || distance > FarthestMark || y < block.FirstY - 1 || y > block.LastY + 1) continue;
            if (best is null || block.Left < best.Left) best = block;
        }

        if (best is null) _blocks.Add(new Block(mark, mark + 1, word.Left, y));
        else best.Mark = mark;
    }

    private void Write(Block block)
    {
        writer.BeginLine();
        if (block.Mark >= 0) writer.Word(block.Mark);
        foreach ((int first, int end) in block.Runs)
            for (int w = first; w < end; w++) writer.Word(w);
        writer.EndLine();
        writer.EndBlock();
    }

    private sealed class Block
    {
        public Block(int first, int end, float left, float y)
        {
            Left = left;
            FirstY = y;
            Add(first, end, y);
        }

        public float Left { get; }

        public float FirstY { get; }

        public float LastY { get; private set; }

        public int Mark { get; set; } = -1;

        public List<(int First, int End)> Runs { get; } = [];

        public void Add(int first, int end, float y)
        {
            Runs.Add((first, end));
            LastY = y;
        }
    }
}
