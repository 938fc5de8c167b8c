using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Form4Gen.Cli.Tables;

/// <summary>Names of the schema as words.</summary>
internal static class Wording
{
    private const int LeastAside = 4;

    /// <summary>An id as words: <c>transaction_date</c> becomes <c>Transaction date</c>.</summary>
    /// <param name="id">The id.</param>
    public static string OfId(string id)
    {
        string words = id.Replace('_', ' ').Replace('/', ' ');
        return words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>An output name as words: <c>reportingOwners</c> becomes <c>Reporting owners</c>.</summary>
    /// <param name="name">The name.</param>
    public static string OfName(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        for (int i = 0; i < name.Length; i++)
        {
            bool isStart = i > 0 && char.IsAsciiLetterUpper(name[i]) && !char.IsAsciiLetterUpper(name[i - 1]);
            bool isWord = i + 1 == name.Length || !char.IsAsciiLetterUpper(name[i + 1]);
            if (isStart) words.Append(' ').Append(isWord ? char.ToLowerInvariant(name[i]) : name[i]);
            else words.Append(i == 0 ? char.ToUpperInvariant(name[i]) : name[i]);
        }
        return words.ToString();
    }

    /// <summary>The words that most of the ids begin with, <c>issuer_</c>; empty where there are none. Under a record's heading they say nothing.</summary>
    /// <param name="ids">The ids.</param>
    public static string SharedPrefix(IReadOnlyList<string> ids)
    {
        string best = "";
        foreach (string id in ids)
        {
            for (int end = id.IndexOf('_', StringComparison.Ordinal); end >= 0; end = id.IndexOf('_', end + 1))
            {
                string prefix = id[..(end + 1)];
                int count = ids.Count(other => other.StartsWith(prefix, StringComparison.Ordinal));
                if (prefix.Length > best.Length && count > 1 && count * 2 > ids.Count) best = prefix;
            }
        }
        return best;
    }

    /// <summary>An id without a prefix, where it has it and something is left.</summary>
    /// <param name="prefix">The prefix; may be empty.</param>
    /// <param name="id">The id.</param>
    public static string Without(string prefix, string id) =>
        prefix.Length > 0 && id.Length > prefix.Length && id.StartsWith(prefix, StringComparison.Ordinal) ? id[prefix.Length..] : id;

    /// <summary>A printed label without the asides at its end: <c>Title of Security (Instr. 3)</c> becomes <c>Title of Security</c>; <c>(A) or (D)</c> stays.</summary>
    /// <param name="label">The label.</param>
    public static string WithoutAsides(string label)
    {
        string text = label.TrimEnd();
        while (text.EndsWith(')'))
        {
            int open = text.LastIndexOf('(');
            if (open <= 0 || text.Length - open - 2 < LeastAside) break;
            string rest = text[..open].TrimEnd();
            if (rest.Length == 0) break;
            text = rest;
        }
        return text;
    }
}
