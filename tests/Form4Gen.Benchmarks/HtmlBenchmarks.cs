using System.Collections.Generic;
using System.Linq;
using System.Text;
using BenchmarkDotNet.Attributes;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout.Html;

namespace Form4Gen.Benchmarks;

/// <summary>The HTML path on a page as long as sec.gov's usually are (16 KB): one page an operation.</summary>
public class HtmlBenchmarks
{
    private readonly string _page = Page();

    [Benchmark]
    public Forms.Form4 Read() => Forms.Form4Reader.Read(_page).Filing;

    [Benchmark]
    public int LayOut() => HtmlLayout.Lay(new SourceDocument(_page)).Rows.Length;

    private static string Page()
    {
        const string css = "width=\"20%\" valign=\"top\" align=\"center\" class=\"SmallFormText\"";
        static string Row(IEnumerable<string> cells) => $"<tr>\n{string.Concat(cells.Select(c => $"<td {css}><span class=\"FormData\">{c}</span></td>\n"))}</tr>\n";
        var page = new StringBuilder("<!DOCTYPE html>\n<html>\n<head>\n<title>SEC FORM 4</title>\n</head>\n<body>\n<p>FORM 4</p>\n");
        page.Append($"<table><tr><td {css}></td><td>Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. <i>See</i> Instruction 1(b).</td></tr></table>\n<table border=\"1\">");
        page.Append($"<tr><td rowspan=\"3\" {css}>1. Name and Address of Reporting Person<sup>*</sup><br>Okafor Miriam<br>(Last) (First) (Middle)<br>17 FOUNDRY STREET<br>(Street)<br>AUSTIN TX 78701<br>(City) (State) (Zip)</td>");
        page.Append("<td>2. Issuer Name <b>and</b> Ticker or Trading Symbol<br>OAKLINE LOGISTICS INC [ OAK ]</td><td rowspan=\"2\">5. Relationship of Reporting Person(s) to Issuer<br>(Check all applicable)<table>");
        page.Append("<tr><td>X</td><td>Director</td><td></td><td>10% Owner</td></tr><tr><td></td><td>Officer (give title below)</td><td></td><td>Other (specify below)</td></tr></table></td></tr>");
        page.Append("<tr><td>3. Date of Earliest Transaction (Month/Day/Year)<br>05/15/2023</td></tr><tr><td>4. If Amendment, Date of Original Filed (Month/Day/Year)</td><td>6. Individual or Joint/Group Filing (Check Applicable Line)<table>");
        page.Append("<tr><td>X</td><td>Form filed by One Reporting Person</td></tr><tr><td></td><td>Form filed by More than One Reporting Person</td></tr></table></td></tr></table>\n");
        page.Append("<table border=\"1\">").Append(Row(["Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned"]));
        page.Append(Row(["1. Title of Security (Instr. 3)", "2. Transaction Date (Month/Day/Year)", "2A. Deemed Execution Date, if any (Month/Day/Year)", "3. Transaction Code (Instr. 8) Code", "V",
            "4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5) Amount", "(A) or (D)", "Price", "5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)",
            "6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)", "7. Nature of Indirect Beneficial Ownership (Instr. 4)"]));
        for (int i = 0; i < 8; i++) page.Append(Row(["Common Stock", "05/15/2023", "", "S", "", "1,000<sup>(1)</sup>", "D", $"$1{i}.25", $"{80 - i},000", "D", ""]));
        page.Append("</table>\n<p><b>Explanation of Responses:</b></p><p>1. The shares were sold under a plan that the reporting person adopted in an earlier year.</p>\n<table>");
        return page.Append(Row(["/s/ Miriam Okafor", "05/16/2023"])).Append(Row(["** Signature of Reporting Person", "Date"])).Append("</table>\n</body>\n</html>").ToString();
    }
}
