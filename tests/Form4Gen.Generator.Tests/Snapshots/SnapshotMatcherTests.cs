using System;
using System.IO;
using System.Linq;
using System.Text;

namespace Form4Gen.Generator.Tests.Snapshots;

/// <summary>The matcher writes and reads what Verify would.</summary>
public sealed class SnapshotMatcherTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("form4gen-snapshots").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Approving_writes_the_layout_of_verify_and_then_matches()
    {
        (string, string)[] sources = [("A.g.cs", "class A;\r\n"), ("folder/B.g.cs", "class B;\n\n"), ("other/B.g.cs", "class B2;\n")];

        Assert.Empty(Matcher(accept: true).Match(sources));

        Assert.Equal(["T.M#A.g.verified.cs", "T.M#B.g.00.verified.cs", "T.M#B.g.01.verified.cs"], Files());
        byte[] expected = [.. Encoding.UTF8.Preamble, .. "//HintName: folder/B.g.cs\nclass B;\n\n"u8];
        Assert.Equal(expected, File.ReadAllBytes(Path.Combine(_folder, "T.M#B.g.00.verified.cs")));
        Assert.Empty(Matcher().Match(sources));
        Assert.DoesNotContain(Files(), f => f.Contains("received", StringComparison.Ordinal));
    }

    [Fact]
    public void A_difference_names_the_line_and_leaves_what_was_received()
    {
        Matcher(accept: true).Match([("A.g.cs", "one\ntwo\n")]);

        string failure = Assert.Single(Matcher().Match([("A.g.cs", "one\n2\n")]));

        Assert.Equal("T.M#A.g.verified.cs(3): approved 'two', generated '2'", failure);
        Assert.Contains("T.M#A.g.received.cs", Files());
        Assert.Empty(Matcher().Match([("A.g.cs", "one\ntwo\n")]));
        Assert.DoesNotContain("T.M#A.g.received.cs", Files());
    }

    [Fact]
    public void What_is_new_left_over_or_unmarked_fails()
    {
        Matcher(accept: true).Match([("A.g.cs", "a\n"), ("B.g.cs", "b\n")]);
        File.WriteAllText(Path.Combine(_folder, "T.M#A.g.verified.cs"), "//HintName: A.g.cs\na\n", new UTF8Encoding(false));

        var failures = Matcher().Match([("A.g.cs", "a\n"), ("C.g.cs", "c\n")]);

        string[] expected =
        [
            "T.M#A.g.verified.cs: has no byte order mark", "T.M#C.g.verified.cs: not approved yet",
            "T.M#B.g.verified.cs: nothing like it is generated any more",
        ];
        Assert.Equal(expected, failures);
    }

    private SnapshotMatcher Matcher(bool accept = false) => new(_folder, "T.M", accept);

    private string[] Files() => [.. Directory.EnumerateFiles(_folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];
}
