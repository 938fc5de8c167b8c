using System.Collections.Generic;

namespace Form4Gen.Schema.Diagnostics;

/// <summary>The catalogue of diagnostics: what each id means and what to do about it. Blocks: 00 YAML, 01 keys and shapes, 02 names and types, 03 revisions and changes, 04 labels and tables, 05 codes and recognition, 06 style, 07 compatibility with an older schema, 08 priors, 09 bugs of the generator.</summary>
public static class DiagnosticCatalog
{
    private static readonly List<DiagnosticRule> Rules = [];

    // YAML
    internal static readonly DiagnosticRule BrokenYaml = Error("F4G0001", "Not YAML",
        "A file that is not YAML says nothing.", "correct the YAML here or just before");
    internal static readonly DiagnosticRule UnclosedFlow = Error("F4G0002", "Unclosed bracket",
        "A bracket that is not closed swallows the rest of the file.", "close the bracket, or put quotes around texts with any of , : [ ] { }");
    internal static readonly DiagnosticRule Tab = Error("F4G0003", "Tab in the indentation",
        "YAML indents with spaces; what a tab means depends on the reader.", "indent with two spaces");
    internal static readonly DiagnosticRule DuplicateKey = Error("F4G0004", "Duplicate key",
        "Readers disagree on which of two equal keys counts.", "keep one of them");
    internal static readonly DiagnosticRule Anchor = Error("F4G0005", "Anchor or alias",
        "What is written once in one place is what a later change may rely on.", "write the value out");
    internal static readonly DiagnosticRule Tag = Error("F4G0006", "Tag",
        "Every value is a text until its key says otherwise.", "take the tag away; put the value in quotes if it begins with '!'");
    internal static readonly DiagnosticRule MergeKey = Error("F4G0007", "Merge key",
        "A revision changes its base by verbs, so that nothing changes unseen.", "write the keys out, or use 'extends' and 'changes'");
    internal static readonly DiagnosticRule SeveralDocuments = Error("F4G0008", "Several documents",
        "A file is one declaration.", "put the second document into a file of its own");
    internal static readonly DiagnosticRule TooDeep = Error("F4G0009", "Nesting too deep",
        "No schema is that deep; it is a mistake or an attack.", "nest less");
    internal static readonly DiagnosticRule ControlCharacter = Error("F4G0010", "Control character",
        "Printed forms have no control characters; the file is damaged.", "delete the character");
    internal static readonly DiagnosticRule NotUtf8 = Error("F4G0011", "Not UTF-8",
        "Bytes that are not UTF-8 were replaced when the file was read, so its text is not known.", "save the file as UTF-8");
    internal static readonly DiagnosticRule UnpairedSurrogate = Error("F4G0012", "Unpaired surrogate",
        "Half a character is not a text.", "delete or replace the character");
    internal static readonly DiagnosticRule EmptyFile = Error("F4G0013", "Empty file",
        "An empty file is most likely one that was not saved.", "write the declaration or delete the file");
    internal static readonly DiagnosticRule FileTooLarge = Error("F4G0014", "File too large",
        "No schema is that large; compiling must stay fast.", "split the file or check what was saved");
    internal static readonly DiagnosticRule KeyIsNoText = Error("F4G0015", "Key is no text",
        "Keys of the language are texts.", "write the key as a text");
    internal static readonly DiagnosticRule Directive = Error("F4G0016", "Directive",
        "The language has no versions or tags of YAML.", "take the directive away");
    internal static readonly DiagnosticRule UnknownFileKind = Error("F4G0017", "Unknown kind of file",
        "The suffix says what a file declares.", "name it *.form.yaml, *.types.yaml, *.codes.yaml, *.changes.yaml or *.priors.yaml");

