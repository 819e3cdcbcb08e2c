using System.Net;
using System.Net.Sockets;
using YiTa.Notebooks.Jupyter.Internal.Zmtp;
using static YiTa.Notebooks.Jupyter.Tests.Zmtp.TestData;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp;

/// <summary>A peer that sends any bytes, at any time.</summary>
internal sealed class RawPeer : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly MessageReader reader = new(new ZmtpOptions());
    private byte[] buffer = new byte[128 << 10];
    private int start;
    private int end;

    public static async Task<RawPeer> ConnectAsync(IPEndPoint endPoint, int receiveBuffer = 0)
    {
        var peer = new RawPeer();
        if (receiveBuffer > 0) peer.socket.ReceiveBufferSize = receiveBuffer;
        await peer.socket.ConnectAsync(endPoint, Soon);
        return peer;
    }

    /// <summary>Connects and shakes hands.</summary>
    public static async Task<RawPeer> ConnectAsync(IPEndPoint endPoint, string socketType, string? identity = null, int receiveBuffer = 0)
    {
        var peer = await ConnectAsync(endPoint, receiveBuffer);
        await peer.SendAsync(Bytes.Hello(socketType, identity));
        await peer.ReadExactlyAsync(Wire.GreetingBytes);
        Assert.StartsWith("\x5READY", (await peer.ReadAsync())[0], StringComparison.Ordinal);
        return peer;
    }

    /// <summary>The most bytes of a segment that the other side can send; only on Linux.</summary>
    public int MaximumSegment
    {
        get
        {
            var value = new byte[sizeof(int)];
            socket.GetRawSocketOption(6, 2, value);
            return BitConverter.ToInt32(value);
        }
    }

    public async Task SendAsync(params byte[] bytes)
    {
        for (var sent = 0; sent < bytes.Length;) sent += await socket.SendAsync(bytes.AsMemory(sent), Soon);
    }

    public async Task<byte[]> ReadExactlyAsync(int count)
    {
        while (end - start < count) Assert.True(await FillAsync(), $"The connection was closed after {end - start} of {count} bytes.");
        start += count;
        return buffer[(start - count)..start];
    }

    /// <summary>The frames of the next message, or the body of the next command.</summary>
    public async Task<string[]> ReadAsync()
    {
        while (true)
        {
            if (TryRead(out var frames)) return frames;
            Assert.True(await FillAsync(), "The connection was closed before a whole message came.");
        }
    }

    /// <summary>Waits until the other side closes, and passes over what it still sends.</summary>
    public async Task ClosedAsync()
    {
        while (await FillAsync()) start = end;
    }

    /// <summary>Whether nothing comes for a while.</summary>
    public async Task<bool> IsSilentAsync()
    {
        await Task.Delay(100);
        return start == end && socket.Available == 0 && !socket.Poll(0, SelectMode.SelectRead);
    }

    /// <summary>Breaks the connection at once, with what lies unread.</summary>
    public void Reset()
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Dispose();
    }

    public void Dispose() => socket.Dispose();

    private bool TryRead(out string[] frames)
    {
        ReadOnlySpan<byte> bytes = buffer.AsSpan(start..end);
        var whole = reader.TryRead(ref bytes, out var incoming);
        start = end - bytes.Length;
        frames = whole ? Texts(incoming.Frames) : [];
        return whole;
    }

    private async Task<bool> FillAsync()
    {
        if (start > 0) Buffer.BlockCopy(buffer, start, buffer, 0, end - start);
        (start, end) = (0, end - start);
        if (end == buffer.Length) Array.Resize(ref buffer, 2 * buffer.Length);
        try
        {
            var count = await socket.ReceiveAsync(buffer.AsMemory(end), Soon);
            end += count;
            return count > 0;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.ConnectionReset)
        {
            return false;
        }
    }
}
