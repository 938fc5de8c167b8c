namespace Form4Gen.Generator;

/// <summary>Names of the pipeline's steps, for tests of what an edit makes run again.</summary>
internal static class GeneratorSteps
{
    /// <summary>The namespace for forms that name none.</summary>
    public const string Namespace = "Form4GenNamespace";

    /// <summary>One schema file, from text to nodes.</summary>
    public const string Parse = "Form4GenParse";

    /// <summary>All schema files, to models and diagnostics.</summary>
    public const string Compile = "Form4GenCompile";

    /// <summary>The diagnostics alone.</summary>
    public const string Diagnostics = "Form4GenDiagnostics";

    /// <summary>What is emitted, under which names.</summary>
    public const string Plan = "Form4GenPlan";

    /// <summary>The file of a code list.</summary>
    public const string CodeLists = "Form4GenCodeLists";

    /// <summary>The file of a record.</summary>
    public const string Records = "Form4GenRecords";

    /// <summary>The file of a record's descriptor.</summary>
    public const string Descriptors = "Form4GenDescriptors";

    /// <summary>The file of a revision.</summary>
    public const string Revisions = "Form4GenRevisions";

    /// <summary>The file of a form's elements.</summary>
    public const string Elements = "Form4GenElements";

    /// <summary>The file of what was learned.</summary>
    public const string Priors = "Form4GenPriors";

    /// <summary>The file of a form's reader.</summary>
    public const string Readers = "Form4GenReaders";
}
