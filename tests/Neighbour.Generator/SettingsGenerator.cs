using System;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using YamlDotNet.RepresentationModel;

namespace Neighbour.Generator;

/// <summary>Makes a class of constants of each <c>*.settings.yaml</c>.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class SettingsGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
        context.AdditionalTextsProvider.Where(file => file.Path.EndsWith(".settings.yaml", StringComparison.Ordinal)),
        (output, file) => output.AddSource("Settings.g.cs", Emit(file.GetText(output.CancellationToken)!.ToString())));

    private static string Emit(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var settings = (YamlMappingNode)stream.Documents[0].RootNode;
        string constants = string.Concat(settings.Select(setting => Constant(setting.Key.ToString(), setting.Value.ToString())));
        return $"namespace Neighbour\n{{\n    internal static class Settings\n    {{\n{constants}{Constant("ReadBy", typeof(YamlStream).Assembly.FullName)}    }}\n}}\n";
    }

    private static string Constant(string name, string value) => $"        public const string {name} = {SymbolDisplay.FormatLiteral(value, quote: true)};\n";
}
