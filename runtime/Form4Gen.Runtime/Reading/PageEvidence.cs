namespace Form4Gen.Runtime.Reading;

/// <summary>
/// What evidence on the page outside the tables is worth: the probability that a value read so is right. Where several hold, the least counts.
/// The figures are rounded shares of right values in damaged filings; nothing in them belongs to one form.
/// </summary>
internal static class PageEvidence
{
    /// <summary>The value is all that stands in a printed cell under its column's header.</summary>
    public const float WholeCell = 0.99f;

    /// <summary>The same letters were read in two places of the document.</summary>
    public const float ReadTwice = 0.995f;

    /// <summary>The value stands whole behind its whole label in one cell.</summary>
    public const float WholeLabel = 0.98f;

    /// <summary>As before, but letters of the label are lost or misread.</summary>
    public const float PartOfLabel = 0.94f;

    /// <summary>The label was cut over cells, and so may the value have been: 30 of 32 were whole.</summary>
    public const float CutLabel = 0.91f;

    /// <summary>What speaks for a value stands whole, and a border goes through it all the same.</summary>
    public const float CutText = 0.8f;

    /// <summary>Only a piece of the label is left.</summary>
    public const float LabelFragment = 0.7f;

    /// <summary>Pieces joined to the only value of the right shape that they can make.</summary>
    public const float JoinOfShape = 0.93f;

    /// <summary>Pieces joined after dropping half a letter at the cut.</summary>
    public const float LookAlike = 0.6f;

    /// <summary>Pieces joined to words that stand elsewhere in the document too.</summary>
    public const float JoinWithEcho = 0.92f;

    /// <summary>Pieces of free text joined without any other evidence.</summary>
    public const float JoinOfText = 0.6f;

    /// <summary>Two lines told apart by a number followed by words, behind words.</summary>
    public const float LineAtNumber = 0.93f;

    /// <summary>Two lines told apart by a number at the end, or by the greatest length only.</summary>
    public const float LineByLength = 0.6f;

    /// <summary>A value next to which something could not be read.</summary>
    public const float BesideDamage = 0.5f;

    /// <summary>A code of the list in its place.</summary>
    public const float ListedCode = 0.97f;

    /// <summary>Something of a code's length that the list does not have.</summary>
    public const float UnlistedCode = 0.55f;

    /// <summary>A mark directly before the label of its box.</summary>
    public const float MarkAtLabel = 0.97f;

    /// <summary>A mark in the cell before the one that the label begins.</summary>
    public const float MarkBesideLabel = 0.92f;

    /// <summary>A mark whose label had to be guessed from its place.</summary>
    public const float FloatingMark = 0.65f;

    /// <summary>As before, but it is the group's only mark, and the label that it should stand at is there.</summary>
    public const float OnlyFloatingMark = 0.93f;

    /// <summary>A check box that the number of records answers, its own mark being lost.</summary>
    public const float Counted = 0.85f;

    /// <summary>An unsure mark that agrees with the number of records.</summary>
    public const float MarkAsCounted = 0.95f;

    /// <summary>Name of the records' evidence.</summary>
    public const string RecordCount = "record-count";

    /// <summary>An empty check box in an undamaged group that has its mark elsewhere, or needs none.</summary>
    public const float EmptyBox = 0.97f;

    /// <summary>An empty check box in a group that was cut: its mark may be lost.</summary>
    public const float EmptyBoxOfCutGroup = 0.86f;

    /// <summary>An empty check box whose label stands, in a cut group with a mark that has no label beside it.</summary>
    public const float EmptyBoxBesideFloatingMark = 0.94f;

    /// <summary>A check box in a group whose mark was lost, concluded from which labels are there.</summary>
    public const float WithoutMark = 0.7f;

    /// <summary>A check box concluded from the text that is filled in below it.</summary>
    public const float FromDetail = 0.6f;

    /// <summary>Text of a place where remains of labels stand too.</summary>
    public const float TextAmongFragments = 0.55f;

    /// <summary>A text in a section of its own.</summary>
    public const float OwnSection = 0.97f;

    /// <summary>A printed heading.</summary>
    public const float Heading = 0.98f;

    /// <summary>An optional value is not there, and its label is.</summary>
    public const float BlankUnderLabel = 0.97f;
}

/// <summary>Names of evidence as results give them.</summary>
internal static class EvidenceName
{
    public const string Label = "label";
    public const string LabelFragment = "label-fragment";
    public const string Column = "column";
    public const string CutLabel = "cut-label";
    public const string Split = "split";
    public const string OverlapJoin = "overlap-join";
    public const string Join = "join";
    public const string LookAlike = "look-alike";
    public const string SmallLetters = "small-letters";
    public const string SpacesRestored = "spaces-restored";
    public const string Echo = "echo";
    public const string Shape = "shape";
    public const string CodeList = "code-list";
    public const string BesideDamage = "beside-damage";
    public const string Mark = "mark";
    public const string FloatingMark = "floating-mark";
    public const string NoMark = "no-mark";
    public const string CutGroup = "cut-group";
    public const string Detail = "detail-text";
    public const string PiecesOfKnown = "pieces-of-known-text";
    public const string Heading = "heading";
    public const string Form = "form";
    public const string Section = "section";
    public const string Consequence = "consequence";
    public const string Caption = "caption";
}
