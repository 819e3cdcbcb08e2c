using System.Buffers.Binary;
using YiTa.Notebooks.Jupyter.Internal.Content;

namespace YiTa.Notebooks.Jupyter.Internal.Link;

/// <summary>Writes packets, each as the lengths of head and body in four bytes each, the head as JSON, and the body. Usable from any
/// thread.</summary>
internal sealed class PacketWriter(Stream stream)
{
    private readonly Lock _gate = new();

    /// <summary>Writes a packet; waits where the other side does not read.</summary>
    /// <returns>False where there is no other side any more.</returns>
    public bool TryWrite(PacketHead head, ReadOnlyMemory<byte> body = default)
    {
        var headBytes = ContentJson.Write(head);
        var start = new byte[8 + headBytes.Length];
        BinaryPrimitives.WriteInt32LittleEndian(start, headBytes.Length);
        BinaryPrimitives.WriteInt32LittleEndian(start.AsSpan(4), body.Length);
        headBytes.CopyTo(start, 8);
        try
        {
            lock (_gate)
            {
                stream.Write(start);
                stream.Write(body.Span);
                stream.Flush();
            }

            return true;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            return false;
        }
    }
}
