namespace YiTa.Notebooks.Sessions;

/// <summary>Text written to a standard stream.</summary>
/// <param name="Name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="Text">The text, which may hold <c>\r</c> and need not end in a new line.</param>
public sealed record StreamEvent(string Name, string Text) : OutputEvent;
