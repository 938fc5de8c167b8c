using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Form4Gen.Forms.Tests.Variants;

/// <summary>Writes a made-up filing as a page in one of the styles.</summary>
internal sealed partial class HtmlPageWriter(FilingFacts facts, FilingFacts? second, HtmlStyle style, Random random)
{
    private const string Exit = "Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. <i>See</i> Instruction 1(b).";
    private readonly StringBuilder _page = new();
    private readonly int _look = random.Next(3);

    public string Write()
    {
        Line(style == HtmlStyle.Divisions
            ? "<!DOCTYPE html><html><head><title>Form 4</title><style>.t{display:table}.r{display:table-row}.c , td.d{display: table-cell;border:1px}.x .c{color:red}.no{display:none}</style><script>var a = '<td>';</script></head><body>"
            : "<html><head><title>SEC FORM 4</title></head><body>");
        Head();
        Boxes();
        Table("Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned", HtmlColumns.HeadsOne, facts.NonDerivative.Select(HtmlColumns.NonDerivative));
        Table("Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (<i>e.g.</i>, puts, calls, warrants, options, convertible securities)", HtmlColumns.HeadsTwo, facts.Derivative.Select(HtmlColumns.Derivative));
        if (second is not null && style != HtmlStyle.Agent) Line(style == HtmlStyle.Divisions ? Owner(facts) + Owner(second) : $"<table>{Row(Cell(Owner(facts)))}{Row(Cell(Owner(second)))}</table>");
        Notes();
        if (style == HtmlStyle.Agent) Owners();
        Signatures();
        Line("<p>Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.</p><p>* If the form is filed by more than one reporting person, <i>see</i> Instruction 4 (b)(v).</p>");
        Line("<p>Persons who respond to the collection of information contained in this form are not required to respond unless the form displays a currently valid OMB Number.</p></body></html>");
        return style == HtmlStyle.Agent ? Agent().Replace(_page.ToString(), m => m.Value.ToUpperInvariant()).Replace("</TD>", "", StringComparison.Ordinal).Replace("</TR>", "\n", StringComparison.Ordinal).Replace("</P>", "", StringComparison.Ordinal) : _page.ToString();
    }

    [GeneratedRegex("</?[a-z0-9]+")]
    private static partial Regex Agent();

    private void Line(string html) => _page.Append(html).Append('\n');

    private static string Text(string? text) => HtmlPage.Escape(text);

    private string Cell(string html, string attributes = "") => style == HtmlStyle.Divisions ? $"<div class=\"c\">{html}</div>" : $"<td{attributes}>{html}</td>";

    private string Row(params string[] cells) => style == HtmlStyle.Divisions ? $"<div class=\"r\">{string.Concat(cells)}</div>" : $"<tr>{string.Concat(cells)}</tr>";

    private string Box(bool marked, string label) => style switch
    {
        HtmlStyle.Nested => Cell(marked ? "<span>X</span>" : "") + Cell(label),
        HtmlStyle.Agent => (marked ? "__ <b>X</b> __ " : "_____ ") + label,
        HtmlStyle.Divisions => (_look == 0 ? marked ? "☒" : "☐" : _look == 1 ? $"<i>checkbox {(marked ? "" : "un")}checked</i> " : marked ? "[X]" : "[ ] ") + label,
        HtmlStyle.Simple => _look == 0 ? $"<input type=checkbox{(marked ? " checked" : "")} disabled/>{label}" : _look == 1 ? $"<img src=\"b.gif\" alt=\"{(marked ? "X" : "")}\"> {label}" : $"{(marked ? "&#9745;" : "&#9744;")}&nbsp;{label}",
        _ => (marked ? "(X) " : "( ) ") + label,
    };

    private void Head()
    {
        Line($"<p align=center>FORM 4<br>UNITED STATES SECURITIES AND EXCHANGE COMMISSION<br>Washington, D.C. 20549<br><b>STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP</b></p>");
        Line(style == HtmlStyle.Nested ? $"<table><tr valign=middle><td><table border=1><tr><td>&nbsp;&nbsp;</td></tr></table></td><td>{Exit}</td></tr></table>" : $"<div>{Box(false, Exit)}</div>");
        if (style == HtmlStyle.Divisions) Line("<div class=no>3. Date of Earliest Transaction (Month/Day/Year) 01/01/2001</div><!-- <td>12</td> -->");
    }

