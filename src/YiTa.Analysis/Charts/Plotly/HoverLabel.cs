namespace YiTa.Analysis.Charts.Plotly;

/// <summary>How hover labels look.</summary>
public sealed record HoverLabel
{
    /// <summary>How their lines are set: <c>left</c>, <c>right</c>, <c>auto</c>.</summary>
    public string? Align { get; init; }

    /// <summary>How many characters of a name are shown; -1 for all.</summary>
    public int? NameLength { get; init; }

    /// <summary>The type.</summary>
    public Font? Font { get; init; }
}
