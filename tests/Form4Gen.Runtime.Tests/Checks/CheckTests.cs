using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Reading;
using Form4Gen.Runtime.Reading.Checks;
using Form4Gen.Runtime.Tests.Fixtures;

namespace Form4Gen.Runtime.Tests.Checks;

public class CheckTests
{
    private static readonly RecordMember Rows = PrintedForm4.Root.Members.Single(m => m.Id == "non_derivative/transaction");

    [Fact]
    public void A_code_that_contradicts_its_direction_is_reported_at_the_direction()
    {
        RecordValues root = Filing(("transaction_code", "S"), ("transaction_acquired_disposed_code", "A"));

        Issue issue = Assert.Single(Run(Check(CheckKind.Expects, "code {transaction_code} with {transaction_acquired_disposed_code}", "transaction_code", "transaction_acquired_disposed_code"), root));

        Assert.Equal("nonDerivativeTransactions[0].transactionAcquiredDisposedCode", issue.Path);
        Assert.Equal("code S with A", issue.Message);
    }

    [Theory]
    [InlineData("M", "A")]
    [InlineData("J", "D")]
    [InlineData("S", null)]
    public void A_direction_that_fits_or_cannot_be_judged_is_not_reported(string code, string? direction) =>
        Assert.Empty(Run(Check(CheckKind.Expects, "x", "transaction_code", "transaction_acquired_disposed_code"), Filing(("transaction_code", code), ("transaction_acquired_disposed_code", direction))));

    [Fact]
    public void A_running_total_that_does_not_follow_is_reported_once_at_the_total()
    {
        RecordValues root = Filing();
        Row(root, ("security_title", "Common Stock"), ("transaction_shares", "100"), ("transaction_acquired_disposed_code", "A"), ("shares_owned_following_transaction", "1100"));
        Row(root, ("security_title", "COMMON STOCK"), ("transaction_shares", "100"), ("transaction_acquired_disposed_code", "D"), ("shares_owned_following_transaction", "1000"));
        Row(root, ("security_title", "Common Stock"), ("transaction_shares", "100"), ("transaction_acquired_disposed_code", "D"), ("shares_owned_following_transaction", "90"));
        Row(root, ("security_title", "Preferred"), ("transaction_shares", "5"), ("transaction_acquired_disposed_code", "D"), ("shares_owned_following_transaction", "7"));

        Issue issue = Assert.Single(Run(Check(CheckKind.Balance, "total {shares_owned_following_transaction}", "shares_owned_following_transaction", "transaction_shares", "transaction_acquired_disposed_code", "security_title"), root));

        Assert.Equal(("nonDerivativeTransactions[2].sharesOwnedFollowingTransaction", "total 90"), (issue.Path, issue.Message));
    }

    [Fact]
    public void Rows_that_all_show_the_final_total_are_legal()
    {
        RecordValues root = Filing();
        for (int i = 0; i < 3; i++)
            Row(root, ("security_title", "A"), ("transaction_shares", "5"), ("transaction_acquired_disposed_code", "D"), ("shares_owned_following_transaction", "70"));
        Assert.Empty(Run(Check(CheckKind.Balance, "x", "shares_owned_following_transaction", "transaction_shares", "transaction_acquired_disposed_code", "security_title"), root));
    }

    [Fact]
    public void Dates_out_of_order_are_reported_at_the_later_one()
    {
        RecordValues root = Filing(("transaction_date", "2014-09-12"), ("deemed_execution_date", "2014-09-11"));
        Assert.Equal("nonDerivativeTransactions[0].deemedExecutionDate", Assert.Single(Run(Check(CheckKind.Order, "x", "transaction_date", "deemed_execution_date"), root)).Path);
        Assert.Empty(Run(Check(CheckKind.Order, "x", "deemed_execution_date", "transaction_date"), root));
    }

