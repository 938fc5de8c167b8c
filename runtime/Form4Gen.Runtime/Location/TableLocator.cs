using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>Finds the tables' titles, header rows and rows of values. Titles and headers repeat where a page begins.</summary>
internal sealed class TableLocator(LabelMap labels, FormDescriptor form, ReadOptions options)
{
    /// <summary>Rows under a title that may be headers without looking like any.</summary>
    private const int UsualHeaderRows = 2;

    /// <summary>The share of a row's letters that headers must explain.</summary>
    private const float HeaderShare = 0.3f;

    /// <summary>The share that lets a row under the first header be one in spite of something like a number.</summary>
    private const float LeastHeaderShare = 0.15f;

    /// <summary>The share they must explain once rows of values have begun.</summary>
    private const float RepeatedHeaderShare = 0.6f;

    private readonly List<LocatedTable> _tables = [];
    private readonly List<int> _headers = [];
    private readonly List<int> _data = [];
    private int _table = -1, _title = -1;
    private bool _cut;

    public LocatedTable[] Locate()
    {
        DocumentLayout layout = labels.Layout;
        for (int r = 0; r < layout.Rows.Length; r++)
        {
            Region region = labels.Regions[r];
            bool inTable = region.Kind == RegionKind.Table;
            if (!inTable)
            {
                if (layout.Blocks[layout.Rows[r].Block].Kind == BlockKind.Table || region.Kind == RegionKind.Notes) End();
                continue;
            }

            if (IsTitle(r, region.Table)) Begin(region.Table, r);
            else if (layout.Blocks[layout.Rows[r].Block].Kind == BlockKind.Table) Take(r, region.Table);
        }

        End();
        return [.. _tables];
    }

    private void Begin(int table, int row)
    {
        if (_table == table && _headers.Count == 0 && _data.Count == 0)
        {
            // The second line of a title.
            return;
        }

        End();
        _table = table;
        _title = row;
    }

    private void Take(int row, int table)
    {
        if (_table != table)
        {
            End();
            _table = table;
        }

        RowEvidence evidence = RowEvidence.Of(labels, row);
        if (evidence.IsEmpty) return;
        if (IsHeader(evidence)) _headers.Add(row);
        else if (_data.Count < options.MaxTableRows) _data.Add(row);
        else _cut = true;
    }

    private bool IsHeader(in RowEvidence row)
    {
        if (_data.Count > 0) return row.Values + row.Numbers == 0 && row.IsMostly(RepeatedHeaderShare);
        if (row.IsMostly(HeaderShare)) return row.Values + row.Numbers <= 1 || row.IsMostly(RepeatedHeaderShare) || (row.Values == 0 && _headers.Count < UsualHeaderRows);
        if (row.Values > 0) return false;
        return _headers.Count == 0 || (_headers.Count < UsualHeaderRows && (row.Numbers == 0 ? !row.StartsWithText : row.IsMostly(LeastHeaderShare)));
    }

    private bool IsTitle(int row, int table)
    {
        foreach (LabelSegment segment in labels.SegmentsOf(row))
        {
            Phrase phrase = labels.PhraseOf(segment);
            if (phrase.Kind == PhraseKind.TableTitle && phrase.Owner == table && segment.Letters * 3 >= phrase.TotalLetters) return true;
        }

        return false;
    }

    private void End()
    {
        if (_table >= 0)
        {
            TableDescriptor table = form.Tables[_table];
            _tables.Add(new LocatedTable
            {
                Table = table,
                TitleRow = _title,
                HeaderRows = [.. _headers],
                DataRows = [.. _data],
                ColumnPositions = ColumnMapper.Map(labels, _table, table.Columns, _headers),
                IsCut = _cut,
            });
        }

        _headers.Clear();
        _data.Clear();
        _table = _title = -1;
        _cut = false;
    }
}
