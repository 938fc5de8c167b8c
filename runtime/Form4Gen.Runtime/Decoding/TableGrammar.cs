using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Decoding;

/// <summary>A table's columns as the decoder needs them; made once per table.</summary>
internal sealed class TableGrammar
{
    private static readonly ConditionalWeakTable<TableDescriptor, TableGrammar> Known = new();

    private readonly bool[] _isOptional;
    private readonly string[] _codesBeside;

    private TableGrammar(TableDescriptor table)
    {
        Table = table;
        int columns = table.Columns.Length;
        GrammarOfColumn = new int[columns];
        List<CellGrammar> grammars = [];
        for (int c = 0; c < columns; c++)
        {
            CellGrammar grammar = CellGrammar.Of(table.Columns[c], Array.Exists(table.Kinds, k => k.WhenColumn == c));
            int known = grammars.FindIndex(grammar.IsSameAs);
            if (known < 0)
            {
                known = grammars.Count;
                grammars.Add(grammar);
            }
            GrammarOfColumn[c] = known;
        }
        Grammars = [.. grammars];
        Searches = Alike(grammars);
        Expectation = CodeExpectations.Of(table);
        Statements = new StatementStates(table, Expectation);
        Present = new float[table.Kinds.Length][];
        Absent = new float[table.Kinds.Length][];
        for (int k = 0; k < table.Kinds.Length; k++) (Present[k], Absent[k]) = PresenceCosts(k);
        OuterLetters = SingleLetters(table.Columns);
        _codesBeside = new string[columns];
        for (int c = 0; c < columns; c++) _codesBeside[c] = SingleLetters(table.Columns[Math.Max(0, c - 1)..Math.Min(columns, c + 2)]);
        DecidedKind = Array.FindIndex(table.Kinds, static kind => kind.WhenColumn >= 0);
        OtherKind = Array.FindIndex(table.Kinds, static kind => kind.WhenColumn < 0);
        _isOptional = Array.ConvertAll(table.Columns, static c => c.Fields.Length > 0 && CellGrammar.FirstOf(c.Fields[0].ByKind) is { IsOptional: true });
    }

    public TableDescriptor Table { get; }

    public CellGrammar[] Grammars { get; }

    /// <summary>Indexes of the grammars whose values are searched for together.</summary>
    public int[][] Searches { get; }

    /// <summary>Index in <see cref="Grammars"/> by column.</summary>
    public int[] GrammarOfColumn { get; }

    /// <summary>What codes let expect of other columns.</summary>
    public CodeExpectations Expectation { get; }

    /// <summary>What the alignment carries from column to column.</summary>
    public StatementStates Statements { get; }

    /// <summary>Cost of a filled cell by kind and column; infinite where rows of the kind lack the column.</summary>
    public float[][] Present { get; }

    /// <summary>Cost of an empty cell by kind and column.</summary>
    public float[][] Absent { get; }

    /// <summary>Letters that are codes of short lists: at a text's end they are more likely codes than words.</summary>
    public string OuterLetters { get; }

    /// <summary>The kind of rows that a column decides; -1 where there is none.</summary>
    public int DecidedKind { get; }

    /// <summary>The kind of all other rows; -1 where there is none.</summary>
    public int OtherKind { get; }

    /// <summary>What a cell of a column may hold.</summary>
    public CellGrammar CellOf(int column) => Grammars[GrammarOfColumn[column]];

    /// <summary>Whether rows of a kind have a column.</summary>
    public bool Has(int kind, int column) => !float.IsPositiveInfinity(Present[kind][column]);

    /// <summary>Whether another column holds its values too: columns that say something of another field hold one value together.</summary>
    public bool IsMerged(int column) => Table.Columns[column].Says is not null && Array.FindIndex(Table.Columns, static c => c.Says is not null) != column;

    /// <summary>Whether a column may be empty.</summary>
    public bool IsOptional(int column) => _isOptional[column];

    public static TableGrammar Of(TableDescriptor table) => Known.GetValue(table, static t => new TableGrammar(t));

    /// <summary>The field that a kind's rows have in a column by its role; null where they lack it.</summary>
    public static FieldDescriptor? FieldOf(ColumnDescriptor column, ColumnRole role, int kind)
    {
        foreach (ColumnField field in column.Fields)
            if (field.Role == role) return field.ByKind[kind];
        return null;
    }

    /// <summary>Letters that are codes of short lists in the columns beside a column.</summary>
    public string CodesBeside(int column) => _codesBeside[column];

    private static int[][] Alike(List<CellGrammar> grammars)
    {
        List<List<int>> searches = [];
        for (int g = 0; g < grammars.Count; g++)
        {
            if (searches.Find(s => grammars[g].IsSearchedLike(grammars[s[0]])) is { } search) search.Add(g);
            else searches.Add([g]);
        }
        return [.. searches.ConvertAll(static s => s.ToArray())];
    }

    private static string SingleLetters(ReadOnlySpan<ColumnDescriptor> columns)
    {
        HashSet<char> letters = [];
        foreach (ColumnDescriptor column in columns)
            foreach (ColumnField field in column.Fields)
                if (CellGrammar.FirstOf(field.ByKind) is { Type: FieldType.Code, Codes: { } list })
                    foreach (CodeDescriptor code in list.Codes)
                        if (code.Value.Length == 1 && list.Codes.Length <= 4) letters.Add(code.Value[0]);
        return string.Concat(letters);
    }

    private (float[] Present, float[] Absent) PresenceCosts(int kind)
    {
        int columns = Table.Columns.Length;
        float[] present = new float[columns], absent = new float[columns];
        for (int c = 0; c < columns; c++)
        {
            ColumnDescriptor column = Table.Columns[c];
            if (!IsPrinted(column, kind))
            {
                present[c] = float.PositiveInfinity;
                continue;
            }
            double p = PresenceOf(c, kind);
            present[c] = (float)-Math.Log(p);
            absent[c] = (float)-Math.Log(1 - p);
        }
        return (present, absent);
    }

    private bool IsPrinted(ColumnDescriptor column, int kind) =>
        FieldOf(column, ColumnRole.Value, kind) is not null && !IsForeignToKind(column, kind);

    /// <summary>The column that decides another kind is empty in rows of this one.</summary>
    private bool IsForeignToKind(ColumnDescriptor column, int kind)
    {
        for (int k = 0; k < Table.Kinds.Length; k++)
            if (k != kind && Table.Kinds[k].WhenColumn >= 0 && Table.Columns[Table.Kinds[k].WhenColumn] == column) return true;
        return false;
    }

    private double PresenceOf(int index, int kind)
    {
        ColumnDescriptor column = Table.Columns[index];
        FieldDescriptor field = FieldOf(column, ColumnRole.Value, kind)!;
        double p = column.Presence is { } measured ? measured[kind]
            : column.Says is not null ? 0.5
            : field.IsOptional ? DecodingCosts.OptionalPresence : DecodingCosts.RequiredPresence;
        if (field.Type == FieldType.Code && CellOf(index).LongestCode == 1) p *= DecodingCosts.LetterSurvival;
        return Math.Clamp(p, DecodingCosts.PresenceFloor, DecodingCosts.PresenceCeiling);
    }
}
