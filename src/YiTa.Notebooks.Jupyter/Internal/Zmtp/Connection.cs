using System.Net.Sockets;

namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>A peer and its TCP connection. Used by the socket's own thread only.</summary>
internal sealed class Connection(Socket socket, Peer peer) : IDisposable
{
    // What one peer may keep the thread busy with before the others have their turn; of input it is one read.
    private const int WriteBytesPerTurn = 1 << 20;

    private bool shutDown;

    public Socket Socket => socket;

    public Peer Peer => peer;

    /// <summary>Whether the peer has closed the connection, or it broke.</summary>
    public bool IsGone { get; private set; }

    /// <summary>Whether TCP takes no more for now.</summary>
    public bool IsBlocked { get; set; }

    /// <summary>Whether we hold back from reading.</summary>
    public bool IsPaused { get; private set; }

    public void Pause(bool pause, long now)
    {
        if (IsPaused && !pause) peer.Resume(now);
        IsPaused = pause;
    }

    /// <exception cref="ZmtpException">The peer broke the protocol or a limit.</exception>
    public void Read(byte[] scratch, long now, IPattern pattern)
    {
        // Asked before each read, so that many peers cannot fill a queue far beyond its limit in one turn.
        if (peer.IsReady && !pattern.WantsInput(peer)) return;
        var count = Receive(scratch);
        if (count > 0) peer.Receive(scratch.AsSpan(0, count), now);
    }

    /// <summary>Reads without heed: while closing, what a peer still sends must not reset the connection before it took our last bytes.</summary>
    public void Discard(byte[] scratch) => Receive(scratch);

    /// <returns>Whether anything was sent.</returns>
    public bool Write(byte[] scratch)
    {
        var sent = 0;
        while (sent < WriteBytesPerTurn && peer.Outbox.Peek(scratch) is { Length: > 0 } bytes)
        {
            var count = socket.Send(bytes.Span, SocketFlags.None, out var error);
            if (error == SocketError.Interrupted)
                continue;
            if (error is SocketError.WouldBlock or SocketError.NoBufferSpaceAvailable)
            {
                IsBlocked = true;
                break;
            }

            if (error != SocketError.Success)
            {
                // What the peer sent before it went may still lie unread: reading will tell that it is gone.
                peer.Outbox.Close();
                break;
            }

            peer.Outbox.Advance(count);
            sent += count;
        }

        return sent > 0;
    }

    /// <summary>Tells the peer that nothing more comes; it then closes in its turn.</summary>
    public void ShutDown()
    {
        if (shutDown) return;
        shutDown = true;
        try
        {
            socket.Shutdown(SocketShutdown.Send);
        }
        catch (SocketException)
        {
            IsGone = true;
        }
    }

    public void Dispose()
    {
        peer.Outbox.Close();
        socket.Dispose();
    }

    private int Receive(byte[] scratch)
    {
        var count = socket.Receive(scratch, SocketFlags.None, out var error);
        if (error is SocketError.WouldBlock or SocketError.Interrupted) return -1;
        if (error != SocketError.Success || count == 0) IsGone = true;
        return IsGone ? 0 : count;
    }
}
