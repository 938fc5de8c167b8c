using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Form4Gen.Forms.Tests.Results;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Forms.Tests.Robustness;

/// <summary>A sample of a shape and what is done to it.</summary>
internal sealed record MutatedInput(Shape Shape, int Sample, Mutation[] Mutations)
{
    // Reading may take so much for a file, and so much more for each of its bytes.
    private const long Memory = 8 * 1024 * 1024, MemoryPerByte = 1000;

    /// <summary>The changed file.</summary>
    public byte[] Bytes => Shape.After(Mutation.Apply<byte>(Mutations, Shape.Sample(Sample)));

    /// <summary>The changed file where it is changed as text, character by character; half characters and all.</summary>
    public string Text => new(Mutation.Apply<char>(Mutations, Encoding.UTF8.GetString(Shape.Sample(Sample)).ToCharArray()));

    /// <summary>Reads it, by one of the entries that a user has, and asserts what holds of every result.</summary>
    /// <returns>The bytes that reading allocated.</returns>
    public long Read()
    {
        byte[] bytes = Bytes;
        FilingFile file = FilingFile.Open(bytes, ReadOptions.Default, PdfWordList.Program);
        if (file.Documents is [{ Format: DocumentFormat.Pdf }]) return Read(bytes.Length, file, () => OwnershipForms.Read(FilingFile.Open(bytes, ReadOptions.Default, PdfWordList.Program)));
        return Read(bytes.Length, file, Sample % 2 == 0 ? () => Form4Reader.Read(bytes) : () => OwnershipForms.Read(bytes));
    }

    /// <summary>The same, of the text.</summary>
    /// <returns>The bytes that reading allocated.</returns>
    public long ReadText()
    {
        string text = Text;
        return Read(text.Length, FilingFile.Open(text), () => OwnershipForms.Read(text));
    }

    /// <summary>What is read of it, in words: every value with its status and places, and the issues.</summary>
    public string Say()
    {
        FilingFile file = FilingFile.Open(Bytes, ReadOptions.Default, PdfWordList.Program);
        IExtraction read = OwnershipForms.Read(file);
        Sound.Assert(read, file);
        IEnumerable<string> values = read.Filing is null ? [] : FlatFiling.Of(read.Filing).Select(v => $"{v.Key}: {v.Value.Text} {v.Value.Status} {v.Value.Confidence} {string.Join(", ", v.Value.Source)}");
        return string.Join('\n', (IEnumerable<string>)[read.Revision ?? "", .. values, .. read.Issues.Select(i => i.ToString())]);
    }

    public override string ToString() => $"{Shape.Name}, sample {Sample}: {string.Join(", ", Mutations.Select(m => m.ToString()))}";

    // What the forms themselves take once is no cost of the first file that is read.
    private static readonly IExtraction Warm = OwnershipForms.Read(Variants.SampleFiles.Scarfo);

    private static long Read(int length, FilingFile file, Func<IExtraction> reader)
    {
        Assert.NotNull(Warm.Filing);
        IExtraction? read = null;
        long most = Memory + (MemoryPerByte * length), allocated = Allocation.Once(() => read = reader());
        Sound.Assert(read!, file);
        if (allocated > most) allocated = Allocation.Least(() => reader());
        if (allocated > most) Assert.Fail($"{length} bytes took {allocated}");
        return allocated;
    }
}
