namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Tells all clients what runs.</summary>
internal sealed record ExecuteInputContent(string Code, int ExecutionCount);
