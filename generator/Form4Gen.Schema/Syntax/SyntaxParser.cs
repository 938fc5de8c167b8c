using System;
using System.Collections.Generic;
using System.Threading;
using Form4Gen.Schema.Diagnostics;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Form4Gen.Schema.Syntax;

/// <summary>YAML text to nodes. The only file that knows YamlDotNet, and with it a text reader.</summary>
internal sealed class SyntaxParser
{
    /// <summary>Deepest nesting.</summary>
    public const int MaxDepth = 64;

    private readonly LineMap _lines;
    private readonly DiagnosticBag _diagnostics;
    private readonly CancellationToken _cancellation;
    private readonly Stack<ParsingEvent> _open = new();
    private readonly Parser _parser;
    private readonly int _shift;

    private SyntaxParser(string path, string text, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        _lines = new LineMap(path, text);
        _diagnostics = diagnostics;
        _cancellation = cancellation;
        // The scanner swallows a byte order mark without counting it.
        _shift = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
        _parser = new Parser(new System.IO.StringReader(_shift == 0 ? text : text.Substring(1)));
    }

    /// <summary>The document's root, or null with a located diagnostic; never throws but for cancellation.</summary>
    public static SyntaxNode? Parse(string path, string text, DiagnosticBag diagnostics, CancellationToken cancellation)
    {
        if (!TextScreen.Accepts(path, text, diagnostics)) return null;
        var parser = new SyntaxParser(path, text, diagnostics, cancellation);
        try
        {
            return parser.Document();
        }
        catch (SyntaxRefusal)
        {
            return null;
        }
        catch (OperationCanceledException)
        {
            throw;
        }
        catch (Exception exception)
        {
            // The scanner throws more kinds of exceptions than it declares; whatever it is, the text is at fault.
            parser.ReportBroken(exception);
            return null;
        }
    }

    private SyntaxNode Document()
    {
        Next();
        Next();
        if (_parser.Current is DocumentStart { Version: not null } start) throw Refuse(DiagnosticCatalog.Directive, start, "a directive stands before the document");
        SyntaxNode root = Value(Next(), 1);
        Next();
        if (Next() is not StreamEnd) throw Refuse(DiagnosticCatalog.SeveralDocuments, _parser.Current!, "a second document begins here");
        return root;
    }

    private ParsingEvent Next()
    {
        _cancellation.ThrowIfCancellationRequested();
        do
        {
            if (!_parser.MoveNext()) throw new InvalidOperationException("the text ends too early");
        }
        while (_parser.Current is Comment);
        return _parser.Current!;
    }

    private SyntaxNode Value(ParsingEvent item, int depth)
    {
        if (item is AnchorAlias alias) throw Refuse(DiagnosticCatalog.Anchor, alias, $"the alias '*{alias.Value}' stands here");
        if (item is NodeEvent { Anchor.IsEmpty: false } anchored) throw Refuse(DiagnosticCatalog.Anchor, anchored, $"the anchor '&{anchored.Anchor}' stands here");
        if (item is NodeEvent { Tag.IsEmpty: false } tagged) throw Refuse(DiagnosticCatalog.Tag, tagged, "a tag stands here");
        if (depth > MaxDepth) throw Refuse(DiagnosticCatalog.TooDeep, item, $"the nesting is deeper than {MaxDepth} levels");
        return item switch
        {
            Scalar scalar => new ScalarNode(scalar.Value, scalar.Style is ScalarStyle.Plain or ScalarStyle.Any, Place(scalar)),
            SequenceStart sequence => Sequence(sequence, depth),
            MappingStart mapping => Mapping(mapping, depth),
            _ => throw Refuse(DiagnosticCatalog.BrokenYaml, item, "a value is expected here"),
        };
    }

    private SequenceNode Sequence(SequenceStart start, int depth)
    {
        _open.Push(start);
        var items = new List<SyntaxNode>();
        while (Next() is not SequenceEnd) items.Add(Value(_parser.Current!, depth + 1));
        _open.Pop();
        return new SequenceNode(items, Place(start));
    }

    private MappingNode Mapping(MappingStart start, int depth)
    {
        _open.Push(start);
        var entries = new List<SyntaxEntry>();
        HashSet<string>? seen = null;
        while (Next() is not MappingEnd)
        {
            SyntaxNode node = Value(_parser.Current!, depth + 1);
            if (node is not ScalarNode key)
            {
                _diagnostics.Report(DiagnosticCatalog.KeyIsNoText, node.Location, $"a key is {node.Describe()}");
                throw new SyntaxRefusal();
            }

            if (key.IsPlain && key.Text == "<<")
            {
                _diagnostics.Report(DiagnosticCatalog.MergeKey, key.Location, "the merge key '<<' stands here");
                throw new SyntaxRefusal();
            }

            SyntaxNode value = Value(Next(), depth + 1);
            // A second key is a mistake of its own; the first one is kept, so that the rest of the file is still checked.
            if (IsNew(key.Text, entries, ref seen)) entries.Add(new SyntaxEntry(key, value));
            else _diagnostics.Report(DiagnosticCatalog.DuplicateKey, key.Location, $"the key '{key.Text}' stands twice in this mapping");
        }

        _open.Pop();
        SchemaLocation place = start.Style != MappingStyle.Flow && entries.Count > 0 ? entries[0].Key.Location : Place(start);
        return new MappingNode(entries, place);
    }

    // Most mappings have a handful of keys, for which a set costs more than looking.
    private static bool IsNew(string key, List<SyntaxEntry> entries, ref HashSet<string>? seen)
    {
        if (entries.Count >= 16)
        {
            if (seen is null)
            {
                seen = new HashSet<string>(StringComparer.Ordinal);
                foreach (SyntaxEntry entry in entries) seen.Add(entry.Key.Text);
            }

            return seen.Add(key);
        }

        foreach (SyntaxEntry entry in entries)
            if (entry.Key.Text == key) return false;
        return true;
    }

    private SchemaLocation Place(ParsingEvent item)
    {
        int from = (int)item.Start.Index + _shift;
        int length = item is Scalar ? (int)(item.End.Index - item.Start.Index) : 1;
        return _lines.At(from, length);
    }

    private SyntaxRefusal Refuse(DiagnosticRule rule, ParsingEvent item, string what)
    {
        _diagnostics.Report(rule, Place(item), what);
        return new SyntaxRefusal();
    }

    private void ReportBroken(Exception exception)
    {
        string reason = exception.Message.Length == 0 ? "unreadable" : exception.Message.TrimEnd('.');
        SchemaLocation at = exception is YamlException yaml
            ? _lines.At((int)yaml.Start.Index + _shift, (int)Math.Max(0, yaml.End.Index - yaml.Start.Index))
            : _lines.At(_parser.Current is { } last ? (int)last.End.Index + _shift : 0, 0);
        foreach (ParsingEvent open in _open)
        {
            if (open is not (MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow })) continue;
            string bracket = open is MappingStart ? "{" : "[";
            _diagnostics.Report(DiagnosticCatalog.UnclosedFlow, Place(open), $"the '{bracket}' here is not closed; reading stopped at line {at.Line}, column {at.Column}: {reason}");
            return;
        }

        _diagnostics.Report(DiagnosticCatalog.BrokenYaml, at, $"this is not YAML: {reason}");
    }

    /// <summary>Leaves the parser after a diagnostic was reported.</summary>
    private sealed class SyntaxRefusal : Exception
    {
    }
}
