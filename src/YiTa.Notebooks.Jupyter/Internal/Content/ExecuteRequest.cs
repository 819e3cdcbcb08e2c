namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Run a cell.</summary>
internal sealed record ExecuteRequest
{
    public string Code { get; init; } = "";

    /// <summary>Show nothing, count nothing, remember nothing.</summary>
    public bool Silent { get; init; }

    public bool StoreHistory { get; init; } = true;

    /// <summary>Expressions to evaluate after the cell, by the names that the reply gives them.</summary>
    public Dictionary<string, string>? UserExpressions { get; init; }

    /// <summary>Whether the client can answer questions. A client that does not say is one that cannot.</summary>
    public bool AllowStdin { get; init; }

    /// <summary>Whether cells that wait are given up when this one fails.</summary>
    public bool StopOnError { get; init; } = true;
}
