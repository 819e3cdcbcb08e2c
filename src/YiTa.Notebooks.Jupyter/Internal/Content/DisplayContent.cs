namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Something shown: <c>display_data</c>, <c>update_display_data</c> and, with a count, <c>execute_result</c>.</summary>
internal sealed record DisplayContent(YiTa.Notebooks.Documents.MimeBundle Data, System.Text.Json.Nodes.JsonObject Metadata)
{
    public TransientContent Transient { get; init; } = new(null);

    public int? ExecutionCount { get; init; }
}
