using System;

namespace Form4Gen.Runtime.Documents;

/// <summary>Recognizes contents that are no text by their first bytes.</summary>
internal static class BinaryContent
{
    /// <summary>Bytes that are looked at for NULs, which no text holds.</summary>
    private const int Looked = 4096;

    /// <summary>A PDF may have other bytes before its mark; readers accept it within the first kilobyte.</summary>
    private const int PdfWithin = 1024;

    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes.Length > 2 && bytes[0] == 0x1F && bytes[1] == 0x8B;

    /// <summary>What the bytes are, or null where they may be text.</summary>
    public static RecognizedContent? Recognize(ReadOnlySpan<byte> bytes)
    {
        if (bytes[..Math.Min(bytes.Length, PdfWithin)].IndexOf("%PDF-"u8) is >= 0 and var at && (at == 0 || !IsText(bytes[..at]))) return new(DocumentFormat.Pdf);
        if (Signature(bytes) is { } found) return new(DocumentFormat.Unknown, found);
        if (HasUtf16Mark(bytes) || IsText(bytes[..Math.Min(bytes.Length, Looked)])) return null;
        return new(DocumentFormat.Unknown, "binary data");
    }

    private static bool IsText(ReadOnlySpan<byte> bytes) => !bytes.Contains((byte)0);

    private static bool HasUtf16Mark(ReadOnlySpan<byte> bytes) => bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF));

    private static string? Signature(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8)) return "a ZIP archive (an Office document is one too)";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])) return "an old Office document";
        if (bytes.StartsWith("{\\rtf"u8)) return "a Rich Text document";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G'])) return "a PNG image";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return "a JPEG image";
        if (bytes.StartsWith("GIF8"u8)) return "a GIF image";
        if (bytes.StartsWith("II*\0"u8) || bytes.StartsWith("MM\0*"u8)) return "a TIFF image";
        if (bytes.StartsWith("RIFF"u8) && bytes.Length > 12 && bytes[8..12].SequenceEqual("WEBP"u8)) return "a WebP image";
        if (bytes.StartsWith("BZh"u8)) return "a bzip2 file";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[(byte)'7', (byte)'z', 0xBC, 0xAF])) return "a 7z archive";
        return null;
    }
}
