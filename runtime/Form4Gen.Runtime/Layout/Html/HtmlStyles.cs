using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Layout.Html;

/// <summary>
/// What a page's own style sheet and its elements' attributes say of their roles: only <c>display</c> counts, and only at selectors that are one class.
/// Pages without tables lay their rows out so.
/// </summary>
internal sealed class HtmlStyles
{
    /// <summary>Classes with a role beyond this many are not looked at: a page has a few, and each is compared with every element's.</summary>
    private const int MaxClasses = 64;

    private readonly List<(string Class, HtmlRole Role)> _classes = [];

    /// <summary>Reads a style sheet.</summary>
    public void Add(ReadOnlySpan<char> sheet)
    {
        while (_classes.Count < MaxClasses)
        {
            int open = sheet.IndexOf('{');
            if (open < 0) return;
            ReadOnlySpan<char> selectors = sheet[..open];
            sheet = sheet[(open + 1)..];
            if (selectors.Contains('@')) continue;
            int close = sheet.IndexOf('}');
            ReadOnlySpan<char> rule = close < 0 ? sheet : sheet[..close];
            HtmlRole role = RoleOf(rule);
            if (role != HtmlRole.None) AddSelectors(selectors, role);
            if (close < 0) return;
            sheet = sheet[(close + 1)..];
        }
    }

    /// <summary>The role that a tag's attributes give the element.</summary>
    public HtmlRole RoleOf(HtmlAttributes attributes)
    {
        HtmlRole role = HtmlRole.None;
        while (attributes.Next())
        {
            HtmlRole said = HtmlRole.None;
            if (attributes.Is("hidden")) return HtmlRole.Hidden;
            if (attributes.Is("style")) said = RoleOf(attributes.Value);
            else if (attributes.Is("role")) said = OfAria(attributes.Value);
            else if (_classes.Count > 0 && attributes.Is("class")) said = OfClasses(attributes.Value);
            if (said == HtmlRole.Hidden) return said;
            if (said != HtmlRole.None) role = said;
        }

        return role;
    }

    /// <summary>The role that declarations give.</summary>
    private static HtmlRole RoleOf(ReadOnlySpan<char> declarations)
    {
        HtmlRole role = HtmlRole.None;
        while (declarations.IndexOf("display", StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
        {
            ReadOnlySpan<char> value = declarations[(at + "display".Length)..].TrimStart();
            declarations = value;
            if (value.IsEmpty || value[0] != ':') continue;
            int end = value.IndexOfAny(';', '!', '}');
            role = OfDisplay((end < 0 ? value[1..] : value[1..end]).Trim());
        }

        return role;
    }

    private static HtmlRole OfDisplay(ReadOnlySpan<char> value) =>
        Is(value, "none") ? HtmlRole.Hidden
        : Is(value, "table") ? HtmlRole.Table
        : Is(value, "table-row") ? HtmlRole.Row
        : Is(value, "table-cell") ? HtmlRole.Cell
        : HtmlRole.None;

    private static HtmlRole OfAria(ReadOnlySpan<char> value) =>
        Is(value, "table") || Is(value, "grid") ? HtmlRole.Table
        : Is(value, "row") ? HtmlRole.Row
        : Is(value, "cell") || Is(value, "gridcell") || Is(value, "columnheader") || Is(value, "rowheader") ? HtmlRole.Cell
        : HtmlRole.None;

    private static bool Is(ReadOnlySpan<char> value, string name) => value.Equals(name, StringComparison.OrdinalIgnoreCase);

    private HtmlRole OfClasses(ReadOnlySpan<char> names)
    {
        HtmlRole role = HtmlRole.None;
        while (!names.IsEmpty)
        {
            int end = names.IndexOfAny(" \t\r\n\f");
            ReadOnlySpan<char> name = end < 0 ? names : names[..end];
            names = end < 0 ? [] : names[(end + 1)..];
            foreach ((string known, HtmlRole said) in _classes)
                if (name.SequenceEqual(known)) role = said;
        }

        return role;
    }

    private void AddSelectors(ReadOnlySpan<char> selectors, HtmlRole role)
    {
        while (!selectors.IsEmpty && _classes.Count < MaxClasses)
        {
            int end = selectors.IndexOf(',');
            ReadOnlySpan<char> selector = (end < 0 ? selectors : selectors[..end]).Trim();
            selectors = end < 0 ? [] : selectors[(end + 1)..];
            int dot = selector.IndexOf('.');
            if (dot >= 0 && dot + 1 < selector.Length && selector[(dot + 1)..].IndexOfAny(" .:>+~[#") < 0 && selector[..dot].IndexOfAny(" >+~[#") < 0)
                _classes.Add((selector[(dot + 1)..].ToString(), role));
        }
    }
}
