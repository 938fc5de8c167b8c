using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Schema.Tests;

public sealed class CatalogueTests
{
    [Fact]
    public void Every_id_is_shown_by_a_bad_schema()
    {
        HashSet<string> shown = BadSchemaCase.Names().SelectMany(name => BadSchemaCase.Read(name).Expected)
            .Select(e => Regex.Match(e, "F4G[0-9]{4}").Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal("", string.Join(" ", DiagnosticCatalog.All.Select(r => r.Id).Except(shown, StringComparer.Ordinal)));
    }

    [Fact]
    public void Ids_are_unique_and_in_order()
    {
        string[] ids = DiagnosticCatalog.All.Select(r => r.Id).ToArray();

        Assert.Equal(ids.Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal), ids);
        Assert.True(ids.Length >= 60, $"{ids.Length} ids");
        Assert.All(ids, id => Assert.Matches("^F4G0[0-9]{3}$", id));
    }

    [Fact]
    public void Every_rule_says_what_it_is_why_it_is_and_what_to_do()
    {
        foreach (DiagnosticRule rule in DiagnosticCatalog.All)
        {
            Assert.Matches("^[A-Z0-9][^.]+$", rule.Title);
            Assert.Matches(@"^\S.*\.$", rule.Purpose);
            Assert.Matches(@"^[a-z].*[^.]$", rule.Action);
        }
    }

    [Fact]
    public void Rules_of_style_lead_to_a_heading_of_the_style_guide()
    {
        string guide = File.ReadAllText(Path.Combine(RepositoryFiles.Root, "schema", "STYLE.md"));
        string[] anchors = guide.Split('\n').Where(l => l.StartsWith("## ", StringComparison.Ordinal)).Select(l => l[3..].Trim().ToLowerInvariant().Replace(' ', '-')).ToArray();

        foreach (DiagnosticRule rule in DiagnosticCatalog.All)
        {
            Match link = Regex.Match(rule.Action, "see schema/STYLE.md#([a-z-]+)$");
            Assert.True(link.Success || !rule.Id.StartsWith("F4G06", StringComparison.Ordinal), $"{rule.Id} names no heading");
            if (link.Success) Assert.Contains(link.Groups[1].Value, anchors);
        }
    }
}
