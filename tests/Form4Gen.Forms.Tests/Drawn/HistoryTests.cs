using System.Collections.Generic;
using System.IO;
using System.Linq;
using Form4Gen.Forms.Tests.Results;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests.Drawn;

/// <summary>
/// Three real filings of before June 2003, read by hand. What stands here must be read so, or be missing or in doubt: a value that is certain is right.
/// </summary>
public class HistoryTests
{
    /// <summary>A monthly form, drawn with bars and signed mail around it.</summary>
    private static readonly Dictionary<string, string> Options2000 = new()
    {
        ["documentType"] = "4",
        ["notSubjectToSection16"] = "false",
        ["statementForMonth"] = "2000-02-29",
        ["filedByMoreThanOneReportingPerson"] = "false",
        ["issuer.issuerName"] = "Productivity Technologies Corp.",
        ["issuer.issuerTradingSymbol"] = "PRAC",
        ["reportingOwners[0].rptOwnerName"] = "Foster, Alan H.",
        ["reportingOwners[0].rptOwnerStreet1"] = "c/o Productivity Technologies Corp.",
        ["reportingOwners[0].rptOwnerStreet2"] = "520 Madison Avenue",
        ["reportingOwners[0].rptOwnerCity"] = "New York",
        ["reportingOwners[0].rptOwnerState"] = "NY",
        ["reportingOwners[0].rptOwnerZipCode"] = "10022",
        ["reportingOwners[0].isDirector"] = "true",
        ["reportingOwners[0].isOfficer"] = "false",
        ["reportingOwners[0].isTenPercentOwner"] = "false",
        ["reportingOwners[0].isOther"] = "false",
        ["table2[0].securityTitle"] = "Options to Purchase Common Stock",
        ["table2[0].conversionOrExercisePrice"] = "1.375",
        ["table2[0].transactionDate"] = "2000-02-07",
        ["table2[0].transactionCode"] = "A",
        ["table2[0].equitySwapInvolved"] = "false",
        ["table2[0].transactionTimeliness"] = "E",
        ["table2[0].transactionShares"] = "12000",
        ["table2[0].transactionAcquiredDisposedCode"] = "A",
        ["table2[0].exerciseDate"] = "2000-02-07",
        ["table2[0].expirationDate"] = "2005-02-07",
        ["table2[0].underlyingSecurityTitle"] = "Common Stock",
        ["table2[0].underlyingSecurityShares"] = "12000",
        ["table2[0].sharesOwnedFollowingTransaction"] = "12000",
        ["table2[0].directOrIndirectOwnership"] = "D",
        ["ownerSignatures[0].signatureName"] = "/s/ Alan H. Foster",
        ["ownerSignatures[0].signatureDate"] = "2000-03-13",
    };

    /// <summary>The monthly form used once more in September 2002: the text of a PDF whose boxes and columns run into each other.</summary>
    private static readonly Dictionary<string, string> Gift2002 = new()
    {
        ["statementForMonth"] = "2002-09-03",
        ["filedByMoreThanOneReportingPerson"] = "false",
        ["notSubjectToSection16"] = "false",
        ["issuer.issuerName"] = "Raymond James Financial",
        ["issuer.issuerTradingSymbol"] = "RJF",
        ["reportingOwners[0].rptOwnerName"] = "Putnam John Stephen",
        ["reportingOwners[0].rptOwnerStreet1"] = "880 Carillon Parkway",
        ["reportingOwners[0].rptOwnerCity"] = "St. Petersburg",
        ["reportingOwners[0].rptOwnerZipCode"] = "33716",
        ["reportingOwners[0].isDirector"] = "true",
        ["reportingOwners[0].isOfficer"] = "true",
        ["reportingOwners[0].isTenPercentOwner"] = "false",
        ["reportingOwners[0].isOther"] = "false",
        ["reportingOwners[0].officerTitle"] = "President and COO of RJFS",
        ["table1[0].securityTitle"] = "RJF Common Stock",
        ["table1[0].transactionDate"] = "2002-09-03",
        ["table1[0].transactionCode"] = "G",
        ["table1[0].equitySwapInvolved"] = "false",
        ["table1[0].transactionTimeliness"] = "E",
        ["table1[0].transactionShares"] = "2100",
        ["table1[0].transactionAcquiredDisposedCode"] = "D",
        ["table1[0].sharesOwnedFollowingTransaction"] = "132046",
        ["table1[0].directOrIndirectOwnership"] = "D",
        ["table1[1].securityTitle"] = "RJF Common Stock",
        ["table1[1].sharesOwnedFollowingTransaction"] = "12474",
        ["table1[1].directOrIndirectOwnership"] = "I",
        ["table1[1].natureOfOwnership"] = "ESOP",
    };

