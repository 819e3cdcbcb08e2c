using System.Text.Json.Serialization;

namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Run a cell.</summary>
internal sealed record ExecuteRequest
{
    [JsonRequired]
    public string Code { get; set; } = "";

    /// <summary>Show nothing, count nothing, remember nothing.</summary>
    public bool Silent { get; set; }

    public bool StoreHistory { get; set; } = true;

    /// <summary>Expressions to evaluate after the cell, by the names that the reply gives them; null is none.</summary>
    public Dictionary<string, string?>? UserExpressions { get; set; }

    /// <summary>Whether the client can answer questions. A client that does not say is one that cannot.</summary>
    public bool AllowStdin { get; set; }

    /// <summary>Whether cells that wait are given up when this one fails.</summary>
    public bool StopOnError { get; set; } = true;
}
