using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Architecture.Tests.Sources;
using Form4Gen.Architecture.Tests.Vocabulary;

namespace Form4Gen.Architecture.Tests;

/// <summary>What a form is called, prints or files stands in the schema, never in C#.</summary>
public class VocabularyTests
{
    private static readonly string[] FormBlind = ["generator", "runtime/Form4Gen.Runtime"];

    // Names of EDGAR's wrapper around a filing of any form; that the form's own fields are called alike is no wonder.
    private static readonly string[] Wrapper = ["runtime/Form4Gen.Runtime/Documents/SubmissionHeader.cs", "runtime/Form4Gen.Runtime/Results/Submission.cs"];

    [Fact]
    public void No_name_and_no_label_of_the_schema_stands_in_code()
    {
        IReadOnlyList<SchemaTerm> terms = SchemaTerms.OfRepository();
        Assert.True(terms.Count > 100, $"only {terms.Count} terms were found in schema/");
        string[] found = [.. Repository.CSharp(FormBlind).Except(Wrapper).SelectMany(f => Find(terms, f, Repository.Read(f)))];
        Assert.True(found.Length == 0, string.Join('\n', found));
    }

    [Fact]
    public void Every_excuse_is_still_needed()
    {
        IReadOnlyList<SchemaTerm> excused = [.. SchemaTerms.OfRepository().Where(t => GenericTerms.Reasons.ContainsKey(t.Key))];
        string[][] texts = [.. Repository.CSharp(FormBlind).SelectMany(f => CodeTexts.Of(f, Repository.Read(f))).Select(t => Words.Of(t.Text))];
        string[] needed = [.. excused.Where(t => texts.Any(w => Words.Contain(w, t.Words))).Select(t => t.Key)];
        Assert.Equal(GenericTerms.Reasons.Keys.Order(StringComparer.Ordinal), needed.Order(StringComparer.Ordinal));
        Assert.All(GenericTerms.Reasons.Values, reason => Assert.True(reason.Length > 10));
    }

    [Theory]
    [InlineData("class A { const string B = \"the transactionCode is missing\"; }", "transaction_code")]
    [InlineData("class A { string B(int n) => $\"{n} Transaction Code (Instr. 8)\"; }", "Transaction Code (Instr. 8)")]
    [InlineData("public class TransactionCodeReader { }", "transaction_code")]
    [InlineData("public class A { public int TransactionCode { get; } }", "transaction_code")]
    [InlineData("public enum A { TransactionCode }", "transaction_code")]
    [InlineData("class A { byte[] B => \"ownershipDocument\"u8.ToArray(); }", "ownershipDocument")]
    [InlineData("class A { const string B = \"\"\"nonUSAddressFlag\"\"\"; }", "non_us_address_flag")]
    public void A_planted_name_is_seen(string source, string term)
    {
        const string Schema = """
            meta: { id: form4-2003, xml: { root: ownershipDocument } }
            fields:
              - { id: non_us_address_flag, type: checkbox, doc: words of the prose are free }
            tables:
              - columns:
                  - header: [Transaction Code (Instr. 8)]
                    columns: [{ id: transaction_code, xml: transactionCoding/transactionCode }]
            """;
        IReadOnlyList<SchemaTerm> terms = SchemaTerms.Of([Schema]);
        Assert.Contains(Find(terms, "A.cs", source), f => f.EndsWith($"'{terms.First(t => t.Key == string.Join(' ', Words.Of(term))).Text}'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("class A { int transactionCode; }")]
    [InlineData("class A { const string B = \"transaction\" + \"code\"; }")]
    [InlineData("/// <summary>transaction_code</summary>\nclass A { }")]
    public void What_nobody_outside_sees_is_free(string source) =>
        Assert.Empty(Find(SchemaTerms.Of(["fields: [{ id: transaction_code }]"]), "A.cs", source));

    private static IEnumerable<string> Find(IReadOnlyList<SchemaTerm> terms, string file, string source) =>
        from text in CodeTexts.Of(file, source)
        let words = Words.Of(text.Text)
        from term in terms
        where !GenericTerms.Reasons.ContainsKey(term.Key) && Words.Contain(words, term.Words)
        select $"{file}({text.Line}): \"{text.Text}\" names '{term.Text}'";
}
