using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime;

namespace Form4Gen.Cli.Schemas.Coverage;

/// <summary>A text that stands where a code of a list should, and how often.</summary>
/// <param name="List">Id of the code list.</param>
/// <param name="Text">The text.</param>
/// <param name="Evidence">The first file, the text's line, and the path of the value.</param>
internal sealed record CodeSuggestion(string List, string Text, string Evidence)
{
    /// <summary>How many files have it.</summary>
    public int Files { get; set; }
}

/// <summary>Finds codes that the schema does not know: short texts in the place of a code that no list has.</summary>
internal sealed class CodeSuggestions
{
    // Longer texts at a code are damage, or another column's.
    private const int LongestCode = 4;
    private readonly Dictionary<(string List, string Text), CodeSuggestion> _found = [];

    /// <summary>The suggestions, those of most files first.</summary>
    public IEnumerable<CodeSuggestion> All => _found.Values
        .OrderBy(found => found.List, StringComparer.Ordinal).ThenByDescending(found => found.Files).ThenBy(found => found.Text, StringComparer.Ordinal);

    /// <summary>Adds a file.</summary>
    /// <param name="document">The file and what was read from it.</param>
    public void Add(FilingDocument document)
    {
        if (document.Filing is not { } filing) return;
        var seen = new HashSet<(string List, string Text)>();
        foreach (FieldEntry value in filing.AllFields())
        {
            if (value.Status != ExtractionStatus.Unreadable || value.Field?.Codes is not { } list || value.Reading.RawText?.Trim() is not { } text || !IsCode(text) || !seen.Add((list.Id, text))) continue;
            if (!_found.TryGetValue((list.Id, text), out CodeSuggestion? known))
                _found.Add((list.Id, text), known = new CodeSuggestion(list.Id, text, FormattableString.Invariant($"{document.Source}:{value.Reading.Source[0].Line}, {value.Path}")));
            known.Files++;
        }
    }

    private static bool IsCode(string text) => text.Length is > 0 and <= LongestCode && text.All(char.IsAsciiLetterOrDigit);
}
