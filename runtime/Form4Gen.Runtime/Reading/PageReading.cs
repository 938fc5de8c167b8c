using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Location;
using Form4Gen.Runtime.Reading.Flow;

namespace Form4Gen.Runtime.Reading;

/// <summary>What the page tells the readers of the tables.</summary>
/// <param name="Footnotes">Numbers of the footnotes.</param>
/// <param name="PeriodDate">The first date of the form's own fields in printed order: what the document is about.</param>
/// <param name="LatestDate">The latest date before a caption (a signature's): nothing reported is later.</param>
internal sealed record PageFacts(FootnoteNumbers Footnotes, DateOnly? PeriodDate, DateOnly? LatestDate);

/// <summary>Reads everything outside the tables: boxes, check boxes, headings, footnotes, sections and captioned values.</summary>
internal static class PageReading
{
    /// <summary>Fills the fields that are printed outside the tables into the form's record.</summary>
    /// <param name="located">What stands where.</param>
    /// <param name="root">The form's record.</param>
    /// <param name="options">How to read.</param>
    public static PageFacts Read(LocatedForm located, RecordValues root, ReadOptions options)
    {
        var context = new PageContext(located, root, options);
        ReadBoxes(context);
        for (int i = 0; i < located.Groups.Length; i++)
        {
            CheckBoxGroupDescriptor group = located.Form.Groups[i];
            RecordValues record = context.RecordOf(group.Member, 0);
            if (located.Layout.HasWholeCells) new FlowGroupReader(context).Read(located.Groups[i], group, record);
            else new GroupReader(context).Read(located.Groups[i], group, record);
        }

        var notes = new NotesReader(context);
        notes.Read();
        HeadingReader.Read(context);
        return Finish(context, notes.Numbers);
    }

    /// <summary>Concludes what follows from all values of the page, and what it tells the readers of the tables.</summary>
    public static PageFacts Finish(PageContext context, FootnoteNumbers footnotes)
    {
        FillAbsent(context);
        FillCounted(context);
        FillConstant(context);
        return new PageFacts(footnotes, PeriodDate(context.Located.Form, context.Root), LatestDate(context.Located.Form, context.Root));
    }

    private static void ReadBoxes(PageContext context)
    {
        Action<LocatedBox, RecordValues> read = context.Layout.HasWholeCells ? new FlowBoxReader(context).Read : new BoxReader(context).Read;
        var seen = new Dictionary<BoxDescriptor, int>();
        foreach (LocatedBox box in context.Located.Boxes)
        {
            int index = seen.GetValueOrDefault(box.Box);
            RecordMember? member = box.Box.Member;
            if (index > 0 && member?.Kind != MemberKind.List)
            {
                ReadAgain(context, read, box);
                continue;
            }

            var record = index == 0 ? context.RecordOf(member, 0) : new RecordValues(member!.Record);
            read(box, record);
            seen[box.Box] = index + 1;
            if (index == 0) continue;
            List<RecordValues> list = context.Root.Members(member!);

            // The list of all begins with the first one; what comes later is told from it by every letter, for names of one family are much alike.
            bool exact = context.Layout.HasWholeCells || index > 1;
            bool isNew = (member!.Max == 0 || list.Count < member.Max) && !RepeatedRecords.IsRepeated(list, record, box.Box, exact);
            if (isNew) list.Add(record);
        }
    }

    /// <summary>A box that is printed again (a page's head) fills what the first one left open.</summary>
    private static void ReadAgain(PageContext context, Action<LocatedBox, RecordValues> read, LocatedBox box)
    {
        RecordMember? member = box.Box.Member;
        var again = new RecordValues(member is null ? context.Root.Descriptor : member.Record);
        read(box, again);
        RecordValues first = context.RecordOf(member, 0);
        foreach (BoxPart part in box.Box.Parts)
            if (!first[part.Field].HasValue && again[part.Field].HasValue) first[part.Field] = again[part.Field];
    }

    /// <summary>Fields that this revision prints and that were not found.</summary>
    private static void FillAbsent(PageContext context)
    {
        foreach (BoxDescriptor box in context.Located.Form.Boxes)
        {
            // A section's title may be left out where the section is empty.
            bool mayBeLeftOut = box.Place == ValuePlace.Section;
            RecordMember? member = box.Member;
            int count = member is null || member.Kind == MemberKind.Single ? 1 : context.Root.Members(member).Count;
            if (count == 0 && member is { Min: > 0 }) count = 1;
            for (int i = 0; i < count; i++)
            {
                RecordValues record = context.RecordOf(member, i);
                foreach (BoxPart part in box.Parts)
                    if (record[part.Field].Status == ExtractionStatus.NotOnForm) record[part.Field] = context.Absent(part.Field, mayBeLeftOut);
            }
        }
    }

    // A lost mark leaves the number of records found, which may itself be too small: a conclusion, never a reading.
    private static void FillCounted(PageContext context)
    {
        foreach (CountDescriptor count in context.Located.Form.Counts)
        {
            ref FieldValue value = ref context.Root[count.Field];
            int records = context.Root.Members(count.Of).Count;
            if (records == 0) continue;
            int counted = records > count.MoreThan ? 1 : 0;
            if (!value.HasValue) value = FieldValue.OfNumber(counted, ExtractionStatus.Inferred, PageEvidence.Counted, true, new Provenance(null, [], null, null, [PageEvidence.RecordCount]));

            // A mark that may be another box's is that box's where the records bear it out.
            else if (value.IsDoubtful && value.Number == counted) value = value.With(value.Status, PageEvidence.MarkAsCounted, context.IsDoubtful(PageEvidence.MarkAsCounted), value.Provenance);
        }
    }

    private static void FillConstant(PageContext context)
    {
        foreach (ConstantDescriptor constant in context.Located.Form.Constants)
        {
            var provenance = new Provenance(null, [], null, null, [EvidenceName.Form]);
            context.Root[constant.Field] = context.Convert(constant.Field, constant.Value, ExtractionStatus.Found, PageEvidence.Heading, provenance);
        }
    }

    /// <summary>The first date of the form's own fields in printed order, where it is sure.</summary>
    public static DateOnly? PeriodDate(FormDescriptor form, RecordValues root)
    {
        foreach (BoxDescriptor box in form.Boxes)
            if (box.Member is null)
                foreach (BoxPart part in box.Parts)
                    if (part.Field.Type == FieldType.Date && DateOf(root[part.Field]) is { } date) return date;
        return null;
    }

    private static DateOnly? LatestDate(FormDescriptor form, RecordValues root)
    {
        DateOnly? latest = null;
        foreach (BoxDescriptor box in form.Boxes)
        {
            if (box.Place != ValuePlace.Before || box.Member is not { Kind: MemberKind.List } member) continue;
            foreach (RecordValues record in root.Members(member))
                foreach (BoxPart part in box.Parts)
                    if (part.Field.Type == FieldType.Date && DateOf(record[part.Field]) is { } date && (latest is null || date > latest)) latest = date;
        }

        return latest;
    }

    private static DateOnly? DateOf(in FieldValue value) => value.HasValue && !value.IsDoubtful ? FieldValue.DateOf(value.Number) : null;
}
