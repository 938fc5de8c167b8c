using System;
using System.IO;
using System.Text;
using Form4Gen.Forms.Tests.Xml;
using Form4Gen.Runtime;

namespace Form4Gen.Forms.Tests.Robustness;

/// <summary>A file of 200 MB of XML: refused by the limit that it goes beyond, or read, within a stated multiple of its size.</summary>
[Collection(nameof(LargeFileTests))]
public sealed class LargeFileTests : IDisposable
{
    private const int Size = 200 * 1024 * 1024;

    private static readonly ReadOptions AnySize = new() { MaxCharacters = 256 * 1024 * 1024, MaxXmlElements = int.MaxValue };

    // Hundreds of megabytes that nothing holds any more are given back before the next test takes as many.
    public void Dispose() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);

    [Fact]
    public void By_default_it_is_refused_before_it_is_decoded()
    {
        byte[] file = Filled("<nonDerivativeTable>", "</nonDerivativeTable>", MadeUpXml.Sale);
        Extraction<Form4> read = Read(file, ReadOptions.Default, out long allocated);
        AssertRefused(read, IssueCatalog.TooLarge, nameof(ReadOptions.MaxCharacters));
        Assert.InRange(allocated, 0, Size / 100);

        // A stream is kept once, in a buffer that has grown by doubling.
        long before = GC.GetAllocatedBytesForCurrentThread();
        AssertRefused(Form4Reader.Read(new MemoryStream(file)), IssueCatalog.TooLarge, nameof(ReadOptions.MaxCharacters));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 3L * Size);
    }

    [Fact]
    public void More_elements_than_the_limit_are_refused()
    {
        Extraction<Form4> read = Read(Filled("", "", "<value>1</value>\n"), AnySize with { MaxXmlElements = ReadOptions.Default.MaxXmlElements }, out long allocated);
        AssertRefused(read, IssueCatalog.XmlRefused, nameof(ReadOptions.MaxXmlElements));
        Assert.InRange(allocated, 0, 6L * Size);
    }

    [Fact]
    public void Where_the_options_allow_it_it_is_read_but_for_rows_beyond_their_limit()
    {
        Extraction<Form4> read = Read(Filled("<nonDerivativeTable>", "</nonDerivativeTable>", MadeUpXml.Sale), AnySize, out long allocated);
        Assert.Equal(ReadOptions.Default.MaxTableRows, read.Filing.NonDerivativeTransactions.Count);
        Assert.Contains(read.Issues, i => i.Id == IssueCatalog.TooManyRows && i.Message.Contains(nameof(ReadOptions.MaxTableRows), StringComparison.Ordinal));
        Assert.InRange(allocated, 0, 6L * Size);
    }

    private static Extraction<Form4> Read(byte[] file, ReadOptions options, out long allocated)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Extraction<Form4> read = Form4Reader.Read(file, options);
        allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        return read;
    }

    private static void AssertRefused(Extraction<Form4> read, string id, string option)
    {
        Assert.False(read.IsRead);
        Issue issue = Assert.Single(read.Issues);
        Assert.Equal(id, issue.Id);
        Assert.Contains(option, issue.Message, StringComparison.Ordinal);
    }

    private static byte[] Filled(string open, string close, string piece)
    {
        byte[] file = GC.AllocateUninitializedArray<byte>(Size), unit = Encoding.ASCII.GetBytes(piece);
        byte[] head = Encoding.ASCII.GetBytes("<?xml version=\"1.0\"?><ownershipDocument><documentType>4</documentType>" + open), tail = Encoding.ASCII.GetBytes(close + "</ownershipDocument>");
        head.CopyTo(file, 0);
        int at = head.Length;
        for (; at + unit.Length <= file.Length - tail.Length; at += unit.Length) unit.CopyTo(file, at);
        file.AsSpan(at).Fill((byte)' ');
        tail.CopyTo(file, file.Length - tail.Length);
        return file;
    }
}

/// <summary>These run by themselves: no two of them hold their memory at a time.</summary>
[CollectionDefinition(nameof(LargeFileTests), DisableParallelization = true)]
public class LargeFileCollection;
