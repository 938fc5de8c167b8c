using System;
using System.IO;
using System.Linq;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Schema.Tests;

/// <summary>The catalogue, its document and the generator's lists of releases say the same. <c>FORM4GEN_UPDATE_DIAGNOSTICS=1</c> writes the latter two anew.</summary>
public sealed class DiagnosticsDocumentTests
{
    private static bool IsUpdate => Environment.GetEnvironmentVariable("FORM4GEN_UPDATE_DIAGNOSTICS") == "1";

    [Fact]
    public void The_document_is_that_of_the_catalogue()
    {
        string text = DiagnosticsDocument.Text();
        if (IsUpdate) File.WriteAllText(DiagnosticsDocument.PathOfDocument, text);
        Assert.True(text == File.ReadAllText(DiagnosticsDocument.PathOfDocument), "schema/DIAGNOSTICS.md is of another catalogue; FORM4GEN_UPDATE_DIAGNOSTICS=1 with this test writes it anew");
    }

    [Fact]
    public void Every_rule_is_listed_once_as_shipped_or_unshipped()
    {
        string[] shipped = Rows("Shipped");
        string unshipped = DiagnosticsDocument.Unshipped(DiagnosticsDocument.Rules.Where(r => !shipped.Any(s => s.StartsWith(r.Id, StringComparison.Ordinal))));
        if (IsUpdate) File.WriteAllText(DiagnosticsDocument.PathOfReleases("Unshipped"), unshipped);
        Assert.True(unshipped == File.ReadAllText(DiagnosticsDocument.PathOfReleases("Unshipped")), "AnalyzerReleases.Unshipped.md is of another catalogue; FORM4GEN_UPDATE_DIAGNOSTICS=1 with this test writes it anew");
        // What was shipped is neither taken back nor another rule now.
        Assert.Equal([.. DiagnosticsDocument.Rules.Select(DiagnosticsDocument.ReleaseRow).Where(row => shipped.Contains(row))], shipped);
    }

    [Fact]
    public void Every_rule_leads_to_its_heading()
    {
        string[] anchors = [.. DiagnosticsDocument.Text().Split('\n').Where(l => l.StartsWith("### ", StringComparison.Ordinal)).Select(l => "schema/DIAGNOSTICS.md#" + l[4..].ToLowerInvariant())];
        Assert.Equal(anchors, DiagnosticsDocument.Rules.Select(r => r.HelpUri));
    }

    [Theory]
    [InlineData("F4G0203", "Unknown type")]
    [InlineData("F4G0901", "Reading a schema file failed")]
    [InlineData("F4G9999", null)]
    public void A_rule_is_found_by_its_id(string id, string? title) => Assert.Equal(title, DiagnosticCatalog.Find(id)?.Title);

    private static string[] Rows(string kind) =>
        [.. File.ReadLines(DiagnosticsDocument.PathOfReleases(kind)).Where(l => l.StartsWith("F4G", StringComparison.Ordinal))];
}
