using System.Globalization;
using System.Text.Json;
using Form4Gen.Runtime;

namespace Form4Gen.Cli.Json;

/// <summary>Writes what the header of a submission says.</summary>
internal static class SubmissionWriter
{
    /// <summary>Writes the property <c>submission</c>.</summary>
    /// <param name="json">Takes it.</param>
    /// <param name="submission">The header's facts.</param>
    public static void Write(Utf8JsonWriter json, Submission submission)
    {
        json.WriteStartObject("submission");
        json.WriteString("accessionNumber", submission.AccessionNumber);
        json.WriteString("formType", submission.FormType);
        json.WriteString("periodOfReport", submission.PeriodOfReport?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("filedAsOfDate", submission.FiledAsOfDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        json.WriteString("acceptanceTime", submission.AcceptanceTime?.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        if (submission.Issuer is null) json.WriteNull("issuer");
        else WriteParty(json, "issuer", submission.Issuer);
        json.WriteStartArray("reportingOwners");
        foreach (SubmissionParty owner in submission.ReportingOwners) WriteParty(json, null, owner);
        json.WriteEndArray();
        json.WriteStartArray("documents");
        foreach (SubmissionDocument document in submission.Documents)
        {
            json.WriteStartObject();
            json.WriteString("type", document.Type);
            json.WriteString("sequence", document.Sequence);
            json.WriteString("fileName", document.FileName);
            json.WriteString("description", document.Description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteParty(Utf8JsonWriter json, string? name, SubmissionParty party)
    {
        if (name is null) json.WriteStartObject();
        else json.WriteStartObject(name);
        json.WriteString("cik", party.Cik);
        json.WriteString("name", party.Name);
        json.WriteString("fileNumber", party.FileNumber);
        json.WriteEndObject();
    }
}
