namespace YiTa.Analysis.Evidence;

/// <summary>A place of the gazetteer.</summary>
public sealed record Place
{
    /// <summary>The key of the place.</summary>
    public required string Id { get; init; }

    /// <summary>The name that the project uses.</summary>
    public required string Name { get; init; }

    /// <summary>Other names, Latin and Chinese; empty when there are none.</summary>
    public IReadOnlyList<string> Variants { get; init; } = [];

    /// <summary>What kind of place it is, such as prefecture, county or river.</summary>
    public required string Kind { get; init; }

    /// <summary>The key of the place that this one is a part of; null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Degrees north of the equator, from -90 to 90; null when not recorded.</summary>
    public double? Latitude { get; init; }

    /// <summary>Degrees east of Greenwich, from -180 to 180; null when not recorded.</summary>
    public double? Longitude { get; init; }

    /// <summary>Where the coordinates come from; null when there are none.</summary>
    public string? CoordinateSource { get; init; }

    /// <summary>A remark, in the project's own words; null when there is none.</summary>
    public string? Note { get; init; }
}
