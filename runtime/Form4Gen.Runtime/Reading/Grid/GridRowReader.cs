using System;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;

namespace Form4Gen.Runtime.Reading.Grid;

/// <summary>Reads rows of printed cells: what stands in a column is that column's value, whole.</summary>
internal sealed class GridRowReader(PageContext context, TableDescriptor table, FootnoteNumbers footnotes)
{
    private readonly DocumentLayout _layout = context.Layout;
    private (ColumnDescriptor Column, string Code)? _picked;
    private readonly GridCell?[] _cells = new GridCell?[table.Columns.Length];

    /// <summary>Whether something stood in the last row where a row of its kind has nothing: in a column without a value, or a mark before one.</summary>
    public bool HasStray { get; private set; }

    /// <summary>Makes the record of a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="columns">By column of the grid: the leaf column, or -1.</param>
    /// <param name="rowNumber">Its 1-based number in printed order.</param>
    /// <param name="kind">Index of the row's kind.</param>
    public RecordValues Read(in Row row, int[] columns, int rowNumber, out int kind)
    {
        HasStray = false;
        Array.Clear(_cells);
        int before = -1, first = 0;
        foreach (Cell cell in _layout.CellsOf(row))
        {
            if (cell.TokenCount == 0) continue;
            int column = columns[cell.Column];
            bool isText = IsText(table.Columns[column]), goesOn = column == before;
            if (!goesOn) first = cell.FirstToken;
            before = column;
            GridCell read = GridCell.Of(_layout, first, cell.FirstToken + cell.TokenCount, footnotes, isText);

            // A number's sign may stand in a cell of its own; a text in two may be two.
            HasStray |= read.HasMarksBefore;
            _cells[column] = isText && (goesOn || WrappedText.IsMixed(_layout, read.FirstToken, read.EndToken)) ? read with { IsUnsure = true } : read;
        }

        kind = KindOf();
        var record = new RecordValues(table.Kinds[kind].Member.Record) { RowNumber = rowNumber };
        PickPaired(kind);
        for (int c = 0; c < _cells.Length; c++)
            if (_cells[c] is { } cell) ReadCell(table.Columns[c], kind, cell, record);
        foreach (ColumnDescriptor column in table.Columns) FillEmpty(column, kind, record);
        return record;
    }

    private static bool IsText(ColumnDescriptor column) => CellGrammar.FirstOf(column.Fields[0].ByKind)?.Type is FieldType.Text or FieldType.PersonName;

    private int KindOf()
    {
        int other = 0;
        for (int k = 0; k < table.Kinds.Length; k++)
        {
            int when = table.Kinds[k].WhenColumn;
            if (when < 0) other = k;
            else if (_cells[when] is not null) return k;
        }

        return other;
    }

    /// <summary>Where a cell lists numbers and the next one their codes: the number that is there, with its code.</summary>
    private void PickPaired(int kind)
    {
        _picked = null;
        for (int c = 1; c < _cells.Length; c++)
        {
            if (_cells[c] is not { } codes || _cells[c - 1] is not { } numbers || TableGrammar.FieldOf(table.Columns[c], ColumnRole.Value, kind) is not { Codes: { IsOpen: false } list }) continue;
            if (!PairedCells.TryPick(_layout, numbers, codes, list, out GridCell number, out string code)) continue;
            _cells[c - 1] = number;
            _picked = (table.Columns[c], code);
        }
    }

