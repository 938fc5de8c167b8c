using System;
using System.Collections.Generic;
using System.Globalization;

namespace Form4Gen.Runtime.Tests.Decoding;

/// <summary>Rows that are made and damaged by chance, always the same: what is read without doubt is right.</summary>
public class DamagedRowTests
{
    private const int Rows = 400;

    private static readonly string[] Titles = ["Common Stock", "Class A Common Stock", "Common Shares, no par value", "Ordinary Shares"];

    [Fact]
    public void Clean_rows_are_read_exactly()
    {
        Random random = new(1);
        for (int i = 0; i < Rows; i++)
        {
            MadeRow row = new(random);
            RecordValues record = Read(row, string.Join('\t', row.Cells));
            foreach ((string field, string expected) in row.Values) Assert.Equal(expected, Text(record, field));
        }
    }

    [Fact]
    public void Cut_values_are_put_together_or_doubtful()
    {
        Random random = new(2);
        int read = 0, all = 0, silent = 0;
        for (int i = 0; i < Rows; i++)
        {
            MadeRow row = new(random);
            RecordValues record = Read(row, row.Cut(random, keepAll: true));
            foreach ((string field, string expected) in row.Values) Count(record, field, expected, ref read, ref all, ref silent);
        }
        Assert.InRange(read, 0.98 * all, all);
        Assert.InRange(silent, 0, 0.004 * all);
    }

    [Fact]
    public void Lost_values_are_seldom_replaced_by_others_without_doubt()
    {
        Random random = new(3);
        int read = 0, all = 0, silent = 0;
        for (int i = 0; i < Rows; i++)
        {
            MadeRow row = new(random);
            string lost = row.Lose(random);
            RecordValues record = Read(row, row.Cut(random, keepAll: true));
            FieldValue value = JoinTests.Value(record, lost);
            Assert.False(value.HasValue && !value.IsDoubtful, FormattableString.Invariant($"{lost}={Text(record, lost)} in {string.Join('|', row.Cells)}"));
            foreach ((string field, string expected) in row.Values)
                if (field != lost) Count(record, field, expected, ref read, ref all, ref silent);
        }
        Assert.InRange(read, 0.96 * all, all);
        Assert.InRange(silent, 0, 0.01 * all);
    }

    [Theory]
    [InlineData("Code\tV\tAmount\t(A) or (D)\tPrice\t1150.4)")]
    [InlineData("J.1(3)\tof\t(11301. 4)\t\t\t5)")]
    [InlineData("((((\t))))\t$$$\t,,,\t...\t///\t---")]
    [InlineData("\u0000\t\ud800\t\udc00x\t\u202e12,345\t$\t(")]
    public void Junk_gives_no_value_without_doubt(string junk)
    {
        RecordValues record = RowFixture.Read(RowFixture.TableOne, RowFixture.Context("2014-09-12", 1), junk)[0];
        foreach (Descriptors.FieldDescriptor field in record.Descriptor.Fields)
            Assert.False(field.Type is Descriptors.FieldType.Decimal or Descriptors.FieldType.Money or Descriptors.FieldType.Date && record[field].HasValue && !record[field].IsDoubtful, field.Id);
    }

    [Fact]
    public void Random_characters_are_survived()
    {
        Random random = new(4);
        const string Alphabet = "0123456789,.$()/\t\t\t DAIVSM xyz\\";
        for (int i = 0; i < 300; i++)
        {
            char[] row = new char[random.Next(1, 400)];
            for (int c = 0; c < row.Length; c++) row[c] = Alphabet[random.Next(Alphabet.Length)];
            row[0] = 'C';
            List<RecordValues> records = RowFixture.Read(i % 2 == 0 ? RowFixture.TableOne : RowFixture.TableTwo, RowFixture.Context("2014-09-12", 9), new string(row));
            Assert.Single(records);
        }
    }

    [Fact]
    public void The_words_of_a_row_are_limited()
    {
        string row = JoinTests.Row() + "\t" + string.Join(' ', System.Linq.Enumerable.Repeat("word", 5000));
        ReadOptions options = new() { MaxRowTokens = 40 };
        Assert.Equal(353512m, JoinTests.Value(RowFixture.Read(RowFixture.TableOne, RowFixture.Context("2014-09-12"), options, row)[0], "shares_owned_following_transaction").Number);
    }

    private static RecordValues Read(MadeRow row, string text) => RowFixture.Read(RowFixture.TableOne, RowFixture.Context(row.Period, 3), text)[0];

    private static string Text(RecordValues record, string field)
    {
        FieldValue value = JoinTests.Value(record, field);
        return value.HasValue ? RowFixture.ValueText(Array.Find(record.Descriptor.Fields, f => f.Id == field)!, value) : "";
    }

