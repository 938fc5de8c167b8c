using System.Collections.Generic;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Resolution;

/// <summary>What the building of one form's model can see.</summary>
internal sealed class ModelScope
{
    public ModelScope(IReadOnlyDictionary<string, CodeListModel> codeLists, SourceMap map, DiagnosticBag diagnostics)
    {
        CodeLists = codeLists;
        Map = map;
        Diagnostics = diagnostics;
    }

    public IReadOnlyDictionary<string, CodeListModel> CodeLists { get; }

    public SourceMap Map { get; }

    public DiagnosticBag Diagnostics { get; }

    /// <summary>Ids of the form's record types.</summary>
    public HashSet<string> Types { get; } = new(System.StringComparer.Ordinal);

    /// <summary>Reports that a name leads nowhere, unless what it names was left out because of an error of its own.</summary>
    public void ReportUnknown(DiagnosticRule rule, SchemaLocation at, string what, string name, IEnumerable<string> known)
    {
        if (!Map.IsBroken(name)) Diagnostics.Report(rule, at, $"{what} '{name}'; {NearestName.Hint(name, known)}");
    }
}
