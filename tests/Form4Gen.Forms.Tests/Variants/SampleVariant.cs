using System;
using System.Collections.Generic;
using System.Globalization;

namespace Form4Gen.Forms.Tests.Variants;

/// <summary>
/// The two sample filings with other names, numbers and dates and with other cut positions, the damage otherwise as it is there.
/// What is lost in a sample is lost in its variants: it is in no list of values.
/// </summary>
internal sealed class SampleVariant
{
    private readonly Random _random;
    private readonly FilingFacts _facts;
    private readonly List<PrintedValue> _values = [];
    private readonly DateOnly _period;
    private readonly DateOnly _signed;
    private string _text;

    private SampleVariant(int seed, string sample)
    {
        _random = new Random(seed);
        _facts = new FactComposer(_random).Compose();
        _period = _facts.Period;
        _signed = _facts.Signed;
        _text = sample;
    }

    public static VariantDocument Harris(int seed) => new SampleVariant(seed, SampleFiles.Harris).LikeHarris();

    public static VariantDocument Scarfo(int seed) => new SampleVariant(seed, SampleFiles.Scarfo).LikeScarfo();

    private VariantDocument LikeHarris()
    {
        Common("Harris Kathleen A.", "Kathleen A. Harris", "10/19/2011");
        // Inside a word, as in the sample.
        Replace("WESTF(01886", $"{_facts.City[.._random.Next(2, _facts.City.Length)]}({_facts.Zip}");
        Is("isOfficer", "true", "reportingOwners[0].");
        string number = Printed.Shares(_random.Next(1_000, 999_999)), price = Printed.Money(decimal.Round((decimal)(_random.NextDouble() * 90) + 0.05m, 2));
        string title = One("Stock Option (right to buy)", "Employee Stock Option (right to buy)", "Non-Qualified Stock Option (right to buy)");
        Replace("Stock Option (right to buy)\t\\$2.28\t", $"{title}\t\\{price}\t");
        Replace("\t125,000\t", $"\t{number}\t");
        Replace("\tCommo\t125,0\t000\t\\$0\t125,00\t0\tD", $"\t{"Common"[.._random.Next(3, 6)]}\t{Cut(number)}\t\\$0\t{Cut(number)}\tD");
        Replace("10/17/2011\t\t\t", Printed.Of(_period) + "\t\t\t");
        _text = _text.Replace("10/17/2011", Printed.Of(_period), StringComparison.Ordinal);
        Replace("10/17/2021", Printed.Of(_period.AddYears(10)));
        Replace("October 17, 2012", _period.AddYears(1).ToString("MMMM d, yyyy", CultureInfo.InvariantCulture));
        const string Row = "table2[0].";
        Is("securityTitle", title, Row);
        Is("conversionOrExercisePrice", FactComposer.Filed(price), Row);
        Is("transactionDate", Iso(_period), Row);
        Is("transactionCode", "A", Row);
        Is("transactionShares", FactComposer.Filed(number), Row);
        Is("transactionAcquiredDisposedCode", "A", Row);
        Is("footnotes.exerciseDate", "F1", Row);
        Is("expirationDate", Iso(_period.AddYears(10)), Row);
        Is("underlyingSecurityShares", FactComposer.Filed(number), Row);
        Is("transactionPricePerShare", "0", Row);
        Is("sharesOwnedFollowingTransaction", FactComposer.Filed(number), Row);
        Is("directOrIndirectOwnership", "D", Row);
        return Finish();
    }

    private VariantDocument LikeScarfo()
    {
        Common("Scarfo Anthony", "Anthony Scarfo", "09/15/2014");
        Replace("WESTFORD MA 01886", $"{_facts.City} {_facts.State} {_facts.Zip}");
        Is("rptOwnerCity", _facts.City, "reportingOwners[0].");
        Is("rptOwnerState", _facts.State, "reportingOwners[0].");
        Replace("t & Corp Dev", One("t & Corp Dev", "ce President, Sales", "nd Treasurer", "al Counsel"));
        string title = One("Common Stock", "Class A Common Stock", "Ordinary Shares", "Common Shares");
        string shares = Printed.Shares(_random.Next(1_000, 99_999)), owned = Printed.Shares(_random.Next(100_000, 2_000_000));
        string price = "$" + ((_random.Next(9_000) + 105) / 100m).ToString("0.00", CultureInfo.InvariantCulture);
        string[] date = Cut(Printed.Of(_period)).Split('\t'), money = Cut(price).Split('\t');
        Replace("Common Stock 09/12/\t\t\t\t\t/2014\t", $"{title} {date[0]}\t\t\t\t\t{date[1]}\t");
        Replace("\t13,767\t(1)\tD \\$3.\t\t.83 353,512\t\t3,512\tD\t", $"\t{shares}\t(1)\tD \\{money[0]}\t\t{money[1]} {owned}\t\t{owned[^_random.Next(3, 6)..]}\tD\t");
        Replace("09/12/2014", Printed.Of(_period));
        const string Row = "table1[0].";
        Is("securityTitle", title, Row);
        Is("transactionDate", Iso(_period), Row);
        Is("transactionShares", FactComposer.Filed(shares), Row);
        Is("footnotes.transactionShares", "F1", Row);
        Is("transactionAcquiredDisposedCode", "D", Row);
        Is("transactionPricePerShare", FactComposer.Filed(price), Row);
        Is("sharesOwnedFollowingTransaction", FactComposer.Filed(owned), Row);
        Is("directOrIndirectOwnership", "D", Row);
        return Finish();
    }

