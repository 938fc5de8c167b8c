using System.Globalization;
using System.Text;

namespace Form4Gen.Benchmarks;

/// <summary>A made-up filing as EDGAR's XML, indented as EDGAR indents it.</summary>
internal static class MadeUpFiling
{
    public static string Xml(int rows)
    {
        var xml = new StringBuilder();
        xml.Append("""
            <?xml version="1.0"?>
            <ownershipDocument>

                <schemaVersion>X0508</schemaVersion>

                <documentType>4</documentType>

                <periodOfReport>2025-03-10</periodOfReport>

                <issuer>
                    <issuerCik>0001234567</issuerCik>
                    <issuerName>Lumen &amp; Field Instruments Inc.</issuerName>
                    <issuerTradingSymbol>LFII</issuerTradingSymbol>
                </issuer>

                <reportingOwner>
                    <reportingOwnerId>
                        <rptOwnerCik>0001765432</rptOwnerCik>
                        <rptOwnerName>Okafor Ngozi T.</rptOwnerName>
                    </reportingOwnerId>
                    <reportingOwnerAddress>
                        <rptOwnerStreet1>C/O LUMEN &amp; FIELD INSTRUMENTS INC.</rptOwnerStreet1>
                        <rptOwnerStreet2>1200 HARBOR PARKWAY</rptOwnerStreet2>
                        <rptOwnerCity>REDWOOD CITY</rptOwnerCity>
                        <rptOwnerState>CA</rptOwnerState>
                        <rptOwnerZipCode>94065</rptOwnerZipCode>
                        <rptOwnerStateDescription></rptOwnerStateDescription>
                    </reportingOwnerAddress>
                    <reportingOwnerRelationship>
                        <isDirector>false</isDirector>
                        <isOfficer>true</isOfficer>
                        <isTenPercentOwner>false</isTenPercentOwner>
                        <isOther>false</isOther>
                        <officerTitle>Chief Technology Officer</officerTitle>
                        <otherText></otherText>
                    </reportingOwnerRelationship>
                </reportingOwner>

                <aff10b5One>1</aff10b5One>

                <nonDerivativeTable>

            """);
        decimal owned = 250000;
        for (int i = 0; i < rows; i++)
        {
            decimal shares = 1000 + (37 * i);
            owned -= shares;
            xml.Append(CultureInfo.InvariantCulture, $"""
                        <nonDerivativeTransaction>
                            <securityTitle>
                                <value>Class A Common Stock</value>
                            </securityTitle>
                            <transactionDate>
                                <value>2025-03-{10 + (i % 15):00}</value>
                            </transactionDate>
                            <deemedExecutionDate></deemedExecutionDate>
                            <transactionCoding>
                                <transactionFormType>4</transactionFormType>
                                <transactionCode>S</transactionCode>
                                <equitySwapInvolved>0</equitySwapInvolved>
                                <footnoteId id="F1"/>
                            </transactionCoding>
                            <transactionTimeliness></transactionTimeliness>
                            <transactionAmounts>
                                <transactionShares>
                                    <value>{shares}</value>
                                </transactionShares>
                                <transactionPricePerShare>
                                    <value>{41.25m + (0.0375m * i)}</value>
                                    <footnoteId id="F2"/>
                                </transactionPricePerShare>
                                <transactionAcquiredDisposedCode>
                                    <value>D</value>
                                </transactionAcquiredDisposedCode>
                            </transactionAmounts>
                            <postTransactionAmounts>
                                <sharesOwnedFollowingTransaction>
                                    <value>{owned}</value>
                                </sharesOwnedFollowingTransaction>
                            </postTransactionAmounts>
                            <ownershipNature>
                                <directOrIndirectOwnership>
                                    <value>D</value>
                                </directOrIndirectOwnership>
                            </ownershipNature>
                        </nonDerivativeTransaction>

                """);
        }

        return xml.Append("""
                </nonDerivativeTable>

                <derivativeTable>
                    <derivativeHolding>
                        <securityTitle>
                            <value>Employee Stock Option (right to buy)</value>
                        </securityTitle>
                        <conversionOrExercisePrice>
                            <value>12.0800</value>
                        </conversionOrExercisePrice>
                        <exerciseDate>
                            <footnoteId id="F3"/>
                        </exerciseDate>
                        <expirationDate>
                            <value>2031-02-14</value>
                        </expirationDate>
                        <underlyingSecurity>
                            <underlyingSecurityTitle>
                                <value>Class A Common Stock</value>
                            </underlyingSecurityTitle>
                            <underlyingSecurityShares>
                                <value>60000</value>
                            </underlyingSecurityShares>
                        </underlyingSecurity>
                        <postTransactionAmounts>
                            <sharesOwnedFollowingTransaction>
                                <value>60000</value>
                            </sharesOwnedFollowingTransaction>
                        </postTransactionAmounts>
                        <ownershipNature>
                            <directOrIndirectOwnership>
                                <value>I</value>
                            </directOrIndirectOwnership>
                            <natureOfOwnership>
                                <value>By Trust</value>
                            </natureOfOwnership>
                        </ownershipNature>
                    </derivativeHolding>
                </derivativeTable>

                <footnotes>
                    <footnote id="F1">The sales were made under a trading plan that the reporting person adopted on August 30, 2024.</footnote>
                    <footnote id="F2">The price is a weighted average. The shares were sold at prices from $41.00 to $42.10; the reporting person will provide on request the number of shares sold at each price.</footnote>
                    <footnote id="F3">A quarter of the shares vested on February 14, 2022; the rest vests in equal monthly parts over the three years that follow.</footnote>
                </footnotes>

                <remarks></remarks>

                <ownerSignature>
                    <signatureName>/s/ Alma Reyes, Attorney-in-Fact for Ngozi T. Okafor</signatureName>
                    <signatureDate>2025-03-12</signatureDate>
                </ownerSignature>
            </ownershipDocument>
            """).ToString();
    }
}
