namespace YiTa.Analysis.Evidence.Internal;

/// <summary>The rule that the cells of a column obey.</summary>
internal enum ColumnKind
{
    Id,
    Key,
    Code,
    Text,
    Label,
    Number,
    Latitude,
    Longitude,
    Period,
    Locator,
    Fragment,
    Address,
    FileName,
    Sha256,
    Names,
    Keys,
}
