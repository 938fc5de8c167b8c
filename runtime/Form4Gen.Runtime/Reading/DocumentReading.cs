using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading;

/// <summary>What was read from one document before generated code binds it.</summary>
internal sealed class DocumentReading
{
    /// <summary>The form's own record; null where the document could not be read.</summary>
    public RecordValues? Root { get; init; }

    /// <summary>The form that it was read as, or was to be; null where the document was not looked into.</summary>
    public FormFamily? Family { get; init; }

    public string? Revision { get; init; }

    public DocumentFormat Format { get; init; }

    public LayoutStyle Style { get; init; }

    public required List<Issue> Issues { get; init; }

    public Dictionary<string, Explanation>? Explanations { get; init; }

    /// <summary>A document that could not be read.</summary>
    public static DocumentReading Unread(DocumentFormat format, List<Issue> issues, Issue why)
    {
        issues.Add(why);
        return new DocumentReading { Format = format, Issues = issues };
    }
}
