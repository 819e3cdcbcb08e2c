namespace YiTa.Analysis.Evidence;

/// <summary>What the rows of an <see cref="EvidenceTable"/> are.</summary>
public enum EvidenceTableKind
{
    /// <summary>Observations of one theme.</summary>
    Observations,

    /// <summary>Context figures of one theme.</summary>
    Context,

    /// <summary>Sources.</summary>
    Sources,

    /// <summary>Claimants.</summary>
    Claimants,

    /// <summary>Places.</summary>
    Places,

    /// <summary>Events.</summary>
    Events,

    /// <summary>Conflicts.</summary>
    Conflicts,

    /// <summary>Printed numbers that are no evidence.</summary>
    NotFigures,
}
