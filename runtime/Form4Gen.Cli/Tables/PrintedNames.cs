using System.Collections.Generic;
using System.Linq;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Cli.Tables;

/// <summary>How the printed form calls things; where it is not known, the schema's ids as words.</summary>
/// <param name="form">The printed form, or null.</param>
internal sealed class PrintedNames(FormDescriptor? form)
{
    private readonly Dictionary<FieldDescriptor, string> _headers = form is null ? [] : CollectHeaders(form);

    /// <summary>The table that a list's records are rows of, or null.</summary>
    /// <param name="member">The list.</param>
    public TableDescriptor? TableOf(RecordMember member) =>
        form?.Tables.FirstOrDefault(table => table.Kinds.Any(kind => kind.Member.JsonName == member.JsonName));

    /// <summary>The check-box groups of a record.</summary>
    /// <param name="member">The record's member; null for the form's own.</param>
    public IEnumerable<CheckBoxGroupDescriptor> GroupsOf(RecordMember? member) =>
        form is null ? [] : form.Groups.Where(group => group.Member?.JsonName == member?.JsonName);

    /// <summary>A column's header.</summary>
    /// <param name="field">The column's field.</param>
    public string Header(FieldDescriptor field) => _headers.TryGetValue(field, out string? header) ? header : Wording.OfId(field.Id);

    /// <summary>The printed column of a field, or null.</summary>
    /// <param name="field">The field.</param>
    public string? ColumnOf(FieldDescriptor field) => _headers.GetValueOrDefault(field);

    private static Dictionary<FieldDescriptor, string> CollectHeaders(FormDescriptor form)
    {
        var headers = new Dictionary<FieldDescriptor, string>(ReferenceEqualityComparer.Instance);
        foreach (TableDescriptor table in form.Tables)
            foreach (ColumnDescriptor column in table.Columns)
                foreach (ColumnField held in column.Fields)
                {
                    if (held.Role != ColumnRole.Value) continue;
                    foreach (FieldDescriptor? field in held.ByKind)
                        if (field is not null) headers[field] = headers.ContainsKey(field) ? GroupHeader(column) : Header(column);
                }
        return headers;
    }

    private static string Header(ColumnDescriptor column) => Numbered(column.Number, column.Headers.FirstOrDefault() ?? Wording.OfId(column.Id));

    // A field that stands in two columns is named by the group over both.
    private static string GroupHeader(ColumnDescriptor column) =>
        column.GroupHeaders.Length == 0 ? Header(column) : Numbered(column.Number, column.GroupHeaders[^1]);

    private static string Numbered(string? number, string header)
    {
        string text = Wording.WithoutAsides(header);
        return number is null || text.StartsWith(number + ".", System.StringComparison.Ordinal) ? text : $"{number}. {text}";
    }
}
