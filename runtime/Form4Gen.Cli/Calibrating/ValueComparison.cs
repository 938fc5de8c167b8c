using System;
using System.Text;
using Form4Gen.Cli.Records;

namespace Form4Gen.Cli.Calibrating;

/// <summary>Whether a value is the same as the true one: numbers by value, texts but for white space and the shape of quotes and dashes.</summary>
internal static class ValueComparison
{
    /// <summary>Compares.</summary>
    /// <param name="read">A value that is there.</param>
    /// <param name="truth">The true one, or null.</param>
    public static bool AreSame(FieldEntry read, FieldEntry? truth)
    {
        if (truth is null || !truth.HasValue) return false;
        if (read.Number is not null || read.Flag is not null) return read.Number == truth.Number && read.Flag == truth.Flag;
        return read.Reading.Value is { } text && truth.Reading.Value is { } known && string.Equals(Folded(text), Folded(known), StringComparison.Ordinal);
    }

    private static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            char plain = c switch
            {
                '\u2018' or '\u2019' => '\'',
                '\u201c' or '\u201d' => '"',
                '\u2013' or '\u2014' => '-',
                _ => char.IsWhiteSpace(c) ? ' ' : c,
            };
            if (plain != ' ' || (folded.Length > 0 && folded[^1] != ' ')) folded.Append(plain);
        }

        return folded.ToString().TrimEnd(' ');
    }
}
