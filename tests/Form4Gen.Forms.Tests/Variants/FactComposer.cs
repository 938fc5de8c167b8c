using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace Form4Gen.Forms.Tests.Variants;

/// <summary>Makes up filings: the same seed makes the same filing.</summary>
internal sealed class FactComposer(Random random)
{
    private static readonly string[] LastNames = ["Okafor", "Lindqvist", "Marchetti", "Baxter", "Novak", "Pemberton", "Castellano", "Wu", "Hargrove", "Delacroix", "Yamada", "Fitzgerald", "Rosen", "Abernathy", "Quigley"];
    private static readonly string[] FirstNames = ["Miriam", "Jonas", "Priya", "Edward", "Lucia", "Tobias", "Helen", "Victor", "Grace", "Samuel", "Nadine", "Carl"];
    private static readonly string[] Middle = ["A.", "J.", "M.", "R.", "T."];
    private static readonly string[] Issuers = ["HALCYON SYSTEMS INC", "NORTHGATE BANCORP", "BLUE HERON ENERGY CORP", "VERIDIAN THERAPEUTICS, INC.", "OAKLINE LOGISTICS INC", "MERIDIAN FOODS CO", "TALLGRASS ROBOTICS CORP", "CORVUS MATERIALS LTD"];
    private static readonly (string City, string State, string Zip)[] Places = [("PORTLAND", "OR", "97204"), ("BURLINGTON", "MA", "01803"), ("AUSTIN", "TX", "78701"), ("RALEIGH", "NC", "27601"), ("SAN JOSE", "CA", "95110"), ("STAMFORD", "CT", "06901"), ("BOULDER", "CO", "80302"), ("EVANSTON", "IL", "60201")];
    private static readonly string[] Streets = ["250 HARBOR BOULEVARD", "17 FOUNDRY STREET", "4100 COLLEGE AVENUE", "88 LAKESHORE DRIVE", "1 CONSTITUTION PLAZA", "600 MILL ROAD"];
    private static readonly string[] Titles = ["Chief Financial Officer", "President and CEO", "General Counsel", "SVP, Operations", "Vice President, Sales", "Treasurer"];
    private static readonly string[] Others = ["Advisory Committee Member", "Member of 13(d) group", "Portfolio Manager", "See Remarks", "Director by Deputization"];
    private static readonly string[] Securities = ["Common Stock", "Common Stock", "Common Stock", "Class A Common Stock", "Ordinary Shares"];
    private static readonly string[] Derivatives = ["Stock Option (right to buy)", "Stock Option (right to buy)", "Restricted Stock Units", "Employee Stock Option", "Performance Stock Units", "Warrant"];
    private static readonly string[] Natures = ["By Spouse", "By Trust", "By 401(k) Plan", "By Family Partnership"];
    private static readonly string[] Notes =
    [
        "The shares were sold under a plan that the reporting person adopted in an earlier year.",
        "The option becomes exercisable in four equal annual installments beginning one year after the grant.",
        "Each unit is the economic equivalent of one share of the issuer's common stock.",
        "The price is a weighted average. The reporting person will provide details of each trade upon request.",
        "Includes shares held through the issuer's employee stock purchase plan.",
    ];

