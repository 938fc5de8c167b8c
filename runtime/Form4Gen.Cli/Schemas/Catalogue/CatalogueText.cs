using Form4Gen.Schema.Model;

namespace Form4Gen.Cli.Schemas.Catalogue;

/// <summary>Texts that every shape of the catalogue has.</summary>
internal static class CatalogueText
{
    /// <summary>What a code means, and when it may be filed where that is not always.</summary>
    public static string Meaning(CodeModel code) => (code.InForceFrom, code.InForceUntil) switch
    {
        (null, null) => code.Meaning,
        (null, { } until) => $"{code.Meaning} (until {until})",
        ({ } from, null) => $"{code.Meaning} (from {from})",
        ({ } from, { } until) => $"{code.Meaning} ({from} to {until})",
    };
}
