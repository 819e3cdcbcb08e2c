namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>An entry of a client's help menu.</summary>
internal sealed record HelpLink(string Text, string Url);
