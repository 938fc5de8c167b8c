namespace Form4Gen.Forms.Tests.Drawn;

/// <summary>How agents drew tables before forms were filed as XML.</summary>
public enum DrawnTables
{
    /// <summary>Bars between columns, words wrapped.</summary>
    Bars,

    /// <summary>Bars between narrow columns, texts sliced at the column's edge.</summary>
    SlicedBars,

    /// <summary>A short line under each header.</summary>
    Dashes,

    /// <summary>The same, the right half of the second table below its left half.</summary>
    StackedDashes,

    /// <summary>A line for each column.</summary>
    List,

    /// <summary>Cells one below the other, behind each a line with a bar: a page that lost the lines between its rows.</summary>
    LoneBars,
}

/// <summary>One agent's way to write the form.</summary>
/// <param name="Tables">How its tables are drawn.</param>
/// <param name="IsMonthly">Whether it is the monthly form of 1996, not that of September 2002.</param>
/// <param name="Taste">Chooses all else: check boxes, tags, signatures, the symbol's place.</param>
internal sealed record DrawnStyle(DrawnTables Tables, bool IsMonthly, int Taste)
{
    public string Check(bool isMarked) => (Taste % 4) switch
    {
        0 => isMarked ? "(X)" : "( )",
        1 => isMarked ? "[ X ]" : "[   ]",
        2 => isMarked ? "_X_" : "___",
        _ => isMarked ? "( X )" : "(   )",
    };

    public bool HasTags => Tables != DrawnTables.LoneBars && Tables is DrawnTables.Dashes or DrawnTables.StackedDashes ? Taste % 3 > 0 : Taste % 2 > 0;

    public bool HasBoxes => Tables is DrawnTables.Bars or DrawnTables.SlicedBars && Taste % 3 == 0;

    /// <summary>Whether Table II has one column for the number and one for the code.</summary>
    public bool HasCodeColumn => Tables == DrawnTables.LoneBars || Taste % 2 == 0;
}
