using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>
/// Lays out check boxes that are printed together, each with its mark before its label and the text that is filled in under it. Labels are told by their
/// words, which may be wrapped; marks stand left of them; the rest of a column belongs to the last label above it.
/// </summary>
internal sealed class PageChecks(PlacedText page, PageWriter writer, PrintedLabel[][] checks)
{
    private const float SameColumn = 4f, FarthestMark = 18f, WrappedLines = 4f, Slack = 1.2f;
    private const int MostBoxes = 32, FewWords = 3;

    private readonly List<float> _columns = [];
    private readonly Check[] _checks = new Check[Math.Min(checks.Length, MostBoxes)];

    public void Write(ReadOnlySpan<int> words)
    {
        // By word: the check box it belongs to, and as what.
        Span<byte> owner = words.Length <= 512 ? stackalloc byte[words.Length] : new byte[words.Length];
        Span<Role> role = words.Length <= 512 ? stackalloc Role[words.Length] : new Role[words.Length];
        role.Clear();
        for (int i = 0; i < words.Length; i++)
            if (writer.IsWritten(words[i])) role[i] = Role.Written;
        for (int b = 0; b < _checks.Length; b++) _checks[b] = FindLabel(b, words, role);
        AlignCovered();
        FindColumns();
        for (int b = 0; b < _checks.Length; b++)
            if (_checks[b].IsFound) FollowLabel(b, words, role);
        Share(words, owner, role);
        for (int b = 0; b < _checks.Length; b++)
        {
            writer.BeginNext();
            WriteRole(b, words, owner, role, Role.Mark);
            foreach (int word in _checks[b].Words) writer.Word(word);
            WriteRole(b, words, owner, role, Role.Text);
        }

        writer.BeginNext();
        writer.Words(words);
    }

    /// <summary>The beginning of a label: of all places the one where most of its words stand together.</summary>
    private Check FindLabel(int b, ReadOnlySpan<int> words, Span<Role> role)
    {
        int best = 0, at = -1, skipped = 0;
        PrintedLabel? chosen = null;
        foreach (PrintedLabel candidate in checks[b])
        {
            for (int i = 0; i < words.Length; i++)
            {
                if (role[i] != Role.None) continue;
                int run = Run(words, i, candidate, 0, role), skip = 0;
                if (run == 0 && candidate.Words.Length > FewWords)
                {
                    // The first word may be printed over by another one.
                    skip = 1;
                    run = Run(words, i, candidate, skip, role);
                    if (run < FewWords) continue;
                }

                if (run <= best) continue;
                best = run;
                at = i;
                skipped = skip;
                chosen = candidate;
            }
        }

        if (chosen is null || (best < 2 && best < chosen.Words.Length && chosen.Words[0].Length < 4)) return new Check(null, [], false, 0, 0, 0, 0);
        List<int> label = [];
        for (int i = at; i < at + best; i++)
        {
            role[i] = Role.Label;
            label.Add(words[i]);
        }

        PageWord first = page.Words[words[at]];
        return new Check(chosen, label, skipped > 0, skipped + best, first.Left, page.Lines[first.Line].Y, page.Lines[page.Words[words[at + best - 1]].Line].Y);
    }

    private int Run(ReadOnlySpan<int> words, int start, PrintedLabel label, int skip, Span<Role> role)
    {
        int n = 0;
        while (start + n < words.Length && skip + n < label.Words.Length && role[start + n] == Role.None && page.Words[words[start + n]].Line == page.Words[words[start]].Line
            && PrintedLabel.Same(page.TextOf(words[start + n]), label.Words[skip + n])) n++;
        return n;
    }

    /// <summary>The rest of a label, in the lines below its beginning and in its column.</summary>
    private void FollowLabel(int b, ReadOnlySpan<int> words, Span<Role> role)
    {
        ref Check check = ref _checks[b];
        for (int next = check.Matched; next < check.Label!.Words.Length; next++)
        {
            for (int i = 0; i < words.Length; i++)
            {
                PageWord word = page.Words[words[i]];
                float y = page.Lines[word.Line].Y;
                if (role[i] != Role.None || y < check.Y || y > check.Y + WrappedLines || ColumnOf(word.Left) != ColumnOf(check.Left)) continue;
                if (!PrintedLabel.Same(page.TextOf(words[i]), check.Label.Words[next])) continue;
                role[i] = Role.Label;
                check.Words.Add(words[i]);
                check = check with { LastY = MathF.Max(check.LastY, y) };
                break;
            }
        }
    }

