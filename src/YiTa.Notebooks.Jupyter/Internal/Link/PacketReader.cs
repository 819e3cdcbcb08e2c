using System.Buffers.Binary;
using YiTa.Notebooks.Jupyter.Internal.Content;

namespace YiTa.Notebooks.Jupyter.Internal.Link;

/// <summary>Reads packets; see <see cref="PacketWriter"/> for their form.</summary>
internal sealed class PacketReader(Stream stream)
{
    private readonly byte[] _lengths = new byte[8];

    /// <summary>Waits for the next packet. Blocks the calling thread.</summary>
    /// <returns>False at the end of the stream, wherever it comes.</returns>
    public bool TryRead(out Packet packet)
    {
        packet = default;
        if (!Fill(_lengths))
            return false;
        var head = new byte[BinaryPrimitives.ReadInt32LittleEndian(_lengths)];
        var body = new byte[BinaryPrimitives.ReadInt32LittleEndian(_lengths.AsSpan(4))];
        if (!Fill(head) || !Fill(body))
            return false;
        packet = new(ContentJson.Read<PacketHead>(head), body);
        return true;
    }

    private bool Fill(Span<byte> buffer)
    {
        try
        {
            return stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false) == buffer.Length;
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException)
        {
            return false;
        }
    }
}
