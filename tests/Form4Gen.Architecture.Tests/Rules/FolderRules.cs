using System.Collections.Generic;
using System.Linq;
using Form4Gen.Architecture.Tests.Sources;

namespace Form4Gen.Architecture.Tests.Rules;

/// <summary>Which folder of a project may use which: the picture of the stages, as data.</summary>
internal static class FolderRules
{
    /// <summary>Schema compiler. Everything may report diagnostics; only the root, which is the public entry, sees every stage.</summary>
    public static readonly Dictionary<string, string[]> Schema = new()
    {
        ["Model"] = [],
        ["Diagnostics"] = ["Model"],
        ["Syntax"] = ["Diagnostics", "Model"],
        ["Binding"] = ["Syntax", "Model", "Diagnostics"],
        ["Resolution"] = ["Binding", "Model", "Diagnostics"],
        ["Validation"] = ["Model", "Diagnostics"],
        ["Compatibility"] = ["Model", "Diagnostics"],
        [""] = ["Model", "Diagnostics", "Syntax", "Binding", "Resolution", "Validation", "Compatibility"],
    };

    /// <summary>
    /// Runtime. Documents, Descriptors and Results are the vocabulary that all stages share; the stages themselves only look back:
    /// what is laid out is recognized, located, decoded and converted, and Reading puts the stages in a row.
    /// </summary>
    public static readonly Dictionary<string, string[]> Runtime = new()
    {
        ["Documents"] = ["Results"],
        ["Descriptors"] = ["Results", "Documents"],
        ["Results"] = ["Descriptors", "Documents"],
        ["Layout"] = ["Documents", "Descriptors", "Results"],
        ["Recognition"] = ["Layout", "Documents", "Descriptors", "Results"],
        ["Conversion"] = ["Layout", "Documents", "Descriptors", "Results"],
        ["Decoding"] = ["Conversion", "Layout", "Documents", "Descriptors", "Results"],
        ["Location"] = ["Recognition", "Decoding", "Conversion", "Layout", "Documents", "Descriptors", "Results"],
        ["Calibration"] = ["Descriptors", "Results"],
        ["Reading"] = ["Calibration", "Location", "Recognition", "Decoding", "Conversion", "Layout", "Documents", "Descriptors", "Results"],
    };

    /// <summary>Uses that the table does not allow, and folders that it does not know.</summary>
    /// <param name="uses">All uses of the project.</param>
    /// <param name="allowed">Folder, and the folders it may use besides itself.</param>
    public static IEnumerable<string> Violations(IEnumerable<SymbolUse> uses, IReadOnlyDictionary<string, string[]> allowed)
    {
        foreach (SymbolUse use in uses.Where(u => u.Folder is not null && u.Folder != u.FromFolder))
        {
            if (!allowed.TryGetValue(use.FromFolder, out string[]? folders)) yield return $"{use.File}: folder '{use.FromFolder}' is no stage";
            else if (!folders.Contains(use.Folder)) yield return $"{use}: '{use.FromFolder}' may not use '{use.Folder}'";
        }
    }
}
