using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Form4Gen.Cli.Commands;
using Form4Gen.Cli.Output;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Cli.Schemas.Coverage;

/// <summary>The coverage of a corpus for people.</summary>
/// <param name="context">Takes the text.</param>
/// <param name="top">How many unclaimed texts are listed.</param>
internal sealed class CoverageText(CommandContext context, int top)
{
    private readonly Screen _screen = new(context.Output, context.Host.Terminal);

    /// <summary>The word for a kind of phrase.</summary>
    /// <param name="kind">The kind.</param>
    public static string KindOf(PhraseKind kind) => kind switch
    {
        PhraseKind.BoxLabel or PhraseKind.CheckLabel => "label",
        PhraseKind.GroupLabel => "group",
        PhraseKind.BoxCaption => "caption",
        PhraseKind.TableTitle => "title",
        PhraseKind.ColumnHeader => "header",
        PhraseKind.ColumnGroup => "header group",
        PhraseKind.FootnotesTitle => "footnotes",
        PhraseKind.Heading => "prints",
        _ => "furniture",
    };

    /// <summary>Writes it.</summary>
    /// <param name="coverage">The coverage.</param>
    /// <param name="files">How many files were given.</param>
    public void Write(CorpusCoverage coverage, int files)
    {
        string revisions = string.Join(", ", coverage.Revisions.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}")));
        _screen.Line($"{Counted.Of(files, "file")}, {coverage.Files.ToString(CultureInfo.InvariantCulture)} read{(revisions.Length > 0 ? ": " + revisions : "")}");
        if (coverage.Files > 0)
        {
            WriteCounts("Printed texts, and the files that have them", coverage.Phrases.Select(phrase => ($"{KindOf(phrase.Kind)} {phrase.Owner}".TrimEnd(), phrase.Text, phrase.Files)));
            WriteCounts("Codes and aliases, and the values that are printed so", coverage.Codes.Select(code => (code.IsAlias ? $"{code.List} alias" : code.List, code.Text, code.Values)));
            WriteUnclaimed([.. coverage.Unclaimed]);
        }
        _screen.Flush();
    }

    // What was never seen stands by itself: an alias that nobody prints is one to take away.
    private void WriteCounts(string title, IEnumerable<(string Owner, string Text, int Count)> counts)
    {
        (string Owner, string Text, int Count)[] all = [.. counts];
        _screen.Gap();
        _screen.Line(title, Palette.Heading);
        foreach ((string owner, string text, int count) in all.Where(one => one.Count > 0)) Line(count, $"{owner}: {text}");
        (string Owner, string Text, int Count)[] never = [.. all.Where(one => one.Count == 0)];
        if (never.Length == 0) return;
        _screen.Line($"never ({never.Length.ToString(CultureInfo.InvariantCulture)})", Palette.Doubt, indent: 2);
        foreach (IGrouping<string, (string Owner, string Text, int Count)> group in never.GroupBy(one => one.Owner, StringComparer.Ordinal))
            _screen.Line($"{group.Key}: {string.Join(" | ", group.Select(one => one.Text))}", Palette.Aside, indent: 4);
    }

    private void WriteUnclaimed(UnclaimedText[] texts)
    {
        _screen.Gap();
        _screen.Line("Text that no field claims, and the files that have it", Palette.Heading);
        foreach (UnclaimedText text in texts.Take(top)) Line(text.Files, $"{text.Text}  ({text.File}:{text.Line.ToString(CultureInfo.InvariantCulture)})");
        if (texts.Length > top) _screen.Line($"and {(texts.Length - top).ToString(CultureInfo.InvariantCulture)} more; --top shows more, --format json all", Palette.Aside, indent: 2);
        if (texts.Length == 0) _screen.Line("none", Palette.Aside, indent: 2);
    }

    private void Line(int count, string text) => _screen.Line($"{count.ToString(CultureInfo.InvariantCulture),5}  {text}");
}
