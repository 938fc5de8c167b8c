using System.Globalization;
using System.Text;

namespace Form4Gen.Forms.Tests.Pages;

/// <summary>Writes text with aligned columns as a PDF of one page: every line in a type of one width, every character at its column.</summary>
internal static class SmallPdf
{
    private const int Size = 6, Leading = 8, Margin = 20;

    public static byte[] Write(string text)
    {
        string[] lines = text.TrimEnd('\n').Split('\n');
        int height = (lines.Length * Leading) + (2 * Margin);
        var content = new StringBuilder("BT /F1 6 Tf\n");
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i].Replace("\\", "\\\\", System.StringComparison.Ordinal).Replace("(", "\\(", System.StringComparison.Ordinal).Replace(")", "\\)", System.StringComparison.Ordinal);
            content.Append(CultureInfo.InvariantCulture, $"1 0 0 1 {Margin} {height - Margin - (i * Leading)} Tm ({line}) Tj\n");
        }

        content.Append("ET");
        return Assemble(
        [
            "<< /Type /Catalog /Pages 2 0 R >>",
            "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            $"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {(250 * Size * 6 / 10) + (2 * Margin)} {height}] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
            $"<< /Length {content.Length} >>\nstream\n{content}\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        ]);
    }

    private static byte[] Assemble(string[] objects)
    {
        var pdf = new StringBuilder("%PDF-1.4\n");
        var table = new StringBuilder();
        for (int i = 0; i < objects.Length; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Length:0000000000} 00000 n \n");
            pdf.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int start = pdf.Length;
        pdf.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Length + 1}\n0000000000 65535 f \n{table}trailer << /Size {objects.Length + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(pdf.ToString());
    }
}
