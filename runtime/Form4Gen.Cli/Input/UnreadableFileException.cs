using System;

namespace Form4Gen.Cli.Input;

/// <summary>A file's bytes could not be had; the message says why.</summary>
internal sealed class UnreadableFileException(string message) : Exception(message);
