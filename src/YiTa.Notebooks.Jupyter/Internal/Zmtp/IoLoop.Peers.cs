using System.Net;
using System.Net.Sockets;

namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <content>How peers come and go.</content>
internal sealed partial class IoLoop
{
    /// <summary>Tells of something wrong; see <see cref="ZmtpOptions.PeerFaulted"/>.</summary>
    public void Report(EndPoint? peer, string problem)
    {
        try
        {
            options.PeerFaulted?.Invoke(new ZmtpFault(peer, problem));
        }
        catch (Exception)
        {
            // Who only wants to be told must not end the transport.
        }
    }

    private void Accept(long now)
    {
        Socket socket;
        try
        {
            socket = listener.Accept();
        }
        catch (SocketException e) when (e.SocketErrorCode is SocketError.WouldBlock or SocketError.ConnectionAborted or SocketError.ConnectionReset)
        {
            return;
        }
        catch (SocketException e)
        {
            // Such as too many open files: the waiting connection stays readable, so do not ask again at once.
            acceptFrom = now + AcceptPauseMilliseconds;
            Report(null, $"A connection could not be accepted: {e.Message}.");
            return;
        }

        EndPoint? remote = null;
        try
        {
            socket.Blocking = false;
            socket.NoDelay = true;
            remote = socket.RemoteEndPoint;
        }
        catch (SocketException)
        {
            // The peer has gone again; reading will tell.
        }

        if (connections.Count >= options.MaxPeers)
        {
            socket.Dispose();
            Report(remote, $"There are {options.MaxPeers} connections already; no more are taken.");
            return;
        }

        var handshakes = connections.Values.Where(c => !c.Peer.IsReady).ToList();
        if (handshakes.Count >= options.MaxHandshakes)
            Close(handshakes.MinBy(c => c.Peer.Deadline())!, $"More than {options.MaxHandshakes} connections are in their handshake; the oldest gives way.");
        connections.Add(socket, new Connection(socket, new Peer(pattern, options, remote, now)));
        Publish();
    }

    private void Close(Connection connection, string? problem)
    {
        if (!connections.Remove(connection.Socket)) return;
        connection.Dispose();
        Publish();
        if (connection.Peer.IsReady) pattern.Gone(connection.Peer);
        if (problem is not null) Report(connection.Peer.Remote, problem);
    }

    private void LimitHeldBytes()
    {
        if (connections.Values.Sum(c => c.Peer.HeldBytes) <= options.MaxUnfinishedBytes) return;
        var largest = connections.Values.MaxBy(c => c.Peer.HeldBytes)!;
        Close(largest, $"The unfinished messages of all peers have more than {options.MaxUnfinishedBytes} bytes; the peer with the largest gives way.");
    }

    private void Publish() => peers = [.. connections.Values.Select(c => c.Peer)];

    // Delivers what is queued, then waits for the peers to close, so that no unread byte resets a connection under its last message.
    private void Linger()
    {
        listener.Dispose();
        var end = Environment.TickCount64 + (long)options.Linger.TotalMilliseconds;
        foreach (var connection in connections.Values)
            if (!connection.Peer.IsReady) Close(connection, null);
        while (connections.Count > 0 && Environment.TickCount64 < end)
        {
            Write();
            readable.Clear();
            writable.Clear();
            var busy = false;
            foreach (var (socket, connection) in connections)
            {
                readable.Add(socket);
                if (connection.Peer.Outbox.IsEmpty) connection.ShutDown();
                else if (connection.IsBlocked) writable.Add(socket);
                else busy = true;
            }

            Wait(busy ? 0 : end - Environment.TickCount64);
            foreach (var socket in readable)
                if (connections.TryGetValue(socket, out var connection)) Try(connection, c => c.Discard(scratch));
        }
    }
}
