namespace YiTa.Analysis.Evidence;

/// <summary>A column of an <see cref="EvidenceTable"/>.</summary>
/// <param name="Name">The name in the header of the file.</param>
/// <param name="Type">What the cells hold.</param>
/// <param name="IsRequired">True when no cell of the column is empty.</param>
/// <param name="Description">What the column means.</param>
public sealed record EvidenceColumn(string Name, EvidenceColumnType Type, bool IsRequired, string Description);
