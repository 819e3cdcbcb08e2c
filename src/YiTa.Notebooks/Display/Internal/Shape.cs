namespace YiTa.Notebooks.Display.Internal;

/// <summary>What a value looks like to its reader, whatever MIME type it is then written in.</summary>
internal abstract record Shape;
