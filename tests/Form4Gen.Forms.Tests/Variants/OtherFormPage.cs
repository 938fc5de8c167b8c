using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace Form4Gen.Forms.Tests.Variants;

/// <summary>A made-up Form 3 or 5 as sec.gov prints it, its rows separated by tabs, with what a reader should find.</summary>
/// <param name="Text">The text.</param>
/// <param name="Values">Every printed value.</param>
internal sealed record OtherFormPage(string Text, IReadOnlyList<PrintedValue> Values)
{
    /// <summary>The Form 3 of a seed.</summary>
    public static OtherFormPage Form3(int seed, bool isAmendment = false)
    {
        var page = new Writer(seed, isAmendment);
        page.Top("3", "INITIAL STATEMENT OF BENEFICIAL OWNERSHIP OF SECURITIES", "3235-0104");
        page.Boxes("2. Date of Event Requiring Statement (Month/Day/Year)", "3", "4", "5");
        page.TablesOf3();
        return page.End("5 (b)(v)");
    }

    /// <summary>The Form 5 of a seed.</summary>
    public static OtherFormPage Form5(int seed, bool isAmendment = false)
    {
        var page = new Writer(seed, isAmendment);
        page.Top("5", "ANNUAL STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP", "3235-0362");
        page.CheckBoxesOf5();
        page.Boxes("3. Statement for Issuer's Fiscal Year Ended (Month/Day/Year)", "2", "5", "4");
        page.TablesOf5();
        return page.End("4 (b)(v)");
    }

    private sealed class Writer(int seed, bool isAmendment)
    {
        private readonly FilingFacts _facts = new FactComposer(new Random(seed)).Compose();
        private readonly StringBuilder _text = new();
        private readonly List<PrintedValue> _values = [];

        public void Top(string form, string title, string omb)
        {
            Line($"FORM {form}\tUNITED STATES SECURITIES AND EXCHANGE COMMISSION Washington, D.C. 20549\tOMB APPROVAL");
            Line($"\t{title}\tOMB Number: {omb}");
            Line("\tFiled pursuant to Section 16(a) of the Securities Exchange Act of 1934 or Section 30(h) of the Investment Company Act of 1940\t\n");
            Value("documentType", isAmendment ? form + "/A" : form);
        }

        public void CheckBoxesOf5()
        {
            bool reports4 = seed % 2 == 0;
            Line("\tCheck this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b).");
            Line("\tForm 3 Holdings Reported.");
            Line($"{(reports4 ? "X" : "")}\tForm 4 Transactions Reported.\n");
            Value("form4TransactionsReported", reports4 ? "true" : "false");
            Value("form3HoldingsReported", "false");
        }

        public void Boxes(string period, string issuerBox, string relationBox, string amendmentBox)
        {
            string original = isAmendment ? " " + Printed.Of(_facts.Period.AddDays(-30)) : "";
            Line($"1. Name and Address of Reporting Person * {_facts.OwnerName}\t{period} {Printed.Of(_facts.Period)}\t{issuerBox}. Issuer Name and Ticker or Trading Symbol {_facts.IssuerName} [ {_facts.Ticker} ]");
            Line($"(Last) (First) (Middle) {_facts.Street1} {_facts.Street2}\t{relationBox}. Relationship of Reporting Person(s) to Issuer (Check all applicable)\t{amendmentBox}. If Amendment, Date of Original Filed (Month/Day/Year){original}");
            Line($"(Street) {_facts.City} {_facts.State} {_facts.Zip}\t{Mark(_facts.IsDirector)}Director {Mark(_facts.IsTenPercentOwner)}10% Owner\t6. Individual or Joint/Group Filing (Check Applicable Line)");
            Line($"(City) (State) (Zip)\t{Mark(_facts.IsOfficer)}Officer (give title below) Other (specify below)\tX Form filed by One Reporting Person");
            Line($"\t{_facts.OfficerTitle}\tForm filed by More than One Reporting Person\n");
            Value("reportingOwners[0].rptOwnerName", _facts.OwnerName);
            Value("periodOfReport", Iso(_facts.Period));
            Value("issuer.issuerName", _facts.IssuerName);
            Value("issuer.issuerTradingSymbol", _facts.Ticker);
            Value("filedByMoreThanOneReportingPerson", "false");
            if (isAmendment) Value("dateOfOriginalSubmission", Iso(_facts.Period.AddDays(-30)));
            Value("reportingOwners[0].isDirector", _facts.IsDirector ? "true" : "false");
            Value("reportingOwners[0].isOfficer", _facts.IsOfficer ? "true" : "false");
            Value("reportingOwners[0].isTenPercentOwner", _facts.IsTenPercentOwner ? "true" : "false");
            if (_facts.OfficerTitle is { } title) Value("reportingOwners[0].officerTitle", title);
            Value("reportingOwners[0].rptOwnerStreet1", _facts.Street1);
            Value("reportingOwners[0].rptOwnerStreet2", _facts.Street2);
            Value("reportingOwners[0].rptOwnerCity", _facts.City);
            Value("reportingOwners[0].rptOwnerState", _facts.State);
            Value("reportingOwners[0].rptOwnerZipCode", _facts.Zip);
        }

