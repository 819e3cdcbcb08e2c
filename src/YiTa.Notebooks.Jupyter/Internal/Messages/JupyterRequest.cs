namespace YiTa.Notebooks.Jupyter.Internal.Messages;

/// <summary>A message from a client.</summary>
/// <param name="Route">All frames before the delimiter, which a reply has to carry again.</param>
/// <param name="Header">The header as it came, byte for byte; it is the parent header of whatever answers.</param>
/// <param name="Type">What is asked for, such as <c>execute_request</c>.</param>
/// <param name="Id">The message's id.</param>
/// <param name="Content">The content as it came: a JSON object.</param>
internal sealed record JupyterRequest(
    IReadOnlyList<ReadOnlyMemory<byte>> Route,
    ReadOnlyMemory<byte> Header,
    string Type,
    string Id,
    ReadOnlyMemory<byte> Content)
{
    /// <summary>The metadata as it came; whatever it is.</summary>
    public ReadOnlyMemory<byte> Metadata { get; init; }

    /// <summary>The id, in its notebook, of the cell that the message comes from; null where the client does not tell.</summary>
    public string? CellId => MessageMetadata.CellId(Metadata);

    /// <summary>Bytes that go with the content; mostly none.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Buffers { get; init; } = [];

    /// <summary>The type of the message that answers it: <c>execute_reply</c> for <c>execute_request</c>.</summary>
    public string ReplyType => Type.EndsWith("_request", StringComparison.Ordinal) ? Type[..^"_request".Length] + "_reply" : Type + "_reply";
}
