using System.Collections.Generic;

namespace Form4Gen.Cli.Schemas.Drawing;

/// <summary>Text in lines of a width: broken between words, behind an underscore of an id or a stroke, and within words where nothing else is left.</summary>
internal static class TextWrap
{
    private static readonly char[] Seams = ['_', '/'];

    /// <summary>The lines; at least one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="width">Characters in a line.</param>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        var lines = new List<string>();
        string line = "";
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length <= width)
            {
                line += " " + word;
                continue;
            }

            if (line.Length > 0) lines.Add(line);
            line = word;
            while (line.Length > width)
            {
                int cut = line.LastIndexOfAny(Seams, width - 1) + 1;
                if (cut <= 1) cut = width;
                lines.Add(line[..cut]);
                line = line[cut..];
            }
        }
        lines.Add(line);
        return lines;
    }
}
