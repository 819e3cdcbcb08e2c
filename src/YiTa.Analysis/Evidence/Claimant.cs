namespace YiTa.Analysis.Evidence;

/// <summary>Somebody who asserts figures: an author, an office, a government.</summary>
public sealed record Claimant
{
    /// <summary>The key of the claimant.</summary>
    public required string Id { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The side that the claimant stands on.</summary>
    public required ClaimantSide Side { get; init; }

    /// <summary>A remark, in the project's own words; null when there is none.</summary>
    public string? Note { get; init; }
}
