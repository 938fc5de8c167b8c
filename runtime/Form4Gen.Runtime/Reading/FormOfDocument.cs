using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading;

/// <summary>Tells by the field that headings stand for whether a document is of a form: its heading says which form it is.</summary>
internal sealed class FormOfDocument
{
    private readonly FormFamily _family;
    private readonly FieldDescriptor _field;
    private readonly HashSet<string> _values = new(StringComparer.Ordinal);

    private FormOfDocument(FormFamily family, FieldDescriptor field)
    {
        _family = family;
        _field = field;
        foreach (FormDescriptor revision in family.Revisions)
        {
            foreach (HeadingDescriptor heading in revision.Headings)
            {
                if (!ReferenceEquals(heading.Field, field)) continue;
                foreach (PrintedValue text in heading.Texts) _values.Add(text.Value);
                if (heading.BecomesValue is { } becomes) _values.Add(becomes);
            }
        }
    }

    /// <summary>The knowledge of a form; null where no heading tells it.</summary>
    public static FormOfDocument? Of(FormFamily family)
    {
        foreach (FormDescriptor revision in family.Revisions)
            foreach (HeadingDescriptor heading in revision.Headings)
                if (heading.Field.Type == FieldType.Code) return new FormOfDocument(family, heading.Field);
        return null;
    }

    /// <summary>Why a document with this value is of another form; null where it is not.</summary>
    public Issue? Refusal(FieldDescriptor field, in FieldValue value)
    {
        if (!ReferenceEquals(field, _field)) return null;
        string? given = value.HasValue ? FieldText.Of(field, value) : value.Status == ExtractionStatus.Unreadable ? value.Provenance?.RawText : null;
        return given is null || value.IsDoubtful && value.HasValue || _values.Contains(given) ? null
            : new Issue(IssueCatalog.OtherForm, IssueSeverity.Error, null, $"the document is of form {given}, not of form {_family.Form}");
    }
}
