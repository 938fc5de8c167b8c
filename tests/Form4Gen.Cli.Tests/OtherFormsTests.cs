using System.Text.Json;
using System.Threading.Tasks;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Tests.Fixtures;

namespace Form4Gen.Cli.Tests;

/// <summary>The tool on forms other than Form 4: it tells which form a file is and says all in the same names.</summary>
public class OtherFormsTests
{
    private const string Three = """
        FORM 3

        INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES

        1. Name and Address of Reporting Person * Okafor Miriam A.	2. Date of Event Requiring Statement (Month/Day/Year) 03/15/2021	3. Issuer Name and Ticker or Trading Symbol HALCYON SYSTEMS INC [ HALC ]
        	4. Relationship of Reporting Person(s) to Issuer (Check all applicable)	5. If Amendment, Date of Original Filed (Month/Day/Year)
        	X Director 10% Owner	6. Individual or Joint/Group Filing (Check Applicable Line)
        	Officer (give title below) Other (specify below)	X Form filed by One Reporting Person

        Table I - Non-Derivative Securities Beneficially Owned
        1. Title of Security (Instr. 4)	2. Amount of Securities Beneficially Owned (Instr. 4)	3. Ownership Form: Direct (D) or Indirect (I) (Instr. 5)	4. Nature of Indirect Beneficial Ownership (Instr. 5)
        Common Stock	49,661.81	I	By Trust

        Explanation of Responses:

        Remarks:

        /s/ Miriam A. Okafor	03/16/2021
        ** Signature of Reporting Person	Date
        """;

    private const string Five = """
        FORM 5

        ANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP

        [ ] Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).
        [X] Form 3 Holdings Reported.
        [ ] Form 4 Transactions Reported.

        1. Name and Address of Reporting Person * Okafor Miriam A.	2. Issuer Name and Ticker or Trading Symbol HALCYON SYSTEMS INC [ HALC ]	5. Relationship of Reporting Person(s) to Issuer (Check all applicable)
        	3. Statement for Issuer's Fiscal Year Ended (Month/Day/Year) 12/31/2021	X Director 10% Owner
        	4. If Amendment, Date of Original Filed (Month/Day/Year) 02/01/2022	Officer (give title below) Other (specify below)

        Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned
        1. Title of Security (Instr. 3)	2. Transaction Date (Month/Day/Year)	2A. Deemed Execution Date, if any (Month/Day/Year)	3. Transaction Code (Instr. 8)	4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)			5. Amount of Securities Beneficially Owned at end of Issuer's Fiscal Year (Instr. 3 and 4)	6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)	7. Nature of Indirect Beneficial Ownership (Instr. 4)
        				Amount	(A) or (D)	Price			
        Common Stock	12/16/2021		G	90	D	$0.00	43,902	D	

        Explanation of Responses:

        Remarks:

        /s/ Miriam A. Okafor	02/05/2022
        ** Signature of Reporting Person	Date
        """;

    [Fact]
    public async Task A_Form_3_has_holdings_and_the_names_of_Form_4()
    {
        JsonElement file = await Extract(Three);
        JsonElement filing = file.GetProperty("filing");

        Assert.Equal(("3", "form3-2003"), (Text(file, "form"), Text(file, "revision")));
        Assert.Equal(("3", "2021-03-15"), (Text(filing, "documentType"), Text(filing, "periodOfReport")));
        Assert.Equal("HALC", Text(filing.GetProperty("issuer"), "issuerTradingSymbol"));
        Assert.True(filing.GetProperty("reportingOwners")[0].GetProperty("isDirector").GetBoolean());
        Assert.Equal(JsonValueKind.Null, filing.GetProperty("noSecuritiesOwned").ValueKind);
        JsonElement row = Assert.Single(filing.GetProperty("nonDerivativeHoldings").EnumerateArray());
        Assert.Equal(("Common Stock", "49661.81", "I", "By Trust"), (Text(row, "securityTitle"), row.GetProperty("sharesOwnedFollowingTransaction").GetRawText(), Text(row, "directOrIndirectOwnership"), Text(row, "natureOfOwnership")));
        Assert.Empty(filing.GetProperty("derivativeHoldings").EnumerateArray());
        Assert.False(filing.TryGetProperty("nonDerivativeTransactions", out _));
    }

    [Fact]
    public async Task A_Form_5_has_its_boxes_and_the_rows_of_Form_4()
    {
        JsonElement file = await Extract(Five);
        JsonElement filing = file.GetProperty("filing");

        Assert.Equal(("5", "form5-2003"), (Text(file, "form"), Text(file, "revision")));
        Assert.Equal(("5/A", "2021-12-31", "2022-02-01"), (Text(filing, "documentType"), Text(filing, "periodOfReport"), Text(filing, "dateOfOriginalSubmission")));
        Assert.Equal((true, false), (filing.GetProperty("form3HoldingsReported").GetBoolean(), filing.GetProperty("form4TransactionsReported").GetBoolean()));
        JsonElement row = Assert.Single(filing.GetProperty("nonDerivativeTransactions").EnumerateArray());
        Assert.Equal(("G", "90", "D", "43902"), (Text(row, "transactionCode"), row.GetProperty("transactionShares").GetRawText(), Text(row, "transactionAcquiredDisposedCode"), row.GetProperty("sharesOwnedFollowingTransaction").GetRawText()));
        Assert.Equal(JsonValueKind.Null, row.GetProperty("transactionFormType").ValueKind);
    }

    [Fact]
    public async Task A_revision_decides_the_form()
    {
        JsonElement file = await Extract(Five, "--revision", "form4-2003");
        Assert.Equal(("4", "form4-2003"), (Text(file, "form"), Text(file, "revision")));
    }

    private static async Task<JsonElement> Extract(string text, params string[] options)
    {
        ToolRun run = await ToolRun.Of(FilingReader.Ownership, System.Text.Encoding.UTF8.GetBytes(text), null, ["extract", "-", "-f", "json", .. options]);
        Assert.Equal(0, run.Code);
        return run.Json;
    }

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
