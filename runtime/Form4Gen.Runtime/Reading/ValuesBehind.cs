using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>
/// Reads values that a page prints behind their captions or below them, though the form has them before: where nothing stands in a caption's block
/// above it, and something behind it. One such caption makes all of a document so.
/// </summary>
internal sealed class ValuesBehind(PageContext context)
{
    private const int MostLines = 4;

    private readonly DocumentLayout _layout = context.Layout;
    private readonly Dictionary<FieldDescriptor, int> _counts = [];
    private readonly List<TextPiece> _lines = [];
    private BoxDescriptor? _caption;
    private int _block;
    private bool _isSo;

    /// <summary>Whether a caption's value stands behind it; it is waited for then.</summary>
    /// <param name="caption">The caption.</param>
    /// <param name="r">Its row.</param>
    /// <param name="segment">Its words.</param>
    /// <param name="above">The lines that stand before it.</param>
    public bool Begin(BoxDescriptor caption, int r, in LabelSegment segment, List<TextPiece> above)
    {
        if (!_layout.HasWholeCells) return false;
        Row row = _layout.Rows[r];
        int next = segment.LastToken + 1, end = _layout.TokensOf(row).Length + _layout.Cells[row.FirstCell].FirstToken;
        bool hasRest = next < end, isBelow = r + 1 < _layout.Rows.Length && _layout.Rows[r + 1].Block == row.Block;
        bool isFirst = above.Count == 0 || _layout.Rows[above[^1].Row].Block != row.Block;
        bool isRest = hasRest && _layout.TextOf(_layout.Tokens[segment.LastToken])[^1] == ':';
        if (!_isSo && !(isFirst && row.CellCount == 1 && (isRest || (isBelow && !hasRest)))) return false;
        End();
        _isSo = true;
        _caption = caption;
        _block = row.Block;
        if (hasRest) _lines.Add(PagePieces.Of(_layout, r, next, end - next));
        return true;
    }

    /// <summary>Takes a line for the caption that waits; false where none does.</summary>
    public bool Take(in TextPiece line)
    {
        if (_caption is null) return false;
        if (_layout.Rows[line.Row].Block != _block || _lines.Count == MostLines)
        {
            End();
            return false;
        }

        _lines.Add(line);
        return true;
    }

    /// <summary>Ends what waits: the value is what has come.</summary>
    public void End()
    {
        if (_caption is not { } caption) return;
        _caption = null;
        FieldDescriptor field = caption.Parts[0].Field;
        int index = _counts.GetValueOrDefault(field);
        _counts[field] = index + 1;
        if (caption.Member is not { Kind: MemberKind.List } member || (member.Max > 0 && index >= member.Max)) return;
        RecordValues record = context.RecordOf(member, index);
        record[field] = _lines.Count == 0
            ? context.Absent(field, true)
            : context.Convert(field, PagePieces.Text(_layout, _lines), ExtractionStatus.Found, PageEvidence.OwnSection, PagePieces.Source(_layout, _lines, EvidenceName.Caption));
        _lines.Clear();
    }
}