    private string Owner(FilingFacts owner)
    {
        string name = Text(owner.OwnerName), one = Text(owner.Street1), two = Text(owner.Street2), place = $"{Text(owner.City)} {owner.State} {owner.Zip}";
        const string label = "1. Name and Address of Reporting Person<sup>*</sup>";
        return style switch
        {
            HtmlStyle.Nested => $"<span>{label}</span><table><tr><td><a href='#'>{name}</a></td></tr></table><hr><table><tr><td>(Last)</td><td>(First)</td><td>(Middle)</td></tr></table><table><tr><td>{one}</td></tr><tr><td>{two}</td></tr></table><hr>"
                + $"<span>(Street)</span><table><tr><td>{Text(owner.City)}</td><td>{owner.State}</td><td>{owner.Zip}</td></tr></table><hr><table><tr><td>(City)</td><td>(State)</td><td>(Zip)</td></tr></table>",
            HtmlStyle.Divisions => $"<div>{label}</div><div>{name}</div><div>(Last) (First) (Middle)</div><div>{one}</div><div>{two}</div><div>(Street)</div><div><span>{Text(owner.City)}</span> <span>{owner.State}</span> <span>{owner.Zip}</span></div><div>(City) (State) (Zip)</div>",
            HtmlStyle.Apart => $"{label}<br>{name}<br>{one}<br>{two}<br>{place}",
            _ => $"<b>{label}</b><br>{name}<br><span>(Last)</span><span>(First)</span><span>(Middle)</span><br>{one}<br>{two}<br>(Street)<br>{place}<br>(City) (State) (Zip)",
        };
    }

    private string Relationship()
    {
        const string label = "5. Relationship of Reporting Person(s) to Issuer<br>(Check all applicable)";
        string[] boxes = [Box(facts.IsDirector, "Director"), Box(facts.IsTenPercentOwner, "10% Owner"), Box(facts.IsOfficer, "Officer (give title below)"), Box(facts.OtherText is not null, "Other (specify below)")];
        string title = Text(facts.OfficerTitle), other = Text(facts.OtherText), below = other.Length == 0 ? $"{boxes[2]}<br>{boxes[3]}<br>{title}" : $"{boxes[2]}<br>{title}<br>{boxes[3]}<br>{other}";
        return style == HtmlStyle.Nested
            ? $"{label}<table>{Row(boxes[0], boxes[1])}{Row(boxes[2], boxes[3])}{Row(Cell(""), Cell(title), Cell(""), Cell(other))}</table>"
            : $"{label}<br>{boxes[0]}{(style == HtmlStyle.Agent ? "&nbsp;&nbsp;&nbsp;&nbsp;" : "<br>")}{boxes[1]}<br>{below}";
    }

    private string Joint()
    {
        string one = Box(second is null, "Form filed by One Reporting Person"), more = Box(second is not null, "Form filed by More than One Reporting Person");
        return "6. Individual or Joint/Group Filing (Check Applicable Line)" + (style == HtmlStyle.Nested ? $"<table>{Row(one)}{Row(more)}</table>" : $"<br>{one}<br>{more}");
    }

    private void Boxes()
    {
        string issuer = $"{Text(facts.IssuerName)} {(_look == 0 ? $"[ <b>{facts.Ticker}</b> ]" : _look == 1 ? $"[{facts.Ticker}]" : $"({facts.Ticker})")}", period = Printed.Of(facts.Period);
        const string two = "2. Issuer Name <b>and</b> Ticker or Trading Symbol", three = "3. Date of Earliest Transaction (Month/Day/Year)", four = "4. If Amendment, Date of Original Filed (Month/Day/Year)";
        string amended = facts.Amended is { } day ? Printed.Of(day) : "";
        if (style == HtmlStyle.Divisions)
        {
            foreach (string box in new[] { Owner(facts), $"{two}<br>{issuer}", $"{three}<br>{period}", $"{four}<br>{amended}", Relationship(), Joint() }) Line($"<div class=box>{box}</div>");
            return;
        }

        Line("<table border=1 width=\"100%\"><tbody>");
        if (style == HtmlStyle.Apart)
        {
            Line(Row(Cell(Owner(facts), " rowspan=4"), Cell(two), Cell(three), Cell(four)) + Row(Cell(issuer), Cell(period), Cell(amended.Length == 0 ? "&nbsp;" : amended)) + Row(Cell(Relationship(), " colspan='3'")) + Row(Cell(Joint(), " colspan=3")));
        }
        else
        {
            Line(Row(Cell(Owner(facts), " rowspan=\"3\""), Cell($"{two}<br>{issuer}"), Cell(Relationship(), " rowspan=2")) + Row(Cell($"{three}<br>{period}")) + Row(Cell($"{four}<br>{amended}"), Cell(Joint())));
        }

        Line("</tbody></table>");
    }

