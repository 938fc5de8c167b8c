namespace Form4Gen.Cli;

/// <summary>What the tool says to its caller when it ends.</summary>
internal static class ExitCode
{
    /// <summary>Everything was read, or the schema is clean.</summary>
    public const int Success = 0;

    /// <summary>Some file could not be read, or the schema has errors.</summary>
    public const int Failure = 1;

    /// <summary>The command line asks for something that is not there.</summary>
    public const int WrongUsage = 2;

    /// <summary>Stopped from outside (Ctrl-C), by the shells' convention.</summary>
    public const int Cancelled = 130;
}