    /// <summary>The form of September 2002 as a web page's text: a cell a line, some of them lost.</summary>
    private static readonly Dictionary<string, string> Purchases2003 = new()
    {
        ["documentType"] = "4",
        ["notSubjectToSection16"] = "false",
        ["periodOfReport"] = "2003-03-12",
        ["issuer.issuerName"] = "Sonus Networks, Inc.",
        ["issuer.issuerTradingSymbol"] = "SONS",
        ["reportingOwners[0].rptOwnerStreet1"] = "5 Carlisle Rd.",
        ["reportingOwners[0].isDirector"] = "false",
        ["reportingOwners[0].isOfficer"] = "true",
        ["reportingOwners[0].isTenPercentOwner"] = "false",
        ["reportingOwners[0].isOther"] = "false",
        ["reportingOwners[0].officerTitle"] = "Vice President of Worldwide Sales",
        ["table1[0].securityTitle"] = "Common Stock",
        ["table1[0].transactionDate"] = "2003-03-12",
        ["table1[0].transactionCode"] = "P",
        ["table1[0].footnotes.transactionCode"] = "F1",
        ["table1[0].equitySwapInvolved"] = "false",
        ["table1[0].transactionShares"] = "27474",
        ["table1[0].transactionAcquiredDisposedCode"] = "A",
        ["table1[0].transactionPricePerShare"] = "1.59",
        ["table1[0].footnotes.transactionPricePerShare"] = "F1",
        ["table1[0].directOrIndirectOwnership"] = "D",
        ["table1[1].securityTitle"] = "Common Stock",
        ["table1[1].transactionDate"] = "2002-06-27",
        ["table1[1].transactionCode"] = "G",
        ["table1[1].footnotes.transactionCode"] = "F2",
        ["table1[1].equitySwapInvolved"] = "false",
        ["table1[1].transactionShares"] = "25000",
        ["table1[1].transactionAcquiredDisposedCode"] = "D",
        ["table1[1].sharesOwnedFollowingTransaction"] = "1238399",
        ["table1[1].footnotes.sharesOwnedFollowingTransaction"] = "F3",
        ["table1[1].directOrIndirectOwnership"] = "D",
        ["table1[2].securityTitle"] = "Common Stock",
        ["table1[2].transactionDate"] = "2003-03-12",
        ["table1[2].transactionCode"] = "P",
        ["table1[2].footnotes.transactionCode"] = "F4",
        ["table1[2].equitySwapInvolved"] = "false",
        ["table1[2].transactionShares"] = "27474",
        ["table1[2].transactionAcquiredDisposedCode"] = "A",
        ["table1[2].transactionPricePerShare"] = "1.59",
        ["table1[2].footnotes.transactionPricePerShare"] = "F4",
        ["table1[2].sharesOwnedFollowingTransaction"] = "356883",
        ["table1[2].footnotes.sharesOwnedFollowingTransaction"] = "F5",
        ["table1[2].directOrIndirectOwnership"] = "I",
    };

    [HistoryFact]
    public void The_filing_of_2000_is_read_whole()
    {
        Dictionary<string, FlatValue> read = Read("2000_ascii_0001094891-00-000193.txt", "form4-1996", Options2000);
        foreach ((string path, string value) in Options2000) Assert.Equal((path, value), (path, read.GetValueOrDefault(path)?.Text));
    }

    [HistoryFact]
    public void The_filing_of_September_2002_is_known_as_the_monthly_form() => Read("1996_form_filed_2002-09_pdf_text.md", "form4-1996", Gift2002);

    [HistoryFact]
    public void The_filing_of_2003_is_read_but_for_what_concludes_it()
    {
        Dictionary<string, FlatValue> read = Read("2003-03_seven_boxes_html_text.txt", "form4-2002", Purchases2003);
        IEnumerable<string> missing = Purchases2003.Where(v => read.GetValueOrDefault(v.Key)?.Text != v.Value).Select(v => v.Key);
        Assert.Equal(["reportingOwners[0].officerTitle"], missing);
    }

    private static Dictionary<string, FlatValue> Read(string file, string revision, Dictionary<string, string> byHand)
    {
        Extraction<Form4> read = Form4Reader.Read(File.ReadAllText(Path.Combine(HistoryFactAttribute.Folder!, file)));
        Assert.Equal(revision, read.Revision);
        Dictionary<string, FlatValue> values = FlatFiling.Of(read.Filing!);
        IEnumerable<string> wrong = values.Where(v => v.Value is { Text: not null, IsDoubtful: false } && byHand.GetValueOrDefault(v.Key) != v.Value.Text).Select(v => $"{v.Key}: '{v.Value.Text}'");
        Assert.True(!wrong.Any(), string.Join('\n', wrong));
        return values;
    }
}
