using System;
using System.Collections.Generic;

namespace Form4Gen.Runtime;

/// <summary>
/// One value of a filing with its status, its confidence and its place in the source.
/// <typeparamref name="T"/> is always a nullable type, so <c>default</c> has no value and nothing missing can look like 0, "" or false.
/// </summary>
/// <typeparam name="T">A nullable type: <c>decimal?</c>, <c>DateOnly?</c>, <c>string?</c>, <c>bool?</c>, an enum's nullable form.</typeparam>
public readonly struct Extracted<T> : IEquatable<Extracted<T>>
{
    private readonly Provenance? _provenance;

    /// <summary>Makes a value.</summary>
    /// <param name="value">The value, or null.</param>
    /// <param name="status">Where it came from.</param>
    /// <param name="confidence">Calibrated probability of being right, 0 to 1.</param>
    /// <param name="isDoubtful">Whether the confidence is below the reader's threshold, or the value is not to be relied on for another reason.</param>
    /// <param name="provenance">Where it stood, and what spoke for it.</param>
    public Extracted(T value, ExtractionStatus status, float confidence = 1f, bool isDoubtful = false, Provenance? provenance = null)
    {
        Value = value;
        Status = status;
        Confidence = confidence;
        IsDoubtful = isDoubtful;
        _provenance = provenance;
    }

    /// <summary>The value; null when there is none (see <see cref="Status"/> for why).</summary>
    public T Value { get; }

    /// <summary>Where the value came from, or why there is none.</summary>
    public ExtractionStatus Status { get; }

    /// <summary>Probability that the value is right, 0 to 1. 0 where there is no value to be right.</summary>
    public float Confidence { get; }

    /// <summary>True when the value should be checked by a person before it is relied on. Always true for <see cref="ExtractionStatus.Inferred"/>.</summary>
    public bool IsDoubtful { get; }

    /// <summary>The text as it stands in the source; joined pieces are separated by <c>|</c>. Null where nothing stands.</summary>
    public string? RawText => _provenance?.RawText;

    /// <summary>Where the value stands; empty where nothing stands. Never null.</summary>
    public IReadOnlyList<SourceSpan> Source => _provenance?.Source ?? [];

    /// <summary>Ids of the footnotes marked at the value (<c>F1</c>). Never null.</summary>
    public IReadOnlyList<string> Footnotes => _provenance?.Footnotes ?? [];

    /// <summary>Probability that <see cref="Footnotes"/> are right, all of them; the value's own where they were not judged apart.</summary>
    public float FootnotesConfidence => _provenance?.FootnotesConfidence ?? Confidence;

    /// <summary>Names of what the whole filing says for and against <see cref="Footnotes"/>. Never null.</summary>
    public IReadOnlyList<string> FootnotesBecause => _provenance?.FootnotesBecause ?? [];

    /// <summary>True when <see cref="Footnotes"/> should be checked by a person before they are relied on.</summary>
    public bool AreFootnotesDoubtful => _provenance?.AreFootnotesDoubtful ?? IsDoubtful;

    /// <summary>Names of the evidence that decided. Never null.</summary>
    public IReadOnlyList<string> Because => _provenance?.Because ?? [];

    /// <summary>What a missing or unreadable value may be, as text; never a value.</summary>
    public string? Suggestion => _provenance?.Suggestion;

    /// <summary>The same extraction with its value in another form (a code as text).</summary>
    /// <typeparam name="TOther">The other form's type.</typeparam>
    /// <param name="value">The value in the other form.</param>
    public Extracted<TOther> WithValue<TOther>(TOther value) => new(value, Status, Confidence, IsDoubtful, _provenance);

    /// <summary>The same value with another confidence and doubt.</summary>
    internal Extracted<T> With(float confidence, bool isDoubtful) => new(Value, Status, confidence, isDoubtful, _provenance);

    /// <summary>Same value and same footnote marks, wherever they stood and however sure they are.</summary>
    /// <param name="other">The value to compare with.</param>
    public bool ContentEquals(in Extracted<T> other) =>
        EqualityComparer<T>.Default.Equals(Value, other.Value) && SequenceEquals(Footnotes, other.Footnotes);

    /// <inheritdoc/>
    public bool Equals(Extracted<T> other) =>
        ContentEquals(other) && Status == other.Status && IsDoubtful == other.IsDoubtful && Confidence.Equals(other.Confidence)
        && SequenceEquals(Source, other.Source);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Extracted<T> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Value, Status);

    /// <summary>The value as text, empty when there is none; <c>?</c> follows a doubtful one.</summary>
    public override string ToString() => FormattableString.Invariant($"{Value}{(IsDoubtful ? "?" : "")}");

    /// <summary>Equality of value, marks, status, doubt and places.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator ==(Extracted<T> left, Extracted<T> right) => left.Equals(right);

    /// <summary>The opposite of equality.</summary>
    /// <param name="left">One value.</param>
    /// <param name="right">The other.</param>
    public static bool operator !=(Extracted<T> left, Extracted<T> right) => !left.Equals(right);

    private static bool SequenceEquals<TItem>(IReadOnlyList<TItem> a, IReadOnlyList<TItem> b)
    {
        if (a.Count != b.Count) return false;
        for (int i = 0; i < a.Count; i++)
            if (!EqualityComparer<TItem>.Default.Equals(a[i], b[i])) return false;
        return true;
    }
}
