using Spectre.Console;

namespace Form4Gen.Cli.Output;

/// <summary>The few styles of the tool.</summary>
internal static class Palette
{
    /// <summary>A file's name, a path.</summary>
    public static Style Title { get; } = new(decoration: Decoration.Bold);

    /// <summary>The heading of a section.</summary>
    public static Style Heading { get; } = new(Color.Teal, decoration: Decoration.Bold);

    /// <summary>The name of a value.</summary>
    public static Style Label { get; } = new(Color.Grey);

    /// <summary>Something to look up.</summary>
    public static Style Doubt { get; } = new(Color.Yellow);

    /// <summary>Something that is not there, or wrong.</summary>
    public static Style Missing { get; } = new(Color.Red);

    /// <summary>Explanations.</summary>
    public static Style Aside { get; } = new(Color.Grey);
}
