using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime;

/// <summary>What the header of a full EDGAR submission says, as EDGAR wrote it; whatever the header lacks is null.</summary>
public sealed record Submission
{
    /// <summary>EDGAR's number of the filing, <c>0001127602-25-001055</c>.</summary>
    public string? AccessionNumber { get; init; }

    /// <summary>The submission's type: a form's number, <c>4/A</c>.</summary>
    public string? FormType { get; init; }

    /// <summary>The period that the filing reports on.</summary>
    public DateOnly? PeriodOfReport { get; init; }

    /// <summary>The day on which it counts as filed.</summary>
    public DateOnly? FiledAsOfDate { get; init; }

    /// <summary>When EDGAR accepted it: Eastern time, as written, of unspecified kind.</summary>
    public DateTime? AcceptanceTime { get; init; }

    /// <summary>The issuer (in older headers the subject company).</summary>
    public SubmissionParty? Issuer { get; init; }

    /// <summary>The reporting owners (in older headers those that the filing was made by), in the header's order.</summary>
    public IReadOnlyList<SubmissionParty> ReportingOwners { get; init; } = [];

    /// <summary>The documents, in the submission's order; a <see cref="SourceSpan.Document"/> is an index in this list.</summary>
    public IReadOnlyList<SubmissionDocument> Documents { get; init; } = [];
}

/// <summary>A company or person that a submission's header names.</summary>
/// <param name="Cik">Its Central Index Key, ten digits.</param>
/// <param name="Name">Its name as EDGAR registered it.</param>
/// <param name="FileNumber">The SEC file number given with it, <c>001-06263</c>.</param>
public sealed record SubmissionParty(string? Cik, string? Name, string? FileNumber);

/// <summary>A document of a submission.</summary>
/// <param name="Type">Its type: a form's number, or an exhibit's, <c>EX-24</c>.</param>
/// <param name="Sequence">Its number in the submission.</param>
/// <param name="FileName">The name of its file.</param>
/// <param name="Description">What the filer calls it.</param>
/// <param name="Offset">Where its text begins in the decoded text of the submission, in UTF-16 code units.</param>
/// <param name="Length">The length of its text.</param>
public sealed record SubmissionDocument(string? Type, string? Sequence, string? FileName, string? Description, int Offset, int Length);