    private void Common(string owner, string signature, string signed)
    {
        Replace($" {owner}\t", $" {_facts.OwnerName}\t");
        Replace($"\n{signature}\n", $"\n{_facts.Signature}\n");
        Replace(signed, Printed.Of(_signed));
        Replace("SONUS NETWORKS INC [SONS]", $"{_facts.IssuerName} [{_facts.Ticker}]");
        Replace("C/O SONUS NETWORKS, INC. 4 TECHNOLOGY PARK DRIVE", $"{_facts.Street1} {_facts.Street2}");
        Is("documentType", "4");
        Is("rptOwnerName", _facts.OwnerName, "reportingOwners[0].");
        Is("rptOwnerStreet1", _facts.Street1, "reportingOwners[0].");
        Is("rptOwnerStreet2", _facts.Street2, "reportingOwners[0].");
        Is("rptOwnerZipCode", _facts.Zip, "reportingOwners[0].");
        Is("issuerName", _facts.IssuerName, "issuer.");
        Is("issuerTradingSymbol", _facts.Ticker, "issuer.");
        Is("periodOfReport", Iso(_period));
        Is("filedByMoreThanOneReportingPerson", "false");
        Is("signatureName", _facts.Signature, "ownerSignatures[0].");
        Is("signatureDate", Iso(_signed), "ownerSignatures[0].");
    }

    private VariantDocument Finish()
    {
        string[] lines = _text.Split('\n');
        bool table = false;
        for (int i = 0; i < lines.Length; i++)
        {
            table |= lines[i].Contains("Table I - ", StringComparison.Ordinal);
            if (lines[i].StartsWith("Explanation", StringComparison.Ordinal)) break;
            if (table && (lines[i].Contains("Date", StringComparison.Ordinal) || lines[i].Contains("Code", StringComparison.Ordinal))) lines[i] = ShiftCuts(lines[i]);
        }
        int note = Array.FindIndex(lines, l => l.StartsWith("1. ", StringComparison.Ordinal) && !l.Contains('\t', StringComparison.Ordinal));
        Is("footnotes[0]", lines[note][3..]);
        return new VariantDocument(string.Join('\n', lines), _values);
    }

    // A header's cuts stand elsewhere: a letter or two moves over a border.
    private string ShiftCuts(string line)
    {
        string[] cells = line.Split('\t');
        for (int i = 0; i + 1 < cells.Length; i++)
        {
            int by = _random.Next(-2, 3);
            if (cells[i].Length < 6 || cells[i + 1].Length < 6) continue;
            if (by > 0) (cells[i], cells[i + 1]) = (cells[i][..^by], cells[i][^by..] + cells[i + 1]);
            else if (by < 0) (cells[i], cells[i + 1]) = (cells[i] + cells[i + 1][..-by], cells[i + 1][-by..]);
        }
        return string.Join('\t', cells);
    }

    // At any place but the ends; as often without as with a glyph that both pieces show.
    private string Cut(string text)
    {
        int at = _random.Next(2, text.Length - 1), shared = _random.Next(2);
        return $"{text[..at]}\t{text[(at - shared)..]}";
    }

    private string One(params string[] of) => of[_random.Next(of.Length)];

    private void Is(string name, string filed, string at = "") => _values.Add(new PrintedValue(at + name, filed, filed.Length) { Survives = true });

    private void Replace(string old, string text)
    {
        int at = _text.IndexOf(old, StringComparison.Ordinal);
        if (at < 0) throw new InvalidOperationException($"The sample does not hold '{old}'.");
        _text = _text[..at] + text + _text[(at + old.Length)..];
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
