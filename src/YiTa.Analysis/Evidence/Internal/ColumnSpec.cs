namespace YiTa.Analysis.Evidence.Internal;

/// <summary>A column as the package demands it.</summary>
internal sealed record ColumnSpec(string Name, ColumnKind Kind, bool Required, string Description)
{
    /// <summary>The table that the keys of a <see cref="ColumnKind.Key"/> column are of.</summary>
    public EvidenceTableKind References { get; init; }

    /// <summary>The words that a <see cref="ColumnKind.Code"/> column allows.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>True when values repeat from row to row, so that each is checked and kept once.</summary>
    public bool IsPooled => Kind is ColumnKind.Key or ColumnKind.Code or ColumnKind.Label or ColumnKind.Period or ColumnKind.Locator;

    public EvidenceColumnType Type => Kind switch
    {
        ColumnKind.Number or ColumnKind.Latitude or ColumnKind.Longitude => EvidenceColumnType.Number,
        ColumnKind.Period => EvidenceColumnType.Period,
        _ => EvidenceColumnType.Text,
    };
}
