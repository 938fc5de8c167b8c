using System;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests;

/// <summary>The check box that came in 2023, as it is printed: with it a text is of that revision, and what it says is read.</summary>
public class PlanBoxTests
{
    private const string Box = "Check this box to indicate that a transaction was made pursuant to a contract, instruction or written plan for the purchase or sale of equity securities of the issuer that is intended to satisfy the affirmative defense conditions of Rule 10b5-1(c). See Instruction 10.";

    [Theory]
    [InlineData("[X] ", true)]
    [InlineData("[ ] ", false)]
    public void With_the_box_a_text_is_of_2023_and_its_mark_is_read(string mark, bool value)
    {
        Extraction<Form4> read = Form4Reader.Read(Page(mark + Box));
        Assert.Equal(("form4-2023", ExtractionStatus.Found, value), (read.Revision, read.Filing.Aff10b5One.Status, read.Filing.Aff10b5One.Value));
    }

    [Fact]
    public void Without_it_a_text_is_of_2003_and_has_no_such_field()
    {
        Extraction<Form4> read = Form4Reader.Read(Page(""));
        Assert.Equal(("form4-2003", ExtractionStatus.NotOnForm), (read.Revision, read.Filing.Aff10b5One.Status));
        Assert.Null(read.Filing.Aff10b5One.Value);
    }

    [Fact]
    public void A_footnote_that_names_the_rule_is_no_box()
    {
        Extraction<Form4> read = Form4Reader.Read(Page("").Replace("Explanation of Responses:", "Explanation of Responses:\n1. Sold under a plan of Rule 10b5-1(c).", StringComparison.Ordinal));
        Assert.Equal(("form4-2003", ExtractionStatus.NotOnForm), (read.Revision, read.Filing.Aff10b5One.Status));
    }

    private static string Page(string box) => $"""
        FORM 4

        STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP

        [ ] Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).

        {box}

        1. Name and Address of Reporting Person *
        Miller Joan
        (Last) (First) (Middle)

        2. Issuer Name and Ticker or Trading Symbol
        ACME HOLDINGS INC [ACME]

        3. Date of Earliest Transaction (Month/Day/Year)
        05/12/2023

        5. Relationship of Reporting Person(s) to Issuer (Check all applicable)
        [X] Director
        [ ] 10% Owner
        [ ] Officer (give title below)
        [ ] Other (specify below)

        Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned
        1. Title of Security (Instr. 3)	2. Transaction Date (Month/Day/Year)	2A. Deemed Execution Date, if any (Month/Day/Year)	3. Transaction Code (Instr. 8)		4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)			5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)	6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)	7. Nature of Indirect Beneficial Ownership (Instr. 4)
        			Code	V	Amount	(A) or (D)	Price			
        Common Stock	05/12/2023		S		1,500	D	$12.25	20,500	D	

        Explanation of Responses:

        Joan Miller
        ** Signature of Reporting Person

        05/14/2023
        Date
        """;
}
