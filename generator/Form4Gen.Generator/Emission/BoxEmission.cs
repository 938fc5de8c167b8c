using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema.Model;

namespace Form4Gen.Generator.Emission;

/// <summary>Printed cells, check boxes and headings of a revision.</summary>
internal static class BoxEmission
{
    /// <summary>The printed cells: every field with a label, each followed by the fields of its cell.</summary>
    public static List<Code> Boxes(RevisionScope scope) =>
    [
        .. from printed in scope.PrintedFields()
           where IsCell(printed.Field)
           select BoxOf(scope, printed.Record, printed.Field),
    ];

    /// <summary>The check boxes: every group where its first box stands, and every box with a label that is in none.</summary>
    public static List<Code> Groups(RevisionScope scope) =>
    [
        .. from printed in scope.PrintedFields()
           let @group = GroupAt(printed.Record, printed.Field)
           where @group is not null
           select GroupOf(scope, printed.Record, @group),
    ];

    /// <summary>The headings: printed texts of the form's own fields that stand for a value.</summary>
    public static List<Code> Headings(RevisionScope scope)
    {
        PrintedRecord form = scope.Root;
        return [.. form.Fields.Where(IsHeading).Select(f => HeadingOf(scope, form, f))];
    }

    /// <summary>The form's own fields that follow from a number of records.</summary>
    public static List<Code> Counts(RevisionScope scope)
    {
        PrintedRecord form = scope.Root;
        return
        [
            .. from field in form.Fields
               let count = field.FromCount
               where count is not null
               let of = scope.Field(form.Record, count.Of)
               where of is not null
               select Code.Raw(FormattableString.Invariant($"new({scope.Field(form.Record, field.Id)}, {of}, {count.MoreThan})")),
        ];
    }

    /// <summary>The form's own fields whose value the form itself says.</summary>
    public static List<Code> Constants(RevisionScope scope)
    {
        PrintedRecord form = scope.Root;
        return
        [
            .. from field in form.Fields
               where field.Always is not null
               let descriptor = scope.Field(form.Record, field.Id)
               where descriptor is not null
               select Code.Call("new", Code.Raw(descriptor), Code.TextOrNull(field.Always)),
        ];
    }

    private static bool IsCell(FieldModel field) =>
        field.Kind is not (FieldKind.CheckBox or FieldKind.Record) && field.Labels.Count > 0 && field.CellOf is null && field.Below is null;

    private static bool IsHeading(FieldModel field) =>
        field.Prints.Count > 0 && field.Labels.IsEmpty && field.IsPrinted && field.CellOf is null && field.InsteadOf is null && field.Below is null;

    private static Code BoxOf(RevisionScope scope, PrintedRecord record, FieldModel first) => Code
        .Object(Code.Raw("new()"))
        .With("Id", Code.Text(first.Id))
        .With("Number", first.Box is not null, Code.TextOrNull(first.Box))
        .With("Labels", Code.Texts(first.Labels))
        .With("Member", record.Member is not null, Code.Raw(record.Member ?? ""))
        .With("Parts", Code.List(CellFields(record, first).Select(f => PartOf(scope, record, f))))
        .With("Place", first.Place != PlaceKind.After, Code.Raw("ValuePlace." + first.Place));

    // A field may be in the cell of one that is itself in another's cell: all of them are parts, in the schema's order.
    private static IEnumerable<FieldModel> CellFields(PrintedRecord record, FieldModel first)
    {
        HashSet<string> cell = new(StringComparer.Ordinal) { first.Id };
        for (int before = 0; before != cell.Count;)
        {
            before = cell.Count;
            foreach (FieldModel field in record.Fields)
                if (field.CellOf is { } other && cell.Contains(other)) cell.Add(field.Id);
        }

        yield return first;
        foreach (FieldModel field in record.Fields)
            if (field.Id != first.Id && cell.Contains(field.Id)) yield return field;
    }

    private static Code PartOf(RevisionScope scope, PrintedRecord record, FieldModel field)
    {
        List<Code> between = [];
        for (int i = 0; i + 1 < field.Between.Count; i += 2)
            between.Add(Code.Call("new", Code.Text(field.Between[i]), Code.Text(field.Between[i + 1])));
        return Code
            .Object(Code.Call("new", Code.Raw(scope.Field(record.Record, field.Id) ?? "null!")))
            .WithList("Between", between)
            .WithTexts("Captions", field.Captions)
            .With("OnOwnLine", field.OwnLine, Code.Raw("true"));
    }

    // The group that begins with the field: the declared one whose first box in the schema's order it is, or its own.
    private static GroupModel? GroupAt(PrintedRecord record, FieldModel field)
    {
        if (field.Kind != FieldKind.CheckBox) return null;
        GroupModel? declared = record.Groups.FirstOrDefault(g => g.Of.Contains(field.Id));
        if (declared is not null) return record.Fields.First(f => declared.Of.Contains(f.Id)) == field ? declared : null;
        bool isPrinted = (field.Labels.Count > 0 || field.FalseLabels.Count > 0) && field.CellOf is null;
        return isPrinted ? new GroupModel(field.Id, field.Box, default, MarkKind.Any, new EquatableArray<string>([field.Id])) : null;
    }

    private static Code GroupOf(RevisionScope scope, PrintedRecord record, GroupModel group)
    {
        var boxes = from id in @group.Of
                    from field in record.Fields
                    where field.Id == id
                    from box in BoxesOf(scope, record, field)
                    select box;
        return Code.Object(Code.Raw("new()"))
            .With("Id", Code.Text(group.Id))
            .With("Number", group.Box is not null, Code.TextOrNull(group.Box))
            .WithTexts("Labels", group.Labels)
            .With("Marks", Code.Raw("MarkRule." + group.Marks))
            .With("Boxes", Code.List(boxes))
            .With("Member", record.Member is not null, Code.Raw(record.Member ?? ""));
    }

    // The box that denies is printed first ("one", then "more than one").
    private static IEnumerable<Code> BoxesOf(RevisionScope scope, PrintedRecord record, FieldModel field)
    {
        string descriptor = scope.Field(record.Record, field.Id) ?? "null!";
        string? detail = scope.Field(record.Record, record.Fields.FirstOrDefault(f => f.Below == field.Id)?.Id);
        if (field.FalseLabels.Count > 0) yield return Code.Call("new", Code.Raw(descriptor), Code.Raw("false"), Code.Texts(field.FalseLabels));
        if (field.Labels.Count > 0)
            yield return Code.Object(Code.Call("new", Code.Raw(descriptor), Code.Raw("true"), Code.Texts(field.Labels)))
                .With("Detail", detail is not null, Code.Raw(detail ?? ""));
    }

    private static Code HeadingOf(RevisionScope scope, PrintedRecord form, FieldModel field)
    {
        string? becomesWhen = scope.Field(form.Record, field.Becomes?.When);
        return Code
            .Object(Code.Call("new", Code.Raw(scope.Field(form.Record, field.Id) ?? "null!"), Prints(field)))
            .With("BecomesWhen", becomesWhen is not null, Code.Raw(becomesWhen ?? ""))
            .With("BecomesValue", becomesWhen is not null, Code.TextOrNull(field.Becomes?.Value));
    }

    /// <summary>Printed texts with the values they stand for.</summary>
    public static Code Prints(FieldModel field) => Code.List(field.Prints.Select(p => Code.Call("new", Code.Text(p.Text), Code.Text(p.Value))));
}
