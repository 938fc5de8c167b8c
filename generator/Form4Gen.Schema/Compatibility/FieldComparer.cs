using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Compatibility;

/// <summary>Compares what two declarations of one field say; its name is compared where it is generated.</summary>
internal static class FieldComparer
{
    /// <summary>Compares.</summary>
    public static void Compare(ModelComparer changes, string path, FieldModel old, FieldModel now)
    {
        if (old.Equals(now)) return;
        if (TypeOf(old) != TypeOf(now))
        {
            changes.Break(DiagnosticCatalog.TypeChanged, changes.At(now, "type"), $"'{path}' is '{TypeOf(now)}' now and was '{TypeOf(old)}'",
                ChangeKind.Changed, "type", path, TypeOf(old), TypeOf(now));
        }

        changes.Texts(path, "label", old.Labels, now.Labels, now);
        changes.Texts(path, "label-false", old.FalseLabels, now.FalseLabels, now);
        changes.Texts(path, "caption", old.Captions, now.Captions, now);
        changes.Texts(path, "between", Pairs(old.Between), Pairs(now.Between));
        changes.Texts(path, "prints", Pairs(old.Prints), Pairs(now.Prints));
        changes.Texts(path, "shape", old.Shapes, now.Shapes);
        changes.Texts(path, "hyphened", old.Hyphened, now.Hyphened);
        changes.Texts(path, "usual", old.Usual, now.Usual);
        changes.Texts(path, "spaced", old.Spaced, now.Spaced);
        changes.Texts(path, "named-in", old.NamedIn, now.NamedIn);
        changes.Texts(path, "wording", old.Wordings, now.Wordings);
        changes.Value(path, "close-after", Close(old), Close(now));
        CompareElement(changes, path, old, now);
        if (old.IsOptional && !now.IsOptional)
            changes.Break(DiagnosticCatalog.ValueRequired, changes.At(now, "id"), $"a value is needed at '{path}' now", ChangeKind.Changed, "optional", path, "true", "false");
        else changes.Value(path, "optional", Flag(old.IsOptional), Flag(now.IsOptional));
        changes.Value(path, "box", old.Box, now.Box);
        changes.Value(path, "doc", old.Doc, now.Doc);
        // The list of a code is its type.
        if (old.Kind == now.Kind && now.Kind != FieldKind.Code) changes.Value(path, "codes", old.CodeList, now.CodeList);
        changes.Value(path, "cell-of", old.CellOf, now.CellOf);
        changes.Value(path, "instead-of", old.InsteadOf, now.InsteadOf);
        changes.Value(path, "below", old.Below, now.Below);
        changes.Value(path, "own-line", Flag(old.OwnLine), Flag(now.OwnLine));
        changes.Value(path, "place", Word(old.Place), Word(now.Place));
        changes.Value(path, "printed", Flag(old.IsPrinted), Flag(now.IsPrinted));
        changes.Value(path, "absent", Word(old.Absent), Word(now.Absent));
        changes.Value(path, "max-length", Number(old.MaxLength), Number(now.MaxLength));
        changes.Value(path, "repeat", Times(old), Times(now));
        changes.Value(path, "footnotes", Flag(old.HasFootnotes), Flag(now.HasFootnotes));
        changes.Value(path, "footnotes-from", old.FootnotesFrom, now.FootnotesFrom);
        changes.Value(path, "sec", old.Sec, now.Sec);
        changes.Value(path, "unit", old.Unit, now.Unit);
        changes.Value(path, "becomes", old.Becomes is { } was ? $"{was.Value} when {was.When}" : null, now.Becomes is { } becomes ? $"{becomes.Value} when {becomes.When}" : null);
        changes.Value(path, "from-count", Count(old), Count(now));
        changes.Value(path, "always", old.Always, now.Always);
    }

    // In the words in which the type of a generated property is compared, so that both are one change.
    private static string TypeOf(FieldModel field) => field.Kind == FieldKind.Record && field.RepeatMax != 1 ? $"list of {field.TypeText}" : field.TypeText;

    private static void CompareElement(ModelComparer changes, string path, FieldModel old, FieldModel now)
    {
        if (old.Xml == now.Xml) return;
        if (old.Xml is null) changes.Add(ChangeKind.Added, "xml", path, null, now.Xml);
        else
        {
            changes.Break(DiagnosticCatalog.ElementChanged, changes.At(now, now.Xml is null ? "id" : "xml"),
                now.Xml is null ? $"'{path}' is no element any more, it was '{old.Xml}'" : $"'{path}' is the element '{now.Xml}' now and was '{old.Xml}'",
                now.Xml is null ? ChangeKind.Removed : ChangeKind.Changed, "xml", path, old.Xml, now.Xml);
        }
    }

    private static EquatableArray<string> Pairs(EquatableArray<string> between)
    {
        var pairs = new List<string>();
        for (int i = 0; i + 1 < between.Count; i += 2) pairs.Add($"{between[i]} {between[i + 1]}");
        return EquatableArray<string>.From(pairs);
    }

    private static EquatableArray<string> Pairs(EquatableArray<PrintedTextModel> prints)
    {
        var pairs = new List<string>();
        foreach (PrintedTextModel print in prints) pairs.Add($"{print.Text}: {print.Value}");
        return EquatableArray<string>.From(pairs);
    }

    private static string Flag(bool value) => value ? "true" : "false";

    private static string Word<T>(T value)
        where T : struct => value.ToString()!.ToLowerInvariant();

    private static string? Number(int value) => value == 0 ? null : value.ToString(CultureInfo.InvariantCulture);

    private static string? Times(FieldModel field) => field.RepeatMax == 1
        ? null
        : string.Format(CultureInfo.InvariantCulture, "{0} to {1}", field.RepeatMin, field.RepeatMax == 0 ? "any number" : field.RepeatMax.ToString(CultureInfo.InvariantCulture));

    private static string? Close(FieldModel field) =>
        field.CloseAfter is { } close ? string.Format(CultureInfo.InvariantCulture, "{0} days of {1}", close.Days, close.Of) : null;

    private static string? Count(FieldModel field) =>
        field.FromCount is { } count ? string.Format(CultureInfo.InvariantCulture, "more than {0} of {1}", count.MoreThan, count.Of) : null;
}
