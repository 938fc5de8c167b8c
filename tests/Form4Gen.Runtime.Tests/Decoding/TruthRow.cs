using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Tests.Decoding;

/// <summary>A table row as plain texts by field, from a truth file or from a decoded record; the names are those of the truth files.</summary>
internal sealed class TruthRow
{
    private static readonly Dictionary<string, string> NonDerivative = new()
    {
        ["security_title"] = "security_title",
        ["transaction_date"] = "transaction_date",
        ["deemed_execution_date"] = "deemed_date",
        ["transaction_code"] = "code",
        ["transaction_timeliness"] = "v",
        ["transaction_shares"] = "shares",
        ["transaction_acquired_disposed_code"] = "acquired_disposed",
        ["transaction_price_per_share"] = "price",
        ["shares_owned_following_transaction"] = "owned_following",
        ["value_owned_following_transaction"] = "owned_following",
        ["direct_or_indirect_ownership"] = "direct_indirect",
        ["nature_of_ownership"] = "nature",
    };

    private static readonly Dictionary<string, string> Derivative = new(NonDerivative)
    {
        ["conversion_or_exercise_price"] = "exercise_price",
        ["exercise_date"] = "date_exercisable",
        ["expiration_date"] = "expiration_date",
        ["underlying_security_title"] = "underlying_title",
        ["underlying_security_shares"] = "underlying_shares",
        ["underlying_security_value"] = "underlying_shares",
    };

    public static readonly HashSet<string> Texts = ["security_title", "underlying_title", "nature"];

    public Dictionary<string, string> Values { get; } = [];

    public Dictionary<string, string> Marks { get; } = [];

    public HashSet<string> Doubtful { get; } = [];

    public Dictionary<string, FieldValue> Read { get; } = [];

    public static List<TruthRow> FromTruth(JsonElement table)
    {
        List<TruthRow> rows = [];
        foreach (JsonElement row in table.EnumerateArray())
        {
            TruthRow result = new();
            foreach (JsonProperty property in row.EnumerateObject())
            {
                if (property.Name == "footnotes")
                {
                    foreach (JsonProperty note in property.Value.EnumerateObject())
                        result.Marks[note.Name] = string.Join(",", note.Value.EnumerateArray().Select(n => n.GetString()).Order(StringComparer.Ordinal));
                }
                else if (property.Value.ValueKind == JsonValueKind.String) result.Values[property.Name] = Normal(property.Value.GetString()!);
            }
            rows.Add(result);
        }
        return rows;
    }

    /// <summary>What each value rests on, for calibration.</summary>
    public Dictionary<string, string> Evidence { get; } = [];

    public static TruthRow FromRecord(RecordValues record, RowDecoding decoding, TableDescriptor table)
    {
        bool derivative = table.Id == "derivative";
        TruthRow row = new();
        row.Values["kind"] = decoding.Kind == 0 ? "transaction" : "holding";
        foreach (FieldDescriptor field in record.Descriptor.Fields)
        {
            FieldValue value = record[field];
            string? name = (derivative ? Derivative : NonDerivative).GetValueOrDefault(field.Id);
            if (derivative && field.Id is "transaction_acquired_disposed_code") continue;
            if (derivative && field.Id is "transaction_shares" or "transaction_total_value") name = SharesColumn(record);
            if (field.Id == "equity_swap_involved" && value.HasValue && value.Number == 1 && row.Values.TryGetValue("code", out string? code)) row.Values["code"] = code + "/K";
            if (name is null) continue;
            if (value.HasValue)
            {
                string text = RowFixture.ValueText(field, value);
                row.Values[name] = field.Id == "transaction_timeliness" ? "V" : Normal(text);
                row.Read[name] = value;
                if (value.IsDoubtful) row.Doubtful.Add(name);
            }
            if (value.Provenance?.Footnotes is { Count: > 0 } marks)
            {
                row.Marks[name] = string.Join(",", marks.Select(m => m[1..]).Order(StringComparer.Ordinal));
                if (value.IsDoubtful) row.Doubtful.Add("footnotes." + name);
            }
        }
        if (derivative && Array.Find(record.Descriptor.Fields, f => f.Id == "transaction_acquired_disposed_code") is { } statement && record[statement].IsDoubtful) row.Doubtful.Add(SharesColumn(record));
        for (int c = 0; c < table.Columns.Length; c++) row.AddEvidence(record, decoding, table.Columns[c], decoding.Columns[c], derivative);
        return row;
    }

    private void AddEvidence(RecordValues record, RowDecoding decoding, ColumnDescriptor column, in ColumnReading reading, bool derivative)
    {
        if (!reading.HasValue || TableGrammar.FieldOf(column, ColumnRole.Value, decoding.Kind) is not { } field) return;
        string? name = derivative && field.Id == "transaction_shares" ? SharesColumn(record) : (derivative ? Derivative : NonDerivative).GetValueOrDefault(field.Id);
        if (name is not null)
            Evidence[name] = string.Create(CultureInfo.InvariantCulture, $"{field.Type}\t{Math.Min(20f, reading.Margin):0.000}\t{reading.Posterior:0.00000}\t{decoding.SkippedTokens}\t{reading.Traits}\t{reading.Context}");
    }

    private static string SharesColumn(RecordValues record)
    {
        FieldDescriptor? code = Array.Find(record.Descriptor.Fields, f => f.Id == "transaction_acquired_disposed_code");
        return code is not null && record[code].HasValue && record[code].Number == 1 ? "shares_disposed" : "shares_acquired";
    }

    /// <summary>Numbers without trailing zeros, texts with single spaces.</summary>
    private static string Normal(string text)
    {
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)) return (number / 1.0000000000000000000m).ToString("0.############", CultureInfo.InvariantCulture);
        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