    [Fact]
    public void A_value_that_another_one_requires_is_reported_where_it_is_empty()
    {
        RecordValues root = Filing(("direct_or_indirect_ownership", "I"));
        CheckDescriptor check = Check(CheckKind.Requires, "x", "direct_or_indirect_ownership", "nature_of_ownership") with { Values = ["I"] };
        Assert.Equal("nonDerivativeTransactions[0].natureOfOwnership", Assert.Single(Run(check, root)).Path);
        Assert.Empty(Run(check, Filing(("direct_or_indirect_ownership", "D"))));
        Assert.Empty(Run(check, Filing(("direct_or_indirect_ownership", "I"), ("nature_of_ownership", "By Trust"))));
    }

    [Fact]
    public void Exactly_one_speaks_of_both_and_of_neither()
    {
        CheckDescriptor check = Check(CheckKind.ExactlyOne, "x", "shares_owned_following_transaction", "value_owned_following_transaction");
        Assert.Single(Run(check, Filing()));
        Assert.Single(Run(check, Filing(("shares_owned_following_transaction", "1"), ("value_owned_following_transaction", "2"))));
        Assert.Empty(Run(check, Filing(("value_owned_following_transaction", "2"))));
    }

    [Theory]
    [InlineData("0022-09-12", 1)]
    [InlineData("2022-09-12", 0)]
    public void A_date_outside_its_range_is_reported(string date, int issues) =>
        Assert.Equal(issues, Run(Check(CheckKind.Range, "x", "transaction_date") with { Values = ["1991-01-01", "2100-01-01"] }, Filing(("transaction_date", date))).Count);

    [Fact]
    public void Marks_and_footnotes_that_do_not_meet_are_reported()
    {
        RecordValues root = Filing(("transaction_date", "2022-09-12"));
        FieldDescriptor date = PrintedForm4.Of(PrintedForm4.NonDerivativeTransaction, "transaction_date");
        ref FieldValue value = ref root.Members(Rows)[0][date];
        value = value.With(value.Status, 1, false, new Provenance(null, [], null, ["F2"]));
        root.FootnoteList = [new Footnote("F1", new Extracted<string?>("text", ExtractionStatus.Found))];

        List<Issue> issues = Run(new CheckDescriptor("F4X0327", CheckKind.Matches, IssueSeverity.Warning, "marks and footnotes", null, [], []), root);

        Assert.Equal(["nonDerivativeTransactions[0].transactionDate", "footnotes[0]"], issues.Select(i => i.Path));
    }

    private static List<Issue> Run(CheckDescriptor check, RecordValues root)
    {
        var issues = new List<Issue>();
        var form = new FormDescriptor { Id = "f", Title = "t", Tables = PrintedForm4.Form2003.Tables, Checks = [check] };
        CheckRunner.Run(form, root, ScopedRecords.Of(root), issues);
        return issues;
    }

    private static CheckDescriptor Check(CheckKind kind, string message, params string[] fields) =>
        new("F4X0399", kind, IssueSeverity.Warning, message, "non_derivative", fields, []);

    private static RecordValues Filing(params (string Id, string? Value)[] row)
    {
        var root = new RecordValues(PrintedForm4.Root);
        if (row.Length > 0 || root.Members(Rows).Count == 0) Row(root, row);
        return root;
    }

    private static void Row(RecordValues root, params (string Id, string? Value)[] values)
    {
        List<RecordValues> rows = root.Members(Rows);
        if (rows.Count == 1 && rows[0].RowNumber == 0) rows.Clear();
        var row = new RecordValues(Rows.Record) { RowNumber = values.Length == 0 ? 0 : rows.Count + 1 };
        foreach ((string id, string? text) in values)
        {
            if (text is null) continue;
            FieldDescriptor field = PrintedForm4.Of(Rows.Record, id);
            row[field] = field.Type switch
            {
                FieldType.Date => FieldValue.OfDate(DateOnly.ParseExact(text, "yyyy-MM-dd", null), ExtractionStatus.Found, 1, false, null),
                FieldType.Code => FieldValue.OfNumber(Array.FindIndex(field.Codes!.Codes, c => c.Value == text), ExtractionStatus.Found, 1, false, null),
                FieldType.Decimal or FieldType.Money => FieldValue.OfNumber(decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture), ExtractionStatus.Found, 1, false, null),
                _ => FieldValue.OfText(text, ExtractionStatus.Found, 1, false, null),
            };
        }

        rows.Add(row);
    }
}