    /// <summary>Gives marks and texts to the check boxes.</summary>
    private void Share(ReadOnlySpan<int> words, Span<byte> owner, Span<Role> role)
    {
        for (int i = 0; i < words.Length; i++)
        {
            if (role[i] != Role.None) continue;
            PageWord word = page.Words[words[i]];
            float y = page.Lines[word.Line].Y;
            int marked = PageMarks.IsMark(page.TextOf(words[i])) ? BeforeLabel(words, i) is >= 0 and var next ? next : Marked(word, y) : -1;
            bool goesOn = marked < 0 && i > 0 && role[i - 1] == Role.Text && words[i - 1] == words[i] - 1 && !page.BeginsRun(words[i]);
            int above = marked >= 0 ? marked : goesOn ? owner[i - 1] : Above(word, y);
            if (above < 0) continue;
            owner[i] = (byte)above;
            role[i] = marked >= 0 ? Role.Mark : Role.Text;
        }
    }

    /// <summary>The check box that the very next word of the line is a label's word of.</summary>
    private int BeforeLabel(ReadOnlySpan<int> words, int i)
    {
        int next = words[i] + 1;
        if (i + 1 == words.Length || words[i + 1] != next || page.Words[next].Line != page.Words[words[i]].Line) return -1;
        return Array.FindIndex(_checks, check => check.Words.Contains(next));
    }

    /// <summary>The check box whose label begins right of a mark, nearest to its height.</summary>
    private int Marked(in PageWord mark, float y)
    {
        float column = float.MaxValue, nearest = float.MaxValue;
        foreach (Check check in _checks)
            if (check.IsFound && check.Left > mark.Right && check.Left < column) column = check.Left;
        if (column - mark.Right > FarthestMark) return -1;
        int best = -1;
        for (int b = 0; b < _checks.Length; b++)
        {
            Check check = _checks[b];
            if (!check.IsFound || MathF.Abs(check.Left - column) > SameColumn) continue;
            float distance = y < check.Y ? check.Y - y : y > check.LastY ? y - check.LastY : 0;
            if (distance >= nearest) continue;
            nearest = distance;
            best = b;
        }

        return best;
    }

    /// <summary>The last check box of the column whose label begins above a word.</summary>
    private int Above(in PageWord word, float y)
    {
        int best = -1;
        int column = ColumnOf(word.Left);
        for (int b = 0; b < _checks.Length; b++)
        {
            Check check = _checks[b];
            if (check.IsFound && check.Y <= y && ColumnOf(check.Left) == column && (best < 0 || check.Y >= _checks[best].Y)) best = b;
        }

        return best;
    }

    /// <summary>A label whose first word is printed over begins where the others do.</summary>
    private void AlignCovered()
    {
        foreach (ref Check check in _checks.AsSpan())
        {
            if (!check.IsCovered) continue;
            foreach (Check other in _checks)
                if (other is { IsFound: true, IsCovered: false } && other.Left < check.Left && check.Left - other.Left < FarthestMark) check = check with { Left = other.Left };
        }
    }

    /// <summary>Left edges of the columns that the labels stand in.</summary>
    private void FindColumns()
    {
        foreach (Check check in _checks)
        {
            if (!check.IsFound) continue;
            int known = _columns.FindIndex(c => MathF.Abs(c - check.Left) <= SameColumn);
            if (known < 0) _columns.Add(check.Left);
            else _columns[known] = MathF.Min(_columns[known], check.Left);
        }

        _columns.Sort();
    }

    /// <summary>The column that a place is in: the last one that does not begin right of it.</summary>
    private int ColumnOf(float left)
    {
        int column = 0;
        while (column + 1 < _columns.Count && _columns[column + 1] <= left + Slack) column++;
        return column;
    }

    private void WriteRole(int b, ReadOnlySpan<int> words, Span<byte> owner, Span<Role> role, Role wanted)
    {
        for (int i = 0; i < words.Length; i++)
            if (owner[i] == b && role[i] == wanted) writer.Word(words[i]);
    }

    private enum Role : byte
    {
        None,
        Written,
        Label,
        Mark,
        Text,
    }

    /// <summary>A check box whose label was found.</summary>
    private readonly record struct Check(PrintedLabel? Label, List<int> Words, bool IsCovered, int Matched, float Left, float Y, float LastY)
    {
        public bool IsFound => Label is not null;
    }
}
