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
            if (isStart) words.Append(' ').Append(char.ToLowerInvariant(name[i]));
            else words.Append(i == 0 ? char.ToUpperInvariant(name[i]) : name[i]);
        }
        return words.ToString();
    }

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
