using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime.Documents;

/// <summary>Splits a full EDGAR submission into its header and its documents.</summary>
internal static class SubmissionText
{
    private const string DocumentTag = "<DOCUMENT>";
    private const string DocumentEnd = "</DOCUMENT>";
    private const string TextTag = "<TEXT>";
    private const string TextEnd = "</TEXT>";
    private const string MailMark = "-----BEGIN PRIVACY-ENHANCED MESSAGE-----";

    private static readonly string[] Starts = ["<SEC-DOCUMENT>", "<SEC-HEADER>", "<IMS-DOCUMENT>", "<IMS-HEADER>", "<SUBMISSION>", "<SEC-SUBMISSION>", DocumentTag];

    // Tags that wrap the text of a document of some kinds; they are none of its own.
    private static readonly string[] Wrappers = ["XML", "XBRL", "PDF"];

    public static bool IsSubmission(ReadOnlySpan<char> text)
    {
        text = text.TrimStart("\uFEFF \t\r\n");
        if (text.StartsWith(MailMark, StringComparison.Ordinal)) return true;
        foreach (string start in Starts)
            if (text.StartsWith(start, StringComparison.Ordinal)) return true;
        return false;
    }

    public static Submission Read(string text, ReadOptions options)
    {
        int first = text.IndexOf(DocumentTag, StringComparison.Ordinal);
        var header = new SubmissionHeader();
        header.Read(text.AsSpan(0, first < 0 ? text.Length : first));
        var documents = new List<SubmissionDocument>();
        for (int at = first; at >= 0 && documents.Count < options.MaxDocuments; at = text.IndexOf(DocumentTag, at, StringComparison.Ordinal))
        {
            at += DocumentTag.Length;
            // The end is looked for first: an exhibit may quote a submission, but none lies inside another.
            int end = text.IndexOf(DocumentEnd, at, StringComparison.Ordinal);
            if (end < 0) end = text.Length;
            documents.Add(DocumentOf(text, at, end));
            at = end;
        }

        return header.Finish(documents);
    }

    private static SubmissionDocument DocumentOf(string text, int start, int end)
    {
        ReadOnlySpan<char> document = text.AsSpan(start, end - start);
        int textTag = document.IndexOf(TextTag, StringComparison.Ordinal);
        ReadOnlySpan<char> tags = textTag < 0 ? document : document[..textTag];
        int from = textTag < 0 ? document.Length : textTag + TextTag.Length;
        int textEnd = document[from..].LastIndexOf(TextEnd, StringComparison.Ordinal);
        int to = textEnd < 0 ? document.Length : from + textEnd;
        Unwrap(document, ref from, ref to);
        return new SubmissionDocument(Tag(tags, "<TYPE>"), Tag(tags, "<SEQUENCE>"), Tag(tags, "<FILENAME>"), Tag(tags, "<DESCRIPTION>"), start + from, to - from);
    }

    private static void Unwrap(ReadOnlySpan<char> document, ref int from, ref int to)
    {
        ReadOnlySpan<char> text = document[from..to], content = text.TrimStart("\r\n \t");
        if (content.IsEmpty || content[0] != '<') return;
        foreach (string name in Wrappers)
        {
            if (!content[1..].StartsWith(name, StringComparison.Ordinal) || content.Length <= name.Length + 1 || content[name.Length + 1] != '>') continue;
            from += text.Length - content.Length + name.Length + 2;
            int end = document[from..to].LastIndexOf($"</{name}>", StringComparison.Ordinal);
            if (end >= 0) to = from + end;
            // The line break behind the tag is the tag's.
            if (from < to && document[from] == '\r') from++;
            if (from < to && document[from] == '\n') from++;
            return;
        }
    }

    private static string? Tag(ReadOnlySpan<char> tags, string tag)
    {
        int at = tags.IndexOf(tag, StringComparison.Ordinal);
        if (at < 0) return null;
        ReadOnlySpan<char> value = tags[(at + tag.Length)..];
        int end = value.IndexOfAny('\r', '\n', '<');
        value = (end < 0 ? value : value[..end]).Trim();
        return value.IsEmpty ? null : value.ToString();
    }
}
