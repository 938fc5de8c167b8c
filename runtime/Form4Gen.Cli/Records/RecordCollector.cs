using System;
using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Cli.Records;

/// <summary>Makes the tree of a record.</summary>
internal sealed class RecordCollector : IExtractedVisitor
{
    private readonly RecordNode _node;

    private RecordCollector(RecordNode node) => _node = node;

    /// <summary>Collects a filing.</summary>
    /// <param name="filing">The filing's record.</param>
    public static RecordNode Collect(IExtractedRecord filing) => Collect(filing, "");

    public void Row(int number) => _node.Row = number;

    public void Text(FieldDescriptor field, in Extracted<string?> value) => Add(field, value);

    public void Code(FieldDescriptor field, in Extracted<string?> value) => Add(field, value);

    public void Number(FieldDescriptor field, in Extracted<decimal?> value) =>
        Add(new FieldEntry(_node, field.JsonName, field, value.WithValue<string?>(null)) { Number = value.Value });

    public void Integer(FieldDescriptor field, in Extracted<long?> value) =>
        Add(new FieldEntry(_node, field.JsonName, field, value.WithValue<string?>(null)) { Number = value.Value });

    public void Date(FieldDescriptor field, in Extracted<DateOnly?> value) =>
        Add(field, value.WithValue(value.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));

    public void MonthOrDate(FieldDescriptor field, in Extracted<MonthOrDate?> value) =>
        Add(field, value.WithValue(value.Value?.ToString()));

    public void CheckBox(FieldDescriptor field, in Extracted<bool?> value) =>
        Add(new FieldEntry(_node, field.JsonName, field, value.WithValue<string?>(null)) { Flag = value.Value });

    public void Record(RecordMember member, IExtractedRecord value) =>
        _node.Items.Add(new SingleItem(member, Collect(value, _node.PathOf(member.JsonName))));

    public void Records(RecordMember member, IReadOnlyList<IExtractedRecord> values)
    {
        var records = new RecordNode[values.Count];
        for (int i = 0; i < records.Length; i++) records[i] = Collect(values[i], PathOf(member.JsonName, i));
        _node.Items.Add(new ListItem(member, records));
    }

    public void Footnotes(IReadOnlyList<Footnote> footnotes)
    {
        var texts = new RecordNode[footnotes.Count];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = new RecordNode(PathOf("footnotes", i));
            texts[i].Items.Add(new FieldItem(new FieldEntry(texts[i], "text", null, footnotes[i].Text)));
        }
        _node.Items.Add(new FootnotesItem(footnotes, texts));
    }

    private static RecordNode Collect(IExtractedRecord record, string path)
    {
        var node = new RecordNode(path);
        record.Accept(new RecordCollector(node));
        return node;
    }

    private string PathOf(string name, int index) => _node.PathOf(string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"));

    private void Add(FieldDescriptor field, in Extracted<string?> value) => Add(new FieldEntry(_node, field.JsonName, field, value));

    private void Add(FieldEntry entry) => _node.Items.Add(new FieldItem(entry));
}
