using System.Collections.Generic;
using Form4Gen.Runtime.Decoding;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>Reads what follows the tables in reading order: footnotes, sections of one field, signatures over their captions.</summary>
internal sealed class StreamNotes(PageContext context, PageStream notes)
{
    private readonly FormDescriptor _form = context.Located.Form;

    public FootnoteNumbers Numbers { get; private set; } = FootnoteNumbers.Unknown;

    public void Read()
    {
        new StreamSignatures(context, notes).Read();
        var footnotes = new FootnoteReader(context);
        List<TextPiece> lines = [];
        List<int> section = [];
        BoxDescriptor? box = null;
        bool inFootnotes = false, hasFootnotes = false;
        for (int i = 0; i < notes.Count; i++)
        {
            if (notes[i].IsText)
            {
                if (!notes.IsOpen(i)) continue;
                if (box is not null) section.Add(i);
                else if (inFootnotes) lines.Add(PagePieces.Of(notes.Trace.Layout, notes[i].Row, notes[i].FirstToken, notes[i].EndToken - notes[i].FirstToken));
                continue;
            }

            Phrase phrase = notes.PhraseOf(i);
            if (phrase.Kind == PhraseKind.FootnotesTitle) (inFootnotes, hasFootnotes, box) = (true, true, null);
            else if (phrase.Kind == PhraseKind.BoxLabel && _form.Boxes[phrase.Owner].Place == ValuePlace.Section) (inFootnotes, box) = (false, _form.Boxes[phrase.Owner]);
            else if (phrase.Kind is PhraseKind.BoxLabel or PhraseKind.Furniture && box is not null)
            {
                ReadSection(box, section, notes[i].Block);
                box = null;
            }
        }

        if (box is not null) ReadSection(box, section, -1);
        if (hasFootnotes) footnotes.Read(lines);
        Numbers = footnotes.Numbers;
    }

    private void ReadSection(BoxDescriptor box, List<int> lines, int nextBlock)
    {
        // Lines in one block with a caption may be the values over it.
        float sure = lines.Exists(i => notes[i].Block == nextBlock) ? PageEvidence.BesideDamage : PageEvidence.OwnSection;
        FieldDescriptor field = box.Parts[0].Field;
        RecordValues record = context.RecordOf(box.Member, 0);
        if (!record[field].HasValue)
            record[field] = lines.Count == 0
                ? context.Absent(field, true)
                : context.Convert(field, notes.Join(lines), ExtractionStatus.Found, sure, notes.Source(lines, EvidenceName.Section));
        lines.Clear();
    }
}
