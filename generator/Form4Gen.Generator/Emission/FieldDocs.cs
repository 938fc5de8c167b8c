using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema.Model;

namespace Form4Gen.Generator.Emission;

/// <summary>Documents properties from the schema.</summary>
internal static class FieldDocs
{
    /// <summary>What the field means: its own words, or its label, or its id in words.</summary>
    public static string Meaning(FieldModel field)
    {
        if (field.Doc is { Length: > 0 } doc) return DocComment.Sentence(doc);
        string label = field.Labels.Count > 0 ? field.Labels[0] : DocComment.Words(field.Id);
        return DocComment.Sentence(label);
    }

    /// <summary>Where the field stands, sentence by sentence, as XML.</summary>
    public static List<string> Details(PropertySpec property)
    {
        FieldModel field = property.Field;
        List<string> details = [];
        if (field.Doc is { Length: > 0 } && field.Labels.Count > 0) details.Add($"Printed as {DocComment.Code(field.Labels[0])}.");
        if (field.Box is { } box) details.Add($"Box {DocComment.Escape(box)}.");
        else if (!field.IsPrinted) details.Add("Not printed.");
        if (field.Unit is { } unit) details.Add($"Unit: {DocComment.Escape(unit)}.");
        if (field.MaxLength > 0) details.Add($"At most {field.MaxLength} characters.");
        AddRevisions(details, property.Revisions);
        if (field.Xml is { } xml) details.Add($"XML: {DocComment.Code(xml)}.");
        if (field.Sec is { } sec) details.Add($"SEC data sets: {DocComment.Code(sec)}.");
        return details;
    }

    /// <summary>Where a record inside a record stands.</summary>
    public static List<string> Details(MemberSpec member)
    {
        List<string> details = [];
        if (!member.IsSingle && !member.Member.IsRows)
            details.Add(member.Member.Max == 0 ? $"At least {member.Member.Min}." : $"{member.Member.Min} to {member.Member.Max}.");
        AddRevisions(details, member.Revisions);
        return details;
    }

    private static void AddRevisions(List<string> details, EquatableArray<string> revisions)
    {
        if (!revisions.IsEmpty) details.Add($"Only in {string.Join(", ", revisions.Select(DocComment.Code))}.");
    }
}
