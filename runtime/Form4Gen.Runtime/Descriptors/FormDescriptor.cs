using System;

namespace Form4Gen.Runtime.Descriptors;

/// <summary>A form with all its revisions.</summary>
public sealed class FormFamily
{
    /// <summary>The form's number, <c>4</c>.</summary>
    public required string Form { get; init; }

    /// <summary>The form's record.</summary>
    public required RecordDescriptor Root { get; init; }

    /// <summary>The revisions, oldest first.</summary>
    public required FormDescriptor[] Revisions { get; init; }

    /// <summary>What was learned of how often values are right, by layout style; empty: confidences are the reader's own.</summary>
    public CalibrationDescriptor[] Calibrations { get; init; } = [];

    /// <summary>The form as XML; null where it is not filed so.</summary>
    public XmlDescriptor? Xml { get; init; }
}

/// <summary>One revision of a form as it is printed.</summary>
public sealed class FormDescriptor
{
    /// <summary>Id in the schema, <c>form4-2003</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The form's printed title.</summary>
    public required string Title { get; init; }

    /// <summary>First day in force; null where not known.</summary>
    public DateOnly? InForceFrom { get; init; }

    /// <summary>Last day in force; null while in force.</summary>
    public DateOnly? InForceUntil { get; init; }

    /// <summary>Labels that speak for this revision.</summary>
    public string[] RecognizeAll { get; init; } = [];

    /// <summary>Labels that speak against this revision.</summary>
    public string[] RecognizeNone { get; init; } = [];

    /// <summary>XML schema versions of this revision; an empty one stands for files that name none.</summary>
    public string[] XmlVersions { get; init; } = [];

    /// <summary>Printed cells outside the tables, in printed order.</summary>
    public BoxDescriptor[] Boxes { get; init; } = [];

    /// <summary>Check boxes, in printed order.</summary>
    public CheckBoxGroupDescriptor[] Groups { get; init; } = [];

    /// <summary>Headings that stand for a value (<c>FORM 4</c>).</summary>
    public HeadingDescriptor[] Headings { get; init; } = [];

    /// <summary>Fields whose value follows from the number of records.</summary>
    public CountDescriptor[] Counts { get; init; } = [];

    /// <summary>Fields whose value the form itself says.</summary>
    public ConstantDescriptor[] Constants { get; init; } = [];

    /// <summary>Tables, in printed order.</summary>
    public TableDescriptor[] Tables { get; init; } = [];

    /// <summary>Printed titles of the footnotes' section; empty where the form has none.</summary>
    public string[] FootnotesTitles { get; init; } = [];

    /// <summary>Printed texts that hold no value (notes, reminders, the agency's name).</summary>
    public string[] Furniture { get; init; } = [];

    /// <summary>Checks over the values.</summary>
    public CheckDescriptor[] Checks { get; init; } = [];
}

/// <summary>Where a value stands, seen from its label.</summary>
public enum ValuePlace : byte
{
    /// <summary>Behind or under the label. The default; a reader looks before it where nothing follows.</summary>
    After,

    /// <summary>Before or above the label.</summary>
    Before,

    /// <summary>All text up to the next label or section.</summary>
    Section,
}

/// <summary>A printed cell with its label and the fields it holds, in printed order.</summary>
public sealed class BoxDescriptor
{
    /// <summary>Id: that of its first field.</summary>
    public required string Id { get; init; }

    /// <summary>The printed number, <c>1</c>, or null.</summary>
    public string? Number { get; init; }

    /// <summary>The label; the first is canonical, the rest were seen in filings.</summary>
    public required string[] Labels { get; init; }

    /// <summary>The record inside the form that the fields belong to; null: the form's own.</summary>
    public RecordMember? Member { get; init; }

    /// <summary>The fields, in printed order.</summary>
    public required BoxPart[] Parts { get; init; }

    /// <summary>Where the value stands.</summary>
    public ValuePlace Place { get; init; }
}

