using System;
using System.Diagnostics;
using System.IO;
using Form4Gen.Runtime.Documents.Pdf;

namespace Form4Gen.Runtime.Tests.Documents;

/// <summary>How the program's ends are told apart, with scripts in its place.</summary>
public class PdfProgramTests
{
    [Theory]
    [InlineData("cat >/dev/null; echo '<page><word xMin=\"1\" yMin=\"1\" xMax=\"2\" yMax=\"2\">a</word></page>'", PdfFailure.None)]
    [InlineData("echo 'Command Line Error: Incorrect password' >&2; exit 1", PdfFailure.Encrypted)]
    [InlineData("echo 'Syntax Error: no trailer' >&2; exit 1", PdfFailure.Broken)]
    [InlineData("cat >/dev/null; echo '<page></page>'", PdfFailure.NoWords)]
    [InlineData("kill -9 $$", PdfFailure.Limit)]
    [InlineData("exit 127", PdfFailure.MissingProgram)]
    [InlineData("sleep 60", PdfFailure.Limit)]
    [InlineData("yes", PdfFailure.Limit)]
    public void Every_end_is_told(string script, object failure)
    {
        if (OperatingSystem.IsWindows()) return;
        var clock = Stopwatch.StartNew();
        PdfContent content = Run(script, new ReadOptions { PdfTimeLimit = TimeSpan.FromSeconds(2), MaxCharacters = 100_000 });
        Assert.Equal((PdfFailure)failure, content.Failure);
        Assert.Equal(content.Failure == PdfFailure.None, content.Text is not null);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Arguments_are_never_part_of_a_script()
    {
        if (OperatingSystem.IsWindows()) return;
        string mark = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        PdfContent content = PdfContent.Read("%PDF-"u8, new ReadOptions { PdfProgram = $"x; touch {mark}" }, PdfProgram.Instance);
        Assert.Equal(PdfFailure.MissingProgram, content.Failure);
        Assert.False(File.Exists(mark));
    }

    private static PdfContent Run(string script, ReadOptions options)
    {
        string path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        File.WriteAllText(path, "#!/bin/sh\n" + script + "\n");
        try
        {
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            return PdfContent.Read("%PDF-1.7"u8, options with { PdfProgram = path }, PdfProgram.Instance);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
