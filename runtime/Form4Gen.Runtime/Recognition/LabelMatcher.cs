using System;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Recognition;

/// <summary>Goes once over a document and finds which phrase explains each word. Its cost per word is bounded by the form, not by the document.</summary>
internal sealed class LabelMatcher : IDisposable
{
    private readonly DocumentLayout _layout;
    private readonly LabelIndex _index;
    private readonly SegmentFinder _finder;
    private readonly RegionTracker _regions;
    private readonly int[] _segmentOf;
    private readonly int[] _firstSegments;
    private PooledList<LabelSegment> _segments = new(256);

    private LabelMatcher(DocumentLayout layout, LabelIndex index)
    {
        _layout = layout;
        _index = index;
        _segmentOf = new int[layout.Tokens.Length];
        _segmentOf.AsSpan().Fill(-1);
        _firstSegments = new int[layout.Rows.Length + 1];
        _finder = new SegmentFinder(layout, index);
        _regions = new RegionTracker(layout, index);
    }

    public static LabelMap Match(DocumentLayout layout, LabelIndex index)
    {
        using var matcher = new LabelMatcher(layout, index);
        return matcher.Run();
    }

    public void Dispose()
    {
        _finder.Dispose();
        _segments.Dispose();
    }

    private LabelMap Run()
    {
        var regions = new Region[_layout.Rows.Length];
        for (int r = 0; r < regions.Length; r++)
        {
            Row row = _layout.Rows[r];
            _firstSegments[r] = _segments.Count;
            bool isTable = _layout.Blocks[row.Block].Kind == BlockKind.Table;
            _finder.BeginRow(_regions.Current, isTable);
            int last = row.FirstCell + row.CellCount;
            for (int c = row.FirstCell; c < last; c++)
                if (_layout.Cells[c].TokenCount > 0) _finder.FindIn(c, ref _segments, _segmentOf);
            _firstSegments[r + 1] = _segments.Count;
            regions[r] = _regions.After(row, isTable, _segments.Items[_firstSegments[r]..]);
        }

        return new LabelMap(_layout, _index, _segments.ToArray(), _segmentOf, regions, _firstSegments);
    }
}
