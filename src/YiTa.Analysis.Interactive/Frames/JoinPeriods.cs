namespace YiTa.Analysis.Interactive.Frames;

/// <summary>When the periods of two rows belong together.</summary>
public enum JoinPeriods
{
    /// <summary>They are written alike: <c>1962</c> and <c>1962</c>, but not <c>1962</c> and <c>1962-04</c>.</summary>
    Same,

    /// <summary>Some day can belong to both.</summary>
    Overlapping,

    /// <summary>Every day that can belong to the one on the left lies within the one on the right.</summary>
    Within,
}
