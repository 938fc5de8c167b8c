using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Form4Gen.Forms.Tests.Variants;

/// <summary>A made-up filing as a grid recognizer would deliver it, with what a reader should find.</summary>
/// <param name="Text">The text.</param>
/// <param name="Values">Every printed value.</param>
internal sealed record VariantDocument(string Text, IReadOnlyList<PrintedValue> Values)
{
    /// <summary>Makes the document of a seed.</summary>
    /// <param name="seed">The seed; it decides everything.</param>
    /// <param name="damage">0: cells stay whole; 1: like the two sample filings.</param>
    public static VariantDocument Make(int seed, double damage)
    {
        var random = new Random(seed);
        FilingFacts facts = new FactComposer(random).Compose();
        return new Assembly(random, facts, damage).Build();
    }

    private sealed class Assembly(Random random, FilingFacts facts, double damage)
    {
        private readonly Typesetter _set = new();
        private readonly StringBuilder _text = new();
        private readonly bool _escapes = random.Next(3) > 0;

        public VariantDocument Build()
        {
            Top();
            var pages = new FormPages(facts, _set);
            Write(pages.First(), GridCutter.Foreign(random, damage));
            Write(pages.TableTwo(), random.Next(3) == 0 ? GridCutter.Foreign(random, damage) : GridCutter.Near(random, FormPages.EdgesTwo, damage));
            Bottom();
            return new VariantDocument(_text.ToString(), _set.Values);
        }

        private void Top()
        {
            Paragraph("FORM 4");
            Certain("documentType", "4");
            Paragraph("UNITED STATES SECURITIES AND EXCHANGE COMMISSION");
            Paragraph("Washington, D.C. 20549");
            string[] approval = random.Next(2) == 0
                ? ["OMB APPROVAL\t", "hours per response", "OMB Number: 3235-0287 Estimated average burden", "0.5"]
                : ["OMB APPROVAL\t\t\t\nOMB Number:\t3235-0287\t\t", "0.5", "Estimated average burden hours per response:"];
            foreach (string line in approval) Paragraph(line);
            Paragraph(random.Next(2) == 0
                ? "Check this box if no longer subject to Section 16. Form 4 or Form 5 obligations may continue. See Instruction 1(b)."
                : "Check this box if no longer subject to Section 16. Form 4 or Form 5\t\t\t\t\nobligations may continue. See Instruction 1(b).\t\t\t\t");
            Paragraph("STATEMENT OF CHANGES IN BENEFICIAL OWNERSHIP");
            Paragraph("Filed pursuant to Section 16(a) of the Securities Exchange Act of 1934 or Section 30(h) of the Investment Company Act of 1940");
        }

        private void Bottom()
        {
            _text.Append('\n');
            Paragraph("Explanation of Responses:");
            for (int i = 0; i < facts.Footnotes.Count; i++)
            {
                Paragraph($"{i + 1}. {facts.Footnotes[i]}");
                Certain($"footnotes[{i}]", facts.Footnotes[i]);
            }
            Paragraph("Remarks:");
            Paragraph(facts.Signature);
            Certain("ownerSignatures[0].signatureName", facts.Signature);
            Paragraph(Printed.Of(facts.Signed));
            Certain("ownerSignatures[0].signatureDate", facts.Signed.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            Paragraph("** Signature of Reporting Person");
            Paragraph("Date");
            Paragraph("Reminder: Report on a separate line for each class of securities beneficially owned directly or indirectly.");
            _text.Append("- * If the form is filed by more than one reporting person, see Instruction 4 (b)(v).\n");
            Paragraph("- ** Intentional misstatements or omissions of facts constitute Federal Criminal Violations See 18 U.S.C. 1001 and 15 U.S.C. 78ff(a).");
            Paragraph("Note: File three copies of this Form, one of which must be manually signed. If space is insufficient, see Instruction 6 for procedure.");
            _text.Append("Persons who respond to the collection of information contained in this form are not required to respond unless the form displays a currently valid OMB Number.");
        }

        private void Paragraph(string text) => _text.Append(text).Append("\n\n");

        private void Certain(string path, string filed) => _set.Values.Add(new PrintedValue(path, filed, filed.Length) { Survives = true });

        private void Write(IEnumerable<Band> bands, GridCutter grid)
        {
            foreach (Band band in bands)
            {
                List<Glyph>[] cells = grid.Cut(band);
                Survival.Judge(_set.Values, cells, band.Cells.SelectMany(c => c.Lines).SelectMany(l => l).Select(g => g.Value).Where(v => v > 0).Distinct());
                _text.AppendJoin('\t', cells.Select(Render));
                // Row widths differ by a cell now and then.
                _text.Append(random.Next(12) == 0 ? "\t\n" : "\n");
            }
        }

        private string Render(List<Glyph> cell)
        {
            string text = string.Join(' ', new string([.. cell.Select(g => g.Char)]).Split(' ', StringSplitOptions.RemoveEmptyEntries));
            if (_escapes) text = text.Replace("$", "\\$", StringComparison.Ordinal);
            if (damage > 0 && random.Next(30) == 0) text = text.Replace("(Instr. 4)", "1150.4)", StringComparison.Ordinal);
            if (damage > 0 && random.Next(30) == 0) text = text.Replace("(Street)", "<i>(</i>Street)", StringComparison.Ordinal);
            return text;
        }
    }
}
