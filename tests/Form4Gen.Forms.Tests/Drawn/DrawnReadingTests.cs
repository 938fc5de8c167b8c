using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Forms.Tests.Results;
using Form4Gen.Forms.Tests.Shapes;
using Form4Gen.Forms.Tests.Variants;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests.Drawn;

/// <summary>Made-up filings in every style of text of before June 2003, read back: nothing is wrong, and next to nothing is in doubt.</summary>
public class DrawnReadingTests
{
    private const int Filings = 60;

    /// <summary>The share of values that may be missing or in doubt; where nothing tells which header stands over which cell, short dates and letters of columns that the form does not have are.</summary>
    private const double MostUnsure = 0.015, MostUnsureBelow = 0.16;

    /// <summary>What no page prints, and the dates of boxes 4 and 5, which are compared by themselves.</summary>
    private static readonly string[] NotCompared = ["schemaVersion", "Cik", "transactionFormType", "periodOfReport", "dateOfOriginalSubmission", "statementForMonth", "originalMonth"];

    public static TheoryData<DrawnTables, bool> Styles
    {
        get
        {
            TheoryData<DrawnTables, bool> styles = [];
            foreach (DrawnTables tables in Enum.GetValues<DrawnTables>())
            {
                styles.Add(tables, true);
                styles.Add(tables, false);
            }

            return styles;
        }
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void A_drawn_filing_reads_as_its_XML_does(DrawnTables tables, bool isMonthly)
    {
        int values = 0, unsure = 0;
        List<string> wrong = [];
        for (int seed = 0; seed < Filings; seed++)
        {
            FilingFacts facts = FactsOf(seed, isMonthly);
            var style = new DrawnStyle(tables, isMonthly, seed);
            Extraction<Form4> read = Form4Reader.Read(new DrawnPage(facts, style).Write());
            Assert.Equal(isMonthly ? "form4-1996" : "form4-2002", read.Revision);
            CheckDates(facts, style, read.Filing!);
            Dictionary<string, FlatValue> expected = FlatFiling.Of(Form4Reader.Read(XmlShape.Write(facts)).Filing!), found = FlatFiling.Of(read.Filing!);
            foreach (string path in expected.Keys.Union(found.Keys))
            {
                if (Array.Exists(NotCompared, path.EndsWith)) continue;
                FlatValue? wanted = expected.GetValueOrDefault(path), got = found.GetValueOrDefault(path);
                values++;
                bool areMarksEqual = (wanted?.Footnotes ?? []).SequenceEqual(got?.Footnotes ?? []), isUnsure = got?.IsDoubtful == true || (got?.Text is null && wanted?.Text is not null);
                if (isUnsure || (!areMarksEqual && got?.AreFootnotesDoubtful == true)) unsure++;
                else if (!areMarksEqual || !string.Equals(wanted?.Text, got?.Text, StringComparison.OrdinalIgnoreCase)) wrong.Add($"seed {seed} {path}: '{wanted?.Text}' {string.Join(',', wanted?.Footnotes ?? [])}, read '{got?.Text}' {string.Join(',', got?.Footnotes ?? [])}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(unsure <= values * (tables == DrawnTables.LoneBars ? MostUnsureBelow : MostUnsure), $"{unsure} of {values} are missing or in doubt");
    }

    [Fact]
    public void A_revision_that_is_asked_for_is_taken()
    {
        FilingFacts facts = FactsOf(3, isMonthly: true);
        string text = new DrawnPage(facts, new DrawnStyle(DrawnTables.Dashes, true, 1)).Write();
        Extraction<Form4> read = Form4Reader.Read(text, new ReadOptions { Revision = "form4-1991" });
        Assert.Equal("form4-1991", read.Revision);
        Assert.Equal(ExtractionStatus.NotOnForm, read.Filing!.FiledByMoreThanOneReportingPerson.Status);
        Assert.Equal(new MonthOrDate(facts.Period.Year, facts.Period.Month, null), read.Filing.StatementForMonth.Value);
    }

    private static FilingFacts FactsOf(int seed, bool isMonthly)
    {
        FilingFacts facts = new FactComposer(new Random(seed)).ComposeRare();
        if (facts.NonDerivative.Count == 0) facts = facts with { NonDerivative = new FactComposer(new Random(seed + 1)).Compose() is { NonDerivative.Count: > 0 } other ? [other.NonDerivative[0] with { Marks = new Dictionary<string, int>() }] : [] };
        return !isMonthly ? facts : facts with
        {
            NonDerivative = [.. facts.NonDerivative.Select(row => row with { Deemed = null })],
            Derivative = [.. facts.Derivative.Select(row => row with { Deemed = null })],
        };
    }

    private static void CheckDates(FilingFacts facts, DrawnStyle style, Form4 form)
    {
        if (!style.IsMonthly)
        {
            Assert.Equal((facts.Period, facts.Amended), (form.PeriodOfReport.Value, form.DateOfOriginalSubmission.Value));
            Assert.Equal(ExtractionStatus.NotOnForm, form.StatementForMonth.Status);
            return;
        }

        int? day = new DrawnPage(facts, style).IsWholeDate ? facts.Period.Day : null;
        Assert.Equal(new MonthOrDate(facts.Period.Year, facts.Period.Month, day), form.StatementForMonth.Value);
        Assert.Equal(facts.Amended is { } amended ? new MonthOrDate(amended.Year, amended.Month, null) : null, form.OriginalMonth.Value);
        Assert.Equal(ExtractionStatus.NotOnForm, form.PeriodOfReport.Status);
    }
}
