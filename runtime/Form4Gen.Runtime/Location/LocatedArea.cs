using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Location;

/// <summary>A run of words of one cell that no label explains, or a caption.</summary>
/// <param name="Row">The row.</param>
/// <param name="Cell">The cell.</param>
/// <param name="FirstToken">Its first word.</param>
/// <param name="Count">How many words; 0 for a line that is empty.</param>
/// <param name="Caption">Index of the box part whose caption this is, or of the check box whose label; -1 for a value's words.</param>
internal readonly record struct AreaItem(int Row, int Cell, int FirstToken, int Count, int Caption)
{
    public bool IsCaption => Caption >= 0;

    public int EndToken => FirstToken + Count;
}

/// <summary>A printed cell of the form outside its tables, as far as it was found.</summary>
internal sealed class LocatedBox
{
    public required BoxDescriptor Box { get; init; }

    /// <summary>Row of the first word of its label.</summary>
    public required int FirstRow { get; init; }

    /// <summary>Values and captions, in the order of the text.</summary>
    public List<AreaItem> Items { get; } = [];

    /// <summary>Letters of the label that were found.</summary>
    public int LabelLetters { get; set; }

    /// <summary>Letters of the label as printed.</summary>
    public int PrintedLetters { get; set; }

    /// <summary>Whether the label goes over several cells, or ends within a word: the value may be cut too.</summary>
    public bool IsCut { get; set; }

    /// <summary>The last cell that belongs to it.</summary>
    public int LastCell { get; set; }

    /// <summary>Whether its last label words promise more in the next cell.</summary>
    public bool LabelGoesOn { get; set; }

    /// <summary>Share of the label that was found.</summary>
    public float LabelShare => PrintedLetters == 0 ? 0 : System.Math.Min(1f, (float)LabelLetters / PrintedLetters);
}

/// <summary>Check boxes that are printed together, as far as they were found.</summary>
internal sealed class LocatedGroup
{
    public required CheckBoxGroupDescriptor Group { get; init; }

    /// <summary>Index of the group in the form.</summary>
    public required int Index { get; init; }

    /// <summary>Its cells, in the order of the text.</summary>
    public List<int> Cells { get; } = [];

    /// <summary>In a document with whole cells: its words and the labels of its boxes, in the order of the text; a label's part is its box.</summary>
    public List<AreaItem> Items { get; } = [];

    /// <summary>The boxes of a record that stand here: where they are printed again, they are those of a further record.</summary>
    public int Record { get; init; }
}
