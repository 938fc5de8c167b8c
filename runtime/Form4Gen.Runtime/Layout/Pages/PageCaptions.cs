using System;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>Lays out a box's values with their captions, which stand under them: captions of several parts in one line have their values over them.</summary>
internal sealed class PageCaptions(PlacedText page, PageWriter writer, PrintedLabel[][] captions)
{
    private const float Slack = 1.6f;
    private const int MostCaptions = 16;

    public void Write(ReadOnlySpan<int> words)
    {
        if (!Array.Exists(captions, c => c.Length > 0))
        {
            writer.Words(words);
            return;
        }

        Span<(int Index, int Part)> found = stackalloc (int, int)[MostCaptions];
        int start = 0;
        for (int i = 0; i < words.Length;)
        {
            int end = i + 1;
            while (end < words.Length && page.Words[words[end]].Line == page.Words[words[i]].Line) end++;
            int count = Find(words, i, end, found);
            if (count > 0)
            {
                WriteValues(words[start..end], words, found[..count], start);
                start = end;
            }

            i = end;
        }

        WriteLines(words[start..]);
    }

    /// <summary>The captions in a line.</summary>
    private int Find(ReadOnlySpan<int> words, int first, int end, Span<(int Index, int Part)> found)
    {
        int count = 0;
        for (int i = first; i < end && count < found.Length; i++)
        {
            ReadOnlySpan<char> text = page.TextOf(words[i]);
            if (writer.IsWritten(words[i]) || text[0] != '(' || text[^1] != ')') continue;
            int part = PartOf(text);
            if (part >= 0) found[count++] = (i, part);
        }

        return count;
    }

    private int PartOf(ReadOnlySpan<char> text)
    {
        for (int p = 0; p < captions.Length; p++)
            foreach (PrintedLabel caption in captions[p])
                if (caption.Words.Length == 1 && PrintedLabel.Same(text, caption.Words[0])) return p;
        return -1;
    }

    private void WriteValues(ReadOnlySpan<int> words, ReadOnlySpan<int> all, ReadOnlySpan<(int Index, int Part)> found, int start)
    {
        bool isShared = found[0].Part != found[^1].Part && AreApart(all, found);
        if (!isShared) WriteLines(words[..(found[0].Index - start)]);
        for (int c = 0; c < found.Length; c++)
        {
            float left = c == 0 ? float.MinValue : page.Words[all[found[c].Index]].Left - Slack;
            float right = c + 1 < found.Length ? page.Words[all[found[c + 1].Index]].Left - Slack : float.MaxValue;
            writer.BeginNext();
            if (isShared)
                for (int i = 0; i < words.Length; i++)
                    if (!IsCaption(start + i, found) && page.Words[words[i]].Left >= left && page.Words[words[i]].Left < right) writer.Word(words[i]);
            writer.BeginNext();
            writer.Word(all[found[c].Index]);
        }

        writer.BeginNext();
        writer.Words(words);
    }

    /// <summary>Whether captions stand under values of their own: one behind the other they stand under all of them.</summary>
    private bool AreApart(ReadOnlySpan<int> all, ReadOnlySpan<(int Index, int Part)> found)
    {
        for (int c = 1; c < found.Length; c++)
            if (!page.BeginsRun(all[found[c].Index])) return false;
        return true;
    }

    private static bool IsCaption(int index, ReadOnlySpan<(int Index, int Part)> found)
    {
        foreach ((int i, int _) in found)
            if (i == index) return true;
        return false;
    }

    private void WriteLines(ReadOnlySpan<int> words)
    {
        for (int i = 0; i < words.Length;)
        {
            int first = i, line = page.Words[words[i]].Line;
            while (i < words.Length && page.Words[words[i]].Line == line) i++;
            writer.BeginNext();
            writer.Words(words[first..i]);
        }
    }
}
