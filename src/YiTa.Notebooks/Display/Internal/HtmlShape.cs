namespace YiTa.Notebooks.Display.Internal;

/// <summary>HTML already.</summary>
/// <param name="Html">The HTML.</param>
internal sealed record HtmlShape(string Html) : Shape;
