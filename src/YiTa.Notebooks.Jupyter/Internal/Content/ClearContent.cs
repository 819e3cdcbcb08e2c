namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Removes what the cell has shown.</summary>
internal sealed record ClearContent(bool Wait);
