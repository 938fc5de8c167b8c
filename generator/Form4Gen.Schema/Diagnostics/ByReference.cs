using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Form4Gen.Schema.Diagnostics;

/// <summary>Compares models by identity: two equal fields of two declarations stand in two places.</summary>
internal sealed class ByReference : IEqualityComparer<object>
{
    bool IEqualityComparer<object>.Equals(object? x, object? y) => ReferenceEquals(x, y);

    int IEqualityComparer<object>.GetHashCode(object obj) => RuntimeHelpers.GetHashCode(obj);
}
