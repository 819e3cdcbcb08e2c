using System.Net;

namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>
/// A ROUTER: receives from any number of DEALER, REQ and ROUTER peers and sends to one of them, named by its routing identity. All
/// members may be called from any thread. Network and protocol run on a thread of the socket's own, so that a cell that starves
/// the thread pool does not stop them.
/// </summary>
internal sealed class RouterSocket : IAsyncDisposable
{
    private RouterSocket() { }

    /// <exception cref="System.Net.Sockets.SocketException">The end point cannot be bound.</exception>
    public static RouterSocket Bind(IPEndPoint endPoint, ZmtpOptions options) => throw new NotImplementedException();

    /// <summary>Where the socket listens, with the port that the system chose if port 0 was asked for.</summary>
    public IPEndPoint LocalEndPoint => throw new NotImplementedException();

    /// <summary>
    /// The next message; its first frame is the routing identity of the peer that sent it. Several readers may wait; each message
    /// goes to one. The continuation runs on the thread pool.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The socket is, or was meanwhile, disposed.</exception>
    public ValueTask<ZmtpMessage> ReceiveAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>
    /// As <see cref="ReceiveAsync"/>, but blocks the calling thread and does not need the thread pool: for a thread that must go on
    /// while a cell holds every thread of the pool, such as that of the control channel.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The socket is, or was meanwhile, disposed.</exception>
    public ZmtpMessage Receive(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>
    /// Queues a message for the peer whose routing identity is the first frame. The frames must not be written to afterwards.
    /// Completes at once, without the thread pool, unless the peer's queue (<see cref="ZmtpOptions.ReplyQueueBytes"/>) is full; then
    /// it waits for room for at most <see cref="ZmtpOptions.SendTimeout"/>.
    /// </summary>
    /// <returns>True when the message was queued; false when the peer is gone, or left no room in time: then it is dropped whole.</returns>
    /// <exception cref="ArgumentException">There are fewer than two frames.</exception>
    public ValueTask<bool> SendAsync(IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Waits until everything queued was handed to the operating system, at most for the time given.</summary>
    /// <returns>False when the time was up first.</returns>
    public ValueTask<bool> FlushAsync(TimeSpan timeout) => throw new NotImplementedException();

    /// <summary>Stops listening, delivers what is queued within <see cref="ZmtpOptions.Linger"/> and closes all connections.</summary>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
