using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema.Model;

namespace Form4Gen.Generator.Emission;

/// <summary>Decides what is emitted and under which names.</summary>
internal sealed class PlanBuilder
{
    private readonly EquatableArray<FormFamilyModel> _families;
    private readonly string _defaultNamespace;
    private readonly Dictionary<string, NameTable> _types = new(System.StringComparer.Ordinal);
    private readonly Dictionary<string, CodeListSpec> _codeLists = new(System.StringComparer.Ordinal);
    private readonly List<RecordSpec> _records = [];
    private readonly Dictionary<(string Namespace, string Id, string Name), RecordSpec> _shared = [];
    private readonly List<RevisionSpec> _revisions = [];
    private readonly List<ElementsSpec> _elements = [];
    private readonly List<ReaderSpec> _readers = [];
    private PriorsSpec? _priors;

    private PlanBuilder(EquatableArray<FormFamilyModel> families, string defaultNamespace)
    {
        _families = families;
        _defaultNamespace = Identifier.Namespace(defaultNamespace);
    }

    /// <summary>Plans the emission of forms and code lists; forms that name no namespace are put into <paramref name="defaultNamespace"/>.</summary>
    public static EmissionPlan Build(EquatableArray<FormFamilyModel> families, EquatableArray<CodeListModel> codeLists, EquatableArray<CalibrationModel> calibrations, string defaultNamespace)
    {
        var builder = new PlanBuilder(families, defaultNamespace);
        foreach (CodeListModel list in codeLists) builder.AddCodeList(list);
        builder.AddPriors(calibrations);
        foreach (FormFamilyModel family in families) builder.AddFamily(family);
        return new EmissionPlan(
            EquatableArray<CodeListSpec>.From(codeLists.Select(l => builder._codeLists[l.Id])),
            EquatableArray<RecordSpec>.From(builder._records),
            EquatableArray<RecordSpec>.From(builder._records.Select(Projection.ForDescriptor)),
            EquatableArray<RevisionSpec>.From(builder._revisions),
            EquatableArray<ElementsSpec>.From(builder._elements),
            EquatableArray<ReaderSpec>.From(builder._readers),
            builder._priors is { } priors ? new EquatableArray<PriorsSpec>([priors]) : default);
    }

    private void AddCodeList(CodeListModel list)
    {
        string ns = NamespaceOf(_families.FirstOrDefault(f => Uses(f, list.Id)));
        string name = Identifier.From(list.Name);
        string type = TypesOf(ns).Take(name, name + "Code", "List");
        NameTable names = NameTable.ForCodes();
        var codes = list.Codes.Select(c => c with { Name = names.Take(Identifier.From(c.Name), Identifier.From(c.Name) + "_") });
        _codeLists[list.Id] = new CodeListSpec(Hint(ns, type), ns, type, list with { Codes = EquatableArray<CodeModel>.From(codes) });
    }

    // All forms share them: what they hold is about how texts are read.
    private void AddPriors(EquatableArray<CalibrationModel> calibrations)
    {
        if (calibrations.IsEmpty) return;
        string ns = NamespaceOf(_families.FirstOrDefault());
        string type = TypesOf(ns).Take("LearnedPriors", "LearnedPriors_");
        _priors = new PriorsSpec(Hint(ns, type), ns, type, calibrations);
    }

    private void AddFamily(FormFamilyModel family)
    {
        if (family.Records.IsEmpty) return;
        string ns = NamespaceOf(family);
        var types = new Dictionary<string, string>(System.StringComparer.Ordinal);
        foreach (RecordUnionModel record in family.Records)
        {
            string name = Identifier.From(record.Name);
            types[record.Id] = SharedOf(record, ns)?.Type ?? TypesOf(ns).Take(name, Identifier.From(family.Name) + name, "Descriptor", "Reader", "Elements");
        }

        RecordSpec[] records = [.. family.Records.Select(r => Planned(r, family, ns, types))];
        RecordNames[] names = [.. records.Select(NamesOf)];
        var revisions = new List<string>();
        foreach (FormModel form in family.Revisions)
        {
            string type = TypesOf(ns).Take(Identifier.Pascal(form.Id, "_"), Identifier.Pascal(form.Id, "_") + "Revision");
            _revisions.Add(new RevisionSpec(Hint(ns, type), ns, type, Projection.ForDescriptor(form), Projection.NamesFor(form, names)));
            revisions.Add(type);
        }

        string root = records[0].Type;
        string? elements = AddElements(family, names, ns, root);
        string title = family.Revisions.IsEmpty ? family.Name : family.Revisions[family.Revisions.Count - 1].Title;
        _readers.Add(new ReaderSpec(Hint(ns, root + "Reader"), ns, root + "Reader", root, family.Form, title, EquatableArray<string>.From(revisions), elements, PriorsIn(ns)));
    }

