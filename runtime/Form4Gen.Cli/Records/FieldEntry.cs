using System.Collections.Generic;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Cli.Records;

/// <summary>One value of a filing, whatever its type.</summary>
/// <param name="Record">The record it belongs to.</param>
/// <param name="Name">Its name in the output.</param>
/// <param name="Field">Its field; null for the text of a footnote.</param>
/// <param name="Reading">The value as text (dates in ISO form, codes as filed) with all that is known of it; for numbers and check boxes without text.</param>
internal sealed record FieldEntry(RecordNode Record, string Name, FieldDescriptor? Field, Extracted<string?> Reading)
{
    /// <summary>The value of a number, with the decimals as filed; otherwise null.</summary>
    public decimal? Number { get; init; }

    /// <summary>The value of a check box; otherwise null.</summary>
    public bool? Flag { get; init; }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue => Reading.Value is not null || Number is not null || Flag is not null;

    /// <summary>Where the value came from.</summary>
    public ExtractionStatus Status => Reading.Status;

    /// <summary>Whether a person should check it.</summary>
    public bool IsDoubtful => Reading.IsDoubtful;

    /// <summary>Ids of the footnotes marked at the value.</summary>
    public IReadOnlyList<string> Marks => Reading.Footnotes;

    /// <summary>The name that its marks have in the output.</summary>
    public string MarksName => Field?.FootnotesName ?? Name;

    /// <summary>Its path in the output.</summary>
    public string Path => Record.PathOf(Name);

    /// <summary>Whether something about it must be looked up: it is doubtful, or not there although it must be.</summary>
    public bool NeedsAttention => IsDoubtful || Status is ExtractionStatus.Missing or ExtractionStatus.Unreadable;
}
