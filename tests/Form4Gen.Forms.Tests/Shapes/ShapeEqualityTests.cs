using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Form4Gen.Forms.Tests.Variants;
using Form4Gen.Forms.Tests.Xml;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests.Shapes;

/// <summary>One filing in every shape: the records read back are equal, but for what a shape does not carry.</summary>
public class ShapeEqualityTests
{
    private const int Filings = 150;

    private static readonly Dictionary<string, (DocumentFormat Format, Func<FilingFacts, byte[]> Write)> Shapes = new()
    {
        ["xml"] = (DocumentFormat.Xml, facts => Bytes(XmlShape.Write(facts))),
        ["submission"] = (DocumentFormat.Xml, facts => Bytes(XmlShape.WriteSubmission(facts))),
        ["gzip"] = (DocumentFormat.Xml, facts => Wrappings.Packed(Bytes(XmlShape.WriteSubmission(facts)))),
        ["nested tables"] = (DocumentFormat.Html, facts => Html(facts, HtmlStyle.Nested)),
        ["agent's page"] = (DocumentFormat.Html, facts => Html(facts, HtmlStyle.Agent)),
        ["divisions"] = (DocumentFormat.Html, facts => Html(facts, HtmlStyle.Divisions)),
        ["aligned cells"] = (DocumentFormat.Text, facts => Bytes(PrintedShape.Aligned(facts))),
        ["aligned page"] = (DocumentFormat.Text, facts => Bytes(Pages.AlignedPage.Print(facts))),
        ["cells"] = (DocumentFormat.Text, facts => Bytes(PrintedShape.Cells(facts))),
        ["markdown"] = (DocumentFormat.Text, facts => Bytes(PrintedShape.Markdown(facts))),
    };

    public static TheoryData<string> Names => [.. Shapes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_filing_reads_as_its_XML_does(string shape)
    {
        var (format, write) = Shapes[shape];
        bool isOneLine = shape is "cells" or "markdown";
        List<string> unequal = [];
        for (int seed = 0; seed < Filings; seed++)
        {
            FilingFacts facts = new FactComposer(new Random(seed)).ComposeRare();
            Form4 expected = Form4Reader.Read(XmlShape.Write(facts)).Filing;
            Extraction<Form4> read = Form4Reader.Read(write(facts));
            Assert.Equal(format, read.Format);
            Form4 found = read.Filing;
            if (format != DocumentFormat.Xml) (expected, found) = (OnPaper(expected), OnPaper(found));
            if (isOneLine && facts is { OfficerTitle: not null, OtherText: not null }) (expected, found) = (WithoutTitles(expected, _ => true), WithoutTitles(found, text => text.IsDoubtful));
            if (!expected.ContentEquals(found)) unequal.Add($"seed {seed}: {string.Join("; ", Differences(expected, found))}");
        }

        Assert.True(unequal.Count == 0, $"{unequal.Count} of {Filings} differ\n{string.Join('\n', unequal)}");
    }

    [Fact]
    public void The_XML_says_what_was_written()
    {
        FilingFacts facts = new FactComposer(new Random(4)).Compose();
        Form4 form = Form4Reader.Read(XmlShape.Write(facts)).Filing;
        Assert.Equal(facts.OwnerName, form.ReportingOwners[0].RptOwnerName.Value);
        Assert.Equal(facts.Period, form.PeriodOfReport.Value);
        Assert.Equal(facts.NonDerivative.Count, form.NonDerivativeTransactions.Count + form.NonDerivativeHoldings.Count);
        Assert.Equal(facts.Derivative.Count, form.DerivativeTransactions.Count + form.DerivativeHoldings.Count);
        Assert.Equal(facts.Footnotes, form.Footnotes.Select(f => f.Text.Value));
        Assert.Equal("0001105472", form.Issuer.IssuerCik.Value);
    }

    /// <summary>
    /// What no printed shape carries, and nothing else: the stylesheet prints no CIK (the page only links to it), no version of the XML schema, and not
    /// of which form a transaction is. XML shapes are compared whole.
    /// </summary>
    private static Form4 OnPaper(Form4 form) => form with
    {
        SchemaVersion = default,
        Issuer = form.Issuer with { IssuerCik = default },
        ReportingOwners = List(form.ReportingOwners, o => o with { RptOwnerCik = default }),
        NonDerivativeTransactions = List(form.NonDerivativeTransactions, t => t with { TransactionFormType = default }),
        DerivativeTransactions = List(form.DerivativeTransactions, t => t with { TransactionFormType = default }),
    };

    /// <summary>
    /// Only where both an officer's title and another relationship's text are filled in, and only in shapes that write a cell as one line: the texts stand
    /// behind each other with nothing between them, so that no reader can tell where the second begins. They must be in doubt.
    /// </summary>
    private static Form4 WithoutTitles(Form4 form, Func<Extracted<string?>, bool> isLeftOut) => form with
    {
        ReportingOwners = List(form.ReportingOwners, o => o with
        {
            OfficerTitle = isLeftOut(o.OfficerTitle) ? default : o.OfficerTitle,
            OtherText = isLeftOut(o.OtherText) ? default : o.OtherText,
        }),
    };

    private static ExtractedList<T> List<T>(ExtractedList<T> items, Func<T, T> change) => new([.. items.Select(change)]);

    private static IEnumerable<string> Differences(Form4 expected, Form4 found)
    {
        var a = Results.FlatFiling.Of(expected);
        var b = Results.FlatFiling.Of(found);
        foreach (string path in a.Keys.Union(b.Keys))
        {
            string? wanted = a.GetValueOrDefault(path)?.Text, read = b.GetValueOrDefault(path)?.Text;
            if (wanted != read) yield return $"{path}: '{wanted}', read '{read}'{(b.GetValueOrDefault(path)?.IsDoubtful == false ? ", not in doubt" : "")}";
        }
    }

    private static byte[] Html(FilingFacts facts, HtmlStyle style) => Bytes(new HtmlPageWriter(facts, null, style, new Random(1)).Write());

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);
}
