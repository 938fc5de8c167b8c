using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Location;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads a form from text in reading order, where values stand apart from their labels: what tells itself first, the rest by captions and order.</summary>
internal static class ReadingOrderReader
{
    /// <summary>Fills the form's record.</summary>
    /// <param name="parts">The parts of the form.</param>
    /// <param name="located">The form without any box or table located.</param>
    /// <param name="root">The form's record.</param>
    /// <param name="options">How to read.</param>
    /// <param name="issues">Receives what of the tables was not read.</param>
    public static void Read(ReadingOrderParts parts, LocatedForm located, RecordValues root, ReadOptions options, List<Issue> issues)
    {
        var context = new PageContext(located, root, options);
        var page = new PageStream(parts.Trace, parts.Page);
        var boxes = new StreamBoxes(context, page);
        var marks = new StreamMarks(context, page, parts.Boxes.Count > 0);
        marks.Read();
        boxes.Read();
        ReadAddresses(context, parts, page, marks, boxes.EndOfEnclosed);
        var notes = new StreamNotes(context, new PageStream(parts.Trace, parts.Notes));
        notes.Read();
        HeadingReader.Read(context);
        PageFacts facts = PageReading.Finish(context, notes.Numbers);
        new StreamTableReader(parts, located.Form, root, facts, options, issues).Read();
    }

    private static void ReadAddresses(PageContext context, ReadingOrderParts parts, PageStream page, StreamMarks marks, int afterEnclosed)
    {
        foreach (BoxDescriptor box in context.Located.Form.Boxes)
        {
            if (box.Place != ValuePlace.After || box.Member is not { Kind: MemberKind.List } member || box.Parts.Length < 2) continue;
            (List<FieldDescriptor> details, RecordValues? record, bool areSure) = Details(context, marks);
            new StreamAddress(context, page, box, context.RecordOf(member, 0)) { MayHoldDetails = !areSure }.Read(details, record, afterEnclosed);
            foreach (TracePart further in parts.Boxes)
            {
                List<RecordValues> list = context.Root.Members(member);
                if (member.Max > 0 && list.Count >= member.Max) break;
                var next = new RecordValues(member.Record);
                new StreamAddress(context, new PageStream(parts.Trace, further), box, next).Read([], null, 0);
                if (next[box.Parts[0].Field].HasValue && !RepeatedRecords.IsRepeated(list, next, box, exact: true)) list.Add(next);
            }
        }
    }

    /// <summary>The texts that marked check boxes ask for; those of empty ones are blank. Whether it is sure which boxes are marked.</summary>
    private static (List<FieldDescriptor> Details, RecordValues? Record, bool AreSure) Details(PageContext context, StreamMarks marks)
    {
        List<FieldDescriptor> details = [];
        RecordValues? record = null;
        bool areSure = true;
        for (int g = 0; g < context.Located.Form.Groups.Length; g++)
        {
            CheckBoxGroupDescriptor group = context.Located.Form.Groups[g];
            foreach (CheckBoxDescriptor box in group.Boxes)
            {
                if (box.Detail is not { } detail) continue;
                areSure &= !marks.IsUnsure(g);
                record = context.RecordOf(group.Member, 0);
                ref readonly FieldValue value = ref record[box.Field];
                record[detail] = FieldValue.None(value.HasValue && !value.IsDoubtful && value.Number == 0 ? ExtractionStatus.Blank : ExtractionStatus.Missing, !value.HasValue || value.IsDoubtful || value.Number != 0, null, PageEvidence.BlankUnderLabel);
                if (marks.IsMarked(box.Field)) details.Add(detail);
            }
        }

        return (details, record, areSure);
    }
}
