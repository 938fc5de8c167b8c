using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>
/// Finds lists of records: a printed table whose headers are a box's label and labels of check boxes, with one record in each row, its lines in the
/// column of the box's label.
/// </summary>
internal sealed class RecordListLocator(LabelMap labels, FormDescriptor form, FlowPhrases phrases)
{
    private readonly DocumentLayout _layout = labels.Layout;
    private BoxDescriptor? _box;
    private int _block = -1, _column, _headersEnd;

    /// <summary>Takes a row of such a table; false where the row belongs to none.</summary>
    public bool Take(int r, List<LocatedBox> boxes)
    {
        Row row = _layout.Rows[r];
        if (_layout.Blocks[row.Block].Kind != BlockKind.Table) return false;
        if (row.Block != _block)
        {
            _block = row.Block;
            _box = null;
            if (FindHeader(r, row) is { } found) _box = found;
        }

        if (_box is null) return false;
        if (r >= _headersEnd) AddRecord(r, row, boxes);
        return true;
    }

    /// <summary>The box whose label stands over the first rows of a block, labels of check boxes in other columns beside it or one row lower.</summary>
    private BoxDescriptor? FindHeader(int r, in Row row)
    {
        BoxDescriptor? box = null;
        foreach (Cell cell in _layout.CellsOf(row))
        {
            if (RoleOf(cell, out FlowPhrase phrase) != FlowRole.Box || box is not null) continue;
            if (form.Boxes[phrase.Owner] is not { Member.Kind: MemberKind.List, Parts.Length: > 1 } list || !IsWhole(cell)) continue;
            box = list;
            _column = cell.Column;
        }

        if (box is null) return null;
        for (_headersEnd = r; _headersEnd <= r + 1 && _headersEnd < _layout.Rows.Length; _headersEnd++)
        {
            if (_layout.Rows[_headersEnd].Block != row.Block || !HasChecks(_layout.Rows[_headersEnd])) continue;
            _headersEnd++;
            return box;
        }

        return null;
    }

    private bool HasChecks(in Row row)
    {
        int checks = 0;
        foreach (Cell cell in _layout.CellsOf(row))
            if (cell.Column != _column && RoleOf(cell, out _) == FlowRole.Check) checks++;
        return checks > 1;
    }

    private FlowRole RoleOf(in Cell cell, out FlowPhrase phrase)
    {
        phrase = default;
        int s = cell.TokenCount == 0 ? -1 : labels.SegmentOf(cell.FirstToken);
        if (s < 0) return FlowRole.Text;
        phrase = phrases.Of(s, cell.FirstToken, labels.Segments[s].LastToken + 1);
        return phrase.Role;
    }

    /// <summary>Whether a cell holds a label and nothing else.</summary>
    private bool IsWhole(in Cell cell) => labels.Segments[labels.SegmentOf(cell.FirstToken)].LastToken == cell.FirstToken + cell.TokenCount - 1;

    private void AddRecord(int r, in Row row, List<LocatedBox> boxes)
    {
        for (int c = row.FirstCell; c < row.FirstCell + row.CellCount; c++)
        {
            Cell cell = _layout.Cells[c];
            if (cell.Column != _column || cell.TokenCount == 0) continue;
            var box = new LocatedBox { Box = _box!, FirstRow = r, LabelLetters = 1, PrintedLetters = 1 };
            int end = cell.FirstToken + cell.TokenCount;
            for (int t = cell.FirstToken; t < end;)
            {
                int first = t++;
                while (t < end && (_layout.Tokens[t].Traits & TokenTraits.StartsLine) == 0) t++;
                box.Items.Add(new AreaItem(r, c, first, t - first, -1));
            }

            boxes.Add(box);
        }
    }
}
