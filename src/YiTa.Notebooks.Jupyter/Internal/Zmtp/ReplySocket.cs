using System.Net;

namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>
/// A REP that returns every message as it came, envelope included: the heartbeat of a kernel. Serves any number of REQ and DEALER
/// peers, on a thread of its own, so that a cell that starves the thread pool does not stop the heart.
/// </summary>
internal sealed class ReplySocket : IAsyncDisposable
{
    private ReplySocket() { }

    /// <exception cref="System.Net.Sockets.SocketException">The end point cannot be bound.</exception>
    public static ReplySocket Bind(IPEndPoint endPoint, ZmtpOptions options) => throw new NotImplementedException();

    /// <summary>Where the socket listens, with the port that the system chose if port 0 was asked for.</summary>
    public IPEndPoint LocalEndPoint => throw new NotImplementedException();

    /// <summary>
    /// Echoes until cancelled or disposed, and then completes without an exception. Messages that came before wait for it. A peer
    /// that does not read its echoes is not read from.
    /// </summary>
    public Task EchoAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Stops listening, delivers what is queued within <see cref="ZmtpOptions.Linger"/> and closes all connections.</summary>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
