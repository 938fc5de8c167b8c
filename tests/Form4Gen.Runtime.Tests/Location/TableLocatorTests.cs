using System.Linq;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Tests.Fixtures;

namespace Form4Gen.Runtime.Tests.Location;

public class TableLocatorTests
{
    [Fact]
    public void Harris_has_no_row_in_the_first_table_and_one_in_the_second()
    {
        LocatedForm form = Locate(Samples.Harris);

        Assert.Equal(["non_derivative", "derivative"], form.Tables.Select(t => t.Table.Id));
        Assert.Empty(form.Tables[0].DataRows);
        Assert.Equal(2, form.Tables[0].HeaderRows.Length);
        Assert.Equal("Stock Option (right to buy)", FirstCell(form, Assert.Single(form.Tables[1].DataRows)));
    }

    [Fact]
    public void Scarfo_has_one_row_in_the_first_table_and_none_in_the_second()
    {
        LocatedForm form = Locate(Samples.Scarfo);

        Assert.Equal("Common Stock 09/12/", FirstCell(form, Assert.Single(form.Tables[0].DataRows)));
        Assert.Empty(form.Tables[1].DataRows);
        Assert.Equal(2, form.Tables[1].HeaderRows.Length);
    }

    [Fact]
    public void Columns_are_placed_by_what_is_left_of_their_headers()
    {
        double[] positions = Locate(Samples.Harris).Tables[1].ColumnPositions;

        Assert.Equal([4, 5, 6, 7, 8, 9, 10, 11], positions[4..12]);
        Assert.All(positions.Zip(positions.Skip(1)), p => Assert.False(p.First > p.Second));
    }

    [Fact]
    public void A_title_that_repeats_begins_a_new_grid()
    {
        string title = "Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\t\t\n";
        string header = "1. Title of Security (Instr. 3)\t2. Transaction Date (Month/Day/Year)\t5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)\n";
        LocatedForm form = Locate(title + header + "Common Stock\t01/02/2024\t1,000\n\n" + title + "\t" + header.TrimEnd() + "\nPreferred Stock\t\t2,000\n");

        Assert.Equal(2, form.Tables.Length);
        Assert.Equal([0d, 1d], form.Tables[0].ColumnPositions[..2]);
        Assert.Equal([1d, 2d], form.Tables[1].ColumnPositions[..2]);
        Assert.All(form.Tables, t => Assert.Single(t.DataRows));
    }

    private const string SecondHeader = "1. Title of Derivative Security (Instr. 3)\t\t2. 3. Transaction 3A. Deemed 4. 5. Number of Conversion Date Execution Date, Transaction Derivative or Exercise (Month/Day/Year) if any Code (Instr. Securities Price of (Month/Day/Year) 8) Acquired (A)\t7. Title and Amount of Securities Underlying Derivative Security (Instr. 3 and 4)\n";

    [Theory]
    [InlineData("Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)\t\n")]
    [InlineData("(e.g., puts, calls, warrants, options, convertible securities)\t\n")]
    public void A_line_of_a_title_and_a_row_of_headers_that_were_read_into_each_other_are_enough(string title)
    {
        LocatedForm form = Locate("Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\t\n1. Title of Security (Instr. 3)\t2. Transaction Date (Month/Day/Year)\nCommon Stock\t01/02/2024\n" + title + SecondHeader + "Stock Option\t$3.00\t\t4,000\n");

        Assert.Equal(["non_derivative", "derivative"], form.Tables.Select(t => t.Table.Id));
        Assert.Equal("Stock Option", FirstCell(form, Assert.Single(form.Tables[1].DataRows)));
        Assert.Equal("Common Stock", FirstCell(form, Assert.Single(form.Tables[0].DataRows)));
    }

    [Theory]
    [InlineData("\tCo\tCode V\tAmo\t(A) or (D)\tPrice\t210 1130.\t.4)\t(Instr. 4)\n", 1)]
    [InlineData("\tCo\tCode V\tAmo\t(A) or (D)\tPrice\t210 1,130.\t.4)\t(Instr. 4)\n", 2)]
    public void A_second_row_of_headers_may_have_been_read_as_digits_but_not_as_an_amount(string row, int values)
    {
        LocatedForm form = Locate("Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\t\n1. Title of Security (Instr. 3)\t2. Transaction Date (Month/Day/Year)\t5. Amount of Securities Beneficially Owned\n" + row + "Common Stock\t01/02/2024\t1,896\n");

        Assert.Equal(values, form.Tables[0].DataRows.Length);
    }

    [Fact]
    public void Rows_beyond_the_limit_are_left_out_and_said_so()
    {
        string text = "Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\t\n1. Title of Security (Instr. 3)\t2. Transaction Date (Month/Day/Year)\n"
            + string.Concat(Enumerable.Repeat("Common Stock\t01/02/2024\n", 5));
        LocatedForm form = Locate(text, new ReadOptions { MaxTableRows = 3 });

        Assert.Equal(3, form.Tables[0].DataRows.Length);
        Assert.True(form.Tables[0].IsCut);
    }

    private static LocatedForm Locate(string text, ReadOptions? options = null) =>
        FormLocator.Locate(TextLayout.Lay(new SourceDocument(text)), PrintedForm4.Form2003, options ?? ReadOptions.Default);

    private static string FirstCell(LocatedForm form, int row)
    {
        Cell cell = form.Layout.CellsOf(form.Layout.Rows[row])[0];
        return form.Layout.Document.Text.Substring(cell.Start, cell.Length);
    }
}
