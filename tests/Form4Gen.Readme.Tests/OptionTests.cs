using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using Form4Gen.Runtime;

namespace Form4Gen.Readme.Tests;

/// <summary>The README's tables of options and issues are those of the code.</summary>
public class OptionTests
{
    [Fact]
    public void Every_option_is_listed_with_its_default()
    {
        IEnumerable<string> real = typeof(ReadOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => $"{p.Name} {Shown(p.GetValue(ReadOptions.Default))}");
        Assert.Equal(real.Order(StringComparer.Ordinal), Table("| Option | Default | |").Select(cells => $"{cells[0]} {cells[1]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_issue_is_listed_with_its_meaning()
    {
        Assert.Equal(IssueCatalog.Meanings.OrderBy(m => m.Key, StringComparer.Ordinal).Select(m => $"{m.Key} {m.Value}"), Table("| Id | |").Select(cells => $"{cells[0]} {cells[1]}"));
        Assert.Equal(typeof(IssueCatalog).GetFields().Where(f => f.IsLiteral).Select(f => (string)f.GetRawConstantValue()!).Order(StringComparer.Ordinal), IssueCatalog.Meanings.Keys.Order(StringComparer.Ordinal));
    }

    private static string Shown(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        int or long => string.Create(CultureInfo.InvariantCulture, $"{value:N0}"),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    private static List<string[]> Table(string header) =>
    [
        .. File.ReadAllLines(ReadmeText.Path).SkipWhile(l => l != header).Skip(2).TakeWhile(l => l.StartsWith('|'))
            .Select(l => l.Trim('|').Split('|').Select(c => c.Trim(' ', '`')).ToArray()),
    ];
}
