namespace YiTa.Analysis.Reconciliation;

/// <summary>A named rule for how much each claim counts. No rule is applied unless it is asked for.</summary>
public enum WeightingRule
{
    /// <summary>Every claim counts the same.</summary>
    EqualClaims,

    /// <summary>Every source counts the same, however often it repeats itself; its weight is split among its claims.</summary>
    EqualSources,

    /// <summary>
    /// By one over the variance that a claim's interval has as a rectangular distribution: w = 12 ÷ width². Narrow claims count most,
    /// whether or not they are the better ones.
    /// </summary>
    InverseVariance,
}
