using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Form4Gen.Cli.Output;
using Form4Gen.Schema.Model;

namespace Form4Gen.Cli.Schemas.Drawing;

/// <summary>Draws a revision as it is printed: boxes in a frame, tables as grids, ids in braces where values stand.</summary>
/// <param name="form">The revision.</param>
/// <param name="screen">Takes it.</param>
internal sealed class FormDrawing(FormModel form, Screen screen)
{
    /// <summary>Draws it.</summary>
    public void Draw()
    {
        screen.Line($"{form.Title} ({form.Id}, {InForce()})", Palette.Title);
        // A section of running text ends the page: what stands from there on is printed under the tables.
        int end = form.Fields.Count;
        for (int i = form.Fields.Count - 1; i >= 0; i--)
            if (form.Fields[i].Place == PlaceKind.Section) end = i;
        DrawFields(form.Fields.Take(end));
        foreach (TableModel table in form.Tables) new TableDrawing(table, screen).Draw();
        if (form.FootnotesTitles.Count > 0) screen.Line($"{form.FootnotesTitles[0]} (F1), (F2), ...", Palette.Heading);
        DrawFields(form.Fields.Skip(end));
        DrawUnprinted();
    }

    private string InForce() => (form.InForceFrom, form.InForceUntil) switch
    {
        ({ } from, { } until) => $"{from} to {until}",
        ({ } from, null) => $"since {from}",
        (null, { } until) => $"until {until}",
        _ => "no dates",
    };

    private void DrawFields(IEnumerable<FieldModel> fields)
    {
        var frame = new Frame(screen);
        var record = new BoxDrawing(form.Fields, form.Groups);
        foreach (FieldModel field in fields)
        {
            if (field.Kind == FieldKind.Record) DrawRecord(frame, field);
            else if (record.LinesOf(field) is { } lines) frame.Part(lines);
        }
        frame.Close();
    }

    private void DrawRecord(Frame frame, FieldModel field)
    {
        if (form.Types.FirstOrDefault(type => type.Id == field.RecordType) is not { } type) return;
        frame.Part([$"{field.Id}: {type.Name}{Times(field)}"]);
        var record = new BoxDrawing(type.Fields, type.Groups);
        foreach (FieldModel inner in type.Fields)
            if (inner.Kind != FieldKind.Record && record.LinesOf(inner) is { } lines) frame.Part(lines);
    }

    private static string Times(FieldModel field) => field.RepeatMax == 1
        ? ""
        : string.Create(CultureInfo.InvariantCulture, $", {field.RepeatMin} to {(field.RepeatMax == 0 ? "any number" : field.RepeatMax.ToString(CultureInfo.InvariantCulture))} times");

    private void DrawUnprinted()
    {
        IEnumerable<string> fields = form.Fields.Where(field => !field.IsPrinted).Select(field => Unprinted("", field))
            .Concat(form.Types.SelectMany(type => type.Fields.Where(field => !field.IsPrinted).Select(field => Unprinted(type.Id + ".", field))))
            .Concat(form.Tables.SelectMany(table => table.Fields.Where(row => !row.Field.IsPrinted).Select(row => Unprinted(table.Id + ".", row.Field))));
        string[] lines = [.. fields];
        if (lines.Length == 0) return;
        screen.Line("Not printed", Palette.Heading);
        foreach (string line in lines) screen.Line(line, indent: 2);
    }

    private static string Unprinted(string owner, FieldModel field) => $"{{{owner}{field.Id}}}{(field.Xml is { } xml ? $"  <{xml}>" : "")}";
}