    private string? PriorsIn(string ns) => _priors is null ? null : _priors.Namespace == ns ? _priors.Type : $"global::{_priors.Namespace}.{_priors.Type}";

    private string? AddElements(FormFamilyModel family, RecordNames[] names, string ns, string root)
    {
        if (ElementTree.Of(family, names) is not { } tree) return null;
        string type = root + "Elements";
        _elements.Add(new ElementsSpec(Hint(ns, type), ns, type, family.Form, tree.Root, tree.Version, tree.Elements()));
        return type;
    }

    // A record that forms share is planned with the first of them.
    private RecordSpec Planned(RecordUnionModel record, FormFamilyModel family, string ns, Dictionary<string, string> types)
    {
        if (SharedOf(record, ns) is { } planned) return planned;
        RecordSpec spec = RecordOf(record, family, ns, types);
        _records.Add(spec);
        if (record.IsShared) _shared.Add((ns, record.Id, record.Name), spec);
        return spec;
    }

    private RecordSpec? SharedOf(RecordUnionModel record, string ns) =>
        record.IsShared && _shared.TryGetValue((ns, record.Id, record.Name), out RecordSpec? spec) ? spec : null;

    private int RevisionsWith(RecordUnionModel record, FormFamilyModel family) =>
        record.IsShared ? _families.Where(f => f.Namespace == family.Namespace && f.Records.Contains(record)).Sum(f => f.Revisions.Count) : family.Revisions.Count;

    private RecordSpec RecordOf(RecordUnionModel record, FormFamilyModel family, string ns, Dictionary<string, string> types)
    {
        NameTable names = NameTable.ForProperties(types[record.Id]);
        int all = RevisionsWith(record, family);
        var properties = new List<PropertySpec>();
        foreach (UnionFieldModel union in record.Fields)
        {
            string name = Identifier.From(union.Field.Name);
            (string? list, string? type) = CodesOf(union.Field, ns);
            properties.Add(new PropertySpec(names.Take(name, name + "Value"), union.Field, list, type, Some(union.Revisions, all)));
        }

        var members = new List<MemberSpec>();
        foreach (UnionMemberModel member in record.Members)
        {
            if (!types.TryGetValue(member.Record, out string? type)) continue;
            string name = Identifier.From(member.Name);
            members.Add(new MemberSpec(names.Take(name, name + "Record"), member with { Revisions = default }, type, Some(member.Revisions, all)));
        }

        bool isForm = record.Id == family.Records[0].Id;
        string? doc = record.Doc ?? (isForm && family.Revisions.Count > 0 ? TitleOf(family) : null);
        return new RecordSpec(
            Hint(ns, types[record.Id]), ns, types[record.Id], record.Id, doc, record.IsRow, isForm, EquatableArray<PropertySpec>.From(properties), EquatableArray<MemberSpec>.From(members));
    }

    private (string? List, string? Enum) CodesOf(FieldModel field, string ns)
    {
        if (field.CodeList is null || !_codeLists.TryGetValue(field.CodeList, out CodeListSpec? list)) return (null, null);
        string qualifier = list.Namespace == ns ? "" : $"global::{list.Namespace}.";
        bool isEnum = field.Kind == FieldKind.Code && !list.List.IsOpen;
        return (qualifier + list.ListType, isEnum ? qualifier + Identifier.Escape(list.Type) : null);
    }

    private NameTable TypesOf(string ns)
    {
        if (!_types.TryGetValue(ns, out NameTable? table)) _types[ns] = table = NameTable.ForTypes();
        return table;
    }

    private string NamespaceOf(FormFamilyModel? family) => Identifier.Namespace(family?.Namespace is { Length: > 0 } own ? own : _defaultNamespace);

    // Files of the compilation need unique names; types of other namespaces carry theirs.
    private string Hint(string ns, string type) => ns == _defaultNamespace ? type : $"{ns.Replace("@", "")}.{type}";

    private static RecordNames NamesOf(RecordSpec record)
    {
        var fields = record.Properties.Select(p => new PrintedTextModel(p.Field.Id, Identifier.Escape(p.Name)));
        var members = record.Members.Select(m => new PrintedTextModel(Projection.MemberKey(m.Member), Identifier.Escape(m.Name)));
        return new RecordNames(record.Id, record.Type + "Descriptor", EquatableArray<PrintedTextModel>.From(fields.Concat(members)));
    }

    private static string TitleOf(FormFamilyModel family)
    {
        string title = family.Revisions[family.Revisions.Count - 1].Title;
        return $"Form {family.Form}: {title}";
    }

    private static EquatableArray<string> Some(EquatableArray<string> revisions, int all) => revisions.Count == all ? default : revisions;

    private static bool Uses(FormFamilyModel family, string list) => family.Records.Any(r => r.Fields.Any(f => f.Field.CodeList == list));
}
