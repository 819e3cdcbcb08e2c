namespace YiTa.Analysis.Evidence;

/// <summary>What is wrong at one place of an evidence package.</summary>
public enum EvidenceFaultKind
{
    /// <summary>A file that the package needs or lists is not there.</summary>
    MissingFile,

    /// <summary>A file is there that <c>datapackage.json</c> does not list.</summary>
    UnlistedFile,

    /// <summary>A file, a record or a cell is larger than any curated file can be, and was not read.</summary>
    TooLarge,

    /// <summary>Bytes that are not UTF-8.</summary>
    InvalidUtf8,

    /// <summary>A byte order mark at the start of the file.</summary>
    ByteOrderMark,

    /// <summary>A carriage return; lines end with a line feed alone.</summary>
    LineEnding,

    /// <summary>A control character, such as NUL or a tab.</summary>
    ControlCharacter,

    /// <summary>A double quote where RFC 4180 allows none, or one that is never closed.</summary>
    Quoting,

    /// <summary>A column of the header is missing, unknown, repeated or in another place.</summary>
    Header,

    /// <summary>A row has more or fewer cells than the header.</summary>
    FieldCount,

    /// <summary>A line is blank.</summary>
    BlankLine,

    /// <summary>A cell that must be filled is empty.</summary>
    MissingValue,

    /// <summary>A cell that must be empty is filled.</summary>
    UnexpectedValue,

    /// <summary>A cell starts or ends with white space.</summary>
    SurroundingSpace,

    /// <summary>A key is not written in lower-case words joined by hyphens.</summary>
    Identifier,

    /// <summary>A key is used a second time.</summary>
    DuplicateId,

    /// <summary>A cell names a key that does not exist.</summary>
    UnknownKey,

    /// <summary>A cell is not one of the words that its column allows.</summary>
    UnknownCode,

    /// <summary>A cell is not a plain decimal number.</summary>
    Number,

    /// <summary>A number lies outside its bounds, or the bounds are the wrong way round.</summary>
    Bounds,

    /// <summary>A cell is not an EDTF period.</summary>
    Period,

    /// <summary>A fragment is longer than eight words, or does not hold the number that it should.</summary>
    Fragment,

    /// <summary>A locator is not of the form <c>¶3</c> or <c>Heading ¶3</c>.</summary>
    Locator,

    /// <summary>A cell is not an absolute http or https address.</summary>
    Address,

    /// <summary>A cell is not a plain file name.</summary>
    FileName,

    /// <summary>A place is a part of itself.</summary>
    Cycle,

    /// <summary>The size or the SHA-256 of a file is not what <c>datapackage.json</c> says.</summary>
    Checksum,

    /// <summary><c>datapackage.json</c> is not JSON, or not a Data Package of this project.</summary>
    Descriptor,

    /// <summary>The file has more faults than are listed.</summary>
    MoreFaults,
}
