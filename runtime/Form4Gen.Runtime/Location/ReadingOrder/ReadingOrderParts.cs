using System.Collections.Generic;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>Runs of one part of a form in reading order: indexes into the trace's runs.</summary>
internal sealed class TracePart
{
    public List<int> Runs { get; } = [];

    /// <summary>Whether it has more than phrases of the form.</summary>
    public bool HasTexts { get; set; }
}

/// <summary>A form in reading order, told apart: the page before the tables, each table, later boxes, notes.</summary>
internal sealed class ReadingOrderParts
{
    public required PhraseTrace Trace { get; init; }

    /// <summary>What stands before the first table.</summary>
    public TracePart Page { get; } = new();

    /// <summary>By table of the form: what stands under its titles, page by page; none where it has none.</summary>
    public required List<TracePart>[] Tables { get; init; }

    /// <summary>Boxes of further records of a list, each with its label.</summary>
    public List<TracePart> Boxes { get; } = [];

    /// <summary>Footnotes, sections and signatures.</summary>
    public TracePart Notes { get; } = new();
}
