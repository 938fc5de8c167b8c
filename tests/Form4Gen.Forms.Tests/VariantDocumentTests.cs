using System;
using System.Linq;
using Form4Gen.Forms.Tests.Variants;

namespace Form4Gen.Forms.Tests;

/// <summary>The made-up documents themselves: what they promise must be so, or the tests that read them mean nothing.</summary>
public class VariantDocumentTests
{
    [Fact]
    public void A_seed_decides_everything()
    {
        Assert.Equal(VariantDocument.Make(7, 1).Text, VariantDocument.Make(7, 1).Text);
        Assert.NotEqual(VariantDocument.Make(7, 1).Text, VariantDocument.Make(8, 1).Text);
    }

    [Fact]
    public void Damage_loses_values_and_its_absence_loses_few()
    {
        double whole = Share(0), damaged = Share(1);
        Assert.InRange(whole, 0.97, 1);
        Assert.InRange(damaged, 0.75, whole - 0.02);

        static double Share(double damage)
        {
            PrintedValue[] all = [.. Enumerable.Range(0, 100).SelectMany(seed => VariantDocument.Make(seed, damage).Values).Where(v => v.Length > 0)];
            return all.Count(v => v.Survives) / (double)all.Length;
        }
    }

    [Fact]
    public void What_survives_stands_in_the_text()
    {
        foreach (int seed in Enumerable.Range(0, 100))
        {
            VariantDocument document = VariantDocument.Make(seed, 0);
            string bare = Bare(document.Text);
            foreach (PrintedValue name in document.Values.Where(v => v.Survives && v.Path.EndsWith("issuerName", StringComparison.Ordinal)))
                Assert.Contains(Bare(name.Filed), bare, StringComparison.Ordinal);
        }
    }

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));
}
