namespace YiTa.Notebooks.Sessions;

/// <summary>Removes what the cell has shown so far.</summary>
/// <param name="Wait">Whether to wait with it until the next output arrives, which avoids flicker.</param>
public sealed record ClearEvent(bool Wait) : OutputEvent;
