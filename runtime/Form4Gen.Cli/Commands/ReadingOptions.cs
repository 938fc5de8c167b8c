using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Form4Gen.Runtime;

namespace Form4Gen.Cli.Commands;

/// <summary>The options of all commands that read filings.</summary>
internal sealed class ReadingOptions
{
    private readonly Option<string?> _revision = new("--revision")
    {
        HelpName = "ID",
        Description = "Read as this revision of the form (form4-2003) instead of recognizing it.",
    };

    private readonly Option<float> _doubtBelow = new("--doubt-below")
    {
        HelpName = "CONFIDENCE",
        Description = "Mark values whose confidence is below this, 0 to 1.",
        DefaultValueFactory = _ => ReadOptions.Default.DoubtThreshold,
        CustomParser = ParseConfidence,
    };

    /// <summary>Adds the options to a command.</summary>
    /// <param name="command">The command.</param>
    public void AddTo(Command command)
    {
        command.Add(_revision);
        command.Add(_doubtBelow);
    }

    /// <summary>What the arguments say.</summary>
    /// <param name="parsed">The arguments.</param>
    public ReadOptions Of(ParseResult parsed) => new()
    {
        Revision = parsed.GetValue(_revision),
        DoubtThreshold = parsed.GetValue(_doubtBelow),
    };

    // A point is a point everywhere: the parser's own conversion follows the machine's culture.
    private static float ParseConfidence(ArgumentResult argument)
    {
        string text = argument.Tokens.Count > 0 ? argument.Tokens[0].Value : "";
        if (float.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out float value) && value is >= 0 and <= 1) return value;
        argument.AddError($"--doubt-below: '{text}' is not a number from 0 to 1, such as 0.9");
        return 0;
    }
}