    // Keys and shapes
    internal static readonly DiagnosticRule UnknownKey = Error("F4G0101", "Unknown key",
        "A misspelt key would silently do nothing.", "use a known key or take it away");
    internal static readonly DiagnosticRule MissingKey = Error("F4G0102", "Missing key",
        "Without it the declaration says too little.", "add the key");
    internal static readonly DiagnosticRule WrongShape = Error("F4G0103", "Wrong shape",
        "What stands under a key has one shape.", "write what is expected");
    internal static readonly DiagnosticRule UnknownWord = Error("F4G0104", "Unknown word",
        "The key has a closed list of values.", "use one of them");
    internal static readonly DiagnosticRule NotANumber = Error("F4G0105", "Not a number",
        "The key counts something.", "write a whole number, 0 or more");
    internal static readonly DiagnosticRule EmptyValue = Error("F4G0106", "Empty value",
        "A key without value says nothing.", "write a value or take the key away");
    internal static readonly DiagnosticRule NotExactlyOne = Error("F4G0107", "Not exactly one",
        "These keys exclude each other, and one of them is needed.", "write exactly one");
    internal static readonly DiagnosticRule KeyDoesNotFit = Error("F4G0108", "Key does not fit",
        "The key means nothing for this kind of declaration.", "take the key away");
    internal static readonly DiagnosticRule KeyOfWholeForm = Error("F4G0109", "Key of a whole form",
        "A revision shows only what it changes.", "write it as changes, or take 'extends' away");
    internal static readonly DiagnosticRule KeyOfRevision = Error("F4G0110", "Key of a revision",
        "Changes change what is extended or used.", "add 'extends' to meta, or declare everything here");
    internal static readonly DiagnosticRule NotADate = Error("F4G0111", "Not a date",
        "Dates order the revisions.", "write yyyy-MM-dd");
    internal static readonly DiagnosticRule IllegalId = Error("F4G0112", "Illegal name",
        "Names become identifiers in C# and steps of paths.", "use lower-case letters, digits and underscores, beginning with a letter; see schema/STYLE.md#ids");
    internal static readonly DiagnosticRule IdIsNotFileName = Error("F4G0113", "Id is not the file name",
        "Files are found by the ids that others name.", "make them equal");
    internal static readonly DiagnosticRule NotAPair = Error("F4G0114", "Not a pair",
        "A value stands between two texts.", "write [open, close]");
    internal static readonly DiagnosticRule NotOneVerb = Error("F4G0115", "Not one verb",
        "A change does one thing.", "write exactly one verb");
    internal static readonly DiagnosticRule NotOnePlace = Error("F4G0116", "Not one place",
        "What is added or moved goes to one place.", "write exactly one");
    internal static readonly DiagnosticRule AmendsId = Error("F4G0117", "Id amended",
        "An id is what other schemas and filings know a thing by.", "use replace, or remove and add");