    private void ReadCell(ColumnDescriptor column, int kind, in GridCell cell, RecordValues record)
    {
        TextRange range = cell.IsEmpty ? default : new TextRange(_layout.Tokens[cell.FirstToken].Start, _layout.Tokens[cell.EndToken - 1].End - _layout.Tokens[cell.FirstToken].Start);
        string text = cell.IsEmpty ? "" : PagePieces.Text(_layout, PagePieces.Of(_layout, 0, cell.FirstToken, cell.EndToken - cell.FirstToken));
        if (_picked is { } picked && picked.Column == column) text = picked.Code;
        text = TakeBeside(column, kind, text, range, record);
        bool isMoney = text.Length > 0 && NumberText.IsCurrencySign(text[0]);
        FieldDescriptor? instead = isMoney ? TableGrammar.FieldOf(column, ColumnRole.InsteadOf, kind) : null;
        FieldDescriptor? value = TableGrammar.FieldOf(column, ColumnRole.Value, kind);
        FieldDescriptor? field = instead ?? value;
        if (field is null)
        {
            HasStray |= text.Length > 0 || cell.Marks.Length > 0;
            return;
        }

        bool isTwice = record[field].Status != ExtractionStatus.NotOnForm;
        var source = new Provenance(_layout.Document, range, field.CarriesFootnotes ? cell.Marks : [], [EvidenceName.Column]);
        // A field has two columns where the column says what its value means; not both can be filled.
        record[field] = ValueOf(column, field, text, isTwice ? cell with { IsUnsure = true } : cell, source);
        if (instead is not null && value is not null) record[value] = FieldValue.None(ExtractionStatus.Blank, false, null, PageEvidence.WholeCell);
        if (column.Says?.ByKind[kind] is { } told && record[field].HasValue)
            record[told] = context.Convert(told, column.Says.Value, ExtractionStatus.Found, isTwice ? PageEvidence.BesideDamage : PageEvidence.WholeCell, new Provenance(_layout.Document, range, null, [EvidenceName.Column]));
    }

    private FieldValue ValueOf(ColumnDescriptor column, FieldDescriptor field, string text, in GridCell cell, Provenance source)
    {
        if (text.Length == 0) return FieldValue.None(ExtractionStatus.Blank, cell.IsUnsure, source, PageEvidence.WholeCell);
        foreach (ColumnField other in column.Fields)
            if (other.Role == ColumnRole.Value)
                foreach (PrintedValue print in other.Prints)
                    if (text.Equals(print.Text, StringComparison.OrdinalIgnoreCase)) text = print.Value;
        if (field.Type == FieldType.Code && text is ['(', _, ')']) text = text[1..2];
        float confidence = cell.IsUnsure ? PageEvidence.BesideDamage : PageEvidence.WholeCell;
        return context.Convert(field, text, ExtractionStatus.Found, confidence, source);
    }

    /// <summary>Fields that a printed text beside the value sets; what is left is the value.</summary>
    private string TakeBeside(ColumnDescriptor column, int kind, string text, TextRange range, RecordValues record)
    {
        if (text.Length == 0) return text;
        foreach (ColumnField other in column.Fields)
        {
            if (other.Role != ColumnRole.Beside || other.ByKind[kind] is not { } field) continue;
            bool printed = false;
            foreach (PrintedValue print in other.Prints)
            {
                if (!text.EndsWith(print.Text, StringComparison.OrdinalIgnoreCase)) continue;
                text = text[..^print.Text.Length].TrimEnd();
                printed = true;
            }

            record[field] = FieldValue.OfNumber(printed ? 1 : 0, ExtractionStatus.Found, PageEvidence.WholeCell, context.IsDoubtful(PageEvidence.WholeCell), new Provenance(_layout.Document, range, null, [EvidenceName.Column]));
        }

        return text;
    }

    private static void FillEmpty(ColumnDescriptor column, int kind, RecordValues record)
    {
        foreach (ColumnField other in column.Fields)
        {
            if (other.ByKind[kind] is not { } field || record[field].Status != ExtractionStatus.NotOnForm) continue;
            bool mayBeEmpty = field.IsOptional || other.Role == ColumnRole.InsteadOf || column.Says is not null;
            record[field] = mayBeEmpty ? FieldValue.None(ExtractionStatus.Blank, false, null, PageEvidence.WholeCell) : FieldValue.None(ExtractionStatus.Missing, true);
        }
    }
}
