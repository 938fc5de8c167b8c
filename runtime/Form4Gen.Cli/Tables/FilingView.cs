using System;
using System.Collections.Generic;
using System.Linq;
using Form4Gen.Cli.Input;
using Form4Gen.Cli.Json;
using Form4Gen.Cli.Output;
using Form4Gen.Cli.Records;
using Form4Gen.Runtime;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Cli.Tables;

/// <summary>One filing, section by section, in the schema's order.</summary>
internal sealed class FilingView
{
    private readonly Screen _screen;
    private readonly FilingDocument _document;
    private readonly PrintedNames _names;
    private readonly NoteList _notes;
    private readonly FactList _facts;

    /// <summary>Makes the view.</summary>
    /// <param name="screen">Takes it.</param>
    /// <param name="document">The file and what was read from it.</param>
    /// <param name="evidence">Which values are explained.</param>
    public FilingView(Screen screen, FilingDocument document, EvidenceLevel evidence)
    {
        _screen = screen;
        _document = document;
        _names = new PrintedNames(document.Printed);
        _notes = new NoteList(screen, document.Issues, evidence);
        _facts = new FactList(screen, _names);
    }

    /// <summary>Shows it.</summary>
    public void Write()
    {
        _screen.Line(SafeText.OneLine(_document.Source), Palette.Title);
        if (_document.Filing is { } filing)
        {
            _screen.Line(SafeText.OneLine(Kind()), Palette.Aside);
            WriteItems(filing, null);
        }
        else
        {
            _screen.Line("not read", Palette.Missing);
        }
        WriteIssues();
    }

    private string Kind()
    {
        IExtraction read = _document.Extraction!;
        string?[] parts = [read.Form is null ? null : $"Form {read.Form}", _document.Printed?.Title, read.Revision, StatusText.Of(read.Format)];
        return string.Join(", ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    // Values that follow one another make a section; every record and every table makes its own.
    private void WriteItems(RecordNode record, RecordMember? member)
    {
        var pending = new List<FieldEntry>();
        var tables = new HashSet<TableDescriptor>();
        foreach (RecordItem item in record.Items)
        {
            if (item is FieldItem field)
            {
                pending.Add(field.Entry);
                continue;
            }
            WriteFacts(pending, member);
            WriteMember(record, item, tables);
        }
        WriteFacts(pending, member);
    }

    private void WriteMember(RecordNode record, RecordItem item, HashSet<TableDescriptor> tables)
    {
        switch (item)
        {
            case SingleItem single:
                WriteRecord(single.Member, single.Record, Wording.OfName(single.Member.JsonName));
                break;
            case ListItem { Member.Kind: MemberKind.Rows } rows:
                WriteRows(record, rows, tables);
                break;
            case ListItem list:
                string name = Wording.OfName(list.Member.JsonName);
                for (int i = 0; i < list.Records.Count; i++)
                    WriteRecord(list.Member, list.Records[i], list.Records.Count == 1 ? name : FormattableString.Invariant($"{name}: {i + 1}"));
                break;
            case FootnotesItem notes:
                WriteFootnotes(notes);
                break;
        }
    }

    private void WriteRecord(RecordMember member, RecordNode record, string heading)
    {
        _screen.Gap();
        _screen.Line(heading, Palette.Heading);
        if (record.AllFields().Any(FactList.IsShown)) WriteItems(record, member);
        else _screen.Line("nothing filled in", Palette.Aside, indent: 2);
    }

    private void WriteRows(RecordNode record, ListItem rows, HashSet<TableDescriptor> shown)
    {
        if (_names.TableOf(rows.Member) is not { } table)
        {
            new RowsView(_screen, _names, _notes).Write(Wording.OfName(rows.Member.JsonName), rows.Records);
            return;
        }
        if (!shown.Add(table)) return;
        // The kinds of row of one table are printed in one table, in printed order.
        var all = new List<RecordNode>();
        foreach (RecordItem item in record.Items)
            if (item is ListItem list && _names.TableOf(list.Member) == table) all.AddRange(list.Records);
        new RowsView(_screen, _names, _notes).Write(table.Titles.Length > 0 ? table.Titles[0] : Wording.OfId(table.Id), [.. all.OrderBy(row => row.Row)]);
    }

    private void WriteFacts(List<FieldEntry> entries, RecordMember? member)
    {
        if (entries.Count == 0) return;
        _facts.Write(entries, member);
        _notes.Write(entries);
        entries.Clear();
    }

    private void WriteFootnotes(FootnotesItem item)
    {
        if (item.Footnotes.Count == 0) return;
        _screen.Gap();
        _screen.Line("Footnotes", Palette.Heading);
        FieldEntry[] texts = [.. item.Texts.SelectMany(text => text.Fields)];
        _facts.Write(texts.Zip(item.Footnotes, (text, footnote) => (SafeText.OneLine(footnote.Id), text)));
        _notes.Write(texts);
    }

    private void WriteIssues()
    {
        Issue[] rest = [.. _document.Issues.Where(issue => !_notes.Covers(issue))];
        if (rest.Length == 0) return;
        _screen.Gap();
        _screen.Line("Issues", Palette.Heading);
        foreach (Issue issue in rest)
        {
            string where = issue.Path is null ? "" : $" {SafeText.OneLine(issue.Path)}:";
            _screen.Line($"{StatusText.Of(issue.Severity)} {SafeText.OneLine(issue.Id)}:{where} {SafeText.OneLine(issue.Message)}",
                issue.Severity switch { IssueSeverity.Error => Palette.Missing, IssueSeverity.Warning => Palette.Doubt, _ => null }, indent: 2);
        }
    }
}