        public void TablesOf3()
        {
            Line("Table I - Non-Derivative Securities Beneficially Owned");
            Line("1. Title of Security (Instr. 4)\t2. Amount of Securities Beneficially Owned (Instr. 4)\t3. Ownership Form: Direct (D) or Indirect (I) (Instr. 5)\t4. Nature of Indirect Beneficial Ownership (Instr. 5)");
            Rows("table1", _facts.NonDerivative, r => [("securityTitle", r.Title), ("sharesOwnedFollowingTransaction", r.Owned), ("directOrIndirectOwnership", r.Ownership), ("natureOfOwnership", r.Nature)]);
            Line("\nTable II - Derivative Securities Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)");
            Line("1. Title of Derivative Security (Instr. 4)\t2. Date Exercisable and Expiration Date (Month/Day/Year)\t\t3. Title and Amount of Securities Underlying Derivative Security (Instr. 4)\t\t4. Conversion or Exercise Price of Derivative Security\t5. Ownership Form: Direct (D) or Indirect (I) (Instr. 5)\t6. Nature of Indirect Beneficial Ownership (Instr. 5)");
            Line("\tDate Exercisable\tExpiration Date\tTitle\tAmount or Number of Shares\t\t\t");
            Rows("table2", _facts.Derivative, r =>
            [
                ("securityTitle", r.Title), ("exerciseDate", r.Exercisable), ("expirationDate", r.Expiration), ("underlyingSecurityTitle", r.UnderlyingTitle),
                ("underlyingSecurityShares", r.UnderlyingShares), ("conversionOrExercisePrice", r.ExercisePrice), ("directOrIndirectOwnership", r.Ownership), ("natureOfOwnership", r.Nature),
            ]);
        }

