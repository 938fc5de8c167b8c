using System;
using System.Linq;
using System.Text;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Forms.Tests.Robustness;

/// <summary>
/// A file twice as long takes at most about twice as much. Allocated bytes are the measure of work: they are the same on every machine. What takes time but
/// no memory shows by a length at which more than linear work would not end: a megabyte of one thing.
/// </summary>
public class GrowthTests
{
    private const int Pieces = 12, LongestPiece = 200, Small = 32 * 1024, Long = 1024 * 1024;

    /// <summary>Buffers of the pool and of lists grow by doubling.</summary>
    private const double MostGrowth = 2.6;

    /// <summary>What a table takes once however long it is: the ways that the search for rows follows.</summary>
    private const long Slack = 8 * 1024 * 1024;

    private static readonly string[] Units = ["X\n\n", "01/02/2020\n\n", "1,000(1)", "1 ", "a\n", "a\n\n", "(1)\n\n", " X Director 10% Owner", "Director\n\nX\n\n", "[a] ", "Stock\n|\n01/02/2020\n|\n"];

    public static TheoryData<string> Names => [.. Shape.All.Where(s => s.Name is not "gzip").Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Twice_the_file_takes_twice_the_memory(string name)
    {
        Shape shape = Shape.Of(name);
        var random = new Random(1);
        for (int i = 0; i < Pieces; i++)
        {
            byte[] sample = shape.Sample(i);
            int at = random.Next(sample.Length - LongestPiece);
            byte[] piece = i % 2 == 0 ? sample[at..(at + random.Next(1, LongestPiece))] : Encoding.UTF8.GetBytes(Units[i / 2 % Units.Length]);
            long[] took = Took(a => Allocation.Once(a));
            if (!Grows(took)) took = Took(Allocation.Least);
            Assert.True(Grows(took), $"piece {i} of {name} at {at}: {string.Join(", ", took)}");

            long[] Took(Func<Action, long> measure) => [.. new[] { Small, 2 * Small, 4 * Small }.Select(length => Allocated(shape, sample, at, piece, length, measure))];
        }
    }

    private static bool Grows(long[] took) => took[1] <= (MostGrowth * took[0]) + Slack && took[2] <= (MostGrowth * took[1]) + Slack;

    [Theory]
    [MemberData(nameof(LongInputs))]
    public void A_megabyte_of_one_thing_is_read(string name, int unit)
    {
        Shape shape = Shape.Of(name);
        byte[] sample = shape.Sample(0);
        Assert.True(Allocated(shape, sample, sample.Length / 3, Encoding.UTF8.GetBytes(Units[unit]), Long, Allocation.Once) > 0);
    }

    public static TheoryData<string, int> LongInputs
    {
        get
        {
            var inputs = new TheoryData<string, int>();
            foreach (string name in new[] { "reading order", "the samples", "forms 3 and 5", "aligned text", "drawn tables" })
                for (int unit = 0; unit < Units.Length; unit++) inputs.Add(name, unit);
            return inputs;
        }
    }

    private static long Allocated(Shape shape, byte[] sample, int at, byte[] piece, int length, Func<Action, long> measure)
    {
        byte[] bytes = shape.After([.. sample[..at], .. Enumerable.Repeat(piece, length / piece.Length).SelectMany(p => p), .. sample[at..]]);
        FilingFile file = FilingFile.Open(bytes, ReadOptions.Default, PdfWordList.Program);
        IExtraction? read = null;
        long allocated = measure(() => read = OwnershipForms.Read(file));
        Sound.Assert(read!, file);
        return allocated;
    }
}
