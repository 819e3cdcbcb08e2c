using System.Net;
using System.Net.Sockets;

namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>Ends another thread's wait in <see cref="System.Net.Sockets.Socket.Select(System.Collections.IList?, System.Collections.IList?, System.Collections.IList?, int)"/>: a datagram socket connected to itself, which no one else can send to.</summary>
internal sealed class Waker : IDisposable
{
    private readonly Socket socket = new(AddressFamily.InterNetwork, SocketType.Dgram, ProtocolType.Udp);
    private int woken;

    public Waker()
    {
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Connect(socket.LocalEndPoint!);
        socket.Blocking = false;
    }

    public Socket Socket => socket;

    /// <summary>From any thread; cheap while an earlier call was not yet seen.</summary>
    public void Wake()
    {
        if (Interlocked.Exchange(ref woken, 1) == 1) return;
        try
        {
            socket.Send([1], SocketFlags.None, out var error);
            if (error != SocketError.Success) Interlocked.Exchange(ref woken, 0); // So that the next call tries again.
        }
        catch (ObjectDisposedException)
        {
            // The loop has ended.
        }
    }

    /// <summary>Before looking for work: what is added after this call wakes anew.</summary>
    public void Clear()
    {
        Span<byte> datagram = stackalloc byte[16];
        while (socket.Receive(datagram, SocketFlags.None, out var error) > 0 && error == SocketError.Success)
        {
        }

        Interlocked.Exchange(ref woken, 0);
    }

    public void Dispose() => socket.Dispose();
}
