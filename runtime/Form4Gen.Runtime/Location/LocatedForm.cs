using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>A printed table, or the part of one on a page: every page has its own grid.</summary>
internal sealed class LocatedTable
{
    public required TableDescriptor Table { get; init; }

    /// <summary>Index of the row with its title; -1 where the title is lost.</summary>
    public required int TitleRow { get; init; }

    /// <summary>Indexes of its header rows. They never hold values.</summary>
    public required int[] HeaderRows { get; init; }

    /// <summary>Indexes of its rows of values, in printed order.</summary>
    public required int[] DataRows { get; init; }

    /// <summary>By leaf column: the cell index its values are expected at, interpolated between headers; NaN where nothing tells.</summary>
    public required double[] ColumnPositions { get; init; }

    /// <summary>Whether rows beyond the limit of the options were left out.</summary>
    public bool IsCut { get; init; }
}

/// <summary>A document with what stands where on it.</summary>
internal sealed class LocatedForm
{
    public required FormDescriptor Form { get; init; }

    public required DocumentLayout Layout { get; init; }

    /// <summary>Which phrase explains each word.</summary>
    public required LabelMap Labels { get; init; }

    /// <summary>The tables, in printed order; a table that goes on on the next page stands here once for each page.</summary>
    public required LocatedTable[] Tables { get; init; }

    /// <summary>The boxes whose labels were found, in printed order; a box that is printed again stands here again.</summary>
    public required LocatedBox[] Boxes { get; init; }

    /// <summary>By group of the form: where it stands; null where nothing of it was found.</summary>
    public required LocatedGroup?[] Groups { get; init; }
}
