namespace YiTa.Analysis.Evidence;

/// <summary>What does not hold between the evidence and the text of a source.</summary>
public enum VerificationProblemKind
{
    /// <summary>The text of a source is not in the folder, or cannot be read.</summary>
    MissingText,

    /// <summary>The text has another SHA-256 than the one that was curated, or is not UTF-8.</summary>
    ChangedText,

    /// <summary>The text has no such heading or paragraph.</summary>
    UnknownLocator,

    /// <summary>The fragment does not start in its paragraph.</summary>
    MissingFragment,

    /// <summary>The fragment starts in its paragraph more than once.</summary>
    RepeatedFragment,

    /// <summary>The number of the row is not one that its fragment states.</summary>
    OtherNumber,

    /// <summary>A printed number lies in no fragment.</summary>
    UncoveredNumber,
}
