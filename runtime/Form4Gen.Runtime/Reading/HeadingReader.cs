using System;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads fields whose value is a printed heading (<c>FORM 4</c>).</summary>
internal static class HeadingReader
{
    public static void Read(PageContext context)
    {
        HeadingDescriptor[] headings = context.Located.Form.Headings;
        for (int i = 0; i < headings.Length; i++) ReadHeading(context, headings[i], i);
    }

    private static void ReadHeading(PageContext context, HeadingDescriptor heading, int index)
    {
        LabelMap labels = context.Located.Labels;
        RecordValues root = context.Root;
        root[heading.Field] = context.Absent(heading.Field, heading.Field.IsOptional);
        foreach (LabelSegment segment in labels.Segments)
        {
            Phrase phrase = labels.PhraseOf(segment);
            if (phrase.Kind != PhraseKind.Heading || phrase.Owner != index || segment.Letters < phrase.TotalLetters) continue;
            Token first = context.Layout.Tokens[segment.FirstToken], last = context.Layout.Tokens[segment.LastToken];
            var source = new Provenance(context.Layout.Document, new TextRange(first.Start, last.End - first.Start), null, [EvidenceName.Heading]);
            root[heading.Field] = context.Convert(heading.Field, heading.Texts[phrase.Part].Value, ExtractionStatus.Found, PageEvidence.Heading, source);
            break;
        }

        if (heading.BecomesWhen is { } when) Change(context, heading, root[when]);
    }

    /// <summary>Another field that is filled in changes what the heading says; one that may be filled in makes it doubtful.</summary>
    private static void Change(PageContext context, HeadingDescriptor heading, in FieldValue when)
    {
        ref FieldValue value = ref context.Root[heading.Field];
        if (when.HasValue && heading.BecomesValue is { } becomes)
        {
            float confidence = Math.Min(PageEvidence.Heading, when.Confidence);
            value = context.Convert(heading.Field, becomes, value.HasValue ? ExtractionStatus.Found : ExtractionStatus.Inferred, confidence, new Provenance(context.Layout.Document, when.Provenance is null ? [] : [.. when.Provenance.Source], when.Provenance?.RawText, null, [EvidenceName.Heading, EvidenceName.Consequence]));
        }
        else if (value.HasValue && when.Status is ExtractionStatus.Unreadable)
        {
            value = value.With(value.Status, PageEvidence.BesideDamage, true, value.Provenance);
        }
    }
}
