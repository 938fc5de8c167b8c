using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Calibration;

/// <summary>Takes the terms of a value's confidence, one by one.</summary>
internal interface ITermSink
{
    /// <summary>A term.</summary>
    /// <param name="kind">What it is about.</param>
    /// <param name="name">Its name within the kind; empty where the kind has no names.</param>
    /// <param name="group">The group of values that it holds for; null: all.</param>
    /// <param name="degree">How much of it there is.</param>
    void Add(TermKind kind, string name, string? group, float degree);
}

/// <summary>What a term of a confidence is about.</summary>
internal enum TermKind : byte
{
    /// <summary>There is a value of the group.</summary>
    Start,

    /// <summary>Logit of the strength that the reader gave the value.</summary>
    Strength,

    /// <summary>The reader doubts it whatever its strength.</summary>
    Doubted,

    /// <summary>Where the value came from.</summary>
    Status,

    /// <summary>A named piece of evidence.</summary>
    Evidence,

    /// <summary>The field, and for a check box what was read.</summary>
    Field,
}

/// <summary>
/// What a value's calibrated confidence is made of: the logistic of a sum of terms, each with a weight that was learned from filings of known truth. The
/// same definition serves learning and reading.
/// </summary>
public static class ConfidenceTerms
{
    /// <summary>The group of marks of footnotes.</summary>
    public const string Marks = "footnotes";

    /// <summary>The group of texts of footnotes.</summary>
    public const string NoteTexts = "footnote_text";

    /// <summary>A strength below this is the reader's word for a guess: such a value stays doubtful whatever was learned of others.</summary>
    public const float Guess = 0.6f;

    private const float LeastStrength = 0.02f, GreatestStrength = 0.9995f;
    private static readonly string[] KindNames = ["start", "strength", "doubted", "status", "evidence", "field"];
    private static readonly string[] StatusNames = ["not-on-form", "blank", "found", "repaired", "inferred", "missing", "unreadable"];
    private static readonly string[] TypeNames = ["text", "person_name", "date", "month_or_date", "decimal", "money", "integer", "code", "checkbox"];
    private static readonly string[] CellNames = Array.ConvertAll(TypeNames, static name => "row_" + name);

    /// <summary>The groups of values whose evidence weighs differently: types of fields, and those in rows of tables.</summary>
    public static IReadOnlyList<string> Groups { get; } = [.. TypeNames, .. CellNames, Marks, NoteTexts];

    /// <summary>The terms of a value that was read without calibration (<see cref="ReadOptions.Calibrate"/>).</summary>
    /// <param name="field">The field; null for the text of a footnote.</param>
    /// <param name="isOfRow">Whether it stands in a row of a table.</param>
    /// <param name="value">What was read.</param>
    /// <param name="mark">What was read of a check box; null for other fields.</param>
    /// <param name="threshold">The threshold it was read with.</param>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <returns>Names with degrees.</returns>
    public static IReadOnlyList<KeyValuePair<string, float>> Of<T>(FieldDescriptor? field, bool isOfRow, in Extracted<T> value, bool? mark, float threshold)
    {
        var list = new TermList();
        Visit(ref list, field, isOfRow, Evidence.Of(value, threshold), mark);
        return list.Terms;
    }

    /// <summary>The terms of the footnote marks at a value that was read without calibration.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">What was read.</param>
    /// <param name="threshold">The threshold it was read with.</param>
    /// <typeparam name="T">The value's type.</typeparam>
    /// <returns>Names with degrees.</returns>
    public static IReadOnlyList<KeyValuePair<string, float>> OfMarks<T>(FieldDescriptor field, in Extracted<T> value, float threshold)
    {
        var list = new TermList();
        VisitMarks(ref list, field, Evidence.Of(value, threshold), value.Footnotes.Count, value.FootnotesBecause);
        return list.Terms;
    }

    /// <summary>Whether a value that was read without calibration is doubtful whatever was learned: it is concluded, a guess, or the reader says that something is wrong with it.</summary>
    /// <param name="value">What was read.</param>
    /// <param name="threshold">The threshold it was read with.</param>
    /// <typeparam name="T">The value's type.</typeparam>
    public static bool StaysDoubtful<T>(in Extracted<T> value, float threshold) => Evidence.Of(value, threshold).StaysDoubtful(threshold);