    // Names and types
    internal static readonly DiagnosticRule DuplicateId = Error("F4G0201", "Duplicate id",
        "An id names one thing.", "rename one of them");
    internal static readonly DiagnosticRule NamesCollide = Error("F4G0202", "Names collide",
        "Two properties of a record cannot have one name.", "give one of them another 'name'");
    internal static readonly DiagnosticRule UnknownType = Error("F4G0203", "Unknown type",
        "The type decides how a value is read.", "use a known type, or declare the record under 'types'");
    internal static readonly DiagnosticRule NotAnIdentifier = Error("F4G0204", "Not an identifier",
        "Names become names in C#.", "give it a 'name' of letters and digits that is no keyword");
    internal static readonly DiagnosticRule NameIsTaken = Error("F4G0205", "Name is taken",
        "Generated records have members of their own.", "give it another 'name'");
    internal static readonly DiagnosticRule NamedLikeItsRecord = Error("F4G0206", "Named like its record",
        "C# forbids a member with the name of its type.", "give it another 'name'");
    internal static readonly DiagnosticRule TypeNamesCollide = Error("F4G0207", "Type names collide",
        "Two records of a form cannot become one type.", "give one of them another 'name'");
    internal static readonly DiagnosticRule UnknownTypesFile = Error("F4G0208", "Unknown types file",
        "'use' takes in the types of a file.", "use a known file (its name without .types.yaml)");
    internal static readonly DiagnosticRule TypeDeclaredTwice = Error("F4G0209", "Type declared twice",
        "Two declarations of one type may differ unseen.", "keep one of them");
    internal static readonly DiagnosticRule TypeHidesScalar = Error("F4G0210", "Type hides a type of the language",
        "A record with that name could not be told from it.", "rename the record type");
    internal static readonly DiagnosticRule UnknownField = Error("F4G0211", "Unknown field",
        "A reference names a field of the same record.", "name a known field");
    internal static readonly DiagnosticRule NotACheckBox = Error("F4G0212", "Not a check box",
        "Only check boxes bear marks.", "name a field of type checkbox");
    internal static readonly DiagnosticRule NotRepeated = Error("F4G0213", "Not repeated",
        "Only repeated records are counted.", "name a record field with 'repeat'");
    internal static readonly DiagnosticRule CellCycle = Error("F4G0214", "Cells in a circle",
        "A field is printed in one cell, and one of the fields is that cell's.", "take one of the references away");
    internal static readonly DiagnosticRule RecordInRow = Error("F4G0215", "Record in a row",
        "A cell of a table holds a value.", "give its fields one by one");
    internal static readonly DiagnosticRule RecordCycle = Error("F4G0216", "Records in a circle",
        "A record that holds itself never ends.", "take one of the fields away");
    internal static readonly DiagnosticRule UnusedType = Warning("F4G0217", "Unused type",
        "A type that no field has is most likely a forgotten field.", "use it or take it away");
    internal static readonly DiagnosticRule KeyDoesNotFitType = Error("F4G0218", "Key does not fit the type",
        "The key means nothing for values of this type.", "take the key away or correct the type");
    internal static readonly DiagnosticRule IllegalXmlPath = Error("F4G0219", "Illegal XML path",
        "An element that no reader can find is a field that is never read.", "write names of elements parted by '/'");
    internal static readonly DiagnosticRule SameElement = Error("F4G0220", "Same element",
        "Two fields of a record cannot both be one element.", "correct one of the paths");
    internal static readonly DiagnosticRule RepeatRange = Error("F4G0221", "Illegal repetition",
        "The least number is not above the greatest (0: no limit).", "correct 'min' or 'max'");

    // Revisions and changes
    internal static readonly DiagnosticRule UnknownBase = Error("F4G0301", "Unknown base",
        "A revision extends a form of this schema.", "name a known form");
    internal static readonly DiagnosticRule ExtendsCycle = Error("F4G0302", "Extends in a circle",
        "One form of the circle must be whole.", "write one of the forms out");
    internal static readonly DiagnosticRule PathNotFound = Error("F4G0303", "Path leads nowhere",
        "A change that changes nothing is a mistake, here or in the base.", "correct the path");
    internal static readonly DiagnosticRule IllegalPath = Error("F4G0304", "Illegal path",
        "Paths have fixed forms.", "write a path of one of the forms; see schema/README.md");
    internal static readonly DiagnosticRule IdExists = Error("F4G0305", "Id exists",
        "A second thing with that id would hide the first.", "use replace or amend, or another id");
    internal static readonly DiagnosticRule TypeDiffers = Error("F4G0306", "Type differs between revisions",
        "One property holds the values of all revisions.", "add a field with another id instead");
    internal static readonly DiagnosticRule ReservedId = Error("F4G0307", "Reserved id",
        "An id that was retired means something else in old data.", "use another id");
    internal static readonly DiagnosticRule FileDeclaredTwice = Error("F4G0308", "Declared twice",
        "An id names one file.", "rename one of them");
    internal static readonly DiagnosticRule NameDiffers = Error("F4G0309", "Name differs between revisions",
        "One property holds the values of all revisions.", "give both the same 'name'");
    internal static readonly DiagnosticRule RepeatDiffers = Error("F4G0310", "Repetition differs between revisions",
        "A property is one record or a list.", "repeat it in both, or add a field with another id");
    internal static readonly DiagnosticRule RevisionsDisagree = Error("F4G0311", "Revisions disagree",
        "The form's record has one name and one namespace.", "say it once, or the same everywhere");
    internal static readonly DiagnosticRule NothingToTakeAway = Error("F4G0312", "Nothing to take away",
        "A change that changes nothing is a mistake, here or in the base.", "take the line away");
    internal static readonly DiagnosticRule MovesIntoItself = Error("F4G0313", "Moved into itself",
        "A thing cannot stand beside or in itself.", "name another place");
    internal static readonly DiagnosticRule WrongList = Error("F4G0314", "Wrong list",
        "A thing can only stand among its like.", "name a place in a list of the same kind");
    internal static readonly DiagnosticRule VersionInTwoRevisions = Error("F4G0315", "Version in two revisions",
        "A version that an XML file names says which revision it is of.", "keep it in one of them");
    internal static readonly DiagnosticRule DatesOverlap = Warning("F4G0316", "Revisions overlap",
        "At most one revision of a form is in force on a day.", "correct one of the dates");
    internal static readonly DiagnosticRule DatesReversed = Error("F4G0317", "Dates reversed",
        "A revision begins before it ends.", "swap or correct the dates");
    internal static readonly DiagnosticRule UnknownChangesFile = Error("F4G0318", "Unknown file of changes",
        "'apply' does the changes of a file.", "apply a known file (its name without .changes.yaml)");
    internal static readonly DiagnosticRule AppliedInside = Error("F4G0319", "Shared changes apply others",
        "What a file of changes does stands in that file.", "apply both where they are needed, one after the other");

