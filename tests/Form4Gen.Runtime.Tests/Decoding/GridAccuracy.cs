using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Reading;
using Form4Gen.Runtime.Tests.Fixtures;

namespace Form4Gen.Runtime.Tests.Decoding;

/// <summary>Compares the table fields read from damaged pages with what is true, field by field.</summary>
internal sealed class GridAccuracy
{
    private readonly Dictionary<string, int[]> _byField = [];

    public List<string> Errors { get; } = [];

    /// <summary>Of every value read: whether it is right, and what it rests on.</summary>
    public List<string> Evidence { get; } = [];

    public int HardPresent => Sum(0, true);

    public int HardRight => Sum(1, true);

    public int HardSilent => Sum(3, true);

    public int HardGiven => Sum(1, true) + Sum(3, true) + Sum(4, true);

    public static GridAccuracy Measure(string channel, int from, int count)
    {
        GridAccuracy accuracy = new();
        string corpus = Corpus.Folder!;
        IEnumerable<string> files = Directory.GetFiles(Path.Combine(corpus, "text", channel)).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).Skip(from).Take(count);
        foreach (string file in files)
        {
            using JsonDocument truth = JsonDocument.Parse(File.ReadAllText(Path.Combine(corpus, "truth", file[..^4] + ".json")));
            accuracy.Add(file[..10], File.ReadAllText(Path.Combine(corpus, "text", channel, file)), truth.RootElement);
        }
        return accuracy;
    }

    public string Report()
    {
        using StringWriter text = new(CultureInfo.InvariantCulture);
        foreach ((string field, int[] n) in _byField.OrderBy(f => f.Key, StringComparer.Ordinal))
            text.WriteLine(FormattableString.Invariant($"{field,-28} present {n[0],5}  recall {100.0 * n[1] / Math.Max(1, n[0]),5:0.0}  flagged-ok {n[5],4}  missing {n[2],4}  silent {n[3],4}  flagged-wrong {n[4],4}"));
        foreach (bool hard in new[] { true, false })
            text.WriteLine(FormattableString.Invariant($"{(hard ? "HARD" : "ALL"),-28} present {Sum(0, hard),5}  recall {100.0 * Sum(1, hard) / Math.Max(1, Sum(0, hard)),5:0.00}  flagged-ok {Sum(5, hard),4}  missing {Sum(2, hard),4}  silent {Sum(3, hard),4}  flagged-wrong {Sum(4, hard),4}"));
        return text.ToString();
    }

    private int Sum(int outcome, bool hard) => _byField.Where(f => !f.Key.EndsWith("(rows)", StringComparison.Ordinal) && (!hard || !TruthRow.Texts.Contains(f.Key[3..]))).Sum(f => f.Value[outcome]);

    private void Add(string file, string text, JsonElement truth)
    {
        DocumentLayout layout = TextLayout.Lay(new SourceDocument(text));
        LocatedForm form = FormLocator.Locate(layout, PrintedForm4.Form2003, ReadOptions.Default);
        DocumentWords words = new(layout);
        for (int t = 0; t < 2; t++)
        {
            TableDescriptor table = CorpusPriors.Apply(PrintedForm4.Form2003.Tables[t]);
            List<TruthRow> read = [];
            foreach (LocatedTable part in form.Tables.Where(p => p.Table.Id == table.Id)) ReadPart(layout, table, part, ContextOf(truth, part, words), read);
            Compare(file, t == 0 ? "t1" : "t2", TruthRow.FromTruth(truth.GetProperty(t == 0 ? "table1" : "table2")), read);
        }
    }

    private static void ReadPart(DocumentLayout layout, TableDescriptor table, LocatedTable part, TableContext context, List<TruthRow> read)
    {
        RowReading reading = new(table, layout.Document, context, ReadOptions.Default);
        foreach (RowDecoding decoding in TableDecoder.Decode(layout, table, part.DataRows, context, ReadOptions.Default))
            read.Add(TruthRow.FromRecord(reading.Read(decoding, read.Count + 1), decoding, table));
    }

    private static TableContext ContextOf(JsonElement truth, LocatedTable part, DocumentWords words)
    {
        FootnoteNumbers numbers = FootnoteNumbers.None;
        foreach (JsonElement note in truth.GetProperty("footnotes").EnumerateArray())
            if (int.TryParse(note.GetProperty("id").GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out int number)) numbers = numbers.With(number);
        DateOnly? latest = null;
        foreach (JsonElement signature in truth.GetProperty("signatures").EnumerateArray())
            if (DateOnly.TryParseExact(signature.GetProperty("date").GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date) && (latest is null || date > latest)) latest = date;
        return new TableContext
        {
            PeriodDate = DateOnly.ParseExact(truth.GetProperty("period_of_report").GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture),
            LatestDate = latest,
            FootnoteNumbers = numbers,
            ColumnPositions = part.ColumnPositions,
            Words = words,
            Checks = CorpusPriors.Checks,
        };
    }

    private void Compare(string file, string table, List<TruthRow> truth, List<TruthRow> read)
    {
        foreach ((TruthRow? t, TruthRow? r) in Align(truth, read))
        {
            Count(file, table, "(rows)", t is null ? null : "row", r is null ? null : "row", false, null);
            HashSet<string> names = [.. (t?.Values.Keys ?? Enumerable.Empty<string>()), .. (r?.Values.Keys ?? Enumerable.Empty<string>())];
            foreach (string name in names) Count(file, table, name, t?.Values.GetValueOrDefault(name), r?.Values.GetValueOrDefault(name), r?.Doubtful.Contains(name) ?? false, r?.Read.GetValueOrDefault(name));
            foreach ((string name, string evidence) in r?.Evidence ?? []) Evidence.Add($"{file}\t{table}.{name}\t{(t is not null && t.Values.GetValueOrDefault(name) == r!.Values.GetValueOrDefault(name) ? 1 : 0)}\t{evidence}");
            HashSet<string> marked = [.. (t?.Marks.Keys ?? Enumerable.Empty<string>()), .. (r?.Marks.Keys ?? Enumerable.Empty<string>())];
            foreach (string name in marked) Count(file, table, "footnotes", t?.Marks.GetValueOrDefault(name), r?.Marks.GetValueOrDefault(name), r?.Doubtful.Contains("footnotes." + name) ?? false, null, name);
        }
    }

    private void Count(string file, string table, string name, string? truth, string? read, bool doubtful, FieldValue? value, string? at = null)
    {
        if (!_byField.TryGetValue(table + "." + name, out int[]? counts)) _byField[table + "." + name] = counts = new int[6];
        if (truth is not null) counts[0]++;
        int outcome = read is null ? 2 : read == truth ? 1 : doubtful ? 4 : 3;
        if (read is null && truth is null) return;
        counts[outcome]++;
        if (outcome == 1 && doubtful) counts[5]++;
        if (outcome == 1) return;
        string outcomeName = outcome switch { 2 => "missing", 3 => "SILENT", _ => "flagged" };
        Errors.Add(FormattableString.Invariant($"{file}\t{table}.{name}{(at is null ? "" : "@" + at)}\t{outcomeName}\t{truth}\t{read}\t{value?.Confidence:0.00}\t{value?.Provenance?.RawText?.Replace('\n', ' ')}\t{string.Join(',', value?.Provenance?.Because ?? [])}"));
    }

    /// <summary>The order-preserving pairing with the most equal values.</summary>
    private static List<(TruthRow? Truth, TruthRow? Read)> Align(List<TruthRow> truth, List<TruthRow> read)
    {
        double[,] best = new double[truth.Count + 1, read.Count + 1];
        for (int i = truth.Count - 1; i >= 0; i--)
            for (int j = read.Count - 1; j >= 0; j--)
                best[i, j] = Math.Max(Math.Max(best[i + 1, j], best[i, j + 1]), best[i + 1, j + 1] + Likeness(truth[i], read[j]));
        List<(TruthRow?, TruthRow?)> pairs = [];
        int a = 0, b = 0;
        while (a < truth.Count || b < read.Count)
        {
            if (a < truth.Count && b < read.Count && best[a, b] == best[a + 1, b + 1] + Likeness(truth[a], read[b])) pairs.Add((truth[a++], read[b++]));
            else if (b >= read.Count || (a < truth.Count && best[a, b] == best[a + 1, b])) pairs.Add((truth[a++], null));
            else pairs.Add((null, read[b++]));
        }
        return pairs;
    }

    private static double Likeness(TruthRow truth, TruthRow read) => 0.01 + truth.Values.Count(v => read.Values.GetValueOrDefault(v.Key) == v.Value);
}
