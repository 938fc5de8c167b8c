using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading.Flow;

/// <summary>The sign of a check box, seen from its label.</summary>
/// <param name="Label">Index of the label among the group's items; -1 where the label was not found.</param>
/// <param name="Sign">What the sign says.</param>
/// <param name="FirstToken">First word of the sign.</param>
/// <param name="EndToken">The word behind its last.</param>
/// <param name="IsUnclear">Whether something that may be a sign stands before the label: a picture, a letter.</param>
internal readonly record struct FlowCheck(int Label, CheckSign Sign, int FirstToken, int EndToken, bool IsUnclear = false);

/// <summary>Pairs the labels of a group's check boxes with the signs before them; what is neither is text that is filled in.</summary>
internal sealed class FlowChecks
{
    private readonly DocumentLayout _layout;
    private readonly List<AreaItem> _items;

    private FlowChecks(DocumentLayout layout, LocatedGroup group)
    {
        _layout = layout;
        _items = group.Items;
        Boxes = new FlowCheck[group.Group.Boxes.Length];
        Array.Fill(Boxes, new FlowCheck(-1, CheckSign.None, 0, 0));
    }

    /// <summary>By box: its label and sign.</summary>
    public FlowCheck[] Boxes { get; }

    /// <summary>Text behind the first label, line by line.</summary>
    public List<AreaItem> Texts { get; } = [];

    /// <summary>Whether a mark stands behind the labels: then none of the signs is sure.</summary>
    public bool HasStrayMark { get; private set; }

    public static FlowChecks Of(DocumentLayout layout, LocatedGroup group)
    {
        var checks = new FlowChecks(layout, group);
        checks.Read();
        return checks;
    }

    private void Read()
    {
        bool afterLabel = false;
        for (int i = 0; i < _items.Count; i++)
        {
            AreaItem item = _items[i];
            if (item.IsCaption)
            {
                if (Boxes[item.Caption].Label < 0) Boxes[item.Caption] = SignBefore(i);
                afterLabel = true;
                continue;
            }

            bool beforeLabel = i + 1 < _items.Count && _items[i + 1].IsCaption && IsBeside(item, _items[i + 1]);
            CheckSign sign = CheckSigns.AtEnd(_layout, item.FirstToken, item.EndToken, out int start);
            int end = sign != CheckSign.None && (beforeLabel || start == item.FirstToken) ? start : item.EndToken;
            if (!beforeLabel && end == item.FirstToken) HasStrayMark |= sign == CheckSign.Marked;
            if (afterLabel && end > item.FirstToken) Texts.Add(item with { Count = end - item.FirstToken });
        }
    }

    /// <summary>Whether a sign stands in the row of a label, or makes a row of its own before it (a box drawn as a table).</summary>
    private bool IsBeside(in AreaItem sign, in AreaItem label) =>
        sign.Row == label.Row || (sign.Row + 1 == label.Row && _layout.TokensOf(_layout.Rows[sign.Row]).Length == sign.Count);

    private FlowCheck SignBefore(int label)
    {
        if (label == 0 || _items[label - 1] is { IsCaption: true } || !IsBeside(_items[label - 1], _items[label])) return new FlowCheck(label, CheckSign.None, 0, 0, IsBehindPicture(_items[label]));
        AreaItem before = _items[label - 1];
        CheckSign sign = CheckSigns.AtEnd(_layout, before.FirstToken, before.EndToken, out int start);
        bool isUnclear = sign == CheckSign.None && (IsBehindPicture(_items[label]) || (before.Count == 1 && _layout.Tokens[before.FirstToken].Length == 1));
        return new FlowCheck(label, sign, start, before.EndToken, isUnclear);
    }

    private bool IsBehindPicture(in AreaItem label) => (_layout.Tokens[label.FirstToken].Traits & TokenTraits.BehindPicture) != 0;
}
