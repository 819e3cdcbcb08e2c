namespace YiTa.Analysis.Quantities;

/// <summary>Whether a comparison holds, by the bounds.</summary>
public enum Verdict
{
    /// <summary>It holds for all values that the inputs allow.</summary>
    Always,

    /// <summary>It holds for no values that the inputs allow.</summary>
    Never,

    /// <summary>It holds for some of them: the bounds leave it open.</summary>
    Possible,
}
