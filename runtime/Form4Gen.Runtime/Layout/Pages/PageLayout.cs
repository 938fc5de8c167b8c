using System;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Layout.Pages;

/// <summary>
/// Lays out printed pages, word by place, as the cells that the form prints: the page's head in blocks, boxes side by side one after the other, tables by
/// their headers, notes line by line. Labels tell where the parts are; everything else is read from the words' places.
/// </summary>
internal sealed class PageLayout
{
    private readonly PlacedText _page;
    private readonly PageAnchors _anchors;
    private readonly PageWriter _writer;
    private readonly PagePlan _plan;

    private PageLayout(PlacedText page, PageAnchors anchors, PageWriter writer, PagePlan plan)
    {
        _page = page;
        _anchors = anchors;
        _writer = writer;
        _plan = plan;
    }

    /// <summary>Lays out pages; null where nothing of the form is found on them.</summary>
    public static DocumentLayout? Lay(PlacedText page, FormDescriptor form)
    {
        PagePlan plan = PagePlan.Of(form);
        using var anchors = new PageAnchors(page, plan);
        anchors.Find();
        if (anchors.Found.IsEmpty) return null;
        using var writer = new PageWriter(page);
        new PageLayout(page, anchors, writer, plan).Run();
        return writer.ToLayout();
    }

    private enum SectionKind : byte
    {
        Head,
        Boxes,
        Table,
        Notes,
    }

    private void Run()
    {
        ReadOnlySpan<PageAnchor> anchors = _anchors.Found;
        SectionKind kind = SectionKind.Head;
        int start = 0, first = 0, table = -1;
        for (int a = 0; a < anchors.Length; a++)
        {
            PlannedLabel label = _anchors.LabelOf(anchors[a]);
            SectionKind next = Next(kind, label);
            if (label.Kind == AnchorKind.Check) continue;
            bool begins = next != kind || (next == SectionKind.Table && label.Kind == AnchorKind.Table);
            if (!begins) continue;
            if (anchors[a].Line > start) Write(kind, start, anchors[a].Line, anchors[first..a], table);
            start = anchors[a].Line;
            kind = next;
            first = a;
            if (label.Kind == AnchorKind.Table) table = label.Owner;
        }

        Write(kind, start, _page.Lines.Length, anchors[first..], table);
    }

    /// <summary>The section that a label begins or goes on with. Notes go on to the end: what they say may look like a label.</summary>
    private static SectionKind Next(SectionKind current, PlannedLabel label)
    {
        if (current == SectionKind.Notes) return SectionKind.Notes;
        return label.Kind switch
        {
            AnchorKind.Table => SectionKind.Table,
            AnchorKind.Section or AnchorKind.Caption => SectionKind.Notes,
            _ => SectionKind.Boxes,
        };
    }

    private void Write(SectionKind kind, int firstLine, int endLine, ReadOnlySpan<PageAnchor> anchors, int table)
    {
        switch (kind)
        {
            case SectionKind.Head:
                new PageBlocks(_page, _writer).Write(firstLine, endLine, anchors);
                break;
            case SectionKind.Boxes:
                new PageBoxes(_page, _anchors, _writer, _plan).Write(firstLine, endLine, anchors);
                break;
            case SectionKind.Table:
                new PageTable(_page, _writer, _plan.Tables[table]).Write(firstLine, endLine);
                break;
            default:
                new PageNotes(_page, _anchors, _writer).Write(firstLine, endLine, anchors);
                break;
        }

        _writer.EndBlock();
    }
}
