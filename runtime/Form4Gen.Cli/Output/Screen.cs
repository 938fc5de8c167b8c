using System;
using System.Collections.Generic;
using System.IO;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Form4Gen.Cli.Output;

/// <summary>Lays text and tables out for a terminal or a pipe. Takes text only, never markup: what a filing holds is shown as it is.</summary>
internal sealed class Screen
{
    private readonly StringWriter _page = new() { NewLine = "\n" };
    private readonly IAnsiConsole _console;
    private readonly TextWriter _output;

    /// <summary>Makes a screen.</summary>
    /// <param name="output">Takes the finished lines.</param>
    /// <param name="terminal">What it can show.</param>
    public Screen(TextWriter output, TerminalTraits terminal)
    {
        _output = output;
        Width = terminal.Width;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = terminal.UsesColor ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = terminal.UsesColor ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(_page),
            // The enrichers look for build servers and would switch colours on in their logs.
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        });
        _console.Profile.Width = terminal.Width;
        _console.Profile.Capabilities.Unicode = true;
    }

    /// <summary>Characters in a line.</summary>
    public int Width { get; }

    /// <summary>Shows something laid out.</summary>
    /// <param name="content">What to show.</param>
    public void Write(IRenderable content) => _console.Write(content);

    /// <summary>Shows a line; a long one is continued on the next, with the same indent.</summary>
    /// <param name="text">The text.</param>
    /// <param name="style">Its style.</param>
    /// <param name="indent">Spaces before it.</param>
    public void Line(string text, Style? style = null, int indent = 0) =>
        _console.Write(new Padder(SafeText.Shown(text, style), new Padding(indent, 0, 0, 0)));

    /// <summary>Shows text as it is, beyond the width too.</summary>
    /// <param name="text">The text, one line.</param>
    /// <param name="style">Its style.</param>
    public void Exact(string text, Style? style = null) =>
        _console.Write(new Unbroken(new Segment(SafeText.OneLine(text), style ?? Style.Plain)));

    /// <summary>Leaves a line free.</summary>
    public void Gap() => _page.Write('\n');

    /// <summary>Hands the page on.</summary>
    public void Flush()
    {
        // Laying out pads lines to the width of their column; in a file that is only noise.
        foreach (string line in _page.ToString().TrimEnd('\n').Split('\n'))
        {
            _output.Write(line.AsSpan().TrimEnd(' '));
            _output.Write('\n');
        }
        _page.GetStringBuilder().Clear();
    }

    private sealed class Unbroken(Segment segment) : Renderable
    {
        protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) => [segment, Segment.LineBreak];
    }
}
