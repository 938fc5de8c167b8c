using System;
using Form4Gen.Cli.Input;

namespace Form4Gen.Cli.Output;

/// <summary>A way to show what was read. Disposing does not finish: an output that was not finished is cut off.</summary>
internal interface IFilingOutput : IDisposable
{
    /// <summary>Shows one file.</summary>
    /// <param name="document">The file and what was read from it.</param>
    void Write(FilingDocument document);

    /// <summary>Ends the output.</summary>
    void Finish();
}
