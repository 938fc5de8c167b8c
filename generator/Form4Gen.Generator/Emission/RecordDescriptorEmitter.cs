using System.Linq;
using Form4Gen.Schema.Model;

namespace Form4Gen.Generator.Emission;

/// <summary>Emits a record's descriptor: its fields and members by name, and the record.</summary>
internal static class RecordDescriptorEmitter
{
    /// <summary>Emits the file's text.</summary>
    public static string Emit(RecordSpec spec)
    {
        SourceWriter writer = Header.Begin(spec.Namespace, "Form4Gen.Runtime.Descriptors");
        DocComment.Element(writer, "summary", $"The fields of {DocComment.Code(spec.Type)}, as the runtime sees them.");
        writer.Open($"internal static class {spec.Type}Descriptor");
        for (int i = 0; i < spec.Properties.Count; i++)
        {
            PropertySpec property = spec.Properties[i];
            FieldOf(property, i).WriteOverLines(writer, $"public static readonly FieldDescriptor {Identifier.Escape(property.Name)} = ", ";");
            writer.Gap();
        }

        for (int i = 0; i < spec.Members.Count; i++)
        {
            MemberSpec member = spec.Members[i];
            MemberOf(member, i).Write(writer, $"public static readonly RecordMember {Identifier.Escape(member.Name)} = ", ";");
            writer.Gap();
        }

        Code.Object(Code.Raw("new()"))
            .With("Id", Code.Text(spec.Id))
            .With("Name", Code.Text(spec.Type))
            .With("Fields", Code.List(spec.Properties.Select(p => Code.Raw(Identifier.Escape(p.Name)))))
            .WithList("Members", [.. spec.Members.Select(m => Code.Raw(Identifier.Escape(m.Name)))])
            .WriteOverLines(writer, "public static readonly RecordDescriptor Instance = ", ";");
        writer.Close();
        return writer.ToString();
    }

    private static ObjectCode FieldOf(PropertySpec property, int ordinal)
    {
        FieldModel field = property.Field;
        return Code.Object(Code.Raw("new()"))
            .With("Id", Code.Text(field.Id))
            .With("Name", Code.Text(property.Name))
            .With("JsonName", Code.Text(field.JsonName))
            .With("Type", Code.Raw("FieldType." + FieldTypes.Descriptor(field.Kind)))
            .With("Ordinal", Code.Number(ordinal))
            .With("IsOptional", field.IsOptional, Code.Raw("true"))
            .With("Codes", property.CodeList is not null, Code.Raw(property.CodeList + ".Descriptor"))
            .With("MaxLength", field.MaxLength > 0, Code.Number(field.MaxLength))
            .WithTexts("Shapes", field.Shapes)
            .WithTexts("Hyphened", field.Hyphened)
            .WithTexts("Usual", field.Usual)
            .WithTexts("Spaced", field.Spaced)
            .WithTexts("NamedIn", field.NamedIn)
            .WithTexts("Wordings", field.Wordings)
            .With("CloseAfter", field.CloseAfter is not null, CloseAfter(field.CloseAfter))
            .With("CarriesFootnotes", field.HasFootnotes || field.FootnotesFrom is not null, Code.Raw("true"))
            .With("FootnotesName", field.FootnotesFrom is not null, Code.TextOrNull(LastSegment(field.FootnotesFrom)))
            .With("IsFalseWhenAbsent", field.Absent == AbsenceKind.False, Code.Raw("true"))
            .WithTexts("Revisions", property.Revisions);
    }

    private static Code MemberOf(MemberSpec member, int ordinal)
    {
        UnionMemberModel model = member.Member;
        string kind = model.IsRows ? "Rows" : member.IsSingle ? "Single" : "List";
        return Code.Call(
            "new",
            Code.Text(model.Id),
            Code.Text(member.Name),
            Code.Text(model.JsonName),
            Code.Raw(member.Type + "Descriptor.Instance"),
            Code.Number(ordinal),
            Code.Raw("MemberKind." + kind),
            Code.Number(model.Min),
            Code.Number(model.Max));
    }

    private static Code CloseAfter(CloseAfterModel? close) => Code.Call("new", Code.Text(close?.Of ?? ""), Code.Number(close?.Days ?? 0));

    private static string? LastSegment(string? path) => path?.Substring(path.LastIndexOf('/') + 1);
}
