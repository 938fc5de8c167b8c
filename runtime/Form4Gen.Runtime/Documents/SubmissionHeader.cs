using System;
using System.Collections.Generic;
using System.Globalization;

namespace Form4Gen.Runtime.Documents;

/// <summary>
/// Reads the header of a submission in its three dialects, which may be mixed: <c>KEY: value</c> lines under headings, <c>&lt;TAG&gt;value</c> lines
/// (the dissemination form), and headings of the 1990s (subject company, filed by).
/// </summary>
internal sealed class SubmissionHeader
{
    private enum Section : byte
    {
        Filing,
        Issuer,
        Owner,
    }

    private readonly List<SubmissionParty> _owners = [];
    private Submission _facts = new();
    private Section _section;
    private SubmissionParty _party = new(null, null, null);

    public void Read(ReadOnlySpan<char> header)
    {
        while (!header.IsEmpty)
        {
            int end = header.IndexOf('\n');
            ReadOnlySpan<char> text = (end < 0 ? header : header[..end]).Trim();
            header = end < 0 ? default : header[(end + 1)..];
            if (text.IsEmpty) continue;
            if (text[0] == '<') ReadTag(text);
            else if (text.IndexOf(':') is > 0 and var colon) ReadKey(text[..colon].Trim(), text[(colon + 1)..].Trim());
        }
    }

    public Submission Finish(List<SubmissionDocument> documents)
    {
        EndParty();
        return _facts with { ReportingOwners = _owners, Documents = documents };
    }

    private void ReadTag(ReadOnlySpan<char> text)
    {
        int end = text.IndexOf('>');
        if (end < 2 || text[1] == '/') return;
        Span<char> key = stackalloc char[64];
        ReadOnlySpan<char> name = text[1..end];
        if (name.Length > key.Length) return;
        name.CopyTo(key);
        key = key[..name.Length];
        key.Replace('-', ' ');
        ReadKey(key, text[(end + 1)..].Trim());
    }

    private void ReadKey(ReadOnlySpan<char> key, ReadOnlySpan<char> value)
    {
        if (value.IsEmpty)
        {
            if (SectionOf(key) is { } section) Begin(section);
            return;
        }

        switch (key)
        {
            case "ACCESSION NUMBER": _facts = _facts with { AccessionNumber = _facts.AccessionNumber ?? value.ToString() }; break;
            case "CONFORMED SUBMISSION TYPE" or "TYPE": _facts = _facts with { FormType = _facts.FormType ?? value.ToString() }; break;
            case "CONFORMED PERIOD OF REPORT" or "PERIOD": _facts = _facts with { PeriodOfReport = _facts.PeriodOfReport ?? DateOf(value) }; break;
            case "FILED AS OF DATE" or "FILING DATE": _facts = _facts with { FiledAsOfDate = _facts.FiledAsOfDate ?? DateOf(value) }; break;
            case "ACCEPTANCE DATETIME": _facts = _facts with { AcceptanceTime = _facts.AcceptanceTime ?? TimeOf(value) }; break;
            case "COMPANY CONFORMED NAME" or "CONFORMED NAME" or "INDIVIDUAL CONFORMED NAME": _party = _party with { Name = _party.Name ?? value.ToString() }; break;
            case "CENTRAL INDEX KEY" or "CIK": _party = _party with { Cik = _party.Cik ?? value.ToString() }; break;
            case "SEC FILE NUMBER" or "FILE NUMBER": _party = _party with { FileNumber = _party.FileNumber ?? value.ToString() }; break;
        }
    }

    private static Section? SectionOf(ReadOnlySpan<char> key) => key switch
    {
        "ISSUER" or "SUBJECT COMPANY" => Section.Issuer,
        "REPORTING OWNER" or "REPORTING-OWNER" or "FILED BY" or "FILED-BY" => Section.Owner,
        "FILER" => Section.Filing,
        _ => null,
    };

    private void Begin(Section section)
    {
        EndParty();
        _section = section;
    }

    private void EndParty()
    {
        if (_party is { Cik: null, Name: null }) return;
        if (_section == Section.Owner) _owners.Add(_party);
        else if (_section == Section.Issuer) _facts = _facts with { Issuer = _facts.Issuer ?? _party };
        _party = new SubmissionParty(null, null, null);
    }

    private static DateOnly? DateOf(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) ? date : null;

    private static DateTime? TimeOf(ReadOnlySpan<char> text) =>
        DateTime.TryParseExact(text, "yyyyMMddHHmmss", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time) ? time : null;
}
