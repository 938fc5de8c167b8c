using System;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>Codes of a list, or the texts printed for them, with what may stand beside them and the marks behind.</summary>
internal static class CodeGrammar
{
    /// <summary>Longest word that an open list takes for a code it does not hold.</summary>
    private const int LongestOpenCode = 4;

    /// <summary>A list with more codes than this has rare ones.</summary>
    private const int ShortList = 4;

    /// <summary>What halves of B, D, F, H, P and their like are read as; in a long list such a letter is rarer than its likes.</summary>
    private const string Halves = "IO";

    /// <summary>Whether a text can still become a code with marks when more is put behind it.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> text, CellGrammar grammar)
    {
        int end = EndOfCode(text);
        ReadOnlySpan<char> code = text[..end], rest = text[end..];
        if (!rest.IsEmpty && (!grammar.CarriesMarks || !MarkTail.IsPrefix(rest))) return false;
        if (code.IsEmpty) return true;
        foreach (PrintedValue beside in grammar.Beside)
        {
            int common = code.IndexOf(beside.Text[0]);
            if (common > 0 && beside.Text.AsSpan().StartsWith(code[common..], StringComparison.OrdinalIgnoreCase)) code = code[..common];
        }
        return code.Length <= grammar.LongestCode ? StartsAny(code, grammar) || IsOpen(code, grammar) : IsOpen(code, grammar);
    }

    /// <summary>Completes a reading; false where the text is no code.</summary>
    public static bool TryFinish(ReadOnlySpan<char> text, CellGrammar grammar, FootnoteNumbers footnotes, ref SpanReading reading)
    {
        int end = EndOfCode(text);
        if (end < text.Length && !MarkTail.TryRead(text[end..], footnotes, ref reading)) return false;
        if (grammar.IsSeldomMarked) reading.Cost += DecodingCosts.SeldomMark * reading.MarkCount;
        ReadOnlySpan<char> code = text[..end];
        if (code.IsEmpty) return MarkTail.IsAlone(ref reading);
        foreach (PrintedValue beside in grammar.Beside)
        {
            if (!code.EndsWith(beside.Text, StringComparison.OrdinalIgnoreCase)) continue;
            code = code[..^beside.Text.Length];
            reading.Cost += DecodingCosts.BesideText;
            reading.Traits |= ReadingTraits.Beside;
        }
        reading.TextLength = code.Length;
        return TryPrinted(code, grammar, ref reading) || TryListed(code, grammar, ref reading)
            || (IsOpen(code, grammar) && AddCost(ref reading, DecodingCosts.OpenCode));
    }

    private static bool TryPrinted(ReadOnlySpan<char> code, CellGrammar grammar, ref SpanReading reading)
    {
        foreach (PrintedValue print in grammar.Prints)
        {
            if (!code.Equals(print.Text, StringComparison.OrdinalIgnoreCase)) continue;
            reading.Code = IndexOf(print.Value, grammar.Codes);
            if (!code.SequenceEqual(print.Text)) Odd(ref reading);
            return AddCost(ref reading, DecodingCosts.CodeBase);
        }
        return false;
    }

    private static bool TryListed(ReadOnlySpan<char> code, CellGrammar grammar, ref SpanReading reading)
    {
        if (grammar.Codes is not { } list || !Conversion.ValueConversion.TryCode(code, list, out int index)) return false;
        reading.Code = (short)index;
        if (!code.SequenceEqual(list.Codes[index].Value)) Odd(ref reading);
        if (list.Codes.Length > ShortList && code.Length == 1 && Halves.Contains(code[0])) reading.Traits |= ReadingTraits.HalfGlyph;
        float cost = list.Codes.Length > ShortList ? DecodingCosts.RareCode : DecodingCosts.CodeBase;
        if (grammar.Prints.Length > 0) cost = DecodingCosts.OwnValueOfPrintedCode;
        return AddCost(ref reading, cost);
    }

    private static bool AddCost(ref SpanReading reading, float cost)
    {
        reading.Cost += cost;
        return true;
    }

    private static void Odd(ref SpanReading reading)
    {
        reading.Cost += DecodingCosts.OddCode;
        reading.Traits |= ReadingTraits.OddCode;
    }

    private static short IndexOf(string value, CodeListDescriptor? list)
    {
        if (list is null) return -1;
        for (int i = 0; i < list.Codes.Length; i++)
            if (list.Codes[i].Value == value) return (short)i;
        return -1;
    }

    private static int EndOfCode(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny('(', ')');
        return end < 0 ? text.Length : end;
    }

    private static bool IsOpen(ReadOnlySpan<char> code, CellGrammar grammar)
    {
        if (grammar.Codes is not { IsOpen: true } || code.Length > LongestOpenCode) return false;
        foreach (char c in code)
            if (!char.IsLetterOrDigit(c)) return false;
        return true;
    }

    private static bool StartsAny(ReadOnlySpan<char> start, CellGrammar grammar)
    {
        foreach (PrintedValue print in grammar.Prints)
            if (print.Text.AsSpan().StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        if (grammar.Codes is null) return false;
        foreach (CodeDescriptor code in grammar.Codes.Codes)
        {
            if (code.Value.AsSpan().StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
            foreach (string alias in code.Aliases)
                if (alias.AsSpan().StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
