using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Form4Gen.Architecture.Tests.Sources;
using YamlDotNet.RepresentationModel;

namespace Form4Gen.Architecture.Tests.Vocabulary;

/// <summary>A name or a text of the form that only the schema may know.</summary>
/// <param name="Text">As it stands in the schema.</param>
/// <param name="Words">Its words.</param>
internal sealed record SchemaTerm(string Text, string[] Words)
{
    public string Key => string.Join(' ', Words);
}

/// <summary>Collects every id, XML name and label of schema files.</summary>
internal static class SchemaTerms
{
    private const int LeastLetters = 6;
    private static readonly string[] Names = ["id", "name", "label", "label-false", "header", "title", "caption", "xml", "root", "below", "cell-of", "instead-of", "meaning"];
    private static readonly string[] KeyedByName = ["types", "rows"];
    private static readonly string[] TextLists = ["furniture", "all", "none"];

    /// <summary>The terms of all schema files of the repository, without what is said everywhere.</summary>
    public static IReadOnlyList<SchemaTerm> OfRepository() =>
        Of(Repository.Files.Where(f => f.StartsWith("schema/", StringComparison.Ordinal) && f.EndsWith(".yaml", StringComparison.Ordinal)).Select(Repository.Read));

    public static IReadOnlyList<SchemaTerm> Of(IEnumerable<string> files)
    {
        List<string> texts = [];
        foreach (string file in files)
        {
            YamlStream yaml = [];
            yaml.Load(new StringReader(file));
            foreach (YamlDocument document in yaml.Documents) Collect(document.RootNode, false, texts);
        }
        return [.. texts.Select(t => new SchemaTerm(t, Words.Of(t))).Where(t => Words.LetterCount(t.Words) >= LeastLetters).DistinctBy(t => t.Key).OrderBy(t => t.Key, StringComparer.Ordinal)];
    }

    private static void Collect(YamlNode node, bool named, List<string> texts)
    {
        switch (node)
        {
            case YamlScalarNode { Value: { } text } when named:
                // An element path is as many names as it has steps.
                texts.AddRange(text.Contains(' ', StringComparison.Ordinal) ? [text] : text.Split('/'));
                break;
            case YamlSequenceNode list:
                foreach (YamlNode item in list) Collect(item, named, texts);
                break;
            case YamlMappingNode map:
                foreach (var (key, value) in map) CollectEntry(((YamlScalarNode)key).Value!, value, texts);
                break;
        }
    }

    private static void CollectEntry(string key, YamlNode value, List<string> texts)
    {
        if (KeyedByName.Contains(key) && value is YamlMappingNode map) texts.AddRange(map.Children.Keys.Select(k => ((YamlScalarNode)k).Value!));
        if (key == "paths" && value is YamlMappingNode paths)
            foreach (YamlNode path in paths.Children.Values) Collect(path, true, texts);
        bool isMap = value is YamlMappingNode;
        Collect(value, !isMap && (Names.Contains(key) || TextLists.Contains(key)), texts);
    }
}
