using System.Net;

namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>
/// A PUB that tells of new subscriptions, as XPUB does. All members may be called from any thread; network and protocol run on a
/// thread of the socket's own.
/// </summary>
internal sealed class PublisherSocket : IAsyncDisposable
{
    private PublisherSocket() { }

    /// <summary>Binds and listens.</summary>
    /// <param name="endPoint">Where to listen; port 0 lets the system choose.</param>
    /// <param name="options">Limits and times.</param>
    /// <param name="subscribed">
    /// Told of each topic that a peer subscribes to for the first time, before the subscription is active: what it publishes to
    /// the subscription comes before all other messages of that topic. Called on the socket's own thread: be quick.
    /// </param>
    /// <exception cref="System.Net.Sockets.SocketException">The end point cannot be bound.</exception>
    public static PublisherSocket Bind(IPEndPoint endPoint, ZmtpOptions options, Action<ZmtpSubscription>? subscribed = null) =>
        throw new NotImplementedException();

    /// <summary>Where the socket listens, with the port that the system chose if port 0 was asked for.</summary>
    public IPEndPoint LocalEndPoint => throw new NotImplementedException();

    /// <summary>
    /// Queues a message for every peer with a subscription that the first frame starts with. Never blocks. The frames must not be
    /// written to afterwards. For a peer whose queue (<see cref="ZmtpOptions.PublisherQueueBytes"/>) has no room the message is
    /// dropped whole. To send more than that at a time, call <see cref="WaitForRoom"/> in between.
    /// </summary>
    /// <exception cref="ArgumentException">There is no frame.</exception>
    public void Publish(IReadOnlyList<ReadOnlyMemory<byte>> frames) => throw new NotImplementedException();

    /// <summary>
    /// Blocks the calling thread while a subscriber that reads has more than <see cref="ZmtpOptions.PublisherHighWaterBytes"/>
    /// waiting, so that it loses nothing to a writer faster than itself. A subscriber that took nothing for half a second is not
    /// waited for. Does not need the thread pool.
    /// </summary>
    /// <returns>False when the time was up first.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public bool WaitForRoom(TimeSpan timeout, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Waits until everything queued was handed to the operating system, at most for the time given.</summary>
    /// <returns>False when the time was up first.</returns>
    public ValueTask<bool> FlushAsync(TimeSpan timeout) => throw new NotImplementedException();

    /// <summary>Stops listening, delivers what is queued within <see cref="ZmtpOptions.Linger"/> and closes all connections.</summary>
    public ValueTask DisposeAsync() => throw new NotImplementedException();
}