    internal static void Visit<TSink>(ref TSink sink, FieldDescriptor? field, bool isOfRow, in Evidence evidence, bool? mark)
        where TSink : ITermSink
    {
        string group = field is null ? NoteTexts : (isOfRow ? CellNames : TypeNames)[(int)field.Type];
        VisitCommon(ref sink, evidence, group);
        if (field is null) return;
        sink.Add(TermKind.Field, field.Id, null, 1);

        // Each box is a thing of its own, and so is what evidence is worth there; in the columns of tables types are enough.
        for (int i = 0; !isOfRow && i < evidence.Because.Count; i++) sink.Add(TermKind.Field, field.Id, evidence.Because[i], 1);
        if (mark is { } marked) sink.Add(TermKind.Field, field.Id, marked ? "true" : "false", 1);
    }

    internal static void VisitMarks<TSink>(ref TSink sink, FieldDescriptor field, in Evidence evidence, int count, IReadOnlyList<string> because)
        where TSink : ITermSink
    {
        VisitCommon(ref sink, evidence, Marks);
        sink.Add(TermKind.Field, field.Id, Marks, 1);
        if (count > 1) sink.Add(TermKind.Evidence, "several-marks", Marks, 1);
        for (int i = 0; i < because.Count; i++) sink.Add(TermKind.Evidence, because[i], Marks, 1);
    }

    /// <summary>The name of a term, as weights have it.</summary>
    internal static string NameOf(TermKind kind, string name, string? group) =>
        KindNames[(int)kind] + (name.Length == 0 ? "" : "/" + name) + (group is null ? "" : "/" + group);

    /// <summary>The parts of a term's name; false where it is none.</summary>
    internal static bool TryParse(string term, out TermKind kind, out string name, out string? group)
    {
        string[] parts = term.Split('/');
        kind = (TermKind)Math.Max(0, Array.IndexOf(KindNames, parts[0]));
        bool isNamed = kind is TermKind.Status or TermKind.Evidence or TermKind.Field;
        int most = isNamed ? 3 : 2;
        name = isNamed && parts.Length > 1 ? parts[1] : "";
        group = parts.Length == most ? parts[^1] : null;
        return Array.IndexOf(KindNames, parts[0]) >= 0 && parts.Length <= most && parts.Length >= most - 1;
    }

    private static void VisitCommon<TSink>(ref TSink sink, in Evidence evidence, string group)
        where TSink : ITermSink
    {
        float strength = Math.Clamp(evidence.Strength, LeastStrength, GreatestStrength);
        sink.Add(TermKind.Start, "", group, 1);
        sink.Add(TermKind.Strength, "", group, MathF.Log(strength / (1 - strength)));
        if (evidence.IsDoubted) sink.Add(TermKind.Doubted, "", group, 1);
        sink.Add(TermKind.Status, StatusNames[(int)evidence.Status], group, 1);
        for (int i = 0; i < evidence.Because.Count; i++)
        {
            sink.Add(TermKind.Evidence, evidence.Because[i], null, 1);
            sink.Add(TermKind.Evidence, evidence.Because[i], group, 1);
        }
    }

    /// <summary>What the reader says of a value.</summary>
    /// <param name="Status">Where the value came from.</param>
    /// <param name="Strength">How strong the reader finds it.</param>
    /// <param name="IsDoubted">Whether the reader doubts it whatever its strength.</param>
    /// <param name="Because">Names of the evidence.</param>
    internal readonly record struct Evidence(ExtractionStatus Status, float Strength, bool IsDoubted, IReadOnlyList<string> Because)
    {
        public static Evidence Of<T>(in Extracted<T> value, float threshold) => Of(value.Status, value.Confidence, value.IsDoubtful, value.Because, threshold);

        public static Evidence Of(ExtractionStatus status, float strength, bool isDoubtful, IReadOnlyList<string> because, float threshold) =>
            new(status, strength, isDoubtful && strength >= threshold, because);

        // What was learned of many values may not hold of the one of which the reader says that it is a guess, or that something is wrong with it.
        public bool StaysDoubtful(float threshold) => Status == ExtractionStatus.Inferred || IsDoubted || Strength < Math.Min(Guess, threshold);
    }

    private struct TermList() : ITermSink
    {
        public List<KeyValuePair<string, float>> Terms { get; } = [];

        public readonly void Add(TermKind kind, string name, string? group, float degree) => Terms.Add(new(NameOf(kind, name, group), degree));
    }
}