    public FilingFacts Compose()
    {
        string last = One(LastNames), first = One(FirstNames), middle = random.Next(2) == 0 ? " " + One(Middle) : "";
        string issuer = One(Issuers);
        var place = One(Places);
        DateOnly period = BusinessDay(new DateOnly(2004, 1, 5).AddDays(random.Next(6500)));
        DateOnly signed = BusinessDay(period.AddDays(random.Next(0, 3)));
        bool officer = random.Next(3) > 0;
        int notes = random.Next(0, 4);
        RowFacts[] one = [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => NonDerivative(period, notes))];
        RowFacts[] two = [.. Enumerable.Range(0, random.Next(one.Length == 0 ? 1 : 0, 4)).Select(_ => Derivative(period, notes))];
        return new FilingFacts
        {
            OwnerName = $"{last} {first}{middle}",
            Street1 = "C/O " + issuer,
            Street2 = One(Streets),
            City = place.City,
            State = place.State,
            Zip = place.Zip,
            IssuerName = issuer,
            Ticker = issuer[..1] + issuer[3..5].Replace(" ", "X", StringComparison.Ordinal) + (char)('A' + random.Next(26)),
            Period = period,
            Signed = signed,
            Signature = $"{(random.Next(2) == 0 ? "/s/ " : "")}{first}{middle} {last}",
            IsOfficer = officer,
            IsDirector = !officer || random.Next(3) == 0,
            IsTenPercentOwner = random.Next(6) == 0,
            OfficerTitle = officer ? One(Titles) : null,
            NonDerivative = one,
            Derivative = two,
            Footnotes = [.. Notes.OrderBy(_ => random.Next()).Take(notes)],
        };
    }

    /// <summary>A filing with what is seldom filled: deemed dates, early reports, an amended filing, remarks, another relationship, indirect derivatives.</summary>
    public FilingFacts ComposeRare()
    {
        FilingFacts facts = Compose();
        return facts with
        {
            OtherText = random.Next(8) == 0 ? One(Others) : null,
            Amended = random.Next(8) == 0 ? BusinessDay(facts.Signed.AddDays(-random.Next(3, 9))) : null,
            Remarks = random.Next(3) == 0 ? "Exhibit 24 - Power of Attorney is filed with this statement." : null,
            NonDerivative = [.. facts.NonDerivative.Select(row => Rare(row, facts.Period, false))],
            Derivative = [.. facts.Derivative.Select(row => Rare(row, facts.Period, true))],
        };
    }

    private RowFacts Rare(RowFacts row, DateOnly period, bool isDerivative)
    {
        bool indirect = isDerivative && random.Next(4) == 0;
        if (indirect) row = row with { Ownership = "I", Nature = One(Natures) };
        return row.IsHolding ? row : row with { Deemed = random.Next(5) == 0 ? Printed.Of(period) : null, Early = random.Next(8) == 0 ? "V" : null };
    }

    private RowFacts NonDerivative(DateOnly period, int notes)
    {
        bool holding = random.Next(5) == 0, indirect = random.Next(5) == 0;
        long shares = Amount();
        string code = One(["S", "P", "A", "F", "M", "G", "S", "A"]);
        string? price = code is "A" or "G" ? "$0" : Printed.Money(Price());
        return new RowFacts
        {
            IsHolding = holding,
            Title = One(Securities),
            Date = holding ? null : Printed.Of(period),
            Code = holding ? null : code,
            Shares = holding ? null : Printed.Shares(shares),
            AcquiredDisposed = holding ? null : code is "P" or "A" or "M" ? "A" : "D",
            Price = holding ? null : price,
            Owned = Printed.Shares(shares + Amount()),
            Ownership = indirect ? "I" : "D",
            Nature = indirect ? One(Natures) : null,
            Marks = Marks(notes, holding ? ["Owned"] : ["Shares", "Price", "Owned"]),
        };
    }

    private RowFacts Derivative(DateOnly period, int notes)
    {
        bool holding = random.Next(6) == 0;
        string title = One(Derivatives);
        bool option = title.Contains("Option", StringComparison.Ordinal) || title == "Warrant";
        string shares = Printed.Shares(Amount());
        string code = One(["A", "A", "M", "D"]);
        DateOnly expires = period.AddYears(10);
        var marks = Marks(notes, holding ? [] : ["Shares"]);
        if (notes > 0) marks["Exercisable"] = random.Next(1, notes + 1);
        return new RowFacts
        {
            IsHolding = holding,
            Title = title,
            ExercisePrice = option ? Printed.Money(Price()) : "$0",
            Date = holding ? null : Printed.Of(period),
            Code = holding ? null : code,
            Shares = holding ? null : shares,
            AcquiredDisposed = holding ? null : code == "A" ? "A" : "D",
            Exercisable = notes > 0 ? null : Printed.Of(period.AddYears(1)),
            Expiration = Printed.Of(expires),
            UnderlyingTitle = "Common Stock",
            UnderlyingShares = shares,
            Price = holding ? null : "$0",
            Owned = random.Next(2) == 0 ? shares : Printed.Shares(Amount()),
            Ownership = "D",
            Marks = marks,
        };
    }

    private Dictionary<string, int> Marks(int notes, string[] cells)
    {
        Dictionary<string, int> marks = [];
        foreach (string cell in cells)
            if (notes > 0 && random.Next(4) == 0)
                marks[cell] = random.Next(1, notes + 1);
        return marks;
    }

    private long Amount() => random.Next(4) switch
    {
        0 => random.Next(100, 1000),
        1 => random.Next(1, 100) * 100L,
        2 => random.Next(1_000, 100_000),
        _ => random.Next(100_000, 2_500_000),
    };

    private decimal Price() => decimal.Round((decimal)(random.NextDouble() * 150) + 0.51m, random.Next(5) == 0 ? 4 : 2);

    private T One<T>(T[] of) => of[random.Next(of.Length)];

    private static DateOnly BusinessDay(DateOnly date) => date.DayOfWeek switch
    {
        DayOfWeek.Saturday => date.AddDays(2),
        DayOfWeek.Sunday => date.AddDays(1),
        _ => date,
    };

    /// <summary>The value that is filed for a printed amount.</summary>
    public static string Filed(string printed) => decimal.Parse(printed.TrimStart('$'), NumberStyles.Number, CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture);
}
