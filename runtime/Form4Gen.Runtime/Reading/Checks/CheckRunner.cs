using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading.Checks;

/// <summary>Interprets the checks that a schema declares.</summary>
internal static class CheckRunner
{
    /// <summary>Runs every check of a revision and adds an issue for each that fails.</summary>
    public static void Run(FormDescriptor form, RecordValues root, List<ScopedRecord> records, List<Issue> issues)
    {
        foreach (PlannedCheck planned in CheckPlan.Of(form).Checks)
        {
            switch (planned.Check.Kind)
            {
                case CheckKind.Balance:
                    BalanceCheck.Run(planned, records, issues);
                    break;
                case CheckKind.Matches:
                    FootnoteCheck.Run(planned.Check, root, records, issues);
                    break;
                default:
                    Run(planned, records, issues);
                    break;
            }
        }
    }

    private static void Run(PlannedCheck planned, List<ScopedRecord> records, List<Issue> issues)
    {
        FieldDescriptor?[]? fields = null;
        for (int i = 0; i < records.Count; i++)
        {
            ScopedRecord record = records[i];
            // Records of one kind come one after the other.
            if (i == 0 || !ReferenceEquals(record.Member, records[i - 1].Member)) fields = planned.FieldsIn(record);
            if (fields is not null && RecordChecks.Fails(planned.Check, record.Values, fields) is { } culprit)
                issues.Add(IssueOf(planned.Check, record, culprit));
        }
    }

    /// <summary>The issue of a failed check, its message filled in with the record's values.</summary>
    public static Issue IssueOf(CheckDescriptor check, in ScopedRecord record, FieldDescriptor culprit)
    {
        string message = check.Message;
        foreach (string id in check.Fields)
            if (record.Find(id) is { } field)
                message = message.Replace("{" + id + "}", FieldText.Of(field, record.Values[field]), System.StringComparison.Ordinal);
        return new Issue(check.Id, check.Severity, record.PathOf(culprit), message);
    }
}
