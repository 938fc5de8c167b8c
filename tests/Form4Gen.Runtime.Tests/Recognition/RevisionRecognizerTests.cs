using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;
using Form4Gen.Runtime.Tests.Fixtures;

namespace Form4Gen.Runtime.Tests.Recognition;

public class RevisionRecognizerTests
{
    private const string OldBox = "3. Date of Earliest Transaction (Month/Day/Year) 01/02/2020\n";
    private const string NewBox = "Check this box to indicate a plan under Rule 10b5-1(c). See Instruction 10.\n";

    private static readonly FormFamily Family = new()
    {
        Form = "4",
        Root = PrintedForm4.Root,
        Revisions = [Revision("old", ["Date of Earliest Transaction"], ["Rule 10b5-1(c)"]), Revision("new", ["Date of Earliest Transaction", "Rule 10b5-1(c)"], [])],
    };

    [Theory]
    [InlineData(OldBox, "old")]
    [InlineData(NewBox + OldBox, "new")]
    [InlineData("3. Date of E 02/23/20\tLarliest Transaction (Month/ 23\n", "old")]
    [InlineData(OldBox + "Explanation of Responses:\n1. Under a plan of Rule 10b5-1(c).\n", "old")]
    [InlineData(OldBox + "Remarks:\nRule 10b5-1(c)\n", "old")]
    public void Labels_outside_footnotes_and_remarks_decide(string text, string revision) =>
        Assert.Equal(revision, Recognize(text).Form.Id);

    [Fact]
    public void Whole_labels_are_sure_and_their_absence_is_not()
    {
        Assert.True(Recognize(NewBox + OldBox).Confidence > 0.9f);
        Assert.True(Recognize("nothing of the kind").Confidence < 0.5f);
    }

    private static RecognizedRevision Recognize(string text) => RevisionRecognizer.Recognize(Family, TextLayout.Lay(new SourceDocument(text)));

    private static FormDescriptor Revision(string id, string[] all, string[] none) => new()
    {
        Id = id,
        Title = PrintedForm4.Form2003.Title,
        RecognizeAll = all,
        RecognizeNone = none,
        FootnotesTitles = PrintedForm4.Form2003.FootnotesTitles,
        Boxes = PrintedForm4.Form2003.Boxes,
    };
}
