using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Forms.Tests.Results;
using Form4Gen.Forms.Tests.Variants;

namespace Form4Gen.Forms.Tests.Shapes;

/// <summary>
/// Rows under whole headers whose values a recognizer's border cut: what is not read right is in doubt. An amount whose last digits went over to a
/// number in the next cell is a whole amount to look at, and the rest looks like dirt: of such ones a few are believed.
/// </summary>
public class CutCellTests
{
    private const int Filings = 400;

    [Fact]
    public void A_cut_value_is_hardly_ever_silently_another()
    {
        List<string> silent = [];
        int same = 0, cuts = 0;
        for (int seed = 0; seed < Filings; seed++)
        {
            FilingFacts facts = new FactComposer(new Random(seed)).ComposeRare();
            string whole = PrintedShape.Cells(facts);
            if (Cut(whole, new Random(seed)) is not { } text) continue;
            cuts++;
            Dictionary<string, FlatValue> expected = FlatFiling.Of(Form4Reader.Read(whole).Filing), found = FlatFiling.Of(Form4Reader.Read(text).Filing);
            bool isSame = true;
            foreach ((string path, FlatValue value) in found)
            {
                string? wanted = expected.GetValueOrDefault(path)?.Text;
                isSame &= wanted == value.Text;
                if (wanted != value.Text && !value.IsDoubtful) silent.Add($"seed {seed}: {path}: '{wanted}', read '{value.Text}'");
            }

            if (isSame) same++;
        }

        Assert.True(silent.Count * 200 <= cuts * 3, $"{silent.Count}\n{string.Join('\n', silent)}");
        Assert.True(same * 2 > cuts, $"{same} of {cuts} read whole");
    }

    /// <summary>Cuts a value of a row of a table, so that its end stands in the next cell before what is there.</summary>
    private static string? Cut(string text, Random random)
    {
        string[] lines = text.Split('\n');
        int[] rows = [.. Enumerable.Range(0, lines.Length).Where(i => lines[i].Count(c => c == '\t') >= 10 && !lines[i].Contains("Code", StringComparison.Ordinal))];
        if (rows.Length == 0) return null;
        int row = rows[random.Next(rows.Length)];
        string[] cells = lines[row].Split('\t');
        int[] filled = [.. Enumerable.Range(0, cells.Length - 1).Where(i => cells[i].Length > 1)];
        int cell = filled[random.Next(filled.Length)], at = random.Next(1, cells[cell].Length);
        cells[cell + 1] = $"{cells[cell][at..].Trim()} {cells[cell + 1]}".Trim();
        cells[cell] = cells[cell][..at].Trim();
        lines[row] = string.Join('\t', cells);
        return string.Join('\n', lines);
    }
}
