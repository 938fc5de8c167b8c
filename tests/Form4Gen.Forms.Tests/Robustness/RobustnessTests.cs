using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Form4Gen.Forms.Tests.Variants;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Documents;

namespace Form4Gen.Forms.Tests.Robustness;

/// <summary>Whatever a file holds, reading gives a result: no exception, no hang.</summary>
public class RobustnessTests
{
    // By name: half characters and NULs do not survive a test runner's own texts.
    private static readonly Dictionary<string, string> OddTexts = new()
    {
        ["empty"] = "",
        ["a space"] = " ",
        ["line ends"] = "\n\r\n\r\n",
        ["tabs"] = "\t\t\t\n\t\t\t",
        ["NULs"] = "\0\0\0\0",
        ["a byte order mark"] = "\uFEFF",
        ["the heading alone"] = "FORM 4",
        ["half characters"] = "FORM 4\uD800 Date of Earliest Transaction \uDC00\uD800",
        ["brackets"] = "((((((((((1)(2)(3)$$$$$$$$",
        ["a table title alone"] = "Table I - Non-Derivative Securities Acquired, Disposed of, or Beneficially Owned",
        ["JSON"] = "{\"form\": 4}",
        ["XML"] = "<?xml version=\"1.0\"?><ownershipDocument/>",
        ["the start of a PDF"] = "%PDF-1.7\n%\u00e2\u00e3",
    };

    public static TheoryData<string> OddNames => [.. OddTexts.Keys];

    [Theory]
    [MemberData(nameof(OddNames))]
    public void Odd_texts_give_a_result_with_issues(string name)
    {
        Extraction<Form4> result = Form4Reader.Read(OddTexts[name]);
        Sound.Assert(result, FilingFile.Open(OddTexts[name]));
        Assert.NotEmpty(result.Issues);
    }

    [Fact]
    public void Random_bytes_give_a_result_with_issues()
    {
        foreach (int seed in Enumerable.Range(0, 50))
        {
            byte[] bytes = new byte[new Random(seed).Next(1, 20_000)];
            new Random(seed).NextBytes(bytes);
            Extraction<Form4> fromBytes = Form4Reader.Read(bytes), fromStream = Form4Reader.Read(new MemoryStream(bytes));
            Sound.Assert(fromBytes, FilingFile.Open(bytes));
            Assert.NotEmpty(fromBytes.Issues);
            Assert.Equal(fromBytes.IsRead, fromStream.IsRead);
        }
    }

    [Fact]
    public void Bytes_and_streams_read_as_the_text_does()
    {
        Form4 expected = Form4Reader.Read(SampleFiles.Scarfo).Filing;
        Assert.True(expected.ContentEquals(Form4Reader.Read(Encoding.UTF8.GetBytes(SampleFiles.Scarfo)).Filing));
        Assert.True(expected.ContentEquals(Form4Reader.Read(new MemoryStream(Encoding.UTF8.GetBytes(SampleFiles.Scarfo))).Filing));
        Assert.True(expected.ContentEquals(Form4Reader.Read(new MemoryStream([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(SampleFiles.Scarfo)])).Filing));
        Assert.True(expected.ContentEquals(Form4Reader.Read(SampleFiles.Scarfo.ReplaceLineEndings("\r\n")).Filing));
    }

    [Theory]
    [InlineData('a')]
    [InlineData('\t')]
    [InlineData(' ')]
    [InlineData('(')]
    [InlineData('1')]
    public void A_long_line_is_read(char filler)
    {
        string sample = SampleFiles.Harris;
        foreach (int megabytes in new[] { 1, 4 })
        {
            string text = sample + new string(filler, megabytes * 1024 * 1024);
            Sound.Assert(Form4Reader.Read(text), FilingFile.Open(text));
        }
    }

    [Theory]
    [InlineData("1,234 ")]
    [InlineData("Date of Earliest Transaction (Month/Day/Year) ")]
    [InlineData("125,0\t000\t")]
    [InlineData("X Director ")]
    [InlineData("Common Stock\t09/12/2014\tS\t\t100\tD\t$1.00\t100\tD\n")]
    public void A_megabyte_of_the_same_words_is_read(string words)
    {
        string text = SampleFiles.Scarfo.Replace("Common Stock 09/12/", string.Concat(Enumerable.Repeat(words, 1024 * 1024 / words.Length)) + "Common Stock 09/12/", StringComparison.Ordinal);
        Sound.Assert(Form4Reader.Read(text), FilingFile.Open(text));
    }

    /// <summary>The text alone takes 200 MB (UTF-16), and the reader may hold a few words' worth of tables beside it.</summary>
    [Fact]
    public void A_line_of_a_hundred_megabytes_is_refused_or_read()
    {
        const int Length = 100 * 1024 * 1024;
        string line = string.Create(Length, 0, (span, _) => "Form 4 of a company ".AsSpan().CopyTo(Fill(span)));
        Extraction<Form4> refused = Form4Reader.Read(line);
        Assert.False(refused.IsRead);
        Assert.NotEmpty(refused.Issues);
        Extraction<Form4> read = Form4Reader.Read(line, new ReadOptions { MaxCharacters = int.MaxValue });
        Sound.Assert(read, FilingFile.Open(line, new ReadOptions { MaxCharacters = int.MaxValue }));
        Assert.NotEmpty(read.Issues);

        static Span<char> Fill(Span<char> span)
        {
            for (int i = 0; i < span.Length; i++) span[i] = "wxyz 12,3"[i % 9];
            return span;
        }
    }
}
