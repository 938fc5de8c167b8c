using System;

namespace Form4Gen.Runtime.Documents.Pdf;

/// <summary>Recognizes a PDF by its content.</summary>
internal static class PdfSigns
{
    /// <summary>Other bytes may stand before the sign.</summary>
    private const int Within = 1024;

    public static bool IsPdf(ReadOnlySpan<byte> bytes)
    {
        int at = bytes[..Math.Min(bytes.Length, Within)].IndexOf("%PDF-"u8);
        return at == 0 || (at > 0 && bytes.Contains((byte)0));
    }
}
