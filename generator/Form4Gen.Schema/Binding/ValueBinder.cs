using System;
using System.Collections.Generic;
using System.Globalization;
using Form4Gen.Schema.Diagnostics;
using Form4Gen.Schema.Syntax;

namespace Form4Gen.Schema.Binding;

/// <summary>Values that hold no declarations: texts, flags, numbers, dates, words, lists and pairs of texts.</summary>
internal sealed class ValueBinder
{
    private readonly DiagnosticBag _diagnostics;

    public ValueBinder(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    /// <summary>The value under a key, or null with a diagnostic.</summary>
    public DeclaredValue? Bind(KeyRule rule, SyntaxNode node) => rule.Shape switch
    {
        ValueShape.Texts => Texts(rule.Key, node),
        ValueShape.Pairs => Pairs(rule.Key, node),
        ValueShape.XmlPaths => XmlPaths(rule.Key, node),
        ValueShape.OnePair => OnePair(rule.Key, node),
        ValueShape.TextOrPairs when node is not ScalarNode => Pairs(rule.Key, node),
        ValueShape.Enclosures => Enclosures(rule.Key, node),
        _ => Scalar(rule, node),
    };

    /// <summary>Whether a text can name something; reports it if not.</summary>
    public bool IsId(ScalarNode node, bool withHyphens = false)
    {
        string text = node.Text;
        bool legal = text.Length > 0 && IsLetter(text[0]);
        foreach (char c in text) legal &= IsLetter(c) || c is >= '0' and <= '9' or '_' || (withHyphens && c == '-');
        if (!legal) _diagnostics.Report(DiagnosticCatalog.IllegalId, node.Location, $"'{text}' is not a legal name");
        return legal;
    }

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '_';

    private static DeclaredValue One(ScalarNode node) => new(node.Location) { Texts = [new DeclaredText(node.Text, node.Location)] };

    private DeclaredValue? Scalar(KeyRule rule, SyntaxNode node)
    {
        if (node is not ScalarNode scalar) return WrongShape(rule.Key, node, "a text");
        if (scalar.Text.Length == 0) return Empty(rule.Key, scalar);
        return IsLegal(rule, scalar) ? One(scalar) : null;
    }

    private bool IsLegal(KeyRule rule, ScalarNode scalar)
    {
        switch (rule.Shape)
        {
            case ValueShape.Id: return IsId(scalar);
            case ValueShape.FileId: return IsId(scalar, withHyphens: true);
            case ValueShape.XmlPath: return IsXmlPath(scalar.Text, scalar.Location);
            case ValueShape.Flag: return IsWord(rule.Key, scalar, ["true", "false"]);
            case ValueShape.Word: return IsWord(rule.Key, scalar, rule.Words);
            case ValueShape.Number:
                if (int.TryParse(scalar.Text, NumberStyles.None, CultureInfo.InvariantCulture, out _)) return true;
                _diagnostics.Report(DiagnosticCatalog.NotANumber, scalar.Location, $"'{scalar.Text}' under '{rule.Key}' is not a whole number");
                return false;
            case ValueShape.Date:
                if (DateTime.TryParseExact(scalar.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)) return true;
                _diagnostics.Report(DiagnosticCatalog.NotADate, scalar.Location, $"'{scalar.Text}' under '{rule.Key}' is not a day of the calendar");
                return false;
            default: return true;
        }
    }

    private bool IsWord(string key, ScalarNode scalar, string[] words)
    {
        if (Array.IndexOf(words, scalar.Text) >= 0) return true;
        _diagnostics.Report(DiagnosticCatalog.UnknownWord, scalar.Location, $"'{scalar.Text}' is not a value of '{key}'; {NearestName.Hint(scalar.Text, words)}");
        return false;
    }

    private DeclaredValue? Texts(string key, SyntaxNode node)
    {
        if (node is ScalarNode single) return single.Text.Length == 0 ? Empty(key, single) : One(single);
        if (node is not SequenceNode sequence) return WrongShape(key, node, "a text or a list of texts");
        if (sequence.Items.Count == 0) return Empty(key, node);
        var texts = new List<DeclaredText>(sequence.Items.Count);
        foreach (SyntaxNode item in sequence.Items)
        {
            if (item is not ScalarNode scalar) WrongShape(key, item, "a text");
            else if (scalar.Text.Length == 0) Empty(key, scalar);
            else texts.Add(new DeclaredText(scalar.Text, scalar.Location));
        }

        return texts.Count == 0 ? null : new DeclaredValue(node.Location) { Texts = [.. texts] };
    }

    private DeclaredValue? Pairs(string key, SyntaxNode node)
    {
        if (node is not MappingNode mapping) return WrongShape(key, node, "a mapping of texts to texts");
        if (mapping.Entries.Count == 0) return Empty(key, node);
        var texts = new List<DeclaredText>(mapping.Entries.Count);
        var values = new List<DeclaredText>(mapping.Entries.Count);
        foreach (SyntaxEntry entry in mapping.Entries)
        {
            if (entry.Value is not ScalarNode { IsNothing: false } value)
            {
                WrongShape(key, entry.Value, "a text");
                continue;
            }

            texts.Add(new DeclaredText(entry.Key.Text, entry.Key.Location));
            values.Add(new DeclaredText(value.Text, value.Location));
        }

        return texts.Count == 0 ? null : new DeclaredValue(node.Location) { Texts = [.. texts], Values = [.. values] };
    }

    private DeclaredValue? XmlPaths(string key, SyntaxNode node)
    {
        if (Pairs(key, node) is not { } pairs) return null;
        bool legal = true;
        foreach (DeclaredText path in pairs.Values) legal &= path.Text.Length == 0 || IsXmlPath(path.Text, path.Location);
        return legal ? pairs : null;
    }

    private bool IsXmlPath(string path, SchemaLocation at)
    {
        bool start = true;
        bool legal = true;
        foreach (char c in path)
        {
            bool letter = c == '_' || char.IsLetter(c);
            legal &= c == '/' ? !start : letter || (!start && (c is '-' or '.' || char.IsDigit(c)));
            start = c == '/';
        }

        if (legal && !start) return true;
        _diagnostics.Report(DiagnosticCatalog.IllegalXmlPath, at, $"'{path}' is no path of XML elements");
        return false;
    }

    private DeclaredValue? OnePair(string key, SyntaxNode node)
    {
        if (Pairs(key, node) is not { } pairs) return null;
        if (pairs.Texts.Length == 1) return pairs;
        _diagnostics.Report(DiagnosticCatalog.WrongShape, node.Location, $"'{key}' says one value of one field, here are {pairs.Texts.Length}");
        return null;
    }

    private DeclaredValue? Enclosures(string key, SyntaxNode node)
    {
        const string Expected = "a pair of texts, [open, close], or a list of such pairs; close may be empty";
        if (node is not SequenceNode sequence) return WrongShape(key, node, Expected);
        var texts = new List<DeclaredText>();
        bool isOnePair = sequence.Items.TrueForAll(item => item is ScalarNode);
        foreach (SyntaxNode pair in isOnePair ? [sequence] : sequence.Items)
        {
            if (pair is not SequenceNode { Items: { Count: 2 } both } || both[0] is not ScalarNode { Text.Length: > 0 } open || both[1] is not ScalarNode close)
            {
                _diagnostics.Report(DiagnosticCatalog.NotAPair, pair.Location, $"'{key}' is not {Expected}");
                return null;
            }

            texts.Add(new DeclaredText(open.Text, open.Location));
            texts.Add(new DeclaredText(close.Text, close.Location));
        }

        return new DeclaredValue(node.Location) { Texts = [.. texts] };
    }

    private DeclaredValue? WrongShape(string key, SyntaxNode node, string expected)
    {
        _diagnostics.Report(DiagnosticCatalog.WrongShape, node.Location, $"{node.Describe()} stands under '{key}', where {expected} is expected");
        return null;
    }

    private DeclaredValue? Empty(string key, SyntaxNode node)
    {
        _diagnostics.Report(DiagnosticCatalog.EmptyValue, node.Location, $"'{key}' has no value");
        return null;
    }
}
