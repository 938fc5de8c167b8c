using System;

namespace Form4Gen.Runtime;

/// <summary>A value of any field type, before it is bound to a record's property.</summary>
public readonly struct FieldValue
{
    private FieldValue(decimal number, object? text, ExtractionStatus status, float confidence, bool doubtful, Provenance? provenance)
    {
        Number = number;
        Text = text as string;
        Content = text is null ? FieldContent.None : FieldContent.Text;
        Status = status;
        Confidence = confidence;
        IsDoubtful = doubtful;
        Provenance = provenance;
    }

    /// <summary>What kind of value is held.</summary>
    public FieldContent Content { get; private init; }

    /// <summary>The number; for dates <c>yyyymmdd</c> (day 0: a month), for check boxes 1 or 0, for codes the 0-based index in the list.</summary>
    public decimal Number { get; private init; }

    /// <summary>The text of a text, a name or an open code.</summary>
    public string? Text { get; private init; }

    /// <summary>Where it came from.</summary>
    public ExtractionStatus Status { get; }

    /// <summary>Probability of being right.</summary>
    public float Confidence { get; }

    /// <summary>Whether it is to be checked by a person.</summary>
    public bool IsDoubtful { get; }

    /// <summary>Where it stood.</summary>
    public Provenance? Provenance { get; }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue => Content != FieldContent.None;

    /// <summary>No value.</summary>
    /// <param name="status">Why there is none.</param>
    /// <param name="doubtful">Whether that is doubtful.</param>
    /// <param name="provenance">What stands there, footnote marks, a suggestion.</param>
    /// <param name="confidence">Probability that there really is none.</param>
    public static FieldValue None(ExtractionStatus status, bool doubtful = false, Provenance? provenance = null, float confidence = 0f) =>
        new(0, null, status, confidence, doubtful, provenance);

    /// <summary>A text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="status">Where it came from.</param>
    /// <param name="confidence">Probability of being right.</param>
    /// <param name="doubtful">Whether it is doubtful.</param>
    /// <param name="provenance">Where it stood.</param>
    public static FieldValue OfText(string text, ExtractionStatus status, float confidence, bool doubtful, Provenance? provenance) =>
        new(0, text, status, confidence, doubtful, provenance);

    /// <summary>A number, a code's index, or 1 and 0 for a check box.</summary>
    /// <param name="number">The number.</param>
    /// <param name="status">Where it came from.</param>
    /// <param name="confidence">Probability of being right.</param>
    /// <param name="doubtful">Whether it is doubtful.</param>
    /// <param name="provenance">Where it stood.</param>
    public static FieldValue OfNumber(decimal number, ExtractionStatus status, float confidence, bool doubtful, Provenance? provenance) =>
        new(number, null, status, confidence, doubtful, provenance) { Content = FieldContent.Number };

    /// <summary>A date.</summary>
    /// <param name="date">The date.</param>
    /// <param name="status">Where it came from.</param>
    /// <param name="confidence">Probability of being right.</param>
    /// <param name="doubtful">Whether it is doubtful.</param>
    /// <param name="provenance">Where it stood.</param>
    public static FieldValue OfDate(DateOnly date, ExtractionStatus status, float confidence, bool doubtful, Provenance? provenance) =>
        OfNumber(NumberOf(date), status, confidence, doubtful, provenance);

    /// <summary>The number that stands for a date: its digits, 20240314.</summary>
    internal static int NumberOf(DateOnly date) => NumberOf(new MonthOrDate(date.Year, date.Month, date.Day));

    /// <summary>The date that such a number stands for.</summary>
    internal static DateOnly DateOf(decimal number)
    {
        int digits = (int)number;
        return new DateOnly(digits / 10000, digits / 100 % 100, digits % 100);
    }

    /// <summary>The number that stands for a month or a date; a month without a day has 00 for it.</summary>
    internal static int NumberOf(MonthOrDate month) => (month.Year * 10000) + (month.Month * 100) + (month.Day ?? 0);

    /// <summary>The same value with another status, confidence, doubt or provenance.</summary>
    /// <param name="status">Where it came from.</param>
    /// <param name="confidence">Probability of being right.</param>
    /// <param name="doubtful">Whether it is doubtful.</param>
    /// <param name="provenance">Where it stood.</param>
    public FieldValue With(ExtractionStatus status, float confidence, bool doubtful, Provenance? provenance) =>
        new(Number, Text, status, confidence, doubtful, provenance) { Content = Content, Number = Number };
}

/// <summary>What a <see cref="FieldValue"/> holds.</summary>
public enum FieldContent : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A number (dates, codes and check boxes included).</summary>
    Number,
}
