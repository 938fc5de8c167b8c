using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Form4Gen.Forms.Tests.Drawn;
using Form4Gen.Forms.Tests.Pages;
using Form4Gen.Forms.Tests.Plain;
using Form4Gen.Forms.Tests.Shapes;
using Form4Gen.Forms.Tests.Variants;
using Form4Gen.Forms.Tests.Xml;

namespace Form4Gen.Forms.Tests.Robustness;

/// <summary>Shapes whose inputs are read by one class of tests; the classes run side by side.</summary>
internal enum ShapeGroup
{
    Xml,
    Html,
    Grid,
    Page,
}

/// <summary>A shape that filings come in, with samples of it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Group">Who reads it.</param>
/// <param name="Inputs">How many seeds are read of it.</param>
/// <param name="Write">The sample of a number.</param>
internal sealed record Shape(string Name, ShapeGroup Group, int Inputs, Func<int, string> Write)
{
    /// <summary>Different samples of a shape.</summary>
    public const int Samples = 16;

    private readonly ConcurrentDictionary<int, byte[]> _samples = new();

    /// <summary>Whether nothing but the text is the file.</summary>
    public bool IsText { get; init; } = true;

    /// <summary>What is put around a sample before it is changed.</summary>
    public Func<byte[], byte[]> Before { get; init; } = bytes => bytes;

    /// <summary>What is put around it when it has been changed.</summary>
    public Func<byte[], byte[]> After { get; init; } = bytes => bytes;

    /// <summary>Every shape.</summary>
    public static IReadOnlyList<Shape> All { get; } =
    [
        new("xml", ShapeGroup.Xml, 12000, i => XmlShape.Write(Facts(i))),
        new("xml with all elements", ShapeGroup.Xml, 12000, _ => MadeUpXml.Whole),
        new("xml of the oldest version", ShapeGroup.Xml, 8000, i => MadeUpXml.Oldest(i % 2 == 0 ? "" : "X0101")),
        new("submission", ShapeGroup.Xml, 10000, i => i % 2 == 0 ? MadeUpXml.Submission : XmlShape.WriteSubmission(Facts(i))),
        new("dissemination", ShapeGroup.Xml, 8000, i => Wrappings.Disseminated(XmlShape.Write(Facts(i)))),
        new("gzip", ShapeGroup.Xml, 6000, i => XmlShape.WriteSubmission(Facts(i))) { IsText = false, Before = Wrappings.Packed },
        new("what is in gzip", ShapeGroup.Xml, 6000, i => XmlShape.WriteSubmission(Facts(i))) { IsText = false, After = Wrappings.Packed },
        new("mail", ShapeGroup.Grid, 2000, i => Wrappings.Mailed(SampleVariant.Scarfo(i).Text)),
        new("sec.gov's HTML", ShapeGroup.Html, 3000, i => HtmlPage.Make(i, HtmlStyle.Nested).Text),
        new("an agent's HTML", ShapeGroup.Html, 3000, i => HtmlPage.Make(i, HtmlStyle.Agent).Text),
        new("HTML of divisions", ShapeGroup.Html, 1500, i => HtmlPage.Make(i, HtmlStyle.Divisions).Text),
        new("simple HTML", ShapeGroup.Html, 1500, i => HtmlPage.Make(i, HtmlStyle.Simple).Text),
        new("HTML with labels apart", ShapeGroup.Html, 1500, i => HtmlPage.Make(i, HtmlStyle.Apart).Text),
        new("a recognizer's grid", ShapeGroup.Grid, 2500, i => VariantDocument.Make(i, 1).Text),
        new("the samples", ShapeGroup.Grid, 3500, i => i % 2 == 0 ? SampleFiles.Harris : SampleFiles.Scarfo),
        new("whole cells", ShapeGroup.Grid, 2500, i => PrintedShape.Cells(Facts(i))),
        new("Markdown", ShapeGroup.Grid, 3000, i => PrintedShape.Markdown(Facts(i))),
        new("forms 3 and 5", ShapeGroup.Grid, 3000, i => (i % 2 == 0 ? OtherFormPage.Form3(i) : OtherFormPage.Form5(i)).Text),
        new("drawn tables", ShapeGroup.Html, 2000, i => new DrawnPage(Facts(i), new DrawnStyle((DrawnTables)(i % 6), i % 4 < 2, i)).Write()),
        new("aligned text", ShapeGroup.Page, 3000, i => AlignedPage.Print(Facts(i))),
        new("aligned cells", ShapeGroup.Page, 2500, i => PrintedShape.Aligned(Facts(i))),
        new("reading order", ShapeGroup.Page, 4000, i => new PlainPage(i).Print()),
        new("words of a PDF", ShapeGroup.Page, 2500, i => PdfWordList.Write(AlignedPage.Print(Facts(i)))) { IsText = false, After = PdfWordList.AsPdf },
    ];

    /// <summary>The shape of a name.</summary>
    public static Shape Of(string name) => All.Single(s => s.Name == name);

    /// <summary>Names of a group's shapes.</summary>
    public static TheoryData<string> Names(ShapeGroup group) => [.. All.Where(s => s.Group == group).Select(s => s.Name)];

    /// <summary>A sample as bytes.</summary>
    public byte[] Sample(int number) => _samples.GetOrAdd(number % Samples, i => Before(Encoding.UTF8.GetBytes(Write(i))));

    private static FilingFacts Facts(int seed) => new FactComposer(new Random(seed)).Compose();
}
