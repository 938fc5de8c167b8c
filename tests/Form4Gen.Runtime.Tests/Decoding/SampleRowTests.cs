using System.IO;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Reading;
using Form4Gen.Runtime.Tests.Fixtures;

namespace Form4Gen.Runtime.Tests.Decoding;

/// <summary>The table rows of the two sample filings.</summary>
public class SampleRowTests
{
    [Fact]
    public void The_option_grant_is_read_exactly()
    {
        RecordValues row = Read("harris.txt", RowFixture.TableTwo, "2011-10-17", []);
        Assert.Equal(
            "security_title=Stock Option (right to buy); conversion_or_exercise_price=2.28; transaction_date=2011-10-17; transaction_code=A; "
            + "transaction_shares=125000; transaction_acquired_disposed_code=A; exercise_date=(1); expiration_date=2021-10-17; underlying_security_title=Commo; "
            + "underlying_security_shares=125000; transaction_price_per_share=0; shares_owned_following_transaction=125000; direct_or_indirect_ownership=D",
            RowFixture.Show(row));
        Assert.True(Value(row, "underlying_security_title").IsDoubtful);
        Assert.Equal("125,0|000", Value(row, "underlying_security_shares").Provenance!.RawText);
        Assert.Contains("overlap-join", Value(row, "underlying_security_shares").Provenance!.Because);
        Assert.Equal(ExtractionStatus.Repaired, Value(row, "underlying_security_shares").Status);
        Assert.Equal(ExtractionStatus.Found, Value(row, "conversion_or_exercise_price").Status);
    }

    [Fact]
    public void The_tax_withholding_is_read_and_its_lost_code_is_missing()
    {
        string[] footnotes = ["PAYMENT OF TAX LIABILITY BY DELIVERING SECURITIES TO THE COMPANY INCIDENT TO THE VESTING OF A SECURITY."];
        RecordValues row = Read("scarfo.txt", RowFixture.TableOne, "2014-09-12", footnotes);
        Assert.Equal(
            "security_title=Common Stock; transaction_date=2014-09-12; transaction_code=missing; transaction_shares=13767(1); "
            + "transaction_acquired_disposed_code=D; transaction_price_per_share=3.83; shares_owned_following_transaction=353512; direct_or_indirect_ownership=D",
            RowFixture.Show(row));
        FieldValue code = Value(row, "transaction_code");
        Assert.Equal("F", code.Provenance!.Suggestion);
        Assert.Contains("footnote-wording", code.Provenance.Because);
        Assert.False(code.HasValue);
        Assert.Equal("$3.|.83", Value(row, "transaction_price_per_share").Provenance!.RawText);
        Assert.Equal("353,512|3,512", Value(row, "shares_owned_following_transaction").Provenance!.RawText);
        Assert.Contains("duplicate-piece", Value(row, "shares_owned_following_transaction").Provenance!.Because);
    }

    /// <summary>The only row of a table of a sample, found and read as a document's rows are.</summary>
    private static RecordValues Read(string sample, TableDescriptor table, string period, string[] footnotes)
    {
        DocumentLayout layout = TextLayout.Lay(new SourceDocument(File.ReadAllText(Path.Combine(Samples(), sample))));
        LocatedForm form = FormLocator.Locate(layout, PrintedForm4.Form2003, ReadOptions.Default);
        LocatedTable located = Assert.Single(form.Tables, t => t.Table == table);
        TableContext context = RowFixture.Context(period, 1, located.ColumnPositions, footnotes, new DocumentWords(layout));
        RowDecoding decoding = Assert.Single(TableDecoder.Decode(layout, table, located.DataRows, context, ReadOptions.Default));
        return new RowReading(table, layout.Document, context, ReadOptions.Default).Read(decoding, 1);
    }

    internal static FieldValue Value(RecordValues record, string id)
    {
        foreach (FieldDescriptor field in record.Descriptor.Fields)
            if (field.Id == id) return record[field];
        throw new InvalidDataException(id);
    }

    private static string Samples()
    {
        for (DirectoryInfo? folder = new(System.AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (Directory.Exists(Path.Combine(folder.FullName, "tests", "Samples"))) return Path.Combine(folder.FullName, "tests", "Samples");
        throw new DirectoryNotFoundException();
    }
}