    private void Table(string title, (string Label, string[] Below)[] heads, IEnumerable<IReadOnlyList<HtmlCellFacts>> rows)
    {
        bool divisions = style == HtmlStyle.Divisions, apart = style == HtmlStyle.Apart;
        Line(divisions ? $"<div class=t><div><b>{title}</b></div>" : $"<table border=1><thead><tr><th colspan={(apart ? 32 : 16)}>{title}</th></tr>");
        int wide = apart ? 2 : 1;
        if (divisions) Line(Row([.. heads.SelectMany(h => h.Below.Length == 0 ? [h.Label] : h.Below.Select(b => h.Label + " " + b)).Select(h => Cell(h))]));
        else Line(Row([.. heads.Select(h => Cell(h.Label, h.Below.Length == 0 ? $" rowspan=2 colspan={wide}" : $" colspan={h.Below.Length * wide}"))]) + Row([.. heads.SelectMany(h => h.Below).Select(b => Cell(b, $" colspan={wide}"))]));
        foreach (IReadOnlyList<HtmlCellFacts> row in rows) Line(Row([.. row.Select(c => apart ? Apart(c) : Cell(Value(c)))]));
        if (random.Next(3) == 0) Line(Row([.. heads.Select(_ => Cell("&nbsp;"))]));
        Line(divisions ? "</div>" : "</table>");
    }

    private string Value(HtmlCellFacts cell) => Text(cell.Text) + (cell.Mark == 0 ? "" : _look == 0 ? $"<sup>({cell.Mark})</sup>" : _look == 1 ? $" ({cell.Mark})" : $"<font size=1><b>({cell.Mark})</b></font>");

    private string Apart(HtmlCellFacts cell) => cell.Text is ['$', .. var amount] ? Cell("$") + Cell(Value(cell with { Text = amount })) : Cell(Value(cell), " colspan=2");

    private void Notes()
    {
        Line("<p><b>Explanation of Responses:</b></p>");
        if (style == HtmlStyle.Agent) Line($"<table>{string.Concat(facts.Footnotes.Select((f, i) => Row(Cell($"(<b>{i + 1}</b>)&nbsp;"), Cell(Text(f)))))}</table>");
        else if (style == HtmlStyle.Apart) Line($"<ol>{string.Concat(facts.Footnotes.Select(f => $"<li>{Text(f)}"))}</ol>");
        else if (style == HtmlStyle.Nested) Line($"<table>{string.Concat(facts.Footnotes.Select((f, i) => Row(Cell($"{i + 1}. {Text(f)}"))))}</table>");
        else Line(string.Concat(facts.Footnotes.Select((f, i) => $"<p>({i + 1}) {Text(f)}</p>")));
        if (random.Next(2) == 0 || facts.Remarks is not null) Line($"<p><b>Remarks:</b>{(facts.Remarks is null ? "" : "<br>" + Text(facts.Remarks))}</p>");
    }

    private void Owners()
    {
        Line("<p><b>Reporting Owners</b><table border=1>" + Row(Cell("Reporting Owner Name / Address", " rowspan=2"), Cell("Relationships", " colspan=4")) + Row(Cell("Director"), Cell("10% Owner"), Cell("Officer"), Cell("Other")));
        foreach (FilingFacts owner in new[] { facts, second }.OfType<FilingFacts>())
            Line(Row(Cell($"{Text(owner.OwnerName)}<br>{Text(owner.Street1)}<br>{Text(owner.Street2)}<br>{Text(owner.City)}, {owner.State} {owner.Zip}"), Cell(owner.IsDirector ? "X" : "&nbsp;"), Cell("&nbsp;"), Cell(Text(owner.OfficerTitle)), Cell(Text(owner.OtherText))));
        Line("</table><p><b>Signatures</b>");
    }

    private void Signatures()
    {
        FilingFacts[] all = [.. new[] { facts, second }.OfType<FilingFacts>()];
        if (style == HtmlStyle.Divisions) Line(string.Concat(all.Select(f => $"<div><u>{Text(f.Signature)}</u> <u>{Printed.Of(f.Signed)}</u></div>")) + "<div>** Signature of Reporting Person Date</div>");
        else Line($"<table>{string.Concat(all.Select(f => Row(Cell(Text(f.Signature)), Cell(Printed.Of(f.Signed)))))}{Row(Cell("** Signature of Reporting Person"), Cell("Date"))}</table>");
    }
}
