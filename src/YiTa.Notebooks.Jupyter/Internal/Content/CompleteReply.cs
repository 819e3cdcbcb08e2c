namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Completions, and the span in code points that they replace.</summary>
internal sealed record CompleteReply(
    string Status, IReadOnlyList<string> Matches, int CursorStart, int CursorEnd, CompletionMetadata Metadata);