    private static void Count(RecordValues record, string field, string expected, ref int read, ref int all, ref int silent)
    {
        all++;
        if (Text(record, field) == expected) read++;
        else if (JoinTests.Value(record, field) is { HasValue: true, IsDoubtful: false }) silent++;
    }

    /// <summary>A row of a transaction with the values it must give.</summary>
    private sealed class MadeRow
    {
        public MadeRow(Random random)
        {
            DateOnly date = new DateOnly(2004, 1, 1).AddDays(random.Next(7000));
            Period = date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            bool sale = random.Next(2) == 0;
            int shares = random.Next(1000, 900_000), owned = random.Next(1000, 9_000_000);
            decimal price = random.Next(100, 50_000) / 100m;
            string title = Titles[random.Next(Titles.Length)], code = sale ? "S" : "P", letter = sale ? "D" : "A", number = shares.ToString("N0", CultureInfo.InvariantCulture);
            Cells = [title, date.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture), "", code, "", number, letter, "$" + price.ToString("0.00", CultureInfo.InvariantCulture), owned.ToString("N0", CultureInfo.InvariantCulture), "D", ""];
            Values["security_title"] = title;
            Values["transaction_date"] = Period;
            Values["transaction_code"] = code;
            Values["transaction_shares"] = shares.ToString(CultureInfo.InvariantCulture);
            Values["transaction_acquired_disposed_code"] = letter;
            Values["transaction_price_per_share"] = price.ToString("0.00", CultureInfo.InvariantCulture);
            Values["shares_owned_following_transaction"] = owned.ToString(CultureInfo.InvariantCulture);
            Values["direct_or_indirect_ownership"] = "D";
        }

        public string Period { get; }

        public string[] Cells { get; }

        public Dictionary<string, string> Values { get; } = [];

        /// <summary>Loses a number, and gives its field.</summary>
        public string Lose(Random random)
        {
            (int cell, string field) = random.Next(3) switch
            {
                0 => (5, "transaction_shares"),
                1 => (7, "transaction_price_per_share"),
                _ => (8, "shares_owned_following_transaction"),
            };
            Cells[cell] = "";
            return field;
        }

        /// <summary>The row with some dates and numbers cut by a border: over one common character, or none where groups stay right.</summary>
        public string Cut(Random random, bool keepAll)
        {
            string[] cells = (string[])Cells.Clone();
            foreach (int cell in (int[])[1, 5, 8])
            {
                string text = cells[cell];
                if (text.Length < 5 || random.Next(2) == 0) continue;
                int at = random.Next(2, text.Length - 2), overlap = keepAll ? random.Next(1, 3) : 0;
                cells[cell] = text[..at] + "\t" + text[Math.Max(0, at - overlap)..];
            }
            return string.Join('\t', cells);
        }
    }

    [Theory]
    [InlineData("D", "By Trust", true)]
    [InlineData("I", "", true)]
    [InlineData("I", "By Trust", false)]
    [InlineData("D", "", false)]
    public void A_code_without_what_it_requires_is_in_doubt(string own, string nature, bool against)
    {
        FieldValue code = JoinTests.Value(RowFixture.Read(RowFixture.TableOne, RowFixture.Context("2014-09-12"), JoinTests.Row(own: own, nature: nature))[0], "direct_or_indirect_ownership");
        Assert.Equal((against, against), (code.IsDoubtful, System.Linq.Enumerable.Contains(code.Provenance!.Because, "against-requirement")));
    }

    [Theory]
    [InlineData("I", true)]
    [InlineData("F", false)]
    public void A_letter_that_halves_of_others_look_like_is_in_doubt(string letter, bool doubtful) =>
        Assert.Equal(doubtful, JoinTests.Value(RowFixture.Read(RowFixture.TableOne, RowFixture.Context("2014-09-12"), JoinTests.Row(code: letter))[0], "transaction_code").IsDoubtful);

    [Theory]
    [InlineData("$3.8", true)]
    [InlineData("$3.83", false)]
    public void A_price_of_one_decimal_may_have_lost_the_other(string price, bool doubtful) =>
        Assert.Equal(doubtful, JoinTests.Value(RowFixture.Read(RowFixture.TableOne, RowFixture.Context("2014-09-12"), JoinTests.Row(price: price))[0], "transaction_price_per_share").IsDoubtful);

    [Fact]
    public void A_mark_behind_a_letter_that_chooses_is_that_of_the_text_beside_it()
    {
        RecordValues row = RowFixture.Read(RowFixture.TableOne, RowFixture.Context("2014-09-12", 3), JoinTests.Row(own: "By I (3) Trust"))[0];
        Assert.Empty(JoinTests.Value(row, "direct_or_indirect_ownership").Provenance!.Footnotes);
        Assert.Equal(["F3"], JoinTests.Value(row, "nature_of_ownership").Provenance!.Footnotes);
    }
}
