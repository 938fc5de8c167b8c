using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests.Plain;

/// <summary>Tables in reading order, printed block by block under their headers on a made-up page.</summary>
internal static class PlainTable
{
    private static readonly string[] FirstHeaders =
    [
        "Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n1. Title of Security (Instr. 3)", "2. Transaction\nDate\n(Month/Day/Year)", "2A. Deemed\nExecution Date,\nif any\n(Month/Day/Year)",
        "3. Transaction\nCode (Instr. 8)\nCode", "V", "4. Securities Acquired (A) or\nDisposed Of (D) (Instr. 3, 4 and 5)", "Amount", "(A) or\n(D)", "Price",
        "5. Amount of\nSecurities\nBeneficially\nOwned Following\nReported\nTransaction(s)\n(Instr. 3 and 4)", "6. Ownership\nForm: Direct\n(D) or Indirect\n(I) (Instr. 4)", "7. Nature of\nIndirect\nBeneficial\nOwnership\n(Instr. 4)",
    ];

    private static readonly string[] SecondHeaders =
    [
        "Table II - Derivative Securities Acquired, Disposed of, or Beneficially Owned\n(e.g., puts, calls, warrants, options, convertible securities)\n1. Title of\nDerivative\nSecurity\n(Instr. 3)",
        "2.\nConversion\nor Exercise\nPrice of\nDerivative\nSecurity", "3. Transaction\nDate\n(Month/Day/Year)", "3A. Deemed\nExecution Date,\nif any\n(Month/Day/Year)", "4.\nTransaction\nCode (Instr.\n8)\nCode", "V",
        "5. Number of\nDerivative\nSecurities\nAcquired (A) or\nDisposed of (D)\n(Instr. 3, 4 and 5)", "(A)", "(D)", "6. Date Exercisable and\nExpiration Date\n(Month/Day/Year)", "Date\nExercisable", "Expiration\nDate",
        "7. Title and Amount\nof Securities\nUnderlying Derivative\nSecurity (Instr. 3 and\n4)", "Title", "Amount\nor\nNumber\nof Shares", "8. Price\nof\nDerivative\nSecurity\n(Instr. 5)",
        "9. Number of\nderivative\nSecurities\nBeneficially\nOwned\nFollowing\nReported\nTransaction(s)\n(Instr. 4)", "10.\nOwnership\nForm:\nDirect (D)\nor Indirect\n(I) (Instr.\n4)", "11. Nature\nof Indirect\nBeneficial\nOwnership\n(Instr. 4)",
    ];

    /// <summary>Reads a page whose Table I has the blocks under its headers.</summary>
    public static Extraction<Form4> ReadFirst(params string[] blocks) => Read([.. FirstHeaders, .. blocks], null);

    /// <summary>Reads a page whose Table II has the blocks under its headers, and whose Table I has none.</summary>
    public static Extraction<Form4> ReadSecond(params string[] blocks) => Read([.. FirstHeaders, .. SecondHeaders, .. blocks], null);

    /// <summary>Reads a page whose Table II has blocks under its first headers, those up to the code, and others under the rest.</summary>
    public static Extraction<Form4> ReadSecondApart(string[] left, string[] right)
    {
        const int toCode = 5;
        return Read([.. FirstHeaders, .. SecondHeaders[..toCode], .. left, .. SecondHeaders[toCode..], .. right], null);
    }

    /// <summary>The blocks of both tables, the second with blocks behind its headers up to the code, behind those of its two columns of amounts, and behind the rest.</summary>
    public static IEnumerable<string> SecondWith(string[] left, string[] acquired, string[] disposed, string[] right)
    {
        const int toCode = 5, toAcquired = 8, toDates = 10;
        return [.. FirstHeaders, .. SecondHeaders[..toCode], .. left, .. SecondHeaders[toCode..toAcquired], .. acquired, .. SecondHeaders[toAcquired..toDates], .. disposed, .. SecondHeaders[toDates..], .. right];
    }

    /// <summary>Reads a page with the blocks in place of its tables.</summary>
    public static Extraction<Form4> Read(IEnumerable<string> blocks, ReadOptions? options)
    {
        string page = new PlainPage(1).Print();
        int start = page.IndexOf("Table I", StringComparison.Ordinal), end = page.IndexOf("Explanation of", StringComparison.Ordinal);
        return Form4Reader.Read(page[..start] + string.Join("\n\n", blocks) + "\n\n" + page[end..], options ?? new ReadOptions());
    }

    /// <summary>The blocks of Table I, its headers included.</summary>
    public static IEnumerable<string> First(params string[] blocks) => FirstHeaders.Concat(blocks);
}
