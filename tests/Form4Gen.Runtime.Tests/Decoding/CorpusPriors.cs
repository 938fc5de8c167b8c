using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Tests.Decoding;

/// <summary>How often columns are filled, as a calibration would say; and the checks that are evidence. The schema's files will hold both.</summary>
internal static class CorpusPriors
{
    private static readonly Dictionary<string, (double Transaction, double Holding)> Presence = new()
    {
        ["non_derivative.nature_of_ownership"] = (0.3, 0.85),
        ["derivative.conversion_or_exercise_price"] = (0.9, 0.9),
        ["derivative.exercise_date"] = (0.95, 0.95),
        ["derivative.expiration_date"] = (0.95, 0.95),
        ["derivative.nature_of_ownership"] = (0.15, 0.4),
        ["derivative.number_acquired"] = (0.45, 0.05),
        ["derivative.number_disposed"] = (0.45, 0.05),
    };

    private static readonly Dictionary<TableDescriptor, TableDescriptor> Known = [];

    public static CheckDescriptor[] Checks { get; } =
    [
        Requirement("non_derivative"), Requirement("derivative"),
        Balance("non_derivative"), Balance("derivative"),
    ];

    public static TableDescriptor Apply(TableDescriptor table)
    {
        lock (Known)
        {
            if (Known.TryGetValue(table, out TableDescriptor? known)) return known;
            return Known[table] = new()
            {
                Id = table.Id,
                Titles = table.Titles,
                Kinds = table.Kinds,
                Columns = System.Array.ConvertAll(table.Columns, c => With(table.Id, c)),
            };
        }
    }

    private static ColumnDescriptor With(string table, ColumnDescriptor column) => new()
    {
        Id = column.Id,
        Number = column.Number,
        Headers = column.Headers,
        GroupHeaders = column.GroupHeaders,
        Fields = column.Fields,
        Says = column.Says,
        Presence = Presence.TryGetValue(table + "." + column.Id, out (double Transaction, double Holding) p) ? [p.Transaction, p.Holding] : null,
    };

    private static CheckDescriptor Requirement(string table) =>
        new("F4X0317", CheckKind.Requires, IssueSeverity.Warning, "", table, ["direct_or_indirect_ownership", "nature_of_ownership"], ["I"]);

    private static CheckDescriptor Balance(string table) =>
        new("F4X0318", CheckKind.Balance, IssueSeverity.Warning, "", table,
            ["shares_owned_following_transaction", "transaction_shares", "transaction_acquired_disposed_code", "security_title", "direct_or_indirect_ownership", "nature_of_ownership"], []);
}
