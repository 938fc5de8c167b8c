namespace Form4Gen.Runtime;

/// <summary>How the text of a document stands, which says what can have gone wrong with it: each style has a calibration of its own.</summary>
public enum LayoutStyle : byte
{
    /// <summary>No laid-out text: XML, or nothing was read.</summary>
    None,

    /// <summary>Cells as printed: HTML, the words of a PDF, a page of aligned text.</summary>
    WholeCells,

    /// <summary>Cells whose borders a table recognizer cut through words.</summary>
    CutCells,

    /// <summary>Lines that go through all cells of a printed row.</summary>
    Lines,

    /// <summary>Values in reading order, a line or a part of one each, without any cells.</summary>
    ReadingOrder,
}
