using System;

namespace Form4Gen.Runtime;

/// <summary>How to read. Immutable; the defaults suit filings of any size that EDGAR accepts.</summary>
public sealed record ReadOptions
{
    /// <summary>The defaults.</summary>
    public static ReadOptions Default { get; } = new();

    /// <summary>Id of the revision to read as (<c>form4-2003</c>); null recognizes it.</summary>
    public string? Revision { get; init; }

    /// <summary>Values whose confidence is below this are doubtful. Default 0.9.</summary>
    public float DoubtThreshold { get; init; } = 0.9f;

    /// <summary>
    /// Whether confidences are probabilities, as learned from filings of known truth; default true. False leaves the strengths that the reader itself gives,
    /// from which calibration learns.
    /// </summary>
    public bool Calibrate { get; init; } = true;

    /// <summary>Whether to keep how each value was decided. Costs memory; default false.</summary>
    public bool Explain { get; init; }

    /// <summary>Documents with more UTF-16 code units are refused. Default 64 Mi.</summary>
    public int MaxCharacters { get; init; } = 64 * 1024 * 1024;

    /// <summary>Rows of a table, and records of a list in XML, beyond this are not read, and reported. Default 2,000 (EDGAR accepts 30).</summary>
    public int MaxTableRows { get; init; } = 2000;

    /// <summary>The program that reads PDFs: poppler's <c>pdftotext</c>, found on the path or named with its folder. Default <c>pdftotext</c>.</summary>
    public string PdfProgram { get; init; } = "pdftotext";

    /// <summary>A PDF that takes longer is given up. Default 30 seconds.</summary>
    public TimeSpan PdfTimeLimit { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Bytes of address space that reading a PDF may take, where the system can limit it (not on Windows or macOS). Default 1 GiB.</summary>
    public long PdfMemoryLimit { get; init; } = 1L << 30;

    /// <summary>Words of a table row beyond this are not read, and reported. Default 120.</summary>
    public int MaxRowTokens { get; init; } = 120;

    /// <summary>A gzip file that unpacks to more bytes is refused before it is unpacked whole. Default 64 Mi.</summary>
    public long MaxUnpackedBytes { get; init; } = 64 * 1024 * 1024;

    /// <summary>Documents of a submission beyond this are left out. Default 1,000.</summary>
    public int MaxDocuments { get; init; } = 1000;

    /// <summary>XML whose elements stand in each other deeper than this is refused. Default 64 (EDGAR's go six deep).</summary>
    public int MaxXmlDepth { get; init; } = 64;

    /// <summary>XML with more elements is refused. Default 1,000,000.</summary>
    public int MaxXmlElements { get; init; } = 1_000_000;
}
