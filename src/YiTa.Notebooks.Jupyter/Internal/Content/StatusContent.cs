namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Whether the kernel works on a message.</summary>
/// <param name="ExecutionState"><c>starting</c>, <c>busy</c> or <c>idle</c>.</param>
internal sealed record StatusContent(string ExecutionState);
