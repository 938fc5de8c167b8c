using System;
using System.Collections.Generic;
using Form4Gen.Runtime.Conversion;
using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Recognition;

namespace Form4Gen.Runtime.Reading;

/// <summary>
/// Reads a box of several captioned lines, such as a name over an address, from what is left of a page: codes and shapes tell themselves, the first text is
/// the first part, and captions tell where the others end. Texts that are filled in below a marked check box stand among them.
/// </summary>
internal sealed class StreamAddress(PageContext context, PageStream page, BoxDescriptor box, RecordValues record)
{
    private const float Sure = 0.96f, ByOrder = 0.93f, Rival = 0.7f;

    /// <summary>Texts beyond this are none of a box, whose lines are looked through for each other; and lines beyond this are none of an address.</summary>
    private const int MostTexts = 1000, MostLines = 40;

    private readonly List<int> _left = [];
    private readonly int _box = Array.IndexOf(context.Located.Form.Boxes, box);

    /// <summary>Whether a text that belongs to a check box may stand among the lines.</summary>
    public bool MayHoldDetails { get; init; }

    /// <summary>Reads the box.</summary>
    /// <param name="details">Fields that are filled in below marked check boxes.</param>
    /// <param name="detailRecord">Their record.</param>
    /// <param name="afterEnclosed">The element behind a value of the page that stands before the first part; -1 where there is none.</param>
    public void Read(List<FieldDescriptor> details, RecordValues? detailRecord, int afterEnclosed)
    {
        for (int i = 0; i < page.Count && _left.Count < MostTexts; i++)
            if (page.IsOpen(i)) _left.Add(i);
        BoxPart? code = Array.Find(box.Parts, p => p.Field.Type == FieldType.Code), shaped = Array.Find(box.Parts, p => p.Field.Shapes.Length > 0);
        int codeAt = code is null ? -1 : ReadCode(code), shapedAt = shaped is null ? -1 : ReadShaped(shaped, codeAt);
        ReadFirst(afterEnclosed);
        if (details.Count > 0 && detailRecord is not null) new StreamDetails(context, page, _left).Read(details, detailRecord);
        ReadLines(Array.IndexOf(box.Parts, code), Math.Max(codeAt, shapedAt));
        foreach (BoxPart part in box.Parts)
            if (record[part.Field].Status == ExtractionStatus.NotOnForm) record[part.Field] = context.Absent(part.Field, true);
    }

    /// <summary>A code of the list that is a line of its own, or the last word of one.</summary>
    private int ReadCode(BoxPart part)
    {
        if (part.Field.Codes is not { } list) return -1;
        int found = -1, token = -1;
        bool isAlone = false, hasRival = false;
        foreach (int i in _left)
        {
            int last = page[i].EndToken - 1;
            bool alone = page[i].FirstToken == last;
            ReadOnlySpan<char> word = page.Trace.Layout.TextOf(page.Trace.Layout.Tokens[last]);
            if (word.Length > part.Field.MaxLength || !ValueConversion.TryCode(word, list, out int index) || !word.SequenceEqual(list.Codes[index].Value)) continue;
            if (found >= 0 && isAlone == alone) hasRival = true;
            if (found >= 0 && isAlone && !alone) continue;
            if (alone && !isAlone) hasRival = false;
            (found, token, isAlone) = (i, last, alone);
        }

        if (found < 0) return -1;
        float sure = hasRival ? Rival : Sure;
        var source = new Provenance(page.Trace.Layout.Document, page.Span(token, token + 1), null, [EvidenceName.CodeList]);
        record[part.Field] = context.Convert(part.Field, page.TextOf(token, token + 1), ExtractionStatus.Found, sure, source);
        if (!isAlone) _cutAt = (found, token);
        else Drop(found);
        return found;
    }

    private (int Element, int Token) _cutAt = (-1, -1);

    private int ReadShaped(BoxPart part, int codeAt)
    {
        int found = -1, rivals = 0;
        foreach (int i in _left)
            if (page[i].EndToken == page[i].FirstToken + 1 && ValueConversion.TryShape(page.TextOf(i), part.Field.Shapes))
            {
                rivals++;
                found = i;
            }

        float sure = rivals > 1 ? Rival : Sure;
        if (found < 0)
        {
            found = BesideCaption(part, codeAt);
            sure = Rival;
        }

        if (found < 0) return -1;
        record[part.Field] = context.Convert(part.Field, page.TextOf(found), ExtractionStatus.Found, sure, page.Source([found], EvidenceName.Shape));
        Drop(found);
        return found;
    }

    /// <summary>A text with a digit directly behind the code, or before the part's caption.</summary>
    private int BesideCaption(BoxPart part, int codeAt)
    {
        foreach (int i in _left)
        {
            if (page.TextOf(i).AsSpan().IndexOfAnyInRange('0', '9') < 0) continue;
            bool isBehindCode = codeAt >= 0 && i == codeAt + 1;
            bool isAtCaption = i + 1 < page.Count && !page[i + 1].IsText && page.PhraseOf(i + 1) is { Kind: PhraseKind.BoxCaption } caption && caption.Owner == _box && caption.Part >= Array.IndexOf(box.Parts, part) - 2;
            if (isBehindCode || isAtCaption) return i;
        }

        return -1;
    }

