using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime;

/// <summary>A generated record, seen without knowing its type.</summary>
public interface IExtractedRecord
{
    /// <summary>Calls the visitor for every field and member, in the schema's order.</summary>
    /// <param name="visitor">The visitor.</param>
    void Accept(IExtractedVisitor visitor);
}

/// <summary>Walks a record and the records inside it.</summary>
public interface IExtractedVisitor
{
    /// <summary>The number of a table's row; called before the row's fields.</summary>
    /// <param name="number">1-based printed order over all kinds of row of the table.</param>
    void Row(int number);

    /// <summary>A text or a name.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value.</param>
    void Text(FieldDescriptor field, in Extracted<string?> value);

    /// <summary>A number or an amount.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value.</param>
    void Number(FieldDescriptor field, in Extracted<decimal?> value);

    /// <summary>A whole number.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value.</param>
    void Integer(FieldDescriptor field, in Extracted<long?> value);

    /// <summary>A date.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value.</param>
    void Date(FieldDescriptor field, in Extracted<DateOnly?> value);

    /// <summary>A month or a date.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value.</param>
    void MonthOrDate(FieldDescriptor field, in Extracted<MonthOrDate?> value);

    /// <summary>A check box.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value.</param>
    void CheckBox(FieldDescriptor field, in Extracted<bool?> value);

    /// <summary>A code, as filed.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">Its value as text.</param>
    void Code(FieldDescriptor field, in Extracted<string?> value);

    /// <summary>A record that stands once.</summary>
    /// <param name="member">The member.</param>
    /// <param name="value">The record.</param>
    void Record(RecordMember member, IExtractedRecord value);

    /// <summary>A list of records.</summary>
    /// <param name="member">The member.</param>
    /// <param name="values">The records.</param>
    void Records(RecordMember member, IReadOnlyList<IExtractedRecord> values);

    /// <summary>The filing's footnotes.</summary>
    /// <param name="footnotes">The footnotes.</param>
    void Footnotes(IReadOnlyList<Footnote> footnotes);
}

/// <summary>What was read from one document, seen without knowing the form.</summary>
public interface IExtraction
{
    /// <summary>The filing, or null where the document could not be read.</summary>
    IExtractedRecord? Filing { get; }

    /// <summary>The form's number, or null.</summary>
    string? Form { get; }

    /// <summary>Id of the revision, or null.</summary>
    string? Revision { get; }

    /// <summary>The document's format.</summary>
    DocumentFormat Format { get; }

    /// <summary>How the document's text stands.</summary>
    LayoutStyle Style { get; }

    /// <summary>What the reader noticed.</summary>
    IReadOnlyList<Issue> Issues { get; }

    /// <summary>By path, how values were decided; empty unless asked for.</summary>
    IReadOnlyDictionary<string, Explanation> Explanations { get; }

    /// <summary>What the header of the submission says that the document stands in; null where it stands in none.</summary>
    Submission? Submission { get; }
}
