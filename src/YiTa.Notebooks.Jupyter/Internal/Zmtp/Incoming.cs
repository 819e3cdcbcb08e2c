namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>A whole message, or a command; a command has one frame.</summary>
internal readonly record struct Incoming(bool IsCommand, IReadOnlyList<ReadOnlyMemory<byte>> Frames);
