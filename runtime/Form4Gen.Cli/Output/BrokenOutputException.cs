using System;

namespace Form4Gen.Cli.Output;

/// <summary>Whoever read the output reads no more (<c>form4 ... | head</c>), or the disk is full.</summary>
internal sealed class BrokenOutputException(Exception inner) : Exception(inner.Message, inner);
