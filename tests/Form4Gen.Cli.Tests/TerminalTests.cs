using Form4Gen.Cli.Output;

namespace Form4Gen.Cli.Tests;

public class TerminalTests
{
    [Theory]
    [InlineData(true, null, "xterm", 80, 160, false)]
    [InlineData(false, null, "xterm", 80, 80, true)]
    [InlineData(false, "", "xterm", 80, 80, true)]
    [InlineData(false, "1", "xterm", 80, 80, false)]
    [InlineData(false, null, "dumb", 80, 80, false)]
    [InlineData(false, null, null, 3, 40, true)]
    public void Colours_and_width_follow_the_terminal(bool isRedirected, string? noColor, string? term, int window, int width, bool usesColor)
    {
        var traits = TerminalTraits.Of(isRedirected, name => name switch { "NO_COLOR" => noColor, "TERM" => term, _ => null }, () => window);
        Assert.Equal(new TerminalTraits(width, usesColor), traits);
    }

    [Theory]
    [InlineData("plain \u00E9 \u4E2D \U0001F600", "plain \u00E9 \u4E2D \U0001F600")]
    [InlineData("a\tb\r\nc\u000Bd\u000Ce\u0085f", "a b  c d e f")]
    [InlineData("\u0000\u001b\u007f\u009b", "\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("\u200E\u202E\u2066\u2028\u2029\uFEFF", "\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD")]
    [InlineData("", "")]
    public void Text_is_made_safe_letter_by_letter(string text, string safe)
    {
        Assert.Equal(safe, SafeText.OneLine(text));
        Assert.Equal(safe.Length, SafeText.Visible(text).Length);
    }

    [Fact]
    public void Unpaired_surrogates_are_replaced()
    {
        Assert.Equal("\uFFFDa\uFFFD", SafeText.OneLine("\uDC00a\uD800"));
        Assert.Equal("\uFFFD\U0001F600", SafeText.OneLine("\uD83D\U0001F600"));
    }
}
