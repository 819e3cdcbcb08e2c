namespace YiTa.Analysis.Charts;

/// <summary>What keeps a chart from being built.</summary>
public enum ChartFault
{
    /// <summary>It has no title.</summary>
    Title,

    /// <summary>It has no alternative text, or one that does not say in a sentence what the chart shows.</summary>
    AlternativeText,

    /// <summary>None of its points names a source.</summary>
    Sources,

    /// <summary>It has no points.</summary>
    Data,

    /// <summary>Its points have different units.</summary>
    Units,

    /// <summary>A point has no time, no label or no number where the chart needs one.</summary>
    Point,

    /// <summary>A number does not fit the scale, such as zero on a logarithmic one or parts that exceed the whole.</summary>
    Scale,

    /// <summary>It has more series than a reader can tell apart.</summary>
    Series,
}
