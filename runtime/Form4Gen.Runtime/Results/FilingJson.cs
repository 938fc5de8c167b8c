using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text.Json;
using Form4Gen.Runtime.Descriptors;

namespace Form4Gen.Runtime;

/// <summary>
/// Writes the values of a filing as JSON, by the names of the form's own XML: what stands under <c>filing</c> in the output of the tool.
/// What is not known is null; numbers keep the decimals as filed; statuses, confidences and places are left out.
/// </summary>
public static class FilingJson
{
    private const string MarksKey = "footnotes";

    /// <summary>Writes one object. Needs no reflection.</summary>
    /// <param name="json">Takes it, where a value may stand.</param>
    /// <param name="filing">The filing, or a record of it.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="InvalidOperationException">No value may stand where the writer is.</exception>
    public static void Write(Utf8JsonWriter json, IExtractedRecord filing)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(filing);
        json.WriteStartObject();
        var writer = new RecordWriter(json);
        filing.Accept(writer);
        writer.End();
    }

    private sealed class RecordWriter(Utf8JsonWriter json) : IExtractedVisitor
    {
        private bool _isRow;
        private bool _hasNotes;
        private List<(string Name, List<string> Ids)>? _marks;

        public void Row(int number)
        {
            _isRow = number > 0;
            if (_isRow) json.WriteNumber("row", number);
        }

        public void Text(FieldDescriptor field, in Extracted<string?> value)
        {
            json.WriteString(field.JsonName, value.Value);
            Mark(field, value.Footnotes);
        }

        public void Code(FieldDescriptor field, in Extracted<string?> value) => Text(field, value);

        public void Number(FieldDescriptor field, in Extracted<decimal?> value)
        {
            if (value.Value is { } number) json.WriteNumber(field.JsonName, number);
            else json.WriteNull(field.JsonName);
            Mark(field, value.Footnotes);
        }

        public void Integer(FieldDescriptor field, in Extracted<long?> value)
        {
            if (value.Value is { } number) json.WriteNumber(field.JsonName, number);
            else json.WriteNull(field.JsonName);
            Mark(field, value.Footnotes);
        }

        public void Date(FieldDescriptor field, in Extracted<DateOnly?> value)
        {
            json.WriteString(field.JsonName, value.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            Mark(field, value.Footnotes);
        }

        public void MonthOrDate(FieldDescriptor field, in Extracted<MonthOrDate?> value)
        {
            json.WriteString(field.JsonName, value.Value?.ToString());
            Mark(field, value.Footnotes);
        }

        public void CheckBox(FieldDescriptor field, in Extracted<bool?> value)
        {
            if (value.Value is { } isMarked) json.WriteBoolean(field.JsonName, isMarked);
            else json.WriteNull(field.JsonName);
            Mark(field, value.Footnotes);
        }

        public void Record(RecordMember member, IExtractedRecord value)
        {
            json.WritePropertyName(member.JsonName);
            Write(json, value);
        }

        public void Records(RecordMember member, IReadOnlyList<IExtractedRecord> values)
        {
            json.WriteStartArray(member.JsonName);
            foreach (IExtractedRecord value in values) Write(json, value);
            json.WriteEndArray();
        }

        public void Footnotes(IReadOnlyList<Footnote> footnotes)
        {
            _hasNotes = true;
            json.WriteStartArray(MarksKey);
            foreach (Footnote footnote in footnotes)
            {
                json.WriteStartObject();
                json.WriteString("id", footnote.Id);
                json.WriteString("text", footnote.Text.Value);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }

        /// <summary>Ends the object, with the marks at its values.</summary>
        public void End()
        {
            // The form's own footnotes have the name already; its own values bear no marks in print.
            if (!_hasNotes && (_isRow || _marks is not null)) WriteMarks();
            json.WriteEndObject();
        }

        private void Mark(FieldDescriptor field, IReadOnlyList<string> footnotes)
        {
            if (footnotes.Count == 0) return;
            _marks ??= [];
            string name = field.FootnotesName ?? field.JsonName;
            int known = _marks.FindIndex(mark => mark.Name == name);
            if (known < 0) _marks.Add((name, []));
            List<string> ids = _marks[known < 0 ? ^1 : known].Ids;
            foreach (string id in footnotes)
                if (!ids.Contains(id)) ids.Add(id);
        }

        private void WriteMarks()
        {
            json.WriteStartObject(MarksKey);
            foreach ((string name, List<string> ids) in _marks ?? [])
            {
                json.WriteStartArray(name);
                foreach (string id in ids) json.WriteStringValue(id);
                json.WriteEndArray();
            }
            json.WriteEndObject();
        }
    }
}
