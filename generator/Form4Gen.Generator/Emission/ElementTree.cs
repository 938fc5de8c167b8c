using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema.Model;

namespace Form4Gen.Generator.Emission;

/// <summary>The elements of a form as a tree, merged over its revisions and their dialects: what a path means in one of them it means in all.</summary>
internal sealed class ElementTree
{
    private readonly Dictionary<string, Dictionary<string, string>> _names = new(StringComparer.Ordinal);
    private readonly List<string> _tables = [];
    private readonly Node _top;
    private readonly string _form;

    private ElementTree(XmlModel xml, IReadOnlyList<RecordNames> records)
    {
        Root = xml.Root;
        _top = new Node(xml.Root);
        _form = records[0].Id;
        foreach (RecordNames record in records)
        {
            Dictionary<string, string> names = new(StringComparer.Ordinal);
            foreach (PrintedTextModel name in record.Names) names[name.Text] = $"{record.Descriptor}.{name.Value}";
            _names[record.Id] = names;
        }

        Version = Expression(_form, xml.Version);
    }

    /// <summary>Name of the root element.</summary>
    public string Root { get; }

    /// <summary>The descriptor of the field that holds the schema version, or null.</summary>
    public string? Version { get; }

    /// <summary>The tree of a form; null where no revision has XML. The newest revision says first what an element is.</summary>
    public static ElementTree? Of(FormFamilyModel family, IReadOnlyList<RecordNames> records)
    {
        FormModel[] revisions = [.. family.Revisions.Where(r => r.Xml is not null).Reverse()];
        if (revisions.Length == 0) return null;
        var tree = new ElementTree(revisions[0].Xml!, records);
        foreach (FormModel form in revisions) tree.Add(form, null);
        foreach (FormModel form in revisions)
            foreach (XmlDialectModel dialect in form.Xml!.Dialects) tree.Add(form, dialect);
        return tree;
    }

    /// <summary>The elements by state: parents before children, in the order in which they were added.</summary>
    public EquatableArray<ElementSpec> Elements()
    {
        List<Node> nodes = [_top];
        for (int i = 0; i < nodes.Count; i++)
        {
            nodes[i].State = i;
            nodes.AddRange(nodes[i].Inner);
        }

        return EquatableArray<ElementSpec>.From(nodes.Select(n => n.Spec()));
    }

    private void Add(FormModel form, XmlDialectModel? dialect)
    {
        var spelling = new Spelling(dialect);
        foreach (FieldModel field in form.Fields)
        {
            if (field.Kind == FieldKind.Record) AddRecord(form, field, spelling);
            else AddField(_top, _form, field, spelling.Of("fields/" + field.Id, field.Xml));
        }

        foreach (TableModel table in form.Tables) AddTable(table, spelling);
        if (form.FootnotesXml is { } notes) _top.At(notes).Be("Note");
    }

    private void AddRecord(FormModel form, FieldModel field, Spelling spelling)
    {
        RecordTypeModel? type = form.Types.FirstOrDefault(t => t.Id == field.RecordType);
        string? path = spelling.Of("fields/" + field.Id, field.Xml), member = Expression(_form, field.Id);
        if (type is null || path is null or "" || member is null) return;
        Node node = _top.At(path);
        if (node.Be("Record")) node.Member = member;
        foreach (FieldModel inner in type.Fields)
            if (inner.Kind != FieldKind.Record) AddField(node, type.Id, inner, spelling.Of($"types/{type.Id}/{inner.Id}", inner.Xml));
    }

    private void AddTable(TableModel table, Spelling spelling)
    {
        int number = _tables.IndexOf(table.Id);
        if (number < 0)
        {
            number = _tables.Count;
            _tables.Add(table.Id);
        }

        string? path = spelling.Of("tables/" + table.Id, table.Xml);
        Node rows = path is null or "" ? _top : _top.At(path);
        // The kind that a column tells comes first: rows that lack it go to the other one.
        foreach (RowKindModel kind in table.Kinds.OrderBy(k => k.When is null))
        {
            string record = RevisionScope.RecordOf(table, kind);
            if (spelling.Of($"tables/{table.Id}/rows/{kind.Id}", kind.Xml) is not { Length: > 0 } element || Expression(_form, record) is not { } member) continue;
            Node row = rows.At(element);
            if (row.Be("Record"))
            {
                row.Member = member;
                row.Table = number;
                row.Tells = Expression(record, kind.When);
            }

            if (row.Member == member)
            {
                foreach (RowFieldModel field in table.Fields.Where(f => f.Kinds.Contains(kind.Id)))
                    AddField(row, record, field.Field, spelling.Of($"tables/{table.Id}/{field.Field.Id}", field.Field.Xml));
            }
            else if (row.Otherwise is null && row.Tells is not null)
            {
                row.Otherwise = member;
            }
        }
    }

    private void AddField(Node record, string id, FieldModel field, string? path)
    {
        if (path is null or "" || Expression(id, field.Id) is not { } expression) return;
        Node node = record.At(path);
        if (node.Be("Value")) node.Field = expression;
        if (field.FootnotesFrom is { } marks) record.At(marks).Marks ??= expression;
    }

    private string? Expression(string record, string? id) =>
        id is not null && _names.TryGetValue(record, out Dictionary<string, string>? names) && names.TryGetValue(id, out string? name) ? name : null;

    /// <summary>Paths as a dialect writes them.</summary>
    private sealed class Spelling(XmlDialectModel? dialect)
    {
        public string? Of(string path, string? usual)
        {
            foreach (PrintedTextModel other in dialect?.Paths ?? default)
                if (other.Text == path) return other.Value;
            return usual;
        }
    }

    private sealed class Node(string name)
    {
        private string _kind = "Part";

        public List<Node> Inner { get; } = [];

        public int State { get; set; }

        public string? Field { get; set; }

        public string? Marks { get; set; }

        public string? Member { get; set; }

        public int Table { get; set; } = -1;

        public string? Tells { get; set; }

        public string? Otherwise { get; set; }

        /// <summary>The element at a path, made where there is none.</summary>
        public Node At(string path)
        {
            Node node = this;
            foreach (string step in path.Split('/'))
            {
                Node? inner = node.Inner.Find(n => n.Name == step);
                if (inner is null) node.Inner.Add(inner = new Node(step));
                node = inner;
            }

            return node;
        }

        private string Name => name;

        /// <summary>Makes it an element of a kind, unless it is something already.</summary>
        public bool Be(string kind)
        {
            if (_kind != "Part") return false;
            _kind = kind;
            return true;
        }

        public ElementSpec Spec() =>
            new(name, _kind, Field, Marks, Member, Table, Otherwise is null ? null : Tells, Otherwise, EquatableArray<int>.From(Inner.Select(i => i.State)));
    }
}
