namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Ask the client's user for a line.</summary>
internal sealed record InputRequest(string Prompt, bool Password);
