namespace Form4Gen.Runtime;

/// <summary>Where a value came from. It says nothing about how sure it is: see <see cref="Extracted{T}.IsDoubtful"/>.</summary>
public enum ExtractionStatus : byte
{
    /// <summary>This revision of the form, or this kind of document, has no such field. The default.</summary>
    NotOnForm = 0,

    /// <summary>The field is on the form and nothing is filled in.</summary>
    Blank,

    /// <summary>Read as printed. A value that wraps over the lines of its cell is found.</summary>
    Found,

    /// <summary>Put together from pieces, or corrected.</summary>
    Repaired,

    /// <summary>Concluded from something else in the document. Always doubtful.</summary>
    Inferred,

    /// <summary>It must be there and is not. Never 0, empty or false.</summary>
    Missing,

    /// <summary>Something is there that is no value of the field's type: see <see cref="Extracted{T}.RawText"/>.</summary>
    Unreadable,
}
