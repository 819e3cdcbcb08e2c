namespace YiTa.Notebooks.Display.Internal;

/// <summary>A text that is of a MIME type already and is shown as it is.</summary>
internal sealed record ReadyText(string Text, string MimeType);
