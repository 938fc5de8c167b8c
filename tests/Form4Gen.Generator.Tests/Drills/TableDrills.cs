using System;
using System.Linq;

namespace Form4Gen.Generator.Tests.Drills;

/// <summary>Changes of a table and of a code list, made by YAML text alone and read from a text that has them.</summary>
public class TableDrills
{
    private const string Form2003 = "schema/form4/form4-2003.form.yaml";
    private const string Row = "nonDerivativeTransactions[0].";
    private const string Price = "header: Price, footnotes: true,\n";

    [Fact]
    public void A_renamed_column_header()
    {
        var drill = new SchemaDrill(SchemaTexts.OfForm4().Edit(Form2003, Price, "header: Consideration per Unit, footnotes: true,\n"));

        var column = drill.Revision("form4-2003").Tables[0].Columns.Single(c => c.Id == "transaction_price_per_share");
        Assert.Equal(["Consideration per Unit"], column.Headers);
        FlatReading filing = drill.Read(FilingText.Whole.Replace("(A) or (D)\tPrice\t", "(A) or (D)\tConsideration per Unit\t"));

        Assert.Equal("12.25", filing[Row + "transactionPricePerShare"]);
        Assert.Equal("1500", filing[Row + "transactionShares"]);
        Assert.Equal("20500", filing[Row + "sharesOwnedFollowingTransaction"]);
    }

    [Fact]
    public void A_new_column_inside_a_header_group()
    {
        const string PriceColumn = "sec: NONDERIV_TRANS.TRANS_PRICEPERSHARE }\n";
        var drill = new SchemaDrill(SchemaTexts.OfForm4().Edit(Form2003, PriceColumn, PriceColumn + """
                      - { id: settlement_date, type: date, rows: transaction, header: Settlement Date, optional: true, doc: The day the trade settles. }

            """));

        var columns = drill.Revision("form4-2003").Tables[0].Columns;
        int index = Array.FindIndex(columns, c => c.Id == "settlement_date");
        Assert.Equal("transaction_price_per_share", columns[index - 1].Id);
        Assert.Equal(columns[index - 1].GroupHeaders, columns[index].GroupHeaders);
        Assert.Equal("DateOnly?", drill.PropertyType("NonDerivativeTransaction", "SettlementDate"));
        Assert.Null(drill.PropertyType("NonDerivativeHolding", "SettlementDate"));
        FlatReading filing = drill.Read(FilingText.Whole
            .Replace("(Instr. 3, 4 and 5)\t\t\t5.", "(Instr. 3, 4 and 5)\t\t\t\t5.")
            .Replace("(A) or (D)\tPrice\t", "(A) or (D)\tPrice\tSettlement Date\t")
            .Replace("$12.25\t20,500", "$12.25\t03/14/2019\t20,500"));

        Assert.Equal("2019-03-14", filing[Row + "settlementDate"]);
        Assert.Equal("2019-03-12", filing[Row + "transactionDate"]);
        Assert.Equal("12.25", filing[Row + "transactionPricePerShare"]);
        Assert.Equal("20500", filing[Row + "sharesOwnedFollowingTransaction"]);
    }

    [Fact]
    public void A_removed_column()
    {
        // Older forms change the column.
        SchemaTexts schema = SchemaTexts.OfForm4().Without(path => string.CompareOrdinal(path, Form2003) < 0 && path.StartsWith("schema/form4/", StringComparison.Ordinal));
        string text = schema[Form2003];
        int from = text.IndexOf("      - { id: deemed_execution_date, box: 2A,", StringComparison.Ordinal), to = text.IndexOf("      - id: transaction_coding\n", from, StringComparison.Ordinal);
        var drill = new SchemaDrill(schema.With(Form2003, text.Remove(from, to - from)));

        Assert.Equal(10, drill.Revision("form4-2003").Tables[0].Columns.Length);
        Assert.Null(drill.PropertyType("NonDerivativeTransaction", "DeemedExecutionDate"));
        Assert.Equal("DateOnly?", drill.PropertyType("DerivativeTransaction", "DeemedExecutionDate"));
        FlatReading filing = drill.Read(FilingText.Whole
            .Replace("2A. Deemed Execution Date, if any (Month/Day/Year)\t", "")
            .Replace("\t\t\tCode", "\t\tCode")
            .Replace("03/12/2019\t\tS", "03/12/2019\tS"));

        Assert.Equal("2019-03-12", filing[Row + "transactionDate"]);
        Assert.Equal("S", filing[Row + "transactionCode"]);
        Assert.Equal("1500", filing[Row + "transactionShares"]);
    }

    [Fact]
    public void A_new_code()
    {
        var drill = new SchemaDrill(SchemaTexts.OfForm4().Append("schema/codes/transaction_code.codes.yaml", """
              - { code: Q, name: Pledge, meaning: Pledge of the security, expects: D }

            """));
        string text = FilingText.Whole.Replace("03/12/2019\t\tS\t", "03/12/2019\t\tQ\t");

        Assert.Contains("Pledge", Enum.GetNames(drill.Type("TransactionCode")));
        Assert.Equal("Q", drill.Read(text)[Row + "transactionCode"]);
        Assert.NotEqual("Q", new SchemaDrill(SchemaTexts.OfForm4()).Read(text)[Row + "transactionCode"]);
    }
}
