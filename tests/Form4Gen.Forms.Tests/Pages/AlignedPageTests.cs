using System;
using System.Linq;
using System.Text;
using Form4Gen.Forms.Tests.Robustness;
using Form4Gen.Forms.Tests.Variants;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests.Pages;

/// <summary>Text with aligned columns gives what was printed, by the places of its words.</summary>
public class AlignedPageTests
{
    [Fact]
    public void Printed_filings_are_read_back()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            FilingFacts facts = new FactComposer(new Random(seed)).Compose();
            FactAssert.Equal(facts, Form4Reader.Read(AlignedPage.Print(facts)));
        }
    }

    [Fact]
    public void Places_point_to_the_printed_words()
    {
        FilingFacts facts = new FactComposer(new Random(7)).Compose();
        string text = AlignedPage.Print(facts);
        Form4 form = Form4Reader.Read(text).Filing!;
        SourceSpan span = Assert.Single(form.Issuer.IssuerTradingSymbol.Source);
        Assert.Equal(facts.Ticker, text.Substring(span.Start, span.Length));
        Assert.Equal(text.Split('\n')[span.Line - 1].IndexOf("[ " + facts.Ticker, StringComparison.Ordinal) + 3, span.Column);
    }

    [Fact]
    public void A_break_of_pages_and_line_ends_of_another_system_change_nothing()
    {
        FilingFacts facts = new FactComposer(new Random(3)).Compose();
        string text = AlignedPage.Print(facts).Replace("Explanation of", "\fExplanation of", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
        FactAssert.Equal(facts, Form4Reader.Read(text));
    }

    [Theory]
    [InlineData("Non Qualified Stock Option (Right to Buy)", false)]
    [InlineData("Non Qualified Stock Option (Right to", true)]
    [InlineData("Class A Common 147,905.0 Stock", true)]
    public void A_wrapped_text_with_lines_of_another_row_is_in_doubt(string title, bool isDoubtful)
    {
        FilingFacts facts = new FactComposer(new Random(7)).Compose();
        RowFacts row = facts.Derivative.Concat(new FactComposer(new Random(5)).Compose().Derivative).First();
        Form4 form = Form4Reader.Read(AlignedPage.Print(facts with { Derivative = [row with { Title = title }] })).Filing;
        Extracted<string?> read = row.IsHolding ? form.DerivativeHoldings[0].SecurityTitle : form.DerivativeTransactions[0].SecurityTitle;
        Assert.Equal((title, isDoubtful), (read.Value, read.IsDoubtful));
    }

    [Fact]
    public void The_same_text_gives_the_same_result()
    {
        string text = AlignedPage.Print(new FactComposer(new Random(11)).Compose());
        Assert.True(Form4Reader.Read(text).Filing!.ContentEquals(Form4Reader.Read(text).Filing));
    }

    [Theory]
    [InlineData("Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n", "1. Title   2. Date   3.   4. Securities   5.   6.   7.\n")]
    [InlineData("1. Name and Address of Reporting Person*\n", "word    word    (Last)    X   X\n")]
    [InlineData("Explanation of Responses:\n", "                                                  word     01/02/2020\n")]
    public void What_is_read_costs_as_much_as_it_is_long(string head, string line)
    {
        long small = Read(head, line, 4000), large = Read(head, line, 32000);
        Assert.InRange(large, small, (small * 12) + (1 << 20));
    }

    private static long Read(string head, string line, int count)
    {
        var text = new StringBuilder(head);
        for (int i = 0; i < count; i++) text.Append(line);
        string page = text.ToString();
        return Allocation.Least(() => Assert.NotNull(Form4Reader.Read(page).Issues));
    }
}