    // Labels and tables
    internal static readonly DiagnosticRule NoPlace = Error("F4G0401", "No place on the page",
        "A field that is neither labelled nor placed can never be found.", "add label, cell-of, instead-of, below or prints, or say 'printed: false'");
    internal static readonly DiagnosticRule DuplicateLabel = Error("F4G0402", "Duplicate label",
        "One label cannot lead to two fields.", "correct one of them, or use cell-of");
    internal static readonly DiagnosticRule NoColumns = Error("F4G0403", "No columns",
        "A table or header group without columns holds nothing.", "add columns or take it away");
    internal static readonly DiagnosticRule OtherwiseRows = Error("F4G0404", "Kinds of row",
        "Every row is of one kind: at most one kind is all the others.", "tell the kinds by 'when' and give exactly one 'otherwise'");
    internal static readonly DiagnosticRule UnknownWhenColumn = Error("F4G0405", "Unknown column",
        "A kind of row is told by a column that only such rows fill.", "name a known column");
    internal static readonly DiagnosticRule UnknownRowKind = Error("F4G0406", "Unknown kind of row",
        "'rows' names kinds that the table declares.", "name a known kind");
    internal static readonly DiagnosticRule UnknownHeldField = Error("F4G0407", "Unknown field of a column",
        "A column fills a field of its table.", "declare the field under the table's 'fields'");
    internal static readonly DiagnosticRule NoRows = Error("F4G0408", "No kinds of row",
        "A table without kinds of row has no records.", "add rows, such as 'row: { otherwise: true }'");
    internal static readonly DiagnosticRule DuplicateHeader = Error("F4G0409", "Duplicate header",
        "One header cannot lead to two columns.", "correct one of them, or part them by a header group");
    internal static readonly DiagnosticRule NoPlaceInRow = Error("F4G0410", "No place in the row",
        "A field without a column can only be printed in another's cell.", "add cell-of or instead-of, hold it by a column, or say 'printed: false'");
    internal static readonly DiagnosticRule ShapeWithoutPicture = Error("F4G0411", "Shape without placeholder",
        "9 stands for a digit and A for a letter; without either a picture is one text.", "use 9 and A, or 'prints'");
    internal static readonly DiagnosticRule GroupTooSmall = Warning("F4G0412", "Group too small",
        "One box alone cannot be the one of several.", "name all boxes, or say 'marks: any'");
    internal static readonly DiagnosticRule BoxInTwoGroups = Error("F4G0413", "Box named twice",
        "A box is printed in one place.", "name it once");
    internal static readonly DiagnosticRule DuplicateTitle = Error("F4G0414", "Duplicate title",
        "One title cannot lead to two tables.", "correct one of them");
    internal static readonly DiagnosticRule LabelIsFurniture = Error("F4G0415", "Label is furniture",
        "A text is a label or holds no value, not both.", "take it out of one of them");
    internal static readonly DiagnosticRule DuplicateText = Warning("F4G0416", "Text twice",
        "The same text twice in one list says nothing more.", "keep one of them");
    internal static readonly DiagnosticRule UnknownTable = Error("F4G0417", "Unknown table",
        "A check is about a table of the form.", "name a known table");
    internal static readonly DiagnosticRule UnknownCheckedField = Error("F4G0418", "Unknown checked field",
        "A check that names an unknown field never fires.", "name a known field");
    internal static readonly DiagnosticRule IllegalCheckId = Error("F4G0419", "Illegal id of a check",
        "The issue that a check reports has its id.", "write F4X03 and two digits");
    internal static readonly DiagnosticRule CheckedType = Error("F4G0420", "Check does not fit the type",
        "Only values of some types can be compared so.", "name a field of a fitting type");
    internal static readonly DiagnosticRule UnknownDialectPath = Error("F4G0421", "Unknown path of a dialect",
        "A dialect spells paths of the model.", "name a field, table or kind of row that is there");
    internal static readonly DiagnosticRule WhenNotInKind = Error("F4G0422", "Telling column is not in its rows",
        "The column that tells a kind of row is one that such rows have.", "add the kind to the column's 'rows', or name another column");

