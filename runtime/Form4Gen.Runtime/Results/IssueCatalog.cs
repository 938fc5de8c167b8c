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
    public const string PdfProgramMissing = "F4X0131";

    /// <summary>A PDF needs a password.</summary>
    public const string PdfEncrypted = "F4X0132";

    /// <summary>A PDF has no words: its pages are images, or empty.</summary>
    public const string PdfWithoutWords = "F4X0133";

    /// <summary>A PDF is cut or damaged.</summary>
    public const string PdfBroken = "F4X0134";

    /// <summary>A PDF takes more time, memory or output than the options allow.</summary>
    public const string PdfLimit = "F4X0135";

    /// <summary>A gzip file is damaged, or unpacks to more than the reader's limit.</summary>
    public const string NotUnpacked = "F4X0108";

    /// <summary>The content is of no kind that can be read.</summary>
    public const string UnknownContent = "F4X0109";

    /// <summary>The document is of another form.</summary>
    public const string OtherForm = "F4X0110";

    /// <summary>The submission holds no document of the form.</summary>
    public const string NotInSubmission = "F4X0111";

    /// <summary>The XML has a DTD, or more elements than the reader's limits allow.</summary>
    public const string XmlRefused = "F4X0112";

    /// <summary>The XML is not well-formed; what could be read was.</summary>
    public const string XmlDamaged = "F4X0113";

    /// <summary>An element that the form does not know was not read.</summary>
    public const string UnknownElement = "F4X0114";

    /// <summary>Text that stands in no value was not read.</summary>
    public const string StrayText = "F4X0115";

    /// <summary>A value is given twice; the first was read.</summary>
    public const string RepeatedElement = "F4X0116";

    /// <summary>The XML version is none of those known.</summary>
    public const string UnknownVersion = "F4X0117";

    /// <summary>The document prints a label that no revision of the form has: it may be another form.</summary>
    public const string LabelOfOtherForm = "F4X0121";

    /// <summary>The form could not be told from another for certain.</summary>
    public const string UncertainForm = "F4X0122";

    /// <summary>Cells of a table in reading order were read but found no row.</summary>
    public const string NotPlaced = "F4X0123";

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
        [NotUnpacked] = "a gzip file is damaged, or unpacks to more than the reader's limit",
        [UnknownContent] = "the content is of no kind that can be read",
        [OtherForm] = "the document is of another form",
        [NotInSubmission] = "the submission holds no document of the form",
        [XmlRefused] = "the XML has a DTD, or more elements than the reader's limits allow",
        [XmlDamaged] = "the XML is not well-formed; what could be read was",
        [UnknownElement] = "an element that the form does not know was not read",
        [StrayText] = "text that stands in no value was not read",
        [RepeatedElement] = "a value is given twice; the first was read",
        [UnknownVersion] = "the XML version is none of those known",
        [LabelOfOtherForm] = "the document prints a label that no revision of the form has: it may be another form",
        [UncertainForm] = "the form could not be told from another for certain",
        [NotPlaced] = "cells of a table in reading order were read but found no row",
        [Missing] = "a value must be there and is not",
        [Unreadable] = "something stands where a value should, and is none of its type",
        [Inferred] = "a value was concluded, not read",
        [EmptyList] = "a list that must have records has none",
    };
}
