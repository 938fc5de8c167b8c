using Form4Gen.Runtime.Descriptors;
using Form4Gen.Runtime.Documents;
using Form4Gen.Runtime.Layout;
using Form4Gen.Runtime.Recognition;
using Form4Gen.Runtime.Tests.Fixtures;

namespace Form4Gen.Runtime.Tests.Recognition;

public class FormRecognizerTests
{
    private static readonly FieldDescriptor Type = new() { Id = "type", Name = "Type", JsonName = "type", Type = FieldType.Text, Ordinal = 0 };

    private static readonly FormFamily Loan = Family("loan", "Library Loan Slip", "Date of loan", "SLIP 1"), Fine = Family("fine", "Notice of a Fine", "Amount of the fine", "SLIP 2");

    private static readonly FormRecognizer Recognizer = new(Loan, Fine);

    [Theory]
    [InlineData("Date of loan: 03/14/2024\n", "loan")]
    [InlineData("Amount of the fine: 5\n", "fine")]
    [InlineData("NOTICE OF A FINE\n", "fine")]
    [InlineData("SLIP 2\tof the city library\n", "fine")]
    [InlineData("SLIP 1\n\nNotice of a Fine\n\nAmount of the fine: 5\n", "fine")]
    public void Labels_titles_and_headings_tell(string text, string form)
    {
        RecognizedForm recognized = Recognize(text);
        Assert.Equal((form, null), (recognized.Family.Form, recognized.Other?.Form));
    }

    [Theory]
    [InlineData("nothing of the kind\n")]
    [InlineData("Slip 2 may be asked for\n")]
    [InlineData("Date of loan: 03/14/2024\n\nAmount of the fine: 5\n")]
    public void What_tells_nothing_goes_to_the_first_and_is_not_certain(string text)
    {
        RecognizedForm recognized = Recognize(text);
        Assert.Equal(("loan", "fine"), (recognized.Family.Form, recognized.Other?.Form));
    }

    [Fact]
    public void One_form_alone_is_it() => Assert.Equal(new RecognizedForm(Fine, null), new FormRecognizer(Fine).Recognize(TextLayout.Lay(new SourceDocument("nothing"))));

    private static RecognizedForm Recognize(string text) => Recognizer.Recognize(TextLayout.Lay(new SourceDocument(text)));

    private static FormFamily Family(string form, string title, string label, string heading) => new()
    {
        Form = form,
        Root = PrintedForm4.Root,
        Revisions =
        [
            new FormDescriptor { Id = form + "-2020", Title = title, RecognizeAll = [label], Headings = [new HeadingDescriptor(Type, [new PrintedValue(heading, heading)])] },
        ],
    };
}
