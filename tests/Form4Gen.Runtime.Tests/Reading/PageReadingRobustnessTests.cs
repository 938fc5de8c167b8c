using System;
using System.Linq;
using System.Text;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Reading;
using Form4Gen.Runtime.Recognition;
using Form4Gen.Runtime.Tests.Fixtures;

namespace Form4Gen.Runtime.Tests.Reading;

public class PageReadingRobustnessTests
{
    [Fact]
    public void Damaged_variants_of_the_samples_are_read_without_an_exception()
    {
        var random = new Random(7);
        foreach (string text in new[] { Samples.Harris, Samples.Scarfo })
            for (int i = 0; i < 150; i++)
                Assert.NotNull(Read(Damage(text, random)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\t\t\n\t")]
    [InlineData("1. Name and Address of Reporting Person *")]
    [InlineData("2. Issuer Name and Ticker or Trading Symbol ]\t[")]
    [InlineData("2. Issuer Name and Ticker or Trading Symbol [ ]")]
    [InlineData("Explanation of Responses:\n1.")]
    [InlineData("Explanation of Responses:\n(1)\n99.")]
    [InlineData("** Signature of Reporting Person\nDate")]
    [InlineData("Remarks:")]
    [InlineData("\ud800\t\udfff X")]
    public void Odd_documents_are_read_without_an_exception(string text) => Assert.NotNull(Read(text));

    [Fact]
    public void Long_lines_of_label_words_take_time_in_proportion()
    {
        string words = string.Concat(Enumerable.Repeat("transaction securities (A) or date of the 1. Officer X\t", 4_000));

        Assert.NotNull(Read(words));
        Assert.NotNull(Read(words.Replace('\t', '\n')));
        Assert.NotNull(Read(words.Replace('\t', ' ')));
    }

    private static string Damage(string text, Random random)
    {
        var damaged = new StringBuilder(text);
        for (int n = random.Next(1, 60); n > 0; n--)
        {
            int at = random.Next(damaged.Length);
            switch (random.Next(6))
            {
                case 0:
                    damaged.Remove(at, Math.Min(random.Next(1, 40), damaged.Length - at));
                    break;
                case 1:
                    damaged.Insert(at, "\t\n()[]|$X\0\\<>*"[random.Next(14)]);
                    break;
                case 2:
                    damaged.Insert(at, text.AsSpan(random.Next(text.Length - 60), random.Next(60)));
                    break;
                case 3:
                    damaged[at] = (char)random.Next(0x10000);
                    break;
                case 4:
                    damaged.Replace('\t', ' ', at, Math.Min(200, damaged.Length - at));
                    break;
                default:
                    damaged.Replace(' ', '\t', at, Math.Min(100, damaged.Length - at));
                    break;
            }

            if (damaged.Length == 0) damaged.Append('x');
        }

        return damaged.ToString();
    }

    private static RecordValues Read(string text)
    {
        DocumentLayout layout = TextLayout.Lay(new SourceDocument(text));
        var root = new RecordValues(PrintedForm4.Root);
        PageReading.Read(FormLocator.Locate(layout, RevisionRecognizer.Recognize(PrintedForm4.Family, layout).Form, ReadOptions.Default), root, ReadOptions.Default);
        return root;
    }
}