    /// <summary>The first part: the lines that end with its caption, else the block behind the enclosed value.</summary>
    private void ReadFirst(int afterEnclosed)
    {
        FieldDescriptor field = box.Parts[0].Field;
        List<int> lines = [];
        float sure = Sure;
        for (int i = 1; i < page.Count && lines.Count == 0; i++)
        {
            if (page[i].IsText || page.PhraseOf(i) is not { Kind: PhraseKind.BoxCaption, Part: 0 } phrase || phrase.Owner != _box) continue;
            for (int j = i - 1; j >= 0 && _left.Contains(j) && page[j].Block == page[i].Block; j--) lines.Insert(0, j);
        }

        if (lines.Count == 0)
        {
            sure = afterEnclosed < 0 ? Rival : ByOrder;
            int start = _left.FindIndex(i => i >= afterEnclosed);
            if (start >= 0 && HasDigits(_left[start]) && _left.FindIndex(i => HasLetters(i) && !HasDigits(i) && page[i].Block != page[_left[start]].Block) is >= 0 and var other) (start, sure) = (other, Rival);
            for (int n = start; n >= 0 && n < _left.Count && page[_left[n]].Block == page[_left[start]].Block; n++) lines.Add(_left[n]);
        }

        if (lines.Count == 0) return;
        if (lines.Exists(HasDigits)) sure = Rival;
        string text = page.Join(lines);
        record[field] = context.Convert(field, text, ExtractionStatus.Found, GluedWords.Has(text, isName: true) && lines.Count > 1 ? Rival : sure, page.Source(lines, EvidenceName.Caption));
        foreach (int i in lines) Drop(i);
    }

    private void Drop(int element)
    {
        _left.Remove(element);
        page.Take(element);
    }

    /// <summary>The parts with lines of their own: the last is the one before the code, behind the caption of those before it.</summary>
    private void ReadLines(int codePart, int end)
    {
        List<BoxPart> parts = [];
        foreach (BoxPart part in box.Parts)
            if (part.BeginsLine) parts.Add(part);
        if (parts.Count == 0 || _left.Count == 0) return;
        List<int> last = LastPart(parts, out float sure);
        if (last.Exists(HasDigits)) sure = Rival;
        if (last.Count > 0) Fill(parts[^1], last, sure);
        foreach (int i in last) Drop(i);
        parts.RemoveAt(parts.Count - 1);
        List<List<int>> lines = [];
        foreach (int i in _left)
        {
            if (!HasLetters(i)) continue;
            if (lines.Count < MostLines) lines.Add([i]);
            else lines[^1].Add(i);
        }

        float others = lines.Count <= parts.Count && sure > Rival && !(MayHoldDetails && lines.Count > 1) ? sure : Rival;
        if (lines.Count > parts.Count) Wrap(lines, parts.Count);
        for (int n = 0; n < parts.Count && n < lines.Count; n++) Fill(parts[n], lines[n], others);
        _left.Clear();
    }

    /// <summary>Whether an element has a digit: names of persons and places hardly have, other lines of an address mostly.</summary>
    private bool HasDigits(int element) => page.TextOf(element).AsSpan().IndexOfAnyInRange('0', '9') >= 0;

    /// <summary>Whether an element has a letter: lines of an address have, and numbers of the form's printed frame have not.</summary>
    private bool HasLetters(int element)
    {
        foreach (char c in page.TextOf(element))
            if (char.IsLetter(c)) return true;
        return false;
    }

    /// <summary>The lines of the last part: behind the caption of the part before it, or at the word that ends with the code.</summary>
    private List<int> LastPart(List<BoxPart> parts, out float sure)
    {
        sure = Sure;
        List<int> lines = [];
        int caption = -1;
        int before = parts.Count > 1 ? Array.IndexOf(box.Parts, parts[^2]) : -1;
        for (int i = 0; i < page.Count; i++)
            if (!page[i].IsText && page.PhraseOf(i) is { Kind: PhraseKind.BoxCaption } phrase && phrase.Owner == _box && phrase.Part == before) caption = i;
        if (_cutAt.Element >= 0 && _left.Contains(_cutAt.Element))
        {
            for (int j = _cutAt.Element; j >= 0 && _left.Contains(j) && page[j].Block == page[_cutAt.Element].Block && j > caption; j--) lines.Insert(0, j);
            if (lines.Count == 0) lines.Add(_cutAt.Element);
            return lines;
        }

        int first = caption < 0 ? -1 : _left.FindIndex(i => i > caption && HasLetters(i));
        if (first < 0)
        {
            sure = Rival;
            int last = _left.FindLastIndex(HasLetters);
            if (last >= 0) lines.Add(_left[last]);
            return lines;
        }

        if (HasDigits(_left[first]) && _left.FindIndex(i => HasLetters(i) && !HasDigits(i)) is >= 0 and var other) (first, sure) = (other, Rival);
        for (int n = first; n < _left.Count && page[_left[n]].Block == page[_left[first]].Block; n++) lines.Add(_left[n]);
        if (first + lines.Count < _left.Count) sure = Rival;
        return lines;
    }

    /// <summary>Joins lines that were wrapped until there are no more than parts: those that are shortest together with the one before.</summary>
    private void Wrap(List<List<int>> lines, int parts)
    {
        while (lines.Count > Math.Max(1, parts))
        {
            int shortest = 1;
            for (int n = 2; n < lines.Count; n++)
                if (page.Join(lines[n]).Length < page.Join(lines[shortest]).Length) shortest = n;
            lines[shortest - 1].AddRange(lines[shortest]);
            lines.RemoveAt(shortest);
        }
    }

    private void Fill(BoxPart part, List<int> lines, float sure)
    {
        string text = page.Join(lines);
        int element = lines[^1];
        if (element == _cutAt.Element)
        {
            text = lines.Count == 1 ? "" : page.Join(lines.GetRange(0, lines.Count - 1)) + " ";
            text = (text + page.TextOf(page[element].FirstToken, _cutAt.Token)).Trim();
        }

        if (text.Length > 0) record[part.Field] = context.Convert(part.Field, text, ExtractionStatus.Found, GluedWords.Has(text, isName: true) ? Math.Min(sure, Rival) : sure, page.Source(lines, EvidenceName.Caption));
    }
}
