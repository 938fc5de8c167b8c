using System.Collections.Generic;

namespace Form4Gen.Forms.Tests.Lines;

/// <summary>A page of made-up facts as a text recognizer writes it: each line goes through all cells beside each other, headers and borders are misread.</summary>
internal sealed class LinePage
{
    /// <summary>Lines of the first table.</summary>
    public List<string> First { get; } = [];

    /// <summary>Lines of the second table.</summary>
    public List<string> Second { get; } = [];

    public List<string> Footnotes { get; } = [];

    /// <summary>The title of the first table.</summary>
    public string FirstTitle { get; init; } = "Table | - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned";

    /// <summary>The lines of the names.</summary>
    public string[] Names { get; init; } = ["Harbor Lane Corp [ HBLN ] (Check all applicable)", "Example Ada M X Director 10% Owner"];

    /// <summary>The lines between the names and the street.</summary>
    public string[] Relationship { get; init; } = ["Officer (give title Other (specify", "(Last) (First) (Middle) 3. Date of Earliest Transaction (Month/Day/Year) below) below)"];

    /// <summary>The lines of the street.</summary>
    public string[] Street { get; init; } = ["12 HARBOR LANE 03/14/2023"];

    /// <summary>The city as it was read.</summary>
    public string City { get; init; } = "SPRINGFIELD";

    /// <summary>The lines of the signature.</summary>
    public string[] Signature { get; init; } = ["/s/ Ada M. Example 03/16/2023"];

    public string Print() => string.Join("\n", (string[])
    [
        "FORM 4 UNITED STATES SECURITIES AND EXCHANGE COMMISSION OMB APPROVAL",
        "Washington, D.C. 20549 OMB Number: 3235-0287",
        "Check this box if no longer subject to STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP hours per response: 0.5",
        "[] Section 16. Form 4 or Form 5 obligations",
        "may continue. See Instruction 1(b). Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934",
        "or Section 30(h) of the Investment Company Act of 1940",
        "",
        "1. Name and Address of Reporting Person\u201d 2. Issuer Name and Ticker or Trading Symbol 5, Relationship of Reporting Person(s) to Issuer",
        .. Names,
        .. Relationship,
        .. Street,
        "(Street) 4. lf Amendment, Date of Original Filed (Month/Day/Year) 6. Individual or JoinvGroup Filing (Check Applicable Line)",
        City + " IL 62701 X Form filed by One Reporting Person",
        "(city) (State) (Zip) Form filed by More than One Reporting Person",
        "",
        FirstTitle,
        "1. Title of Security (Instr. 3) 2.Transaction | 2A.Deemed \u2014 3. 4, Securities Acquired (A) or 5, Amount of 6. Ownership | 7. Nature",
        "Date Execution Date, | Transaction | Disposed Of (0) (Instr. 3, 4 and 5) | Securities Form: Direct | of Indirect",
        "(MonthvDay/Year) | if any Code (Instr. Beneficially (0) or indirect | Beneficial",
        "(MonttvDay/Year) | 8) Owned Following | (i) (Instr.4) | Ownership",
        "code | v | Amount |\u201c) | Price | (instr. 3 and 4)",
        .. First,
        "Table Il - Derivative Securities Acquired, Disposed of, or Beneficially Owned",
        "(e.g., puts, calls, warrants, options, convertible securities)",
        "1. Title of 2. 3.Transaction | 3A.Deemed \u2014 | 4 5. Number | 6. Date Exercisable and | 7. Title and Amount | 8, Price | 9. Number of | 10. 11. Nature",
        "Derivative | Conversion | Date Execution Date, | Transaction | of Derivative | Expiration Date of Securities of derivative | Ovmership | of indirect,",
        "Date | Expiration of",
        "code | v | (A) | (0) [Exercisable] Date | Tite | Shares",
        .. Second,
        "",
        "Explanation of Responses:",
        .. Footnotes,
        .. Signature,
        "** Signature of Reporting Person Date",
        "Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.",
        "",
    ]);
}
