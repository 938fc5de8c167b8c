namespace Form4Gen.Generator.Tests.Drills;

/// <summary>A made-up filing as text, with a place in it for what a drill adds.</summary>
internal static class FilingText
{
    public const string CheckBoxes = "[ ] Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).";

    public const string TableOneColumns =
        "1. Title of Security (Instr. 3)\t2. Transaction Date (Month/Day/Year)\t2A. Deemed Execution Date, if any (Month/Day/Year)\t" +
        "3. Transaction Code (Instr. 8)\t\t4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)\t\t\t" +
        "5. Amount of Securities Beneficially Owned Following Reported Transaction(s) (Instr. 3 and 4)\t" +
        "6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)\t7. Nature of Indirect Beneficial Ownership (Instr. 4)";

    public const string TableOneLeaves = "\t\t\tCode\tV\tAmount\t(A) or (D)\tPrice\t\t\t";

    public const string TableOneRow = "Common Stock\t03/12/2019\t\tS\t\t1,500\tD\t$12.25\t20,500\tD\t";

    public static readonly string Whole = $"""
        FORM 4

        UNITED STATES SECURITIES AND EXCHANGE COMMISSION

        Washington, D.C. 20549

        STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP

        {CheckBoxes}

        1. Name and Address of Reporting Person *
        Miller Joan
        (Last) (First) (Middle)

        2. Issuer Name and Ticker or Trading Symbol
        ACME HOLDINGS INC [ACME]

        3. Date of Earliest Transaction (Month/Day/Year)
        03/12/2019

        4. If Amendment, Date of Original Filed (Month/Day/Year)

        5. Relationship of Reporting Person(s) to Issuer (Check all applicable)
        [X] Director
        [ ] 10% Owner
        [ ] Officer (give title below)
        [ ] Other (specify below)

        6. Individual or Joint/Group Filing (Check Applicable Line)
        [X] Form filed by One Reporting Person
        [ ] Form filed by More than One Reporting Person

        Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned
        {TableOneColumns}
        {TableOneLeaves}
        {TableOneRow}

        Explanation of Responses:

        Remarks:

        Joan Miller
        ** Signature of Reporting Person

        03/14/2019
        Date
        """;
}
