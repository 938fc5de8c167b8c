namespace Form4Gen.Runtime.Documents;

/// <summary>What a content was recognized as.</summary>
/// <param name="Format">Its format; <see cref="DocumentFormat.Unknown"/> where it is none that can be read.</param>
/// <param name="Found">What it is instead, <c>a PNG image</c>; null where it can be read.</param>
internal readonly record struct RecognizedContent(DocumentFormat Format, string? Found = null);
