namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>An open comm.</summary>
internal sealed record CommInfo(string TargetName);
