using System.Text;

namespace Form4Gen.Generator.Emission;

/// <summary>Collects lines of C#, indented by four spaces a level, with <c>\n</c> on every platform.</summary>
internal sealed class SourceWriter
{
    /// <summary>Lines are broken, where the language lets them be, before this column.</summary>
    public const int MaxColumn = 140;

    private readonly StringBuilder _text = new();
    private int _level;
    private bool _atGap;

    /// <summary>Columns that a line has left at the current level.</summary>
    public int Room => MaxColumn - 4 * _level;

    /// <summary>Writes a line.</summary>
    public void Line(string line)
    {
        _text.Append(' ', 4 * _level).Append(line).Append('\n');
        _atGap = false;
    }

    /// <summary>Writes an empty line, but none behind another or an opening brace.</summary>
    public void Gap()
    {
        if (!_atGap) _text.Append('\n');
        _atGap = true;
    }

    /// <summary>Opens a braced block.</summary>
    public void Open(string? head = null, string brace = "{")
    {
        if (head is not null) Line(head);
        Line(brace);
        _level++;
        _atGap = true;
    }

    /// <summary>Closes the innermost block.</summary>
    public void Close(string brace = "}")
    {
        _level--;
        Line(brace);
    }

    /// <summary>Indents the lines that follow by one more level.</summary>
    public void Indent() => _level++;

    /// <summary>Ends <see cref="Indent"/>.</summary>
    public void Unindent() => _level--;

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();
}
