using System.Collections.Generic;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime.Reading.Checks;

/// <summary>Interprets the checks that a schema declares.</summary>
internal static class CheckRunner
{
    /// <summary>Runs every check of a revision and adds an issue for each that fails.</summary>
    public static void Run(FormDescriptor form, RecordValues root, List<ScopedRecord> records, List<Issue> issues)
    {
        foreach (CheckDescriptor check in form.Checks)
        {
            switch (check.Kind)
            {
                case CheckKind.Balance:
                    BalanceCheck.Run(check, InScope(check, form, records), issues);
                    break;
                case CheckKind.Matches:
                    FootnoteCheck.Run(check, root, records, issues);
                    break;
                default:
                    foreach (ScopedRecord record in InScope(check, form, records))
                        if (RecordChecks.Fails(check, record) is { } culprit)
                            issues.Add(IssueOf(check, record, culprit));
                    break;
            }
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

    private static IEnumerable<ScopedRecord> InScope(CheckDescriptor check, FormDescriptor form, List<ScopedRecord> records)
    {
        foreach (ScopedRecord record in records)
        {
            if (check.Table is null ? record.Member is null : IsIn(check.Table, record, form))
                yield return record;
        }
    }

    private static bool IsIn(string scope, in ScopedRecord record, FormDescriptor form)
    {
        if (record.Member is null) return false;
        if (record.Member.Record.Id == scope) return true;
        foreach (TableDescriptor table in form.Tables)
        {
            if (table.Id != scope) continue;
            foreach (RowKindDescriptor kind in table.Kinds)
                if (ReferenceEquals(kind.Member, record.Member)) return true;
        }

        return false;
    }
}
