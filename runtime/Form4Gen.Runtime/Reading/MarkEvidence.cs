using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading;

/// <summary>
/// What the whole filing says of the footnote marks at a value: forms number footnotes as their marks come, each footnote is there for some mark, and
/// the rows of a column are often marked alike. It decides nothing; it is evidence of how sure the marks are.
/// </summary>
internal sealed class MarkEvidence
{
    private const string Unborne = "unborne-footnote", Skips = "skips-number", Elsewhere = "marked-elsewhere", Alike = "marked-as-column", Unlike = "marked-unlike-column";

    /// <summary>Footnotes with greater numbers say nothing (EDGAR accepts 99).</summary>
    private const int Most = 128;

    private static readonly string[][] Sets = MakeSets();

    private readonly Dictionary<(RecordDescriptor Record, int Field), UInt128> _ofColumns = [];
    private readonly int[] _counts = new int[Most];
    private readonly bool _hasUnborne;

    private MarkEvidence(List<ScopedRecord> records, RecordValues root)
    {
        foreach (ScopedRecord record in records)
        {
            Provenance? last = null;
            foreach (FieldDescriptor field in record.Values.Descriptor.Fields)
                for (UInt128 marks = MarksOf(record.Values[field], ref last); marks != 0; marks &= marks - 1) _counts[Lowest(marks)]++;
        }

        foreach (Footnote note in root.FootnoteList!) _hasUnborne |= FootnoteIds.TryNumber(note.Id, out int number) && number is > 0 and < Most && _counts[number] == 0;
    }

    /// <summary>Tells the values of a filing what speaks for and against their marks.</summary>
    /// <param name="form">The form as it is printed.</param>
    /// <param name="records">Its records.</param>
    /// <param name="root">The form's own record.</param>
    public static void Judge(FormDescriptor form, List<ScopedRecord> records, RecordValues root)
    {
        if (root.FootnoteList is not { Count: > 0 }) return;
        var evidence = new MarkEvidence(records, root);
        int next = 1;
        foreach (TableDescriptor table in form.Tables)
            foreach (RecordValues row in RowsOf(table, root)) evidence.Judge(row, ref next);
    }

    private void Judge(RecordValues row, ref int next)
    {
        Provenance? last = null;
        foreach (FieldDescriptor field in row.Descriptor.Fields)
        {
            UInt128 marks = MarksOf(row[field], ref last);
            if (marks == 0) continue;
            bool skips = false, isElsewhere = true;
            for (UInt128 rest = marks; rest != 0; rest &= rest - 1)
            {
                int number = Lowest(rest);
                skips |= number > next;
                isElsewhere &= _counts[number] > 1;
                next = Math.Max(next, number + 1);
            }

            bool hasRowAbove = _ofColumns.TryGetValue((row.Descriptor, field.Ordinal), out UInt128 above);
            _ofColumns[(row.Descriptor, field.Ordinal)] = marks;
            int set = (_hasUnborne ? 1 : 0) | (skips ? 2 : 0) | (isElsewhere ? 4 : 0) | (!hasRowAbove ? 0 : above == marks ? 8 : 16);
            last!.JudgeMarks(Sets[set]);
        }
    }

    private static List<RecordValues> RowsOf(TableDescriptor table, RecordValues root)
    {
        var rows = new List<RecordValues>();
        foreach (RowKindDescriptor kind in table.Kinds) rows.AddRange(root.Members(kind.Member));
        rows.Sort(static (one, other) => one.RowNumber.CompareTo(other.RowNumber));
        return rows;
    }

    // Fields that one printed cell holds share its reading, and with it the marks.
    private static UInt128 MarksOf(in FieldValue value, ref Provenance? last)
    {
        UInt128 marks = 0;
        if (value.Provenance is not { Footnotes.Count: > 0 } provenance || ReferenceEquals(provenance, last)) return marks;
        last = provenance;
        for (int i = 0; i < provenance.Footnotes.Count; i++)
            if (FootnoteIds.TryNumber(provenance.Footnotes[i], out int number) && number is > 0 and < Most) marks |= UInt128.One << number;
        return marks;
    }

    private static int Lowest(UInt128 marks) => (int)UInt128.TrailingZeroCount(marks);

    private static string[][] MakeSets()
    {
        string[] names = [Unborne, Skips, Elsewhere, Alike, Unlike];
        var sets = new string[1 << names.Length][];
        for (int s = 0; s < sets.Length; s++) sets[s] = Array.FindAll(names, name => (s & (1 << Array.IndexOf(names, name))) != 0);
        return sets;
    }
}
