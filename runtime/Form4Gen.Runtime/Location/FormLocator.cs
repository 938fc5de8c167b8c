using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Location;

/// <summary>Finds what stands where: labels first, then the tables.</summary>
internal static class FormLocator
{
    public static LocatedForm Locate(DocumentLayout layout, FormDescriptor form, ReadOptions options)
    {
        LabelMap labels = LabelMatcher.Match(layout, LabelIndex.Of(form));
        (LocatedBox[] boxes, LocatedGroup?[] groups) = layout.HasWholeCells ? Flow(labels, form) : Areas(labels, form);
        return new LocatedForm
        {
            Form = form,
            Layout = layout,
            Labels = labels,
            Tables = layout.RowTables is { } tables ? LineTables.Locate(tables, form, options) : new TableLocator(labels, form, options).Locate(),
            Boxes = boxes,
            Groups = groups,
        };
    }

    private static (LocatedBox[] Boxes, LocatedGroup?[] Groups) Flow(LabelMap labels, FormDescriptor form)
    {
        var flow = new FlowLocator(labels, form);
        flow.Locate();
        return (flow.Boxes, flow.Groups);
    }

    private static (LocatedBox[] Boxes, LocatedGroup?[] Groups) Areas(LabelMap labels, FormDescriptor form)
    {
        var areas = new AreaLocator(labels, form);
        areas.Locate();
        if (labels.Layout.IsOfLines) return WithHead(areas, labels, form);
        return (areas.Boxes, areas.Groups);
    }

    /// <summary>What stands in the head's columns, and what the lines around them have.</summary>
    private static (LocatedBox[] Boxes, LocatedGroup?[] Groups) WithHead(AreaLocator areas, LabelMap labels, FormDescriptor form)
    {
        var head = new LineAreas(labels, form);
        head.Locate();
        LocatedGroup?[] groups = areas.Groups;
        for (int g = 0; g < groups.Length; g++) groups[g] = head.Groups[g] ?? groups[g];
        return ([.. head.Boxes, .. areas.Boxes], groups);
    }

    /// <summary>A form of which only the labels are located.</summary>
    public static LocatedForm Unlocated(DocumentLayout layout, FormDescriptor form) => new()
    {
        Form = form,
        Layout = layout,
        Labels = LabelMatcher.Match(layout, LabelIndex.Of(form)),
        Tables = [],
        Boxes = [],
        Groups = new LocatedGroup?[form.Groups.Length],
    };
}
