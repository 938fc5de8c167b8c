using System;
using System.IO;
using System.Linq;
using Form4Gen.Schema;

namespace Form4Gen.Benchmarks;

/// <summary>The files of the repository that benchmarks read.</summary>
internal static class RepositoryFiles
{
    private static string Root { get; } = FindRoot();

    public static string Sample(string name) => File.ReadAllText(Path.Combine(Root, "tests", "Samples", name));

    /// <summary>A made-up page in reading order with rows of Table I.</summary>
    public static string Plain(string rows) =>
        "FORM 4\n\nCheck this box if no longer subject to\nSection 16. Form 4 or Form 5\nobligations may continue. See\nInstruction 1(b).\n\n2. Issuer Name and Ticker or Trading Symbol\n\n"
        + "Example Holdings, Inc. [ EXMP ]\n\nDoe Jane Q\n(First)\n\n1. Name and Address of Reporting Person*\n\n(Last)\n\n(Middle)\n\n3. Date of Earliest Transaction (Month/Day/Year)\n\nX\n\nDirector\n\n10% Owner\n\n"
        + "Officer (give title\nbelow)\n\nOther (specify\nbelow)\n\n07/17/2023\n\n1 MAIN STREET\n(Street)\n\nSPRINGFIELD\n\nMA\n\n01101\n\n(City)\n\n(State)\n\n(Zip)\n\n"
        + "Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned\n2. Transaction\nDate\n(Month/Day/Year)\n\n1. Title of Security (Instr. 3)\n\n"
        + "2A. Deemed\nExecution Date,\nif any\n(Month/Day/Year)\n\n3. Transaction\nCode (Instr. 8)\nCode\n\nV\n\n4. Securities Acquired (A) or\nDisposed Of (D) (Instr. 3, 4 and 5)\n\nAmount\n\n(A) or\n(D)\n\nPrice\n\n"
        + "5. Amount of\nSecurities\nBeneficially\nOwned Following\nReported\nTransaction(s)\n(Instr. 3 and 4)\n\n6. Ownership\nForm: Direct\n(D) or Indirect\n(I) (Instr. 4)\n\n7. Nature of\nIndirect\nBeneficial\nOwnership\n(Instr. 4)\n\n"
        + rows + "Explanation of Responses:\n1. Sold under a plan.\n\n/s/ Jane Doe\n\n07/18/2023\n\n** Signature of Reporting Person\n\nDate\n";

    public static SchemaFile[] Schema() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Root, "schema"), "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => new SchemaFile(Path.GetRelativePath(Root, f).Replace('\\', '/'), File.ReadAllText(f))),
    ];

    private static string FindRoot()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Form4Gen.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("Form4Gen.sln stands in no folder above the benchmarks.");
    }
}
