using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Forms;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Cli.Input;

/// <summary>How the tool reads filings; the commands know nothing of the forms behind it.</summary>
/// <param name="Read">Reads a file's bytes. Never throws on content.</param>
/// <param name="Decode">The texts of the file's documents: the places in a result point into them by their index.</param>
/// <param name="Describe">The printed form that a result was read as, or null where it is not known.</param>
internal sealed record FilingReader(
    Func<byte[], ReadOptions, IExtraction> Read,
    Func<byte[], ReadOptions, IReadOnlyList<SourceDocument>> Decode,
    Func<IExtraction, FormDescriptor?> Describe)
{
    /// <summary>The ownership forms.</summary>
    public static FilingReader Ownership { get; } = new(
        static (bytes, options) => OwnershipForms.Read(bytes, options),
        static (bytes, options) => [.. FilingFile.Open(bytes, options).Documents.Select(document => document.Source)],
        static read => OwnershipForms.FindRevision(read.Revision));
}
