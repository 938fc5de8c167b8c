using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Form4Gen.Generator.Emission;

/// <summary>An expression that can be written on one line where it fits, and broken over lines where it does not.</summary>
internal abstract class Code
{
    /// <summary>The expression on one line.</summary>
    public abstract string Inline { get; }

    /// <summary>Writes it, between a prefix and a suffix.</summary>
    public void Write(SourceWriter writer, string prefix, string suffix)
    {
        if (prefix.Length + Inline.Length + suffix.Length <= writer.Room) writer.Line(prefix + Inline + suffix);
        else WriteBroken(writer, prefix, suffix);
    }

    /// <summary>Writes it over several lines even where it fits on one.</summary>
    public void WriteOverLines(SourceWriter writer, string prefix, string suffix) => WriteBroken(writer, prefix, suffix);

    protected abstract void WriteBroken(SourceWriter writer, string prefix, string suffix);

    /// <summary>Source as it is.</summary>
    public static Code Raw(string source) => new RawCode(source);

    /// <summary>A string.</summary>
    public static Code Text(string text) => new TextCode(text);

    /// <summary>A string, or <c>null</c>.</summary>
    public static Code TextOrNull(string? text) => text is null ? Raw("null") : Text(text);

    /// <summary>A whole number.</summary>
    public static Code Number(int number) => Raw(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>A day, <c>yyyy-MM-dd</c>, as a <c>DateOnly</c>; null where there is none.</summary>
    public static Code Day(string? date)
    {
        // It has been validated; taking it apart keeps leading zeros out of the number literals.
        string[] parts = date is null ? [] : [.. date.Split('-').Select(p => p.TrimStart('0'))];
        return Raw(parts.Length == 3 && parts.All(p => p.Length > 0 && p.All(c => c is >= '0' and <= '9')) ? $"new DateOnly({parts[0]}, {parts[1]}, {parts[2]})" : "null");
    }

    /// <summary>A collection expression.</summary>
    public static Code List(IEnumerable<Code> items) => new SequenceCode("[", [.. items], "]");

    /// <summary>A collection expression of strings.</summary>
    public static Code Texts(IEnumerable<string> items) => List(items.Select(Text));

    /// <summary>A call: the head, then its arguments in parentheses.</summary>
    public static Code Call(string head, params Code[] arguments) => new SequenceCode(head + "(", arguments, ")");

    /// <summary>An object initializer behind a head such as <c>new()</c>.</summary>
    public static ObjectCode Object(Code head) => new(head);

    private sealed class RawCode(string source) : Code
    {
        public override string Inline => source;

        protected override void WriteBroken(SourceWriter writer, string prefix, string suffix) => writer.Line(prefix + source + suffix);
    }

    private sealed class TextCode(string text) : Code
    {
        public override string Inline { get; } = Literal.Of(text);

        protected override void WriteBroken(SourceWriter writer, string prefix, string suffix)
        {
            if (prefix.Length > 0)
            {
                writer.Line(prefix.TrimEnd(' '));
                writer.Indent();
                Write(writer, "", suffix);
                writer.Unindent();
                return;
            }

            List<string> pieces = Literal.Pieces(text, writer.Room - 8);
            for (int i = 0; i < pieces.Count; i++)
            {
                writer.Line(i == pieces.Count - 1 ? pieces[i] + suffix : pieces[i] + " +");
                if (i == 0) writer.Indent();
            }

            writer.Unindent();
        }
    }

    private sealed class SequenceCode(string open, IReadOnlyList<Code> items, string close) : Code
    {
        public override string Inline { get; } = open + string.Join(", ", items.Select(i => i.Inline)) + close;

        protected override void WriteBroken(SourceWriter writer, string prefix, string suffix)
        {
            bool isCall = close == ")";
            if (isCall || prefix.Length == 0)
            {
                writer.Line(prefix + open);
            }
            else
            {
                writer.Line(prefix.TrimEnd(' '));
                writer.Line(open);
            }

            writer.Indent();
            for (int i = 0; i < items.Count; i++) items[i].Write(writer, "", isCall ? i == items.Count - 1 ? close + suffix : "," : ",");
            writer.Unindent();
            if (!isCall) writer.Line(close + suffix);
        }
    }
}

/// <summary>An object initializer that leaves out what has its default value.</summary>
internal sealed class ObjectCode(Code head) : Code
{
    private readonly List<(string Name, Code Value)> _members = [];

    /// <inheritdoc/>
    public override string Inline => _members.Count == 0
        ? head.Inline
        : head.Inline + " { " + string.Join(", ", _members.Select(m => $"{m.Name} = {m.Value.Inline}")) + " }";

    /// <summary>Adds a member.</summary>
    public ObjectCode With(string name, Code value)
    {
        _members.Add((name, value));
        return this;
    }

    /// <summary>Adds a member under a condition.</summary>
    public ObjectCode With(string name, bool condition, Code value) => condition ? With(name, value) : this;

    /// <summary>Adds a list of strings unless it is empty.</summary>
    public ObjectCode WithTexts(string name, IReadOnlyCollection<string> texts) => With(name, texts.Count > 0, Texts(texts));

    /// <summary>Adds a list unless it is empty.</summary>
    public ObjectCode WithList(string name, IReadOnlyCollection<Code> items) => With(name, items.Count > 0, List(items));

    protected override void WriteBroken(SourceWriter writer, string prefix, string suffix)
    {
        if (_members.Count == 0)
        {
            head.Write(writer, prefix, suffix);
            return;
        }

        head.Write(writer, prefix, "");
        writer.Open();
        foreach ((string name, Code value) in _members) value.Write(writer, name + " = ", ",");
        writer.Close("}" + suffix);
    }
}
