using System.Collections.Generic;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Cli.Input;

/// <summary>A file and what was read from it.</summary>
/// <param name="Source">The file's name as given.</param>
/// <param name="Extraction">What the reader returned; null where it had nothing to read.</param>
/// <param name="Filing">The values as a tree; null where the file could not be read.</param>
/// <param name="Printed">The printed form it was read as, or null.</param>
/// <param name="Issues">What was noticed.</param>
internal sealed record FilingDocument(string Source, IExtraction? Extraction, RecordNode? Filing, FormDescriptor? Printed, IReadOnlyList<Issue> Issues)
{
    /// <summary>Whether there is something to show.</summary>
    public bool IsRead => Filing is not null;
}
