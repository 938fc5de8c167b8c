using System.Collections.Generic;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Reading;
using Form4Gen.Runtime.Tests.Fixtures;

namespace Form4Gen.Runtime.Tests.Reading;

/// <summary>Tables of printed cells: a value is what stands under its column's header, and nothing is decoded.</summary>
public class GridTableTests
{
    private const string Header = """
        Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned
        1. Title of Security (Instr. 3)|2. Transaction Date (Month/Day/Year)|2A. Deemed Execution Date, if any (Month/Day/Year)|3. Transaction Code (Instr. 8)|>4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)|>>5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)|6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)|7. Nature of Indirect Beneficial Ownership (Instr. 4)
        |||Code|V|Amount|(A) or (D)|Price
        """;

    [Fact]
    public void Values_marks_and_empty_cells_are_those_of_their_columns()
    {
        RecordValues row = Assert.Single(Transactions(Read(Header, "Class A Common Stock (1)|06/22/2023||S/K|V|1,989 (2)(3)|D|$0.1400|134,854||By Trust")));

        Assert.Equal("Class A Common Stock", Value(row, "security_title").Text);
        Assert.Equal(["F1"], Value(row, "security_title").Provenance!.Footnotes);
        Assert.Equal(20230622, Value(row, "transaction_date").Number);
        Assert.Equal(ExtractionStatus.Blank, Value(row, "deemed_execution_date").Status);
        Assert.Equal("S", CodeOf(row, "transaction_code"));
        Assert.Equal(1, Value(row, "equity_swap_involved").Number);
        Assert.Equal("E", CodeOf(row, "transaction_timeliness"));
        Assert.Equal(1989, Value(row, "transaction_shares").Number);
        Assert.Equal(["F2", "F3"], Value(row, "transaction_shares").Provenance!.Footnotes);
        Assert.Equal(0.14m, Value(row, "transaction_price_per_share").Number);
        Assert.Equal(ExtractionStatus.Missing, Value(row, "direct_or_indirect_ownership").Status);
        Assert.Equal("By Trust", Value(row, "nature_of_ownership").Text);
        Assert.Equal(1, row.RowNumber);
        Assert.False(Value(row, "transaction_shares").IsDoubtful);
    }

    [Fact]
    public void A_row_without_the_deciding_cell_is_a_holding_and_rows_count_over_both_kinds()
    {
        RecordValues root = Read(Header, "Common Stock|01/02/2020||P||5|A|(1)|10|D|", "Common Stock||||||||7|I|By Spouse");

        Assert.Equal(ExtractionStatus.Blank, Value(Assert.Single(Transactions(root)), "transaction_price_per_share").Status);
        Assert.Equal(["F1"], Value(Transactions(root)[0], "transaction_price_per_share").Provenance!.Footnotes);
        RecordValues holding = Assert.Single(Rows(root, "holding"));
        Assert.Equal(2, holding.RowNumber);
        Assert.Equal(7, Value(holding, "shares_owned_following_transaction").Number);
    }

    [Fact]
    public void What_is_no_value_of_its_column_is_unreadable_and_doubtful()
    {
        RecordValues row = Assert.Single(Transactions(Read(Header, "Common Stock|01/02/2020||P||N/A|A|$1|10|D|")));

        Assert.Equal(ExtractionStatus.Unreadable, Value(row, "transaction_shares").Status);
        Assert.Equal("N/A", Value(row, "transaction_shares").Provenance!.RawText);
    }

    [Fact]
    public void A_number_that_no_footnote_has_stays_in_a_text_and_makes_a_number_doubtful()
    {
        RecordValues row = Assert.Single(Transactions(Read(Header, "Series (7)|01/02/2020||P||5 (8)|A|$1|10|D|")));

        Assert.Equal("Series (7)", Value(row, "security_title").Text);
        Assert.True(Value(row, "transaction_shares").IsDoubtful);
    }

    [Fact]
    public void A_filled_cell_under_no_header_leaves_the_table_to_the_decoder()
    {
        RecordValues row = Assert.Single(Transactions(Read(Header, "Common Stock|01/02/2020||P||5|A|$1|10|D||odd")));

        Assert.Equal(5, Value(row, "transaction_shares").Number);
        Assert.True(Value(row, "transaction_shares").Confidence < PageEvidence.WholeCell);
    }

    private static FieldValue Value(RecordValues row, string id) => row[PrintedForm4.Of(row.Descriptor, id)];

    private static string CodeOf(RecordValues row, string id) => PrintedForm4.Of(row.Descriptor, id).Codes!.Codes[(int)Value(row, id).Number].Value;

    private static List<RecordValues> Transactions(RecordValues root) => Rows(root, "transaction");

    private static List<RecordValues> Rows(RecordValues root, string kind) =>
        root.Members(System.Array.Find(PrintedForm4.Root.Members, m => m.Id == "non_derivative/" + kind)!);

    private static RecordValues Read(string header, params string[] rows)
    {
        string text = header + "\n" + string.Join('\n', rows) + "\nExplanation of Responses:\n";
        using var laid = new LaidText(new SourceDocument(text));
        int offset = 0;
        foreach (string line in text.Split('\n'))
        {
            laid.BeginRow(line.Contains('|', System.StringComparison.Ordinal) ? BlockKind.Table : BlockKind.Paragraph);
            int column = 0, start = offset;
            foreach (string cell in line.Split('|'))
            {
                string content = cell.TrimStart('>');
                column += cell.Length - content.Length;
                WriteCell(laid, content, start + cell.Length - content.Length, column++);
                start += cell.Length + 1;
            }

            laid.EndRow();
            offset += line.Length + 1;
        }

        var root = new RecordValues(PrintedForm4.Root);
        LocatedForm located = FormLocator.Locate(laid.ToLayout(), PrintedForm4.Form2003, ReadOptions.Default);
        FootnoteNumbers notes = FootnoteNumbers.None.With(1).With(2).With(3);
        new TableReader(new PageContext(located, root, ReadOptions.Default), new PageFacts(notes, null, null), ReadOptions.Default, [], null).Read();
        return root;
    }

    private static void WriteCell(LaidText laid, string content, int offset, int column)
    {
        laid.BeginCell(column);
        foreach (string word in content.Split(' ', System.StringSplitOptions.RemoveEmptyEntries))
            laid.Word(word, new TextRange(offset + content.IndexOf(word, System.StringComparison.Ordinal), word.Length), TokenTraits.None);
        laid.EndCell();
    }
}
