namespace YiTa.Analysis.Evidence;

/// <summary>How far the project trusts a figure from outside its sources.</summary>
public enum Confidence
{
    /// <summary><c>high</c>: a census table or a publication that cites its origin.</summary>
    High,

    /// <summary><c>medium</c>: a publication that is plausible but does not show its origin.</summary>
    Medium,

    /// <summary><c>low</c>: a repost or a single mention.</summary>
    Low,
}
