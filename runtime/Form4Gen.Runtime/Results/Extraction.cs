using System.Collections.Generic;

namespace Form4Gen.Runtime;

/// <summary>Kinds of source a document can have.</summary>
public enum DocumentFormat : byte
{
    /// <summary>Not recognized.</summary>
    Unknown,

    /// <summary>Text: tab-separated, Markdown, aligned or plain.</summary>
    Text,

    /// <summary>EDGAR ownership XML.</summary>
    Xml,

    /// <summary>HTML.</summary>
    Html,

    /// <summary>PDF.</summary>
    Pdf,
}

/// <summary>What was read from one document.</summary>
/// <typeparam name="TForm">The form's record.</typeparam>
public sealed class Extraction<TForm> : IExtraction
    where TForm : class, IExtractedRecord
{
    /// <summary>Makes a result.</summary>
    /// <param name="filing">The record; null where the document could not be read at all.</param>
    /// <param name="form">The form's number (<c>4</c>), or null.</param>
    /// <param name="revision">Id of the form's revision, or null.</param>
    /// <param name="format">The document's format.</param>
    /// <param name="issues">What the reader noticed.</param>
    /// <param name="explanations">By path, how values were decided; empty unless asked for.</param>
    /// <param name="submission">What the header of the submission says that the document stands in; null where it stands in none.</param>
    public Extraction(
        TForm? filing,
        string? form,
        string? revision,
        DocumentFormat format,
        IReadOnlyList<Issue> issues,
        IReadOnlyDictionary<string, Explanation> explanations,
        Submission? submission = null)
    {
        Filing = filing!;
        Form = form;
        Revision = revision;
        Format = format;
        Issues = issues;
        Explanations = explanations;
        Submission = submission;
    }

    /// <summary>The filing. Null only when <see cref="IsRead"/> is false.</summary>
    public TForm Filing { get; }

    IExtractedRecord? IExtraction.Filing => Filing;

    /// <summary>Whether the document could be read as the form.</summary>
    public bool IsRead => Filing is not null;

    /// <summary>The form's number, such as <c>4</c>.</summary>
    public string? Form { get; }

    /// <summary>Id of the revision that the document was read as.</summary>
    public string? Revision { get; }

    /// <summary>The document's format.</summary>
    public DocumentFormat Format { get; }

    /// <summary>How the document's text stands.</summary>
    public LayoutStyle Style { get; init; }

    /// <summary>What the reader noticed, in document order.</summary>
    public IReadOnlyList<Issue> Issues { get; }

    /// <summary>By path, how values were decided; filled only with <see cref="ReadOptions.Explain"/>.</summary>
    public IReadOnlyDictionary<string, Explanation> Explanations { get; }

    /// <summary>What the header of the submission says that the document stands in; null where it stands in none.</summary>
    public Submission? Submission { get; }
}
