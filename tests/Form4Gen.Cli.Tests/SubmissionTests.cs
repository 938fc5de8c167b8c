using System.Linq;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Tests.Fixtures;

namespace Form4Gen.Cli.Tests;

/// <summary>Submissions through the whole tool.</summary>
public class SubmissionTests
{
    private const string Text = """
        <SEC-DOCUMENT>0001234567-24-000012.txt : 20240508
        <SEC-HEADER>0001234567-24-000012.hdr.sgml : 20240508
        <ACCEPTANCE-DATETIME>20240508161502
        ACCESSION NUMBER:		0001234567-24-000012
        CONFORMED SUBMISSION TYPE:	4
        FILED AS OF DATE:		20240508

        REPORTING-OWNER:
        	OWNER DATA:
        		COMPANY CONFORMED NAME:			Okafor Ngozi T.
        		CENTRAL INDEX KEY:			0001765432
        	FILING VALUES:
        		SEC FILE NUMBER:	001-30001
        </SEC-HEADER>
        <DOCUMENT>
        <TYPE>EX-24
        <TEXT>
        none
        </TEXT>
        </DOCUMENT>
        <DOCUMENT>
        <TYPE>4
        <FILENAME>form4.xml
        <TEXT>
        <XML>
        <ownershipDocument>
          <documentType>4</documentType>
          <issuer><issuerName>Lumen Field Inc.</issuerName></issuer>
        </ownershipDocument>
        </XML>
        </TEXT>
        </DOCUMENT>
        """;

    [Fact]
    public async Task The_header_stands_in_the_json()
    {
        ToolRun run = await Run("extract", "-", "-f", "json", "-e", "all");
        JsonElement submission = run.Json.GetProperty("submission");
        Assert.Equal("0001234567-24-000012", submission.GetProperty("accessionNumber").GetString());
        Assert.Equal("2024-05-08", submission.GetProperty("filedAsOfDate").GetString());
        Assert.Equal("2024-05-08T16:15:02", submission.GetProperty("acceptanceTime").GetString());
        Assert.Equal(JsonValueKind.Null, submission.GetProperty("issuer").ValueKind);
        JsonElement owner = Assert.Single(submission.GetProperty("reportingOwners").EnumerateArray());
        Assert.Equal(("0001765432", "001-30001"), (owner.GetProperty("cik").GetString(), owner.GetProperty("fileNumber").GetString()));
        Assert.Equal("xml", run.Json.GetProperty("format").GetString());
        JsonElement name = run.Json.GetProperty("fields").EnumerateArray().Single(f => f.GetProperty("path").GetString() == "issuer.issuerName");
        Assert.Equal((1, 3), (name.GetProperty("spans")[0].GetProperty("document").GetInt32(), name.GetProperty("spans")[0].GetProperty("line").GetInt32()));
    }

    [Fact]
    public async Task A_value_is_explained_in_its_own_document()
    {
        ToolRun run = await Run("explain", "-", "issuer.issuerName");
        Assert.Contains("document 2 (form4.xml), line 3 column 23", run.Out, System.StringComparison.Ordinal);
        Assert.Contains("<issuerName>Lumen Field Inc.</issuerName>", run.Out, System.StringComparison.Ordinal);
    }

    private static Task<ToolRun> Run(params string[] args) => ToolRun.Of(FilingReader.Ownership, Encoding.UTF8.GetBytes(Text), null, args);
}
