using System;
using System.Text;

namespace Form4Gen.Runtime.Documents;

/// <summary>Bytes to text: byte-order marks, then UTF-8, then Windows-1252, which is Latin-1 with printed characters in the place of controls, and reads any byte.</summary>
internal static class TextDecoding
{
    private const char FirstWindows = '\u0080';
    private const char LastWindows = '\u009F';

    // The five bytes without a character stay what they are.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Decodes a whole document.</summary>
    /// <param name="bytes">The bytes.</param>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8)) return Utf8OrLatin1(bytes[3..]);
        if (bytes.Length >= 2 && bytes[0] == 0xFF && bytes[1] == 0xFE) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.Length >= 2 && bytes[0] == 0xFE && bytes[1] == 0xFF) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        return Utf8OrLatin1(bytes);
    }

    /// <summary>How many characters decoding a document gives.</summary>
    /// <param name="bytes">Its bytes.</param>
    public static int CountOf(ReadOnlySpan<byte> bytes)
    {
        bool isUtf16 = bytes.Length >= 2 && ((bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF));
        if (isUtf16) return (bytes.Length - 1) / 2;
        if (bytes.StartsWith("\uFEFF"u8)) bytes = bytes[3..];
        return System.Text.Unicode.Utf8.IsValid(bytes) ? StrictUtf8.GetCharCount(bytes) : bytes.Length;
    }

    // Old filings hold single bytes; a replacement character would lose them, so the whole text is read the other way.
    private static string Utf8OrLatin1(ReadOnlySpan<byte> bytes)
    {
        if (System.Text.Unicode.Utf8.IsValid(bytes)) return StrictUtf8.GetString(bytes);
        string text = Encoding.Latin1.GetString(bytes);
        if (text.AsSpan().IndexOfAnyInRange(FirstWindows, LastWindows) < 0) return text;
        return string.Create(text.Length, text, static (span, latin) =>
        {
            for (int i = 0; i < span.Length; i++) span[i] = latin[i] is >= FirstWindows and <= LastWindows ? Windows1252[latin[i] - FirstWindows] : latin[i];
        });
    }
}