    internal static readonly DiagnosticRule WordWithoutHyphen = Error("F4G0423", "Word without hyphen",
        "Only a hyphen between letters can be lost at a line's end.", "write the word with its hyphens, or leave it out");
    internal static readonly DiagnosticRule NotToldInCell = Error("F4G0424", "Nothing tells it in the cell",
        "In a row only a check box is read from another's cell: by a printed text behind a code.", "make it a check box with 'prints' in the cell of a code, or give it a column of its own");

    // Codes and recognition
    internal static readonly DiagnosticRule UnknownCodeList = Error("F4G0501", "Unknown code list",
        "The list decides which values are legal.", "name a known list (its file's name without .codes.yaml)");
    internal static readonly DiagnosticRule DuplicateCode = Error("F4G0502", "Duplicate code",
        "A code means one thing.", "keep one of them");
    internal static readonly DiagnosticRule CodeWithoutList = Error("F4G0503", "Code without list",
        "A code is one of a list.", "add 'codes' or use the type text");
    internal static readonly DiagnosticRule NothingToRecognize = Error("F4G0504", "Nothing to recognize by",
        "A revision is told from its fellows by labels.", "name labels under recognize.all or recognize.none");
    internal static readonly DiagnosticRule RecognizedLabelNotPrinted = Warning("F4G0505", "Recognized label is not printed",
        "A label that the form does not print is no evidence for it.", "correct the label or declare it");
    internal static readonly DiagnosticRule ExcludedLabelPrinted = Warning("F4G0506", "Excluded label is printed",
        "A label that the form prints cannot speak against it.", "take it away from recognize.none");
    internal static readonly DiagnosticRule UnknownCode = Error("F4G0507", "Unknown code",
        "The value is not in the field's code list.", "use a code of the list");
    internal static readonly DiagnosticRule AliasIsTaken = Error("F4G0508", "Alias is taken",
        "One printed text cannot stand for two codes.", "take it away from one of them");
    internal static readonly DiagnosticRule CodeNeedsName = Error("F4G0509", "Code needs a name",
        "A code that is no identifier cannot be a member of an enumeration.", "give the code a 'name'");
    internal static readonly DiagnosticRule CodeNamesCollide = Error("F4G0510", "Code names collide",
        "Two codes cannot become one member.", "give one of them another 'name'");
    internal static readonly DiagnosticRule NoCodes = Error("F4G0511", "No codes",
        "A list without codes allows nothing.", "add codes or say 'open: true'");
    internal static readonly DiagnosticRule UnknownExpectedTable = Error("F4G0512", "Unknown table",
        "What a code lets expect may differ by table.", "name a table of a form");
    internal static readonly DiagnosticRule SameRecognition = Warning("F4G0513", "Revisions not told apart",
        "Two revisions with the same labels cannot be told apart.", "add a label that only one of them prints");
    internal static readonly DiagnosticRule IllegalBoolean = Error("F4G0514", "Not a boolean",
        "A check box is true or false.", "write true or false");

