using Form4Gen.Runtime;

namespace Form4Gen.Generator.Tests.Drills;

/// <summary>The generator and the runtime know nothing of any one form.</summary>
public class OtherFormDrill
{
    [Fact]
    public void A_completely_different_form()
    {
        var drill = new SchemaDrill(Schemas.LoanSlip(), "LoanSlip");

        FlatReading slip = drill.Read("""
            LIBRARY LOAN SLIP

            Name of reader: Ada Byron
            Card number: 4711
            Date of loan (Month/Day/Year): 03/14/2024

            [X] Overnight loan

            Items lent
            Title of item	Copies	Condition	Deposit paid
            Sketch of the Analytical Engine	2	G	$20.00
            Tables of Logarithms	1	Used	
            """);

        Assert.Equal("loan", slip.Extraction.Form);
        Assert.Equal("Ada Byron", slip["reader"]);
        Assert.Equal("4711", slip["cardNumber"]);
        Assert.Equal("2024-03-14", slip["lentOn"]);
        Assert.Equal("true", slip["isOvernight"]);
        Assert.Equal(2, slip.Count("lentItems"));
        Assert.Equal("Sketch of the Analytical Engine", slip["lentItems[0].title"]);
        Assert.Equal("2", slip["lentItems[0].copies"]);
        Assert.Equal("G", slip["lentItems[0].condition"]);
        Assert.Equal("20.00", slip["lentItems[0].deposit"]);
        Assert.Equal("Tables of Logarithms", slip["lentItems[1].title"]);
        Assert.Equal("W", slip["lentItems[1].condition"]);
        Assert.Null(slip["lentItems[1].deposit"]);
        Assert.Equal(ExtractionStatus.Blank, slip.Status("lentItems[1].deposit"));
    }
}
