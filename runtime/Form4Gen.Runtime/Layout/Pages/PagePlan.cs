using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>What a printed label on a page opens.</summary>
internal enum AnchorKind : byte
{
    /// <summary>A box: its value is behind or under the label.</summary>
    Box,

    /// <summary>A group of check boxes.</summary>
    Group,

    /// <summary>A check box of its own.</summary>
    Check,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A section of running text.</summary>
    Section,

    /// <summary>A caption under its value.</summary>
    Caption,
}

/// <summary>A label that tells where a part of the form begins.</summary>
/// <param name="Kind">What it opens.</param>
/// <param name="Owner">Index of the box, group or table.</param>
/// <param name="Label">The label.</param>
internal sealed record PlannedLabel(AnchorKind Kind, int Owner, PrintedLabel Label);

/// <summary>The labels of a form that tell where on a page its parts stand. Made once per form.</summary>
internal sealed class PagePlan
{
    private const int Letters = 36;
    private static readonly ConditionalWeakTable<FormDescriptor, PagePlan> Cache = [];
    private readonly PlannedLabel[][] _byFirst = new PlannedLabel[Letters][];

    private PagePlan(FormDescriptor form)
    {
        Form = form;
        List<PlannedLabel> all = [];
        for (int i = 0; i < form.Boxes.Length; i++)
            Add(all, KindOf(form.Boxes[i].Place), i, form.Boxes[i].Number, form.Boxes[i].Labels);
        for (int i = 0; i < form.Groups.Length; i++)
        {
            CheckBoxGroupDescriptor group = form.Groups[i];
            if (group.Number is { } number) Add(all, AnchorKind.Group, i, number, group.Labels);
            else if (group.Labels.Length == 0 && group.Boxes.Length == 1) Add(all, AnchorKind.Check, i, null, group.Boxes[0].Labels);
        }

        for (int i = 0; i < form.Tables.Length; i++) Add(all, AnchorKind.Table, i, null, form.Tables[i].Titles);
        Add(all, AnchorKind.Section, -1, null, form.FootnotesTitles);
        for (int i = 0; i < Letters; i++) _byFirst[i] = [.. all.FindAll(l => Index(l.Label.Words[0][0]) == i || (l.Label.Number is { } n && Index(n[0]) == i))];
        Tables = Array.ConvertAll(form.Tables, t => new PlannedTable(t));
        Checks = Array.ConvertAll(form.Groups, g => Array.ConvertAll(g.Boxes, b => PrintedLabel.Of(null, b.Labels)));
        Captions = Array.ConvertAll(form.Boxes, b => Array.ConvertAll(b.Parts, p => PrintedLabel.Of(null, p.Captions)));
        BoxLabels = Array.ConvertAll(form.Boxes, b => PrintedLabel.Of(b.Number, b.Labels));
        GroupLabels = Array.ConvertAll(form.Groups, g => PrintedLabel.Of(g.Number, g.Labels));
    }

    public FormDescriptor Form { get; }

    public PlannedTable[] Tables { get; }

    /// <summary>By group and check box: its labels.</summary>
    public PrintedLabel[][][] Checks { get; }

    /// <summary>By box and part: its captions.</summary>
    public PrintedLabel[][][] Captions { get; }

    public PrintedLabel[][] BoxLabels { get; }

    public PrintedLabel[][] GroupLabels { get; }

    public static PagePlan Of(FormDescriptor form) => Cache.GetValue(form, static f => new PagePlan(f));

    /// <summary>The labels that may begin with a word.</summary>
    public ReadOnlySpan<PlannedLabel> StartingWith(ReadOnlySpan<char> word)
    {
        int index = Index(PrintedLabel.First(word));
        return index < 0 ? [] : _byFirst[index];
    }

    private static AnchorKind KindOf(ValuePlace place) =>
        place == ValuePlace.Section ? AnchorKind.Section : place == ValuePlace.Before ? AnchorKind.Caption : AnchorKind.Box;

    private static int Index(char c) => c is >= 'a' and <= 'z' ? c - 'a' : c is >= '0' and <= '9' ? 26 + c - '0' : -1;

    private static void Add(List<PlannedLabel> all, AnchorKind kind, int owner, string? number, string[] texts)
    {
        foreach (PrintedLabel label in PrintedLabel.Of(number, texts)) all.Add(new PlannedLabel(kind, owner, label));
    }
}
