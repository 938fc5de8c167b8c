using System;
using System.Linq;
using Form4Gen.Forms.Tests.Variants;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Forms.Tests.Pages;

/// <summary>PDFs, where the program that reads them is installed.</summary>
public class PdfTests
{
    [PdfFact]
    public void Printed_filings_are_read_back()
    {
        for (int seed = 0; seed < 12; seed++)
        {
            FilingFacts facts = new FactComposer(new Random(seed)).Compose();
            Extraction<Form4> read = Form4Reader.Read(SmallPdf.Write(AlignedPage.Print(facts)));
            Assert.Equal(DocumentFormat.Pdf, read.Format);
            FactAssert.Equal(facts, read);
        }
    }

    [PdfFact]
    public void Places_have_page_and_box_and_point_into_the_words()
    {
        FilingFacts facts = new FactComposer(new Random(5)).Compose();
        byte[] pdf = SmallPdf.Write(AlignedPage.Print(facts));
        SourceSpan span = Assert.Single(Form4Reader.Read(pdf).Filing!.Issuer.IssuerTradingSymbol.Source);
        Assert.Equal(facts.Ticker, FilingFile.Open(pdf).Documents.Single().Source.Slice(span));
        Assert.Equal(1, span.Page);
        Assert.NotNull(span.Box);
        PageBox box = span.Box.Value;
        Assert.True(box.Left > 250 && box.Right > box.Left && box.Bottom > box.Top);
    }

    [PdfFact]
    public void A_cut_PDF_and_one_without_words_say_so()
    {
        Assert.Equal(IssueCatalog.PdfBroken, Assert.Single(Form4Reader.Read("%PDF-1.7\nnothing"u8).Issues).Id);
        Assert.Equal(IssueCatalog.PdfWithoutWords, Assert.Single(Form4Reader.Read(SmallPdf.Write(" ")).Issues).Id);
    }

    [Fact]
    public void A_missing_program_says_how_to_install_it()
    {
        Extraction<Form4> read = Form4Reader.Read("%PDF-1.7\n"u8, new ReadOptions { PdfProgram = "/nowhere/pdftotext" });
        Issue issue = Assert.Single(read.Issues);
        Assert.Equal(IssueCatalog.PdfProgramMissing, issue.Id);
        Assert.Contains("poppler-utils", issue.Message, StringComparison.Ordinal);
    }
}
