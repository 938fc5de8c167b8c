using System;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading.Xml;

/// <summary>What an element says to a value of its field's type.</summary>
internal static class XmlValues
{
    /// <summary>A value that is written otherwise than its type asks for, though nothing else can be meant.</summary>
    private const float Corrected = 0.95f;

    /// <summary>A date that is one, of a year in which nothing was reported.</summary>
    private const float OddYear = 0.5f;

    /// <summary>The first year that is no slip of the pen.</summary>
    private const int FirstYear = 1900;

    /// <summary>Digits of a number that are kept exactly.</summary>
    private const int ExactDigits = 28;

    /// <summary>A value, or none where the text is no value of the type.</summary>
    /// <param name="field">The field.</param>
    /// <param name="text">The text, not empty.</param>
    /// <param name="source">Where it stands.</param>
    /// <param name="isRepaired">Whether the text had to be put together.</param>
    /// <param name="options">How to read.</param>
    public static FieldValue Convert(FieldDescriptor field, ReadOnlySpan<char> text, Provenance source, bool isRepaired, ReadOptions options)
    {
        (ExtractionStatus status, float confidence) = isRepaired ? (ExtractionStatus.Repaired, Corrected) : (ExtractionStatus.Found, 1f);
        switch (field.Type)
        {
            case FieldType.Text or FieldType.PersonName:
                return FieldValue.OfText(TextNormalization.Collapse(text), status, confidence, confidence < options.DoubtThreshold, source);
            case FieldType.Decimal or FieldType.Money:
                return Number(text, source, isRepaired, false, options);
            case FieldType.Integer:
                return Number(text, source, isRepaired, true, options);
            case FieldType.Date:
                return Date(text, source, isRepaired, options);
            case FieldType.MonthOrDate when ValueConversion.TryMonthOrDate(text, out MonthOrDate month):
                return Dated(FieldValue.NumberOf(month), isRepaired, source, options);
            case FieldType.CheckBox when TryFlag(text, out bool flag):
                return FieldValue.OfNumber(flag ? 1 : 0, status, confidence, confidence < options.DoubtThreshold, source);
            case FieldType.Code when field.Codes is { } list:
                bool isListed = ValueConversion.TryCode(text, list, out int index);
                if (list.IsOpen) return FieldValue.OfText(isListed ? list.Codes[index].Value : TextNormalization.Collapse(text), status, confidence, confidence < options.DoubtThreshold, source);
                if (isListed) return FieldValue.OfNumber(index, status, confidence, confidence < options.DoubtThreshold, source);
                break;
        }

        return Unreadable(source);
    }

    private static FieldValue Unreadable(Provenance source) => FieldValue.None(ExtractionStatus.Unreadable, true, source);

    private static FieldValue Number(ReadOnlySpan<char> text, Provenance source, bool isRepaired, bool isWhole, ReadOptions options)
    {
        if (text[0] == '+')
        {
            text = text[1..];
            isRepaired = true;
        }

        if (!ValueConversion.TryNumber(text, out decimal number, out NumberTraits traits) || !IsExact(text)) return Unreadable(source);
        if (isWhole && (decimal.Truncate(number) != number || number is < long.MinValue or > long.MaxValue)) return Unreadable(source);
        isRepaired |= (traits & (NumberTraits.Grouped | NumberTraits.CurrencySign)) != 0;
        float confidence = isRepaired ? Corrected : 1f;
        return FieldValue.OfNumber(number, isRepaired ? ExtractionStatus.Repaired : ExtractionStatus.Found, confidence, confidence < options.DoubtThreshold, source);
    }

    // More digits than a decimal keeps would be rounded.
    private static bool IsExact(ReadOnlySpan<char> text)
    {
        if (text.Length <= ExactDigits) return true;
        int digits = 0;
        foreach (char c in text)
            if (char.IsAsciiDigit(c) && (c != '0' || digits > 0)) digits++;
        return digits <= ExactDigits;
    }

    private static FieldValue Date(ReadOnlySpan<char> text, Provenance source, bool isRepaired, ReadOptions options)
    {
        // A time of day behind the date says nothing of the date.
        bool hasTime = text.Length > 10 && text[10] is 'T' or ' ' && text[4] == '-';
        if (!ValueConversion.TryDate(hasTime ? text[..10] : text, out DateOnly date)) return Unreadable(source);
        bool isIso = text.Length >= 10 && text[4] == '-' && !hasTime;
        return Dated(FieldValue.NumberOf(date), isRepaired || !isIso, source, options);
    }

    private static FieldValue Dated(int date, bool isRepaired, Provenance source, ReadOptions options)
    {
        float confidence = date / 10000 < FirstYear ? OddYear : isRepaired ? Corrected : 1f;
        return FieldValue.OfNumber(date, isRepaired ? ExtractionStatus.Repaired : ExtractionStatus.Found, confidence, confidence < options.DoubtThreshold, source);
    }

    private static bool TryFlag(ReadOnlySpan<char> text, out bool value)
    {
        if (ValueConversion.TryBoolean(text, out value)) return true;
        value = text.Equals("y", StringComparison.OrdinalIgnoreCase) || text.Equals("yes", StringComparison.OrdinalIgnoreCase) || text.Equals("x", StringComparison.OrdinalIgnoreCase);
        return value || text.Equals("n", StringComparison.OrdinalIgnoreCase) || text.Equals("no", StringComparison.OrdinalIgnoreCase);
    }
}
