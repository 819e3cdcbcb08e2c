using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Sessions;

/// <summary>The value of a cell's last expression.</summary>
/// <param name="Data">The value in one or more MIME types.</param>
/// <param name="ExecutionCount">The number of the execution, counted from 1.</param>
public sealed record ResultEvent(MimeBundle Data, int ExecutionCount) : OutputEvent
{
    /// <summary>Further metadata of the output, or null for none.</summary>
    public JsonObject? Metadata { get; init; }
}
