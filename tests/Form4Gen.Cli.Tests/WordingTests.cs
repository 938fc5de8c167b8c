using Form4Gen.Cli.Tables;

namespace Form4Gen.Cli.Tests;

public class WordingTests
{
    [Theory]
    [InlineData("transaction_date", "Transaction date")]
    [InlineData("non_derivative/holding", "Non derivative holding")]
    [InlineData("i", "I")]
    [InlineData("", "")]
    public void Ids_become_words(string id, string words) => Assert.Equal(words, Wording.OfId(id));

    [Theory]
    [InlineData("reportingOwners", "Reporting owners")]
    [InlineData("rptOwnerNonUSAddressFlag", "Rpt owner non USAddress flag")]
    [InlineData("remarks", "Remarks")]
    public void Names_become_words(string name, string words) => Assert.Equal(words, Wording.OfName(name));

    [Theory]
    [InlineData("Title of Security (Instr. 3)", "Title of Security")]
    [InlineData("Transaction Date (Month/Day/Year)  (Instr. 8)", "Transaction Date")]
    [InlineData("(A) or (D)", "(A) or (D)")]
    [InlineData("Ownership Form: Direct (D) or Indirect (I) (Instr. 4)", "Ownership Form: Direct (D) or Indirect (I)")]
    [InlineData("(give title below)", "(give title below)")]
    [InlineData("odd)", "odd)")]
    public void Asides_at_the_end_go(string label, string text) => Assert.Equal(text, Wording.WithoutAsides(label));

    [Theory]
    [InlineData("issuer_cik issuer_name issuer_trading_symbol", "issuer_")]
    [InlineData("rpt_owner_cik rpt_owner_name rpt_owner_city is_director", "rpt_owner_")]
    [InlineData("issuer_name cik symbol other", "")]
    [InlineData("issuer_name", "")]
    [InlineData("name date", "")]
    public void Words_that_most_ids_begin_with_are_found(string ids, string prefix) => Assert.Equal(prefix, Wording.SharedPrefix(ids.Split(' ')));

    [Theory]
    [InlineData("issuer_", "issuer_name", "name")]
    [InlineData("issuer_", "symbol", "symbol")]
    [InlineData("issuer_", "issuer_", "issuer_")]
    [InlineData("", "issuer_name", "issuer_name")]
    public void They_are_left_out_where_they_stand(string prefix, string id, string rest) => Assert.Equal(rest, Wording.Without(prefix, id));
}
