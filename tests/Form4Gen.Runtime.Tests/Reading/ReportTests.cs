using System.Collections.Generic;
using System.Linq;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Reading;
using Form4Gen.Runtime.Tests.Fixtures;

namespace Form4Gen.Runtime.Tests.Reading;

public class ReportTests
{
    private static readonly RecordMember Rows = PrintedForm4.Root.Members.Single(m => m.Id == "non_derivative/transaction");

    [Fact]
    public void A_missing_code_names_the_footnote_that_suggests_it()
    {
        RecordValues root = Root(FieldValue.None(ExtractionStatus.Missing, true, new Provenance(null, [], null, null, ["footnote-wording"], "F")));
        root.FootnoteList = [Note("F1", "Gift."), Note("F2", "PAYMENT OF TAX LIABILITY BY DELIVERING SECURITIES")];
        Issue issue = Assert.Single(Issues(root), i => i.Id == IssueCatalog.Missing);
        Assert.Equal(("nonDerivativeTransactions[0].transactionCode", "transaction code is missing; footnote F2 suggests F"), (issue.Path, issue.Message));
    }

    [Fact]
    public void An_unreadable_value_shows_what_stands_there()
    {
        var document = new SourceDocument("abc q");
        Issue issue = Assert.Single(Issues(Root(FieldValue.None(ExtractionStatus.Unreadable, true, new Provenance(document, document.Span(4, 1))))), i => i.Id == IssueCatalog.Unreadable);
        Assert.Equal("transaction code is unreadable: 'q'", issue.Message);
    }

    [Fact]
    public void A_concluded_value_says_from_what()
    {
        RecordValues root = Root(FieldValue.OfNumber(0, ExtractionStatus.Inferred, 0.5f, true, new Provenance(null, [], null, null, ["as-code-expects"])));
        Assert.Equal("transaction code is concluded, not read: A (as-code-expects)", Assert.Single(Issues(root), i => i.Id == IssueCatalog.Inferred).Message);
    }

    [Fact]
    public void A_list_that_must_not_be_empty_is_reported() =>
        Assert.Contains(Issues(new RecordValues(PrintedForm4.Root)), i => i.Id == IssueCatalog.EmptyList && i.Path == "reportingOwners");

    [Fact]
    public void Every_id_has_a_meaning() =>
        Assert.All(typeof(IssueCatalog).GetFields().Select(f => (string)f.GetValue(null)!), id => Assert.Contains(id, IssueCatalog.Meanings.Keys));

    private static RecordValues Root(FieldValue code)
    {
        var root = new RecordValues(PrintedForm4.Root);
        var row = new RecordValues(Rows.Record) { RowNumber = 1 };
        row[PrintedForm4.Of(Rows.Record, "transaction_code")] = code;
        root.Members(Rows).Add(row);
        return root;
    }

    private static List<Issue> Issues(RecordValues root)
    {
        var issues = new List<Issue>();
        Report.Write(ScopedRecords.Of(root), root, issues);
        return issues;
    }

    private static Footnote Note(string id, string text) => new(id, new Extracted<string?>(text, ExtractionStatus.Found));
}