    // Style
    internal static readonly DiagnosticRule IdNotSnakeCase = Warning("F4G0601", "Id is not snake case",
        "Ids read alike everywhere.", "write it in lower-case words joined by underscores; see schema/STYLE.md#ids");
    internal static readonly DiagnosticRule SurroundingSpace = Warning("F4G0602", "White space around a text",
        "Printed texts are compared without it.", "take it away; see schema/STYLE.md#labels");
    internal static readonly DiagnosticRule DoubleSpace = Warning("F4G0603", "White space within a text",
        "Line breaks and runs of spaces of a print are no part of a label.", "write single spaces; see schema/STYLE.md#labels");
    internal static readonly DiagnosticRule DocWithoutPeriod = Info("F4G0604", "Doc is no sentence",
        "It becomes the documentation of a property.", "end it with a period; see schema/STYLE.md#docs");
    internal static readonly DiagnosticRule FormIdStyle = Warning("F4G0605", "Form id without revision",
        "Ids of forms name the form and the year of the revision.", "name it <form>-<year>; see schema/STYLE.md#files");
    internal static readonly DiagnosticRule TypeNameStyle = Warning("F4G0606", "Name is not in Pascal case",
        "Names of types and properties begin with a capital.", "begin it with a capital; see schema/STYLE.md#names");
    internal static readonly DiagnosticRule WordingStyle = Warning("F4G0607", "Wording is not in lower case",
        "Footnotes are compared in lower case.", "write it in lower case; see schema/STYLE.md#wordings");

    // Compatibility: reported when a schema is compared with an older one
    internal static readonly DiagnosticRule FormRemoved = Error("F4G0701", "Form removed",
        "Programs that read the form no longer compile.", "keep the form");
    internal static readonly DiagnosticRule RevisionRemoved = Error("F4G0702", "Revision removed",
        "Filings of the revision are no longer read by its labels, and its id is no longer a read option.", "keep the revision; forms that were in force stay in the schema");
    internal static readonly DiagnosticRule TypeRemoved = Error("F4G0703", "Generated type removed",
        "Programs that use the type no longer compile.", "keep the record or the kind of row");
    internal static readonly DiagnosticRule TypeRenamed = Error("F4G0704", "Generated type renamed",
        "Programs that use the type no longer compile.", "keep its 'name'");
    internal static readonly DiagnosticRule FieldRemoved = Error("F4G0705", "Field removed",
        "Programs that use the property no longer compile, and its id may come back with another meaning.", "keep it, or retire its id under 'reserved'");
    internal static readonly DiagnosticRule IdRetired = Warning("F4G0706", "Id retired",
        "Retiring an id under 'reserved' is how a thing goes for good; programs that use it have to change.", "say so in the notes of the release");
    internal static readonly DiagnosticRule TypeChanged = Error("F4G0707", "Type changed",
        "A property of another type breaks programs, and old values may not be values of it.", "add a field with another id instead");
    internal static readonly DiagnosticRule PropertyRenamed = Error("F4G0708", "Property renamed",
        "Programs and readers of the output know the property by its name.", "keep its 'name'");
    internal static readonly DiagnosticRule LeftRevision = Error("F4G0709", "Removed from a revision",
        "What filings of the revision say there is no longer read; a printed form does not change afterwards.", "keep it there, remove it in a newer revision, or retire its id under 'reserved'");
    internal static readonly DiagnosticRule ReservedGivenUp = Error("F4G0710", "Reserved id given up",
        "A retired id that is free again can come back with another meaning.", "keep it under 'reserved'");
    internal static readonly DiagnosticRule CodeListRemoved = Error("F4G0711", "Code list removed",
        "Programs that use its enumeration no longer compile.", "keep the list");
    internal static readonly DiagnosticRule ListOpenedOrClosed = Error("F4G0712", "Code list opened or closed",
        "Fields of a closed list are an enumeration, those of an open one are text.", "make a new list for new fields");
    internal static readonly DiagnosticRule CodeRemoved = Error("F4G0713", "Code removed",
        "Filings that hold the code stay as they are.", "keep the code; where the form no longer takes it, say so by in-force: { until: }");
    internal static readonly DiagnosticRule CodeRenamed = Error("F4G0714", "Code renamed",
        "Programs know the member of the enumeration by its name.", "keep its 'name'");
    internal static readonly DiagnosticRule CodesRenumbered = Error("F4G0715", "Codes renumbered",
        "The numbers of the enumeration's members are compiled into programs.", "keep the order and put new codes at the end");
    internal static readonly DiagnosticRule ElementChanged = Warning("F4G0716", "Element no longer read",
        "XML filings that were read by the old name are not read by the new one.", "keep the old name as a dialect of the versions that have it");
    internal static readonly DiagnosticRule ValueRequired = Warning("F4G0717", "Value required now",
        "Filings without the value were in order and are reported now.", "say 'optional: true', or make the change in a newer revision");
    internal static readonly DiagnosticRule LabelRemoved = Warning("F4G0718", "Printed text removed",
        "Pages that print it are read worse, or not at all.", "keep it behind the canonical one");

