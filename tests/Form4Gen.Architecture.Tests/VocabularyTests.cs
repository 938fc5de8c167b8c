using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Architecture.Tests.Vocabulary;

namespace Form4Gen.Architecture.Tests;

/// <summary>What a form is called, prints or files stands in the schema, never in C#.</summary>
public class VocabularyTests
{
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
