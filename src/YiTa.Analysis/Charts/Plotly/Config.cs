namespace YiTa.Analysis.Charts.Plotly;

/// <summary>How a figure behaves.</summary>
public sealed record Config
{
    /// <summary>Whether the figure follows the size of its page.</summary>
    public bool? Responsive { get; init; }

    /// <summary>Whether the bar of buttons shows; null for plotly's choice.</summary>
    public bool? DisplayModeBar { get; init; }

    /// <summary>Whether plotly's logo shows in the bar of buttons; null for yes.</summary>
    public bool? DisplayLogo { get; init; }
}