    // Priors
    internal static readonly DiagnosticRule UnknownTerm = Error("F4G0801", "Unknown term",
        "A weight of something that no value has would say nothing.", "correct it, or let 'form4 calibrate' write the file");
    internal static readonly DiagnosticRule NotAWeight = Error("F4G0802", "Not a weight",
        "A weight is added to others.", "write a number with a point, or let 'form4 calibrate' write the file");
    internal static readonly DiagnosticRule StyleCalibratedTwice = Error("F4G0803", "Layout style calibrated twice",
        "A value has one confidence.", "keep one of them");
    internal static readonly DiagnosticRule WeightOfUnknownField = Info("F4G0804", "Weight of an unknown field",
        "A field that is gone leaves its weight behind; it does no harm.", "run 'form4 calibrate' again");

    /// <summary>Reading a file failed inside the host or the compiler. No schema shows it: it is a bug, as are the two that follow.</summary>
    public static DiagnosticRule ReadingFailed { get; } = Bug("F4G0901", "Reading a schema file failed", "A failure in one file must not silence the others.");

    /// <summary>Compiling the schema failed inside the compiler.</summary>
    public static DiagnosticRule CompilingFailed { get; } = Bug("F4G0902", "Compiling the schema failed", "A failure of the compiler must be told from a mistake in the schema.");

    /// <summary>Emitting code failed inside the generator.</summary>
    public static DiagnosticRule EmittingFailed { get; } = Bug("F4G0903", "Emitting code failed", "A failure of the generator must be told from a mistake in the schema.");

    /// <summary>All rules that a schema can break, alone or against an older one, by id.</summary>
    public static IReadOnlyList<DiagnosticRule> All => Rules;

    /// <summary>The rules that only a bug of the compiler or the generator breaks.</summary>
    public static IReadOnlyList<DiagnosticRule> Bugs { get; } = [ReadingFailed, CompilingFailed, EmittingFailed];

    /// <summary>The rule of an id, bugs included; null where there is none.</summary>
    /// <param name="id">The id, <c>F4G0203</c>.</param>
    public static DiagnosticRule? Find(string id)
    {
        foreach (DiagnosticRule rule in Rules)
            if (rule.Id == id) return rule;
        foreach (DiagnosticRule rule in Bugs)
            if (rule.Id == id) return rule;
        return null;
    }

    private static DiagnosticRule Bug(string id, string title, string purpose) =>
        new(id, SchemaSeverity.Error, title, purpose, "report this, please, with the schema that causes it");

    private static DiagnosticRule Error(string id, string title, string purpose, string action) => Add(new(id, SchemaSeverity.Error, title, purpose, action));

    private static DiagnosticRule Warning(string id, string title, string purpose, string action) => Add(new(id, SchemaSeverity.Warning, title, purpose, action));

    private static DiagnosticRule Info(string id, string title, string purpose, string action) => Add(new(id, SchemaSeverity.Info, title, purpose, action));

    private static DiagnosticRule Add(DiagnosticRule rule)
    {
        Rules.Add(rule);
        return rule;
    }
}
