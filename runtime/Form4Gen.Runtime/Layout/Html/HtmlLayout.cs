using System;
using System.Globalization;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Runtime.Layout.Html;

/// <summary>
/// Lays out HTML in one pass over its tags: tables and what a style sheet makes of other elements become rows of cells, block elements and line breaks
/// begin lines, check boxes become signs. What the page does not show is left out. Nothing is ever an error.
/// </summary>
internal sealed class HtmlLayout : IDisposable
{
    /// <summary>Alternative texts of pictures that are longer describe the picture; no check box is one.</summary>
    private const int LongestSign = 24;

    private const string Checked = "\u2612", Unchecked = "\u2610";

    private readonly HtmlCells _cells;
    private readonly HtmlWords _words;
    private readonly HtmlOpenElements _open;
    private readonly HtmlStyles _styles = new();
    private readonly HtmlLists _lists = new();
    private readonly string _html;
    private int _preformatted;

    private HtmlLayout(SourceDocument source)
    {
        _html = source.Text;
        _cells = new HtmlCells(source);
        _words = new HtmlWords(_cells);
        _open = new HtmlOpenElements(_cells);
    }

    public static DocumentLayout Lay(SourceDocument source)
    {
        using var layout = new HtmlLayout(source);
        layout.Read();
        return layout._cells.ToLayout();
    }

    public void Dispose()
    {
        _cells.Dispose();
        _words.Dispose();
        _open.Dispose();
        _lists.Dispose();
    }

    private void Read()
    {
        var tokens = new HtmlTokenizer(_html);
        for (HtmlTokenKind kind; (kind = tokens.Next()) != HtmlTokenKind.End;)
        {
            if (kind == HtmlTokenKind.Text) ReadText(tokens.Start, tokens.End);
            else if (kind == HtmlTokenKind.StartTag) StartTag(ref tokens);
            else EndTag(tokens.Element);
        }

        _words.EndWord();
    }

    private void ReadText(int start, int end)
    {
        while (_preformatted > 0 && _html.AsSpan(start, end - start).IndexOf('\n') is >= 0 and int line)
        {
            _words.Read(_html, start, start + line);
            BreakLine();
            start += line + 1;
        }

        _words.Read(_html, start, end);
    }

    private void StartTag(ref HtmlTokenizer tokens)
    {
        HtmlElement element = tokens.Element;
        switch (element)
        {
            case HtmlElement.Inline:
                break;
            case HtmlElement.Break:
                BreakLine();
                return;
            case HtmlElement.Image:
                Image(tokens);
                return;
            case HtmlElement.Input:
                Input(tokens);
                return;
            case HtmlElement.Raw:
                tokens.SkipContent();
                return;
            case HtmlElement.Style:
                _styles.Add(tokens.SkipContent());
                return;
        }

        HtmlRole role = tokens.Attributes.IsEmpty ? HtmlRole.None : _styles.RoleOf(new HtmlAttributes(tokens.Attributes));
        if (role == HtmlRole.Hidden)
        {
            HtmlHidden.Skip(ref tokens);
            if (HtmlElements.IsBlock(element)) BreakLine();
            return;
        }

        Open(element, role, tokens);
    }

    private void Open(HtmlElement element, HtmlRole role, in HtmlTokenizer tokens)
    {
        if (element == HtmlElement.Superscript)
        {
            _words.Flush();
            _words.IsSuperscript = true;
        }
        else if (HtmlElements.IsBlock(element) || role != HtmlRole.None)
        {
            BreakLine();
        }

        switch (element)
        {
            case HtmlElement.Preformatted:
                _preformatted++;
                break;
            case HtmlElement.Cell:
                (int columns, int rows) = Spans(tokens.Attributes);
                _words.IsSuperscript = false;
                _open.OpenCell(columns, rows);
                break;
            case HtmlElement.Row:
                _open.OpenRow();
                break;
            case HtmlElement.Table:
                _open.OpenTable();
                break;
            case HtmlElement.Section:
                _open.CloseRow();
                break;
            case HtmlElement.List:
                _lists.Open(tokens);
                break;
            case HtmlElement.Division or HtmlElement.Span or HtmlElement.Item:
                _open.Open(element, role);
                if (element == HtmlElement.Item) Number(tokens);
                break;
        }
    }

    private void EndTag(HtmlElement element)
    {
        if (element == HtmlElement.Superscript)
        {
            _words.Flush();
            _words.IsSuperscript = false;
            return;
        }

        if (HtmlElements.IsBlock(element)) BreakLine();
        switch (element)
        {
            case HtmlElement.Preformatted:
                _preformatted = Math.Max(0, _preformatted - 1);
                break;
            case HtmlElement.Cell:
                _open.CloseCell();
                break;
            case HtmlElement.Row or HtmlElement.Section:
                _open.CloseRow();
                break;
            case HtmlElement.Table:
                _open.CloseTable();
                break;
            case HtmlElement.List:
                _lists.Close();
                break;
            case HtmlElement.Division or HtmlElement.Span or HtmlElement.Item:
                if (_open.HasRole(element)) BreakLine();
                _open.Close(element);
                break;
        }
    }

    private void BreakLine()
    {
        _words.EndWord();
        _words.StartsLine = true;
        _cells.EndLine();
    }

    private void Number(in HtmlTokenizer tokens)
    {
        Span<char> text = stackalloc char[16];
        int length = _lists.Number(text);
        if (length > 0) _words.AddSign(text[..length], tokens.Start, tokens.End);
    }

    /// <summary>A picture of a check box says by its alternative text whether it is marked.</summary>
    private void Image(in HtmlTokenizer tokens)
    {
        _words.EndWord();
        bool hasText = false;
        var attributes = new HtmlAttributes(tokens.Attributes);
        while (attributes.Next())
        {
            hasText |= attributes.Is("alt");
            if (!attributes.Is("alt") || attributes.Value.Length is 0 or > LongestSign) continue;
            int start = tokens.NameEnd + attributes.ValueStart;
            _words.Read(_html, start, start + attributes.Value.Length);
            _words.EndWord();
        }

        _words.IsBehindPicture |= !hasText;
    }

    private void Input(in HtmlTokenizer tokens)
    {
        bool isBox = false, isChecked = false;
        var attributes = new HtmlAttributes(tokens.Attributes);
        while (attributes.Next())
        {
            if (attributes.Is("checked")) isChecked = !attributes.Value.Equals("false", StringComparison.OrdinalIgnoreCase);
            if (attributes.Is("type")) isBox = attributes.Value.Equals("checkbox", StringComparison.OrdinalIgnoreCase) || attributes.Value.Equals("radio", StringComparison.OrdinalIgnoreCase);
        }

        _words.EndWord();
        if (isBox) _words.AddSign(isChecked ? Checked : Unchecked, tokens.Start, tokens.End);
    }

    private static (int Columns, int Rows) Spans(ReadOnlySpan<char> tag)
    {
        int columns = 1, rows = 1;
        var attributes = new HtmlAttributes(tag);
        while (attributes.Next())
        {
            if (attributes.Is("colspan") && int.TryParse(attributes.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int c)) columns = c;
            if (attributes.Is("rowspan") && int.TryParse(attributes.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int r)) rows = r;
        }

        return (columns, rows);
    }
}
