using System.Collections.Generic;
using System.CommandLine;

namespace Form4Gen.Cli.Commands;

/// <summary>Examples of each command, for its help.</summary>
internal sealed class CommandExamples
{
    private readonly Dictionary<Command, string[]> _lines = [];
    private readonly Dictionary<Command, string> _notes = [];

    /// <summary>Adds a command's examples.</summary>
    /// <param name="command">The command.</param>
    /// <param name="lines">Whole command lines; what follows <c>#</c> says what they do.</param>
    public void Add(Command command, params string[] lines) => _lines.Add(command, lines);

    /// <summary>Adds what else is worth knowing of a command.</summary>
    /// <param name="command">The command.</param>
    /// <param name="note">A line.</param>
    public void AddNote(Command command, string note) => _notes.Add(command, note);

    /// <summary>What else is worth knowing of a command, or null.</summary>
    /// <param name="command">The command.</param>
    public string? NoteOf(Command command) => _notes.GetValueOrDefault(command);

    /// <summary>A command's examples.</summary>
    /// <param name="command">The command.</param>
    public IReadOnlyList<string> Of(Command command) => _lines.TryGetValue(command, out string[]? lines) ? lines : [];
}
