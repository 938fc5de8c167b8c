using System.Collections.Generic;
using Form4Gen.Runtime;

namespace Form4Gen.Cli.Calibrating;

/// <summary>A value that was read from a filing of known truth.</summary>
/// <param name="Filing">The filing it was read from.</param>
/// <param name="Style">How the text stood.</param>
/// <param name="Terms">The terms of its confidence.</param>
/// <param name="StaysDoubtful">Whether it is doubtful at any confidence.</param>
/// <param name="IsRight">Whether it is what the truth says.</param>
internal sealed record Sample(string Filing, LayoutStyle Style, IReadOnlyList<KeyValuePair<string, float>> Terms, bool StaysDoubtful, bool IsRight);
