using System;
using System.Linq;
using System.Text;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests.Xml;

/// <summary>EDGAR's XML as real files have it.</summary>
public class XmlReadingTests
{
    [Fact]
    public void A_filing_is_read_value_by_value()
    {
        Extraction<Form4> result = Form4Reader.Read(MadeUpXml.Whole);
        Assert.Equal((DocumentFormat.Xml, "4", "form4-2023"), (result.Format, result.Form, result.Revision));
        Form4 form = result.Filing;
        Assert.Equal("Lumen & Field Inc.", form.Issuer.IssuerName.Value);
        Assert.Equal("Chief Scientist", form.ReportingOwners[0].OfficerTitle.Value);
        Assert.True(form.ReportingOwners[0].IsOfficer.Value);
        Assert.False(form.ReportingOwners[0].IsDirector.Value);
        Assert.False(form.FiledByMoreThanOneReportingPerson.Value);
        NonDerivativeTransaction sale = Assert.Single(form.NonDerivativeTransactions);
        Assert.Equal((1, TransactionCode.S, "1500.2500", "12.30"), (sale.RowNumber, sale.TransactionCode.Value, Text(sale.TransactionShares), Text(sale.TransactionPricePerShare)));
        Assert.Equal(["F1"], sale.TransactionCode.Footnotes);
        Assert.Equal(["F2"], sale.TransactionPricePerShare.Footnotes);
        Assert.Equal(ExtractionStatus.Blank, sale.TransactionTimeliness.Status);
        NonDerivativeHolding holding = Assert.Single(form.NonDerivativeHoldings);
        Assert.Equal((2, "500.00", ExtractionStatus.Blank), (holding.RowNumber, Text(holding.ValueOwnedFollowingTransaction), holding.SharesOwnedFollowingTransaction.Status));
        DerivativeTransaction option = Assert.Single(form.DerivativeTransactions);
        Assert.Equal(1, option.RowNumber);
        Assert.Null(option.ConversionOrExercisePrice.Value);
        Assert.Equal((ExtractionStatus.Blank, "F2"), (option.ConversionOrExercisePrice.Status, option.ConversionOrExercisePrice.Footnotes[0]));
        Assert.True(option.EquitySwapInvolved.Value);
        Assert.Equal(["F1", "F2"], form.Footnotes.Select(f => f.Id));
        Assert.Equal(ExtractionStatus.NotOnForm, form.Issuer.IssuerForeignTradingSymbol.Status);
        Assert.DoesNotContain(result.Issues, i => i.Id.StartsWith("F4X01", StringComparison.Ordinal) || i.Id.StartsWith("F4X02", StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_knows_where_it_stands()
    {
        Extracted<string?> name = Form4Reader.Read(Encoding.UTF8.GetBytes(MadeUpXml.Whole)).Filing.Issuer.IssuerName;
        SourceSpan place = Assert.Single(name.Source);
        Assert.Equal("Lumen &amp; Field Inc.", MadeUpXml.Whole.Substring(place.Start, place.Length));
        Assert.Equal("Lumen &amp; Field Inc.", name.RawText);
        Assert.Equal((9, 21), (place.Line, place.Column));
    }

    [Theory]
    [InlineData("no declaration")]
    [InlineData("byte order mark")]
    [InlineData("leading space")]
    [InlineData("carriage returns")]
    [InlineData("one line")]
    [InlineData("comments")]
    [InlineData("prefixes")]
    [InlineData("any order")]
    [InlineData("several tables")]
    [InlineData("wrapped at 1023")]
    [InlineData("wrapped at 100 within tags")]
    public void What_real_files_do_changes_nothing(string what)
    {
        string xml = MadeUpXml.Whole;
        string changed = what switch
        {
            "no declaration" => xml[xml.IndexOf("<own", StringComparison.Ordinal)..],
            "byte order mark" => "\uFEFF" + xml,
            "leading space" => "\n\n  " + xml,
            "carriage returns" => xml.ReplaceLineEndings("\r\n"),
            "one line" => xml.Replace("\n", "", StringComparison.Ordinal),
            "comments" => xml.Replace("<value>", "<!-- <x> --><?pi ?><value>", StringComparison.Ordinal).Replace("Common Stock<", "Common<!-- --> Stock<", StringComparison.Ordinal).Replace("By Trust", "<![CDATA[By Trust]]>", StringComparison.Ordinal),
            "prefixes" => xml.Replace("</", "</e:", StringComparison.Ordinal).Replace("<own", "<e:own", StringComparison.Ordinal).Replace("<iss", "<e:iss", StringComparison.Ordinal)
                .Replace("</e:", "</", StringComparison.Ordinal).Replace("</own", "</e:own", StringComparison.Ordinal).Replace("</iss", "</e:iss", StringComparison.Ordinal),
            "any order" => MoveToFront(xml, "<footnotes>", "</footnotes>"),
            "several tables" => xml.Replace("</nonDerivativeTransaction>", "</nonDerivativeTransaction></nonDerivativeTable><nonDerivativeTable/><nonDerivativeTable>", StringComparison.Ordinal),
            "wrapped at 1023" => MadeUpXml.Wrapped(xml, 1023),
            "wrapped at 100 within tags" => xml.Replace("<issuerCik>", "<issuerCi\nk>", StringComparison.Ordinal).Replace("</signatureName>", "</signature\nName>", StringComparison.Ordinal).Replace("id=\"F1\"/", "i\nd=\"F\n1\"/", StringComparison.Ordinal),
            _ => xml,
        };
        Extraction<Form4> expected = Form4Reader.Read(xml), read = Form4Reader.Read(Encoding.UTF8.GetBytes(changed));
        Assert.True(expected.Filing.ContentEquals(read.Filing), string.Join('\n', read.Issues));
        Assert.Equal(expected.Revision, read.Revision);
        Assert.True(read.Filing.ContentEquals(Form4Reader.Read(changed).Filing));
    }

    [Fact]
    public void Single_bytes_of_old_files_are_read()
    {
        byte[] bytes = Encoding.Latin1.GetBytes(MadeUpXml.With("Sold under a plan.", "Jos\u00e9\u0092s plan."));
        Assert.Equal("Jos\u00e9\u2019s plan.", Form4Reader.Read(bytes).Filing.Footnotes[0].Text.Value);
    }

    [Theory]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("Y", true)]
    [InlineData(" 0 ", false)]
    [InlineData("false", false)]
    [InlineData("N", false)]
    [InlineData("", false)]
    public void Truth_values_are_read_in_all_spellings(string filed, bool value) =>
        Assert.Equal(value, Form4Reader.Read(MadeUpXml.With("<isOfficer>1</isOfficer>", $"<isOfficer>{filed}</isOfficer>")).Filing.ReportingOwners[0].IsOfficer.Value);

    [Theory]
    [InlineData("<aff10b5One>0</aff10b5One>", "", ExtractionStatus.Blank)]
    [InlineData("<aff10b5One>0</aff10b5One>", "<aff10b5One>0</aff10b5One>", ExtractionStatus.Found)]
    [InlineData("<schemaVersion>X0508</schemaVersion>", "<schemaVersion>X0306</schemaVersion>", ExtractionStatus.Found)]
    public void A_missing_check_box_says_what_the_schema_says(string what, string by, ExtractionStatus status) =>
        Assert.Equal(status, Form4Reader.Read(MadeUpXml.With(what, by)).Filing.Aff10b5One.Status);

    [Fact]
    public void A_field_that_the_revision_lacks_is_not_on_the_form()
    {
        string older = MadeUpXml.With("X0508", "X0306").Replace("<aff10b5One>0</aff10b5One>", "", StringComparison.Ordinal);
        Extraction<Form4> read = Form4Reader.Read(older);
        Assert.Equal(("form4-2003", ExtractionStatus.NotOnForm), (read.Revision, read.Filing.Aff10b5One.Status));
    }

    [Theory]
    [InlineData("12.30", "1,234.50", "1234.50", ExtractionStatus.Repaired)]
    [InlineData("12.30", "$5", "5", ExtractionStatus.Repaired)]
    [InlineData("12.30", "+7.10", "7.10", ExtractionStatus.Repaired)]
    [InlineData("12.30", " 0.1234567890123456789 ", "0.1234567890123456789", ExtractionStatus.Found)]
    [InlineData("12.30", "N/A", null, ExtractionStatus.Unreadable)]
    [InlineData("12.30", "1,23", null, ExtractionStatus.Unreadable)]
    [InlineData("12.30", "1.2.3", null, ExtractionStatus.Unreadable)]
    [InlineData("12.30", "0.12345678901234567890123456789012", null, ExtractionStatus.Unreadable)]
    public void Amounts_are_exact_or_unreadable(string what, string by, string? value, ExtractionStatus status)
    {
        Extraction<Form4> read = Form4Reader.Read(MadeUpXml.With(what, by));
        Extracted<decimal?> price = read.Filing.NonDerivativeTransactions[0].TransactionPricePerShare;
        Assert.Equal((value, status, by.Trim()), (price.Value is null ? null : Text(price), price.Status, price.RawText));
        Assert.Equal(status == ExtractionStatus.Unreadable, read.Issues.Any(i => i.Id == IssueCatalog.Unreadable && i.Path == "nonDerivativeTransactions[0].transactionPricePerShare"));
        Assert.Equal(["F2"], price.Footnotes);
    }

    [Theory]
    [InlineData("2026-07-20-05:00", "2026-07-20", ExtractionStatus.Found)]
    [InlineData("2026-07-20Z", "2026-07-20", ExtractionStatus.Found)]
    [InlineData("2026-07-20T00:00:00", "2026-07-20", ExtractionStatus.Repaired)]
    [InlineData("07/20/2026", "2026-07-20", ExtractionStatus.Repaired)]
    [InlineData("2026-02-30", null, ExtractionStatus.Unreadable)]
    [InlineData("soon", null, ExtractionStatus.Unreadable)]
    public void Dates_are_calendar_days(string filed, string? value, ExtractionStatus status)
    {
        Extracted<DateOnly?> date = Form4Reader.Read(MadeUpXml.With("<value>2024-05-06</value>", $"<value>{filed}</value>")).Filing.NonDerivativeTransactions[0].TransactionDate;
        Assert.Equal((value, status, filed), (date.Value?.ToString("yyyy-MM-dd", null), date.Status, date.RawText));
    }

    [Fact]
    public void An_impossible_year_is_kept_and_reported()
    {
        Extraction<Form4> read = Form4Reader.Read(MadeUpXml.With("<value>2024-05-06</value>", "<value>0022-05-06</value>"));
        Extracted<DateOnly?> date = read.Filing.NonDerivativeTransactions[0].TransactionDate;
        Assert.Equal((new DateOnly(22, 5, 6), ExtractionStatus.Found, true), (date.Value, date.Status, date.IsDoubtful));
        Assert.Contains(read.Issues, i => i.Id == "F4X0342" && i.Path == "nonDerivativeTransactions[0].transactionDate");
    }

    [Theory]
    [InlineData("X0101")]
    [InlineData("")]
    public void The_oldest_dialect_tells_the_kind_of_a_row_by_its_date(string version)
    {
        Extraction<Form4> read = Form4Reader.Read(MadeUpXml.Oldest(version));
        Assert.Equal("form4-2003", read.Revision);
        NonDerivativeTransaction sale = Assert.Single(read.Filing.NonDerivativeTransactions);
        NonDerivativeHolding holding = Assert.Single(read.Filing.NonDerivativeHoldings);
        Assert.Equal((1, 3.8m), (sale.RowNumber, sale.TransactionPricePerShare.Value));
        Assert.Equal((2, "Preferred", 70m), (holding.RowNumber, holding.SecurityTitle.Value, holding.SharesOwnedFollowingTransaction.Value));
        Assert.Equal(ExtractionStatus.Missing, holding.DirectOrIndirectOwnership.Status);
        Assert.Single(read.Filing.DerivativeTransactions);
    }

    [Theory]
    [InlineData("X0201", "form4-2003", false)]
    [InlineData("X0407", "form4-2023", false)]
    [InlineData("X0609", "form4-2026", false)]
    [InlineData("X9912", "form4-2026", true)]
    [InlineData("X0299", "form4-2023", true)]
    public void The_version_tells_the_revision(string version, string revision, bool isUnknown)
    {
        Extraction<Form4> read = Form4Reader.Read(MadeUpXml.With("X0508", version));
        Assert.Equal(revision, read.Revision);
        Assert.Equal(isUnknown, read.Issues.Any(i => i.Id == IssueCatalog.UnknownVersion));
    }

    [Fact]
    public void A_revision_can_be_forced()
    {
        Assert.Equal("form4-2026", Form4Reader.Read(MadeUpXml.Whole, new ReadOptions { Revision = "form4-2026" }).Revision);
        Assert.Contains(Form4Reader.Read(MadeUpXml.Whole, new ReadOptions { Revision = "form9" }).Issues, i => i.Id == IssueCatalog.UnknownRevision);
    }

    [Theory]
    [InlineData("3")]
    [InlineData("5/A")]
    [InlineData("144")]
    public void Another_form_is_refused_by_name(string type)
    {
        Extraction<Form4> read = Form4Reader.Read(MadeUpXml.With("<documentType>4</documentType>", $"<documentType>{type}</documentType>"));
        Assert.False(read.IsRead);
        Assert.Contains($"form {type},", Assert.Single(read.Issues, i => i.Id == IssueCatalog.OtherForm).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_elements_and_stray_texts_are_reported_with_their_place()
    {
        Extraction<Form4> read = Form4Reader.Read(MadeUpXml.With("<remarks/>", "<hedge><kind>7</kind></hedge>\nlost words\n<empty/>"));
        Issue unknown = Assert.Single(read.Issues, i => i.Id == IssueCatalog.UnknownElement && i.Severity == IssueSeverity.Warning);
        Assert.Contains("<hedge>", unknown.Message, StringComparison.Ordinal);
        Assert.Matches(@"line \d+ column 5", unknown.Message);
        Assert.Single(read.Issues, i => i.Id == IssueCatalog.UnknownElement && i.Severity == IssueSeverity.Info && i.Message.Contains("<empty>", StringComparison.Ordinal));
        Assert.Contains("'lost words'", Assert.Single(read.Issues, i => i.Id == IssueCatalog.StrayText).Message, StringComparison.Ordinal);
        Assert.True(read.Filing.ContentEquals(Form4Reader.Read(MadeUpXml.Whole).Filing));
    }

    [Fact]
    public void A_value_given_twice_is_doubtful()
    {
        Extraction<Form4> read = Form4Reader.Read(MadeUpXml.With("<issuerTradingSymbol>LFII</issuerTradingSymbol>", "<issuerTradingSymbol>LFII</issuerTradingSymbol><issuerTradingSymbol>LFI</issuerTradingSymbol>"));
        Assert.Equal(("LFII", true), (read.Filing.Issuer.IssuerTradingSymbol.Value, read.Filing.Issuer.IssuerTradingSymbol.IsDoubtful));
        Assert.Contains(read.Issues, i => i.Id == IssueCatalog.RepeatedElement);
    }

    [Theory]
    [InlineData("AT&T &#8217;s &lt;b&gt;", "AT&T \u2019s <b>", ExtractionStatus.Repaired)]
    [InlineData("a &amp;amp; b", "a &amp; b", ExtractionStatus.Found)]
    [InlineData("<value>  Common\n\t Stock </value>", "Common Stock", ExtractionStatus.Found)]
    [InlineData("Common<footnoteId id=\"f02\"/> Stock", "Common Stock", ExtractionStatus.Found)]
    public void Texts_are_read_as_they_mean(string filed, string text, ExtractionStatus status)
    {
        Extracted<string?> title = Form4Reader.Read(MadeUpXml.With("<value>Stock Option (right to buy)</value>", filed)).Filing.DerivativeTransactions[0].SecurityTitle;
        Assert.Equal((text, status), (title.Value, title.Status));
        Assert.Equal(filed.Contains("f02", StringComparison.Ordinal) ? ["F2"] : [], title.Footnotes);
    }

    [Fact]
    public void A_cut_file_is_read_as_far_as_it_goes_and_says_so()
    {
        string cut = MadeUpXml.Whole[..MadeUpXml.Whole.IndexOf(".30</value>", StringComparison.Ordinal)];
        Extraction<Form4> read = Form4Reader.Read(cut);
        Assert.Contains(read.Issues, i => i.Id == IssueCatalog.XmlDamaged);
        Assert.True(read.Filing.NonDerivativeTransactions[0].TransactionPricePerShare.IsDoubtful);
        Assert.Equal("Lumen & Field Inc.", read.Filing.Issuer.IssuerName.Value);
    }

    [Fact]
    public void A_tag_that_is_not_ended_makes_its_value_doubtful()
    {
        Extraction<Form4> read = Form4Reader.Read(MadeUpXml.With("<value>12.30</value><footnoteId id=\"F2\"/>", "<value>12.30"));
        Assert.Contains(read.Issues, i => i.Id == IssueCatalog.XmlDamaged);
        Extracted<decimal?> price = read.Filing.NonDerivativeTransactions[0].TransactionPricePerShare;
        Assert.Equal((12.30m, true), (price.Value, price.IsDoubtful));
        Assert.Equal(8000m, read.Filing.NonDerivativeTransactions[0].SharesOwnedFollowingTransaction.Value);
    }

    private static string Text(Extracted<decimal?> value) => value.Value!.Value.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private static string MoveToFront(string xml, string start, string end)
    {
        int from = xml.IndexOf(start, StringComparison.Ordinal), to = xml.IndexOf(end, StringComparison.Ordinal) + end.Length;
        string moved = xml[from..to];
        return xml.Remove(from, to - from).Replace("<ownershipDocument>", "<ownershipDocument>" + moved, StringComparison.Ordinal);
    }
}
