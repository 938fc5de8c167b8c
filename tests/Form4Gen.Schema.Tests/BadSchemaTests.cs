using System.Collections.Generic;
using System.Linq;
using Form4Gen.Schema.Diagnostics;

namespace Form4Gen.Schema.Tests;

public sealed class BadSchemaTests
{
    public static IEnumerable<object[]> Names() => BadSchemaCase.Names().Select(name => new object[] { name });

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bad_schema_gives_exactly_the_messages_that_stand_in_it(string name)
    {
        BadSchemaCase bad = BadSchemaCase.Read(name);

        Assert.NotEmpty(bad.Expected);
        Assert.Equal(string.Join("\n", bad.Expected), string.Join("\n", BadSchemaCase.Written(bad.Diagnostics())));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_bad_schema_is_named_after_a_message_that_it_gives(string name) =>
        Assert.Contains(BadSchemaCase.Read(name).Expected, e => e.Contains(name[..7], System.StringComparison.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Places_lie_in_the_file_and_lengths_end_in_it(string name)
    {
        BadSchemaCase bad = BadSchemaCase.Read(name);

        foreach (SchemaDiagnostic diagnostic in bad.Diagnostics())
        {
            SchemaLocation at = diagnostic.Location;
            string text = (bad.Files.FirstOrDefault(f => f.Path == at.Path) ?? bad.Older.Single(f => f.Path == at.Path)).Text;
            Assert.InRange(at.Start, 0, text.Length);
            Assert.InRange(at.Length, 0, text.Length - at.Start);
            Assert.Equal(at.Line, text[..at.Start].Count(c => c == '\n') + 1);
            Assert.Equal(at.Column, at.Start - text[..at.Start].LastIndexOf('\n'));
        }
    }

    [Fact]
    public void Messages_are_written_as_build_tools_read_them()
    {
        BadSchemaCase bad = BadSchemaCase.Read("F4G0203-unknown-type");

        SchemaDiagnostic diagnostic = SchemaCompiler.Compile(bad.Files).Diagnostics.Single();

        Assert.StartsWith("a-2020.form.yaml(5,22): error F4G0203: unknown type 'datte'; did you mean 'date'? known: checkbox, code, ", diagnostic.ToString());
    }
}
