using System.Linq;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Reading;
using Form4Gen.Runtime.Recognition;
using Form4Gen.Runtime.Tests.Fixtures;

namespace Form4Gen.Runtime.Tests.Reading;

public class PageReadingRobustnessTests
{
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

    private static RecordValues Read(string text)
    {
        DocumentLayout layout = TextLayout.Lay(new SourceDocument(text));
        var root = new RecordValues(PrintedForm4.Root);
        PageReading.Read(FormLocator.Locate(layout, RevisionRecognizer.Recognize(PrintedForm4.Family, layout).Form, ReadOptions.Default), root, ReadOptions.Default);
        return root;
    }
}
