using System;
using System.Linq;
using Form4Gen.Runtime.Decoding;

namespace Form4Gen.Runtime.Tests.Decoding;

public class KnownPiecesTests
{
    [Theory]
    [InlineData("Co S mmon", "Common Stock", 7, 4)]
    [InlineData("Cla ord sh ss A", "Class A Ordinary Shares", 11, 9)]
    [InlineData("Stock", "Common Stock", 5, 6)]
    [InlineData("Trust by", "by Trust", 7, 0)]
    [InlineData("B T y Family Irust", "By Family Trust", 13, 0)]
    [InlineData("By I Trust", "By Trust", 7, 0)]
    [InlineData("7,930 Common St Stock", "Common Stock", 11, 0)]
    public void Pieces_cover_the_text_that_they_are_left_of(string text, string known, int covered, int missing)
    {
        Assert.True(TryCover(text, known, out PieceCover cover));
        Assert.Equal((covered, missing), (cover.Covered, cover.Missing));
    }

    [Theory]
    [InlineData("Preferred Shares, Series L", "Preferred Shares, Series Z")]
    [InlineData("Preferred Shares, Series AA", "Preferred Shares, Series A")]
    [InlineData("Restricted Stock Unit", "Restricted Stock Units")]
    [InlineData("Stock Options", "Stock Option")]
    [InlineData("2019 Restricted Stock Units", "Restricted Stock Units")]
    [InlineData("Vested Restricted Stock", "Restricted Stock Units")]
    [InlineData("See Notes", "See Footnotes")]
    public void A_word_of_another_text_is_no_piece(string text, string known) => Assert.False(TryCover(text, known, out _));

    [Theory]
    [InlineData("Co S|mmon")]
    [InlineData("Cl Com|A Common")]
    [InlineData("Class Stock")]
    public void What_is_left_of_the_title_of_another_row_is_that_title_in_doubt(string title)
    {
        FieldValue value = Titles(null, "Class A Common Stock", title)[1];
        Assert.Equal("Class A Common Stock", value.Text);
        Assert.True(value.IsDoubtful);
        Assert.Equal(ExtractionStatus.Inferred, value.Status);
        Assert.Contains("completed-from-known-text", value.Provenance!.Because);
        Assert.Equal(title, value.Provenance.RawText);
    }

    [Fact]
    public void Texts_of_the_tables_before_are_known_too()
    {
        ColumnTexts texts = new();
        Assert.Equal("Class Stock", Titles(texts, "Class Stock")[0].Text);
        Titles(texts, "Class A Common Stock");
        Assert.Equal("Class A Common Stock", Titles(texts, "Class Stock")[0].Text);
    }

    [Fact]
    public void Nothing_is_completed_from_a_text_that_is_in_doubt_itself() =>
        Assert.Equal("Stock", Titles(null, "Cla Preferred Co|ss A mmon", "Stock")[1].Text);

    [Fact]
    public void A_list_gives_the_words_of_a_text_and_the_page_their_case() =>
        Assert.Equal("common stock", Titles(null, "co st|mmon")[0].Text);

    private static bool TryCover(string text, string known, out PieceCover cover)
    {
        Span<Piece> words = stackalloc Piece[16];
        Piece[] pieces = [.. words[..PieceCover.Words(text, words)].ToArray().OrderByDescending(static p => p.Length)];
        return PieceCover.TryCover(text, pieces, known, "DI", out cover);
    }

    private static FieldValue[] Titles(ColumnTexts? texts, params string[] titles)
    {
        TableContext context = RowFixture.Context("2014-09-12", known: texts);
        return [.. RowFixture.Read(RowFixture.TableOne, context, [.. titles.Select(static t => JoinTests.Row(title: t))]).Select(static r => JoinTests.Value(r, "security_title"))];
    }
}
