namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>What clients that know it show beside completions.</summary>
internal sealed record CompletionMetadata
{
    [System.Text.Json.Serialization.JsonPropertyName("_jupyter_types_experimental")]
    public IReadOnlyList<CompletionType> Types { get; init; } = [];
}
