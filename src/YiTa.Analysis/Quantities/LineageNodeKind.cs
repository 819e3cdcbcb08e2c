namespace YiTa.Analysis.Quantities;

/// <summary>What a node of a lineage is.</summary>
public enum LineageNodeKind
{
    /// <summary>The quantity whose lineage it is.</summary>
    Result,

    /// <summary>An intermediate result that was given a symbol.</summary>
    Step,

    /// <summary>A figure of the project's sources.</summary>
    Observation,

    /// <summary>A figure from outside the project's sources.</summary>
    Context,

    /// <summary>The date of a figure or an event.</summary>
    Date,

    /// <summary>A number that no source states, with the reason for it.</summary>
    Literal,
}
