namespace YiTa.Notebooks.Display.Internal;

/// <summary>One text.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsNumber">Whether it is a number, which is aligned to the right.</param>
internal sealed record ScalarShape(string Text, bool IsNumber = false) : Shape;
