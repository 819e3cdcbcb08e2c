namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Done, with nothing to tell.</summary>
internal sealed record OkReply(string Status);
