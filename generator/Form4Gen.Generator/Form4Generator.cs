using System;
using System.Collections.Immutable;
using System.Text;
using Form4Gen.Generator.Emission;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Form4Gen.Generator;

/// <summary>Emits typed records, code lists, descriptors and readers from the schema files among the additional files.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class Form4Generator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<string> ns = context.AnalyzerConfigOptionsProvider
            .Select(static (options, _) => DefaultNamespace.From(options.GlobalOptions))
            .WithTrackingName(GeneratorSteps.Namespace);

        IncrementalValueProvider<CompiledSchema> compiled = context.AdditionalTextsProvider
            .Where(static file => SchemaInput.IsSchemaFile(file.Path))
            .Select(static (file, cancellation) => SchemaInput.Parse(file, cancellation))
            .WithTrackingName(GeneratorSteps.Parse)
            .Collect()
            .Select(static (files, cancellation) => SchemaInput.Compile(files, cancellation))
            .WithTrackingName(GeneratorSteps.Compile);

        IncrementalValueProvider<EquatableArray<SchemaDiagnostic>> diagnostics = compiled
            .Select(static (schema, _) => schema.Diagnostics)
            .WithTrackingName(GeneratorSteps.Diagnostics);
        context.RegisterSourceOutput(diagnostics, Report);

        IncrementalValueProvider<PlannedSchema> plan = compiled.Combine(ns)
            .Select(static (pair, cancellation) => PlannedSchema.Of(pair.Left, pair.Right, cancellation))
            .WithTrackingName(GeneratorSteps.Plan);
        context.RegisterSourceOutput(plan.Select(static (p, _) => p.Failure), ReportFailure);

        Emit(context, plan, static p => p.CodeLists, static s => s.Hint, CodeListEmitter.Emit, GeneratorSteps.CodeLists);
        Emit(context, plan, static p => p.Records, static s => s.Hint, RecordEmitter.Emit, GeneratorSteps.Records);
        Emit(context, plan, static p => p.Descriptors, static s => s.Hint + "Descriptor", RecordDescriptorEmitter.Emit, GeneratorSteps.Descriptors);
        Emit(context, plan, static p => p.Revisions, static s => s.Hint, RevisionEmitter.Emit, GeneratorSteps.Revisions);
        Emit(context, plan, static p => p.Elements, static s => s.Hint, ElementsEmitter.Emit, GeneratorSteps.Elements);
        Emit(context, plan, static p => p.Priors, static s => s.Hint, PriorsEmitter.Emit, GeneratorSteps.Priors);
        Emit(context, plan, static p => p.Readers, static s => s.Hint, ReaderEmitter.Emit, GeneratorSteps.Readers);
    }

    // One file per spec: a spec that an edit leaves as it was is not emitted again.
    private static void Emit<TSpec>(
        IncrementalGeneratorInitializationContext context,
        IncrementalValueProvider<PlannedSchema> plan,
        Func<EmissionPlan, EquatableArray<TSpec>> specs,
        Func<TSpec, string> hint,
        Func<TSpec, string> emit,
        string step)
        where TSpec : IEquatable<TSpec>
    {
        IncrementalValuesProvider<EmittedFile> files = plan
            .SelectMany((p, _) => specs(p.Plan).ToImmutableArray())
            .Select((spec, cancellation) => EmittedFile.Of(spec, hint(spec) + ".g.cs", emit, cancellation))
            .WithTrackingName(step);
        context.RegisterSourceOutput(files, AddFile);
    }

    private static void AddFile(SourceProductionContext context, EmittedFile emitted)
    {
        if (emitted.File is { } file) context.AddSource(file.Hint, SourceText.From(file.Text, Encoding.UTF8));
        ReportFailure(context, emitted.Failure);
    }

    private static void ReportFailure(SourceProductionContext context, SchemaDiagnostic? failure)
    {
        if (failure is not null) context.ReportDiagnostic(SchemaReport.ToRoslyn(failure));
    }

    private static void Report(SourceProductionContext context, EquatableArray<SchemaDiagnostic> diagnostics)
    {
        foreach (SchemaDiagnostic diagnostic in diagnostics) context.ReportDiagnostic(SchemaReport.ToRoslyn(diagnostic));
    }
}
