using System.IO;
using System.IO.Compression;

namespace Form4Gen.Forms.Tests.Xml;

/// <summary>What stands around documents: the dissemination form of submissions, the mail of the 1990s, gzip.</summary>
internal static class Wrappings
{
    private const string DisseminationHead = """
        <SUBMISSION>
        <ACCESSION-NUMBER>0001234567-24-000012
        <TYPE>4
        <PUBLIC-DOCUMENT-COUNT>1
        <PERIOD>20240506
        <FILING-DATE>20240508
        <ACCEPTANCE-DATETIME>20240508161502
        <REPORTING-OWNER>
        <OWNER-DATA>
        <CONFORMED-NAME>Okafor Ngozi T.
        <CIK>0001765432
        </OWNER-DATA>
        <FILING-VALUES>
        <FORM-TYPE>4
        <FILE-NUMBER>001-30001
        </FILING-VALUES>
        </REPORTING-OWNER>
        <ISSUER>
        <COMPANY-DATA>
        <CONFORMED-NAME>Lumen & Field Inc.
        <CIK>0001234567
        </COMPANY-DATA>
        </ISSUER>
        <DOCUMENT>
        <TYPE>4
        <FILENAME>form4.xml
        <TEXT>

        """;

    private const string MailHead = """
        -----BEGIN PRIVACY-ENHANCED MESSAGE-----
        Proc-Type: 2001,MIC-CLEAR
        Originator-Name: webmaster@www.sec.gov

        <IMS-DOCUMENT>0000912345-97-000003.txt : 19970210
        <IMS-HEADER>0000912345-97-000003.hdr.sgml : 19970210
        ACCESSION NUMBER:		0000912345-97-000003
        CONFORMED SUBMISSION TYPE:	4/A
        FILED AS OF DATE:		19970210

        SUBJECT COMPANY:

        	COMPANY DATA:
        		COMPANY CONFORMED NAME:			LUMEN FIELD CORP
        		CENTRAL INDEX KEY:			0000912300
        	FILING VALUES:
        		SEC FILE NUMBER:	000-24212

        FILED BY:

        	COMPANY DATA:
        		COMPANY CONFORMED NAME:			OKAFOR N T
        		CENTRAL INDEX KEY:			0000912345
        </IMS-HEADER>
        <DOCUMENT>
        <TYPE>4/A
        <TEXT>

        """;

    /// <summary>A form's XML in the dissemination form.</summary>
    public static string Disseminated(string xml) => DisseminationHead + xml + "\n</TEXT>\n</DOCUMENT>\n</SUBMISSION>\n";

    /// <summary>A text in a submission of 1997, in its mail.</summary>
    public static string Mailed(string text) => MailHead + text + "\n</TEXT>\n</DOCUMENT>\n</IMS-DOCUMENT>\n-----END PRIVACY-ENHANCED MESSAGE-----\n";

    public static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }
}
