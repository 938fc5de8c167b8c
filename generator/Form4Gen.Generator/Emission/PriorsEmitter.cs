using System.Globalization;
using System.Linq;
using Form4Gen.Schema.Model;

namespace Form4Gen.Generator.Emission;

/// <summary>Emits what was learned of how often values are right.</summary>
internal static class PriorsEmitter
{
    /// <summary>Emits the file's text.</summary>
    public static string Emit(PriorsSpec spec)
    {
        SourceWriter writer = Header.Begin(spec.Namespace, "Form4Gen.Runtime", "Form4Gen.Runtime.Descriptors");
        DocComment.Summary(writer, "What was learned from filings of known truth: the weights of the evidence for and against values.");
        writer.Open($"internal static class {spec.Type}");
        DocComment.Summary(writer, "By layout style.");
        writer.Line("public static CalibrationDescriptor[] Calibrations { get; } =");
        Code.List(spec.Calibrations.Select(CodeOf)).WriteOverLines(writer, "", ";");
        writer.Close();
        return writer.ToString();
    }

    private static Code CodeOf(CalibrationModel calibration) => Code.Call(
        "new",
        Code.Raw("LayoutStyle." + Identifier.Pascal(calibration.Style, "")),
        Code.List(calibration.Weights.Select(w => Code.Call("new", Code.Text(w.Term), Code.Raw(w.Weight.ToString("R", CultureInfo.InvariantCulture) + "f")))));
}
