using System;
using System.Collections.Generic;
using Form4Gen.Cli.Output;

namespace Form4Gen.Cli.Schemas.Drawing;

/// <summary>Lines in a frame, with rules between its parts.</summary>
/// <param name="screen">Takes it.</param>
internal sealed class Frame(Screen screen)
{
    private const int Widest = 110;
    private readonly int _width = Math.Min(screen.Width, Widest) - 4;
    private bool _isOpen;

    /// <summary>Draws a part under a rule.</summary>
    /// <param name="lines">Its lines; long ones are continued with the same indent.</param>
    public void Part(IEnumerable<string> lines)
    {
        Rule(_isOpen ? '├' : '┌', _isOpen ? '┤' : '┐');
        _isOpen = true;
        foreach (string line in lines)
        {
            int indent = line.Length - line.TrimStart(' ').Length;
            foreach (string piece in TextWrap.Lines(line.TrimStart(' '), _width - indent)) screen.Exact($"│ {(new string(' ', indent) + piece).PadRight(_width)} │");
        }
    }

    /// <summary>Closes the frame.</summary>
    public void Close()
    {
        if (_isOpen) Rule('└', '┘');
        _isOpen = false;
    }

    private void Rule(char left, char right) => screen.Exact($"{left}{new string('─', _width + 2)}{right}", Palette.Aside);
}
