namespace Form4Gen.Runtime;

/// <summary>A place in a source document. Offset, line and column are those of that document's own text, also where it stands in a submission.</summary>
/// <param name="Document">0-based index of the document within a submission (<see cref="Submission.Documents"/>); 0 where there is only one.</param>
/// <param name="Start">Offset in UTF-16 code units in the document's decoded text.</param>
/// <param name="Length">Length in UTF-16 code units.</param>
/// <param name="Line">Line, counted from 1.</param>
/// <param name="Column">Column in UTF-16 code units, counted from 1.</param>
public readonly record struct SourceSpan(int Document, int Start, int Length, int Line, int Column)
{
    /// <summary>Page, counted from 1; 0 where the document has no pages.</summary>
    public int Page { get; init; }

    /// <summary>Where it stands on the page; null where that is not known.</summary>
    public PageBox? Box { get; init; }

    /// <summary>Offset just behind the span.</summary>
    public int End => Start + Length;
}
