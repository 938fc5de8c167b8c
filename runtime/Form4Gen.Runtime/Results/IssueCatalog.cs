using System.Collections.Generic;

namespace Form4Gen.Runtime;

/// <summary>The ids of the issues that the reader itself reports. Checks that a schema declares bring their own (<c>F4X03</c> and on).</summary>
public static class IssueCatalog
{
    /// <summary>The document is larger than <see cref="ReadOptions.MaxCharacters"/>.</summary>
    public const string TooLarge = "F4X0101";

    /// <summary>The document holds no text.</summary>
    public const string Empty = "F4X0102";

    /// <summary>Nothing in the document looks like the form.</summary>
    public const string NotTheForm = "F4X0103";

    /// <summary><see cref="ReadOptions.Revision"/> names no revision of the form.</summary>
    public const string UnknownRevision = "F4X0104";

    /// <summary>The revision could not be told for certain.</summary>
    public const string UncertainRevision = "F4X0105";

    /// <summary>A table has more rows than <see cref="ReadOptions.MaxTableRows"/>.</summary>
    public const string TooManyRows = "F4X0106";

    /// <summary>A row has more words than <see cref="ReadOptions.MaxRowTokens"/>.</summary>
    public const string RowTooLong = "F4X0107";

    /// <summary>The program that reads PDFs is not installed.</summary>
    public const string PdfProgramMissing = "F4X0120";

    /// <summary>A PDF needs a password.</summary>
    public const string PdfEncrypted = "F4X0121";

    /// <summary>A PDF has no words: its pages are images, or empty.</summary>
    public const string PdfWithoutWords = "F4X0122";

    /// <summary>A PDF is cut or damaged.</summary>
    public const string PdfBroken = "F4X0123";

    /// <summary>A PDF takes more time, memory or output than the options allow.</summary>
    public const string PdfLimit = "F4X0124";

    /// <summary>A value must be there and is not.</summary>
    public const string Missing = "F4X0201";

    /// <summary>Something stands where a value should, and is none of its type.</summary>
    public const string Unreadable = "F4X0202";

    /// <summary>A value was concluded, not read.</summary>
    public const string Inferred = "F4X0203";

    /// <summary>A list that must have records has none.</summary>
    public const string EmptyList = "F4X0204";

    /// <summary>Every id with what it means.</summary>
    public static IReadOnlyDictionary<string, string> Meanings { get; } = new Dictionary<string, string>
    {
        [TooLarge] = "the document is larger than the reader's limit",
        [Empty] = "the document holds no text",
        [NotTheForm] = "nothing in the document looks like the form",
        [UnknownRevision] = "the revision asked for is none of the form's",
        [UncertainRevision] = "the revision could not be told for certain",
        [TooManyRows] = "a table has more rows than the reader's limit",
        [RowTooLong] = "a row has more words than the reader's limit",
        [PdfProgramMissing] = "the program that reads PDFs is not installed",
        [PdfEncrypted] = "a PDF needs a password",
        [PdfWithoutWords] = "a PDF has no words",
        [PdfBroken] = "a PDF is cut or damaged",
        [PdfLimit] = "a PDF takes more than the reader's limits",
        [Missing] = "a value must be there and is not",
        [Unreadable] = "something stands where a value should, and is none of its type",
        [Inferred] = "a value was concluded, not read",
        [EmptyList] = "a list that must have records has none",
    };
}
