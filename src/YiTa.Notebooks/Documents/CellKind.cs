namespace YiTa.Notebooks.Documents;

/// <summary>What a cell holds.</summary>
public enum CellKind
{
    /// <summary>Code, with its outputs.</summary>
    Code,

    /// <summary>Markdown.</summary>
    Markdown,

    /// <summary>Text that is passed through as it is.</summary>
    Raw,

    /// <summary>A kind that this version does not know; kept as it is.</summary>
    Unknown,
}
