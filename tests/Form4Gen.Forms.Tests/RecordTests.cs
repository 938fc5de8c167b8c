using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Forms.Tests.Variants;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests;

/// <summary>How generated records behave.</summary>
public class RecordTests
{
    [Fact]
    public void A_default_value_is_no_value()
    {
        Extracted<decimal?> number = default;
        Assert.Null(number.Value);
        Assert.Equal(ExtractionStatus.NotOnForm, number.Status);
        Assert.False(number.IsDoubtful);
        Assert.Empty(number.Footnotes);
        Assert.Empty(number.Source);
        Assert.Null(number.RawText);
    }

    [Fact]
    public void A_new_record_has_no_values_and_no_rows()
    {
        var form = new Form4();
        Assert.Null(form.PeriodOfReport.Value);
        Assert.Null(form.NotSubjectToSection16.Value);
        Assert.Empty(form.NonDerivativeTransactions);
        Assert.Empty(form.ReportingOwners);
        Assert.Empty(form.Footnotes);
        Assert.Null(form.Issuer.IssuerName.Value);
        Assert.True(form.ContentEquals(new Form4()));
        Assert.Equal(new Form4(), form);
    }

    [Fact]
    public void The_same_text_gives_equal_records()
    {
        Form4 one = Form4Reader.Read(SampleFiles.Scarfo).Filing, two = Form4Reader.Read(SampleFiles.Scarfo).Filing;
        Assert.Equal(one, two);
        Assert.Equal(one.GetHashCode(), two.GetHashCode());
        Assert.Equal(one.NonDerivativeTransactions, two.NonDerivativeTransactions);
        Assert.NotSame(one.NonDerivativeTransactions, two.NonDerivativeTransactions);
        Assert.True(one.ContentEquals(two));
        Assert.False(one.ContentEquals(Form4Reader.Read(SampleFiles.Harris).Filing));
        Assert.False(one.ContentEquals(null));
    }

    [Fact]
    public void Content_is_what_is_said_and_not_where()
    {
        Form4 here = Form4Reader.Read(SampleFiles.Scarfo).Filing, lower = Form4Reader.Read("\n\n" + SampleFiles.Scarfo).Filing;
        Assert.True(here.ContentEquals(lower));
        Assert.NotEqual(here, lower);
    }

    [Fact]
    public void Another_value_another_mark_or_another_row_is_other_content()
    {
        Form4 form = Form4Reader.Read(SampleFiles.Scarfo).Filing;
        NonDerivativeTransaction row = form.NonDerivativeTransactions[0];
        Assert.False(row.ContentEquals(row with { TransactionShares = new(13_768m, ExtractionStatus.Found) }));
        Assert.False(row.ContentEquals(row with { TransactionShares = new(13_767m, ExtractionStatus.Found) }));
        Assert.True(row.ContentEquals(row with { TransactionPricePerShare = new(3.83m, ExtractionStatus.Found) }));
        Assert.False(form.ContentEquals(form with { NonDerivativeTransactions = new([row, row]) }));
        Assert.False(form.ContentEquals(form with { Footnotes = ExtractedList<Footnote>.Empty }));
    }

    [Fact]
    public void Every_thread_reads_the_same()
    {
        Form4 expected = Form4Reader.Read(SampleFiles.Harris).Filing;
        IEnumerable<Form4> read = Enumerable.Range(0, 64).AsParallel().WithDegreeOfParallelism(8).Select(_ => Form4Reader.Read(SampleFiles.Harris).Filing);
        Assert.All(read, form => Assert.Equal(expected, form));
    }

    [Fact]
    public void Options_decide_what_is_doubtful_and_which_revision_is_read()
    {
        Form4 strict = Form4Reader.Read(SampleFiles.Harris, new ReadOptions { DoubtThreshold = 1.01f }).Filing;
        Assert.True(strict.PeriodOfReport.IsDoubtful);
        Extraction<Form4> later = Form4Reader.Read(SampleFiles.Harris, new ReadOptions { Revision = "form4-2023" });
        Assert.Equal("form4-2023", later.Revision);
        Assert.NotEqual(ExtractionStatus.NotOnForm, later.Filing.Aff10b5One.Status);
        Assert.Equal(new DateOnly(2011, 10, 17), later.Filing.PeriodOfReport.Value);
    }

    [Fact]
    public void Refusing_long_texts_is_an_issue_and_no_exception()
    {
        Extraction<Form4> result = Form4Reader.Read(SampleFiles.Harris, new ReadOptions { MaxCharacters = 100 });
        Assert.False(result.IsRead);
        Assert.Contains(result.Issues, i => i.Severity == IssueSeverity.Error);
    }
}
