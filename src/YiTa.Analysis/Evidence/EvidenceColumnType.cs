namespace YiTa.Analysis.Evidence;

/// <summary>What the cells of a column hold.</summary>
public enum EvidenceColumnType
{
    /// <summary>Text: cells are strings.</summary>
    Text,

    /// <summary>A decimal number: cells are decimals.</summary>
    Number,

    /// <summary>An EDTF period: cells are strings that <see cref="Time.EdtfPeriod.Parse"/> reads.</summary>
    Period,
}
