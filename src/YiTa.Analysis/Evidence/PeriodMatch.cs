namespace YiTa.Analysis.Evidence;

/// <summary>When a figure belongs to the period that a query asks for.</summary>
public enum PeriodMatch
{
    /// <summary>Some day can belong to both the figure's period and the one asked for.</summary>
    Overlaps,

    /// <summary>Every day that can belong to the figure's period lies within the one asked for.</summary>
    Within,
}
