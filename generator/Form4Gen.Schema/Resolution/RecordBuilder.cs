using System;
using System.Collections.Generic;
using Form4Gen.Schema.Binding;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;

namespace Form4Gen.Schema.Resolution;

/// <summary>Fields and groups of a record (a type's, or the form's own): unique ids and names, references that lead somewhere.</summary>
internal sealed class RecordBuilder
{
    private readonly ModelScope _scope;
    private readonly FieldBuilder _fields;

    public RecordBuilder(ModelScope scope)
    {
        _scope = scope;
        _fields = new FieldBuilder(scope);
    }

    /// <summary>A record type.</summary>
    public RecordTypeModel? Type(Declaration type)
    {
        string name = type.Text("name") ?? NameRules.Pascal(type.Id!);
        if (!NameRules.IsIdentifier(name))
        {
            _scope.Diagnostics.Report(DiagnosticCatalog.NotAnIdentifier, type.Has("name") ? type.At("name") : type.Location, $"'{name}', the type's name, is not a name in C#");
            _scope.Map.AddBroken(type.Id);
            return null;
        }

        EquatableArray<FieldModel> fields = Fields(type.Items("fields"), name);
        var model = new RecordTypeModel(type.Id!, name, type.Text("doc"), fields, Groups(type.Items("groups"), fields));
        return _scope.Map.Add(model, type);
    }

    /// <summary>Fields in order; those with errors are left out.</summary>
    public EquatableArray<FieldModel> Fields(Declaration[] declarations, string recordName)
    {
        var names = new RecordNames(_scope, recordName);
        var fields = new List<FieldModel>(declarations.Length);
        foreach (Declaration declaration in declarations)
            if (_fields.Build(declaration, null, allowsRecords: true) is { } field && names.Add(field)) fields.Add(field);
        var references = new FieldReferences(_scope, fields);
        return EquatableArray<FieldModel>.From(fields.ConvertAll(references.Checked));
    }

    /// <summary>Check-box groups in order.</summary>
    public EquatableArray<GroupModel> Groups(Declaration[] declarations, EquatableArray<FieldModel> fields)
    {
        var groups = new List<GroupModel>();
        var byId = new Dictionary<string, FieldModel>(StringComparer.Ordinal);
        foreach (FieldModel field in fields) byId[field.Id] = field;
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (Declaration group in declarations)
        {
            if (group.IsBroken) continue;
            if (!ids.Add(group.Id!))
            {
                _scope.Diagnostics.Report(DiagnosticCatalog.DuplicateId, group.At("id"), $"the group '{group.Id}' is declared twice here");
                continue;
            }

            MarkKind marks = group.Text("marks") switch { "at-least-one" => MarkKind.AtLeastOne, "exactly-one" => MarkKind.ExactlyOne, _ => MarkKind.Any };
            groups.Add(_scope.Map.Add(new GroupModel(group.Id!, group.Text("box"), group.Texts("label"), marks, Boxes(group, byId)), group));
        }

        return EquatableArray<GroupModel>.From(groups);
    }

    private EquatableArray<string> Boxes(Declaration group, Dictionary<string, FieldModel> fields)
    {
        var boxes = new List<string>();
        foreach (DeclaredText box in group["of"]!.Texts)
        {
            if (!fields.TryGetValue(box.Text, out FieldModel? field))
                _scope.ReportUnknown(DiagnosticCatalog.UnknownField, box.Location, $"the group '{group.Id}' names the unknown field", box.Text, fields.Keys);
            else if (field.Kind != FieldKind.CheckBox)
                _scope.Diagnostics.Report(DiagnosticCatalog.NotACheckBox, box.Location, $"the group '{group.Id}' names '{box.Text}', which is no check box");
            else if (boxes.Contains(box.Text))
                _scope.Diagnostics.Report(DiagnosticCatalog.BoxInTwoGroups, box.Location, $"the group '{group.Id}' names '{box.Text}' twice");
            else boxes.Add(box.Text);
        }

        return EquatableArray<string>.From(boxes);
    }
}
