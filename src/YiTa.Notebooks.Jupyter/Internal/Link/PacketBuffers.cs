namespace YiTa.Notebooks.Jupyter.Internal.Link;

/// <summary>Between the content of a comm's message with its buffers, and the head and body of a packet.</summary>
internal static class PacketBuffers
{
    /// <summary>The head and body that carry a content and buffers.</summary>
    public static (PacketHead Head, ReadOnlyMemory<byte> Body) Join(PacketHead head, ReadOnlyMemory<byte> content, IReadOnlyList<ReadOnlyMemory<byte>> buffers)
    {
        if (buffers.Count == 0)
            return (head, content);
        var body = new byte[content.Length + buffers.Sum(buffer => buffer.Length)];
        content.CopyTo(body);
        var at = content.Length;
        foreach (var buffer in buffers)
        {
            buffer.CopyTo(body.AsMemory(at));
            at += buffer.Length;
        }

        return (head with { Buffers = [.. buffers.Select(buffer => buffer.Length)] }, body);
    }

    /// <summary>The content and buffers that a packet carries.</summary>
    public static (ReadOnlyMemory<byte> Content, IReadOnlyList<ReadOnlyMemory<byte>> Buffers) Split(PacketHead head, ReadOnlyMemory<byte> body)
    {
        if (head.Buffers is not { } lengths)
            return (body, []);
        var at = body.Length - lengths.Sum();
        var content = body[..at];
        var buffers = new List<ReadOnlyMemory<byte>>();
        foreach (var length in lengths)
        {
            buffers.Add(body.Slice(at, length));
            at += length;
        }

        return (content, buffers);
    }
}
