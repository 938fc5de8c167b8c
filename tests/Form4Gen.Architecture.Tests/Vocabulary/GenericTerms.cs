using System.Collections.Generic;

namespace Form4Gen.Architecture.Tests.Vocabulary;

/// <summary>Terms that a schema uses and any form has: the language itself speaks of them. Each with the reason why it may stand in C#.</summary>
internal static class GenericTerms
{
    public static readonly IReadOnlyDictionary<string, string> Reasons = new Dictionary<string, string>
    {
        ["footnotes"] = "a section of the schema language and of every record",
        ["footnote"] = "the runtime's word for a note that marks refer to",
        ["middle"] = "an everyday word; in the schema the caption of a part of a name",
        ["unknown"] = "an everyday word; in the schema the meaning of EDGAR's country code XX",
    };
}