/// <summary>A field in a printed cell.</summary>
/// <param name="Field">The field.</param>
public sealed record BoxPart(FieldDescriptor Field)
{
    /// <summary>Pairs of texts that enclose the value (<c>[</c> and <c>]</c>); any pair may be printed.</summary>
    public Enclosure[] Between { get; init; } = [];

    /// <summary>Small captions of the value (<c>(Last)</c>, <c>(Zip)</c>); they are no values.</summary>
    public string[] Captions { get; init; } = [];

    /// <summary>Whether the value starts on a line of its own.</summary>
    public bool OnOwnLine { get; init; }

    /// <summary>Whether the value always starts a line: one that signs enclose may stand behind another.</summary>
    internal bool BeginsLine => OnOwnLine && Between.Length == 0;
}

/// <summary>Two texts that enclose a value.</summary>
/// <param name="Open">The opening text.</param>
/// <param name="Close">The closing text.</param>
public sealed record Enclosure(string Open, string Close);

/// <summary>How many boxes of a group bear a mark.</summary>
public enum MarkRule : byte
{
    /// <summary>Any number, none included: an empty box says false.</summary>
    Any,

    /// <summary>One or more: with none visible, every box is unknown.</summary>
    AtLeastOne,

    /// <summary>Exactly one: with none visible, every box is unknown.</summary>
    ExactlyOne,
}

/// <summary>Check boxes that are printed together.</summary>
public sealed class CheckBoxGroupDescriptor
{
    /// <summary>Id in the schema.</summary>
    public required string Id { get; init; }

    /// <summary>The printed number, or null.</summary>
    public string? Number { get; init; }

    /// <summary>Labels over the whole group; may be empty.</summary>
    public string[] Labels { get; init; } = [];

    /// <summary>How many boxes bear a mark.</summary>
    public MarkRule Marks { get; init; }

    /// <summary>The boxes, in printed order (left to right, top to bottom).</summary>
    public required CheckBoxDescriptor[] Boxes { get; init; }

    /// <summary>The record inside the form that the boxes belong to; null: the form's own.</summary>
    public RecordMember? Member { get; init; }
}

/// <summary>A check box.</summary>
/// <param name="Field">The field that a mark in it sets.</param>
/// <param name="Value">What a mark says: true, or false for a box that denies.</param>
/// <param name="Labels">Its labels.</param>
public sealed record CheckBoxDescriptor(FieldDescriptor Field, bool Value, string[] Labels)
{
    /// <summary>A text that is filled in below the box's label (an officer's title), or null.</summary>
    public FieldDescriptor? Detail { get; init; }
}

/// <summary>Headings that stand for the value of a field.</summary>
/// <param name="Field">The field.</param>
/// <param name="Texts">Printed texts, each with the value it stands for.</param>
public sealed record HeadingDescriptor(FieldDescriptor Field, PrintedValue[] Texts)
{
    /// <summary>A field whose value changes this one to <see cref="BecomesValue"/>; null: none.</summary>
    public FieldDescriptor? BecomesWhen { get; init; }

    /// <summary>The value when <see cref="BecomesWhen"/> is filled in.</summary>
    public string? BecomesValue { get; init; }
}

/// <summary>A printed text that stands for a value.</summary>
/// <param name="Text">The printed text.</param>
/// <param name="Value">The value, as filed.</param>
public sealed record PrintedValue(string Text, string Value);

/// <summary>A check box of the form's own that is true when there are more than so many records.</summary>
/// <param name="Field">The field.</param>
/// <param name="Of">The records.</param>
/// <param name="MoreThan">The number.</param>
public sealed record CountDescriptor(FieldDescriptor Field, RecordMember Of, int MoreThan);

/// <summary>A field of the form's own that has one value on every filing of the form.</summary>
/// <param name="Field">The field.</param>
/// <param name="Value">The value, as filed.</param>
public sealed record ConstantDescriptor(FieldDescriptor Field, string Value);
