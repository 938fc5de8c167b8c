using System;
using System.Globalization;
using System.Net;
using System.Text;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Documents.Pdf;

namespace Form4Gen.Forms.Tests.Robustness;

/// <summary>Words with their boxes, as <c>pdftotext -bbox-layout</c> lists them; and the program itself, which gives what its PDF holds behind the mark.</summary>
internal sealed class PdfWordList : IPdfProgram
{
    private const string Mark = "%PDF-1.7\n";

    public static PdfWordList Program { get; } = new();

    /// <summary>The words of aligned text, each at its line and column.</summary>
    public static string Write(string text)
    {
        var list = new StringBuilder("<page width=\"1000\" height=\"800\">\n");
        string[] lines = text.Split('\n');
        for (int y = 0; y < lines.Length; y++)
        {
            for (int x = 0; x < lines[y].Length; x++)
            {
                if (lines[y][x] == ' ') continue;
                int end = lines[y].IndexOf(' ', x) is > 0 and var space ? space : lines[y].Length;
                list.Append(CultureInfo.InvariantCulture, $"<word xMin=\"{x * 3.6:0.0}\" yMin=\"{y * 8}\" xMax=\"{end * 3.6:0.0}\" yMax=\"{(y * 8) + 6}\">{WebUtility.HtmlEncode(lines[y][x..end])}</word>\n");
                x = end;
            }
        }

        return list.Append("</page>\n").ToString();
    }

    /// <summary>A PDF that this program reads.</summary>
    public static byte[] AsPdf(byte[] list) => [.. Encoding.UTF8.GetBytes(Mark), .. list];

    public PdfOutput Run(ReadOnlySpan<byte> pdf, ReadOptions options) => new(Encoding.UTF8.GetString(pdf[Mark.Length..]));
}