        public void TablesOf5()
        {
            Line("Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned");
            Line("1. Title of Security (Instr. 3)\t2. Transaction Date (Month/Day/Year)\t2A. Deemed Execution Date, if any (Month/Day/Year)\t3. Transaction Code (Instr. 8)\t4. Securities Acquired (A) or Disposed Of (D) (Instr. 3, 4 and 5)\t\t\t5. Amount of Securities Beneficially Owned at end of Issuer's Fiscal Year (Instr. 3 and 4)\t6. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)\t7. Nature of Indirect Beneficial Ownership (Instr. 4)");
            Line("\t\t\t\tAmount\t(A) or (D)\tPrice\t\t\t");
            Rows("table1", _facts.NonDerivative, r =>
            [
                ("securityTitle", r.Title), ("transactionDate", r.Date), ("deemedExecutionDate", null), ("transactionCode", r.Code), ("transactionShares", r.Shares),
                ("transactionAcquiredDisposedCode", r.AcquiredDisposed), ("transactionPricePerShare", r.Price), ("sharesOwnedFollowingTransaction", r.Owned),
                ("directOrIndirectOwnership", r.Ownership), ("natureOfOwnership", r.Nature),
            ]);
            Line("\nTable II - Derivative Securities Acquired, Disposed of, or Beneficially Owned (e.g., puts, calls, warrants, options, convertible securities)");
            Line("1. Title of Derivative Security (Instr. 3)\t2. Conversion or Exercise Price of Derivative Security\t3. Transaction Date (Month/Day/Year)\t3A. Deemed Execution Date, if any (Month/Day/Year)\t4. Transaction Code (Instr. 8)\t5. Number of Derivative Securities Acquired (A) or Disposed of (D) (Instr. 3, 4 and 5)\t\t6. Date Exercisable and Expiration Date (Month/Day/Year)\t\t7. Title and Amount of Securities Underlying Derivative Security (Instr. 3 and 4)\t\t8. Price of Derivative Security (Instr. 5)\t9. Number of derivative Securities Beneficially Owned Following Reported Transaction(s) (Instr. 4)\t10. Ownership Form: Direct (D) or Indirect (I) (Instr. 4)\t11. Nature of Indirect Beneficial Ownership (Instr. 4)");
            Line("\t\t\t\t\t(A)\t(D)\tDate Exercisable\tExpiration Date\tTitle\tAmount or Number of Shares\t\t\t\t");
            Rows("table2", _facts.Derivative, r =>
            [
                ("securityTitle", r.Title), ("conversionOrExercisePrice", r.ExercisePrice), ("transactionDate", r.Date), ("deemedExecutionDate", null), ("transactionCode", r.Code),
                r.AcquiredDisposed == "D" ? ("", null) : ("transactionShares", r.Shares), r.AcquiredDisposed == "D" ? ("transactionShares", r.Shares) : ("", null),
                ("exerciseDate", r.Exercisable), ("expirationDate", r.Expiration), ("underlyingSecurityTitle", r.UnderlyingTitle), ("underlyingSecurityShares", r.UnderlyingShares),
                ("transactionPricePerShare", r.Price), ("sharesOwnedFollowingTransaction", r.Owned), ("directOrIndirectOwnership", r.Ownership), ("natureOfOwnership", r.Nature),
            ]);
            // The column says the code.
            for (int i = 0; i < _facts.Derivative.Count; i++)
                if (_facts.Derivative[i].AcquiredDisposed is { } code) Value($"table2[{i}].transactionAcquiredDisposedCode", code);
        }

        public OtherFormPage End(string instruction)
        {
            Line("\nExplanation of Responses:\n");
            for (int i = 0; i < _facts.Footnotes.Count; i++)
            {
                Line($"{i + 1}. {_facts.Footnotes[i]}\n");
                Value($"footnotes[{i}]", _facts.Footnotes[i]);
            }

            Line($"Remarks:\n\n\t{_facts.Signature}\t{Printed.Of(_facts.Signed)}\n\t** Signature of Reporting Person\tDate\n");
            Line("Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.");
            Line($"* If the form is filed by more than one reporting person, see Instruction {instruction}.");
            Value("ownerSignatures[0].signatureName", _facts.Signature);
            Value("ownerSignatures[0].signatureDate", Iso(_facts.Signed));
            return new OtherFormPage(_text.ToString(), _values);
        }

        private void Rows(string table, IReadOnlyList<RowFacts> rows, Func<RowFacts, (string Name, string? Text)[]> cells)
        {
            for (int i = 0; i < rows.Count; i++)
            {
                (string Name, string? Text)[] row = cells(rows[i]);
                foreach ((string name, string? text) in row)
                    if (!string.IsNullOrEmpty(text)) Value($"{table}[{i}].{name}", Filed(text));
                Line(string.Join('\t', row.Select(c => c.Text)));
            }
        }

        private void Line(string text) => _text.Append(text).Append('\n');

        private void Value(string path, string filed) => _values.Add(new PrintedValue(path, filed, filed.Length) { Survives = true });

        private static string Filed(string text) =>
            text[0] == '$' || (char.IsAsciiDigit(text[0]) && !text.Contains('/', StringComparison.Ordinal)) ? FactComposer.Filed(text)
            : text.Length == 10 && text[2] == '/' ? $"{text[6..]}-{text[..2]}-{text[3..5]}"
            : text;

        private static string Mark(bool marked) => marked ? "X " : "";

        private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
