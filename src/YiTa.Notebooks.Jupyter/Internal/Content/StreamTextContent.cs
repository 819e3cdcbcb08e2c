namespace YiTa.Notebooks.Jupyter.Internal.Content;

/// <summary>Text on a standard stream.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text.</param>
internal sealed record StreamTextContent(string Name, string Text);
