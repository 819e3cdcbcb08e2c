using System.Diagnostics;
using System.Net;

namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>
/// A PUB that tells of new subscriptions, as XPUB does. All members may be called from any thread; network and protocol run on a
/// thread of the socket's own.
/// </summary>
internal sealed class PublisherSocket : IPattern, IAsyncDisposable
{
    // A subscriber that reads takes something far more often; one that does not must not hold up a cell for long.
    private const int PatienceMilliseconds = 3000;
    private const int RoomCheckMilliseconds = 20;

    // What is told of subscriptions alone. A peer that subscribes, cancels and subscribes again without reading is told no more.
    private const int WelcomeBytes = 1 << 20;

    private readonly ZmtpOptions options;
    private readonly Action<ZmtpSubscription>? subscribed;
    private readonly IoLoop loop;
    private readonly object room = new();

    private PublisherSocket(IPEndPoint endPoint, ZmtpOptions options, Action<ZmtpSubscription>? subscribed)
    {
        this.options = options;
        this.subscribed = subscribed;
        loop = new IoLoop(endPoint, options, this);
        loop.Start();
    }

    string IPattern.SocketType => "PUB";

    IReadOnlyList<string> IPattern.PeerTypes { get; } = ["SUB", "XSUB"];

    /// <summary>Binds and listens.</summary>
    /// <param name="endPoint">Where to listen; port 0 lets the system choose.</param>
    /// <param name="options">Limits and times.</param>
    /// <param name="subscribed">
    /// Told of each topic that a peer subscribes to for the first time, before the subscription is active: what it publishes to
    /// the subscription comes before all other messages of that topic. Called on the socket's own thread: be quick.
    /// </param>
    /// <exception cref="System.Net.Sockets.SocketException">The end point cannot be bound.</exception>
    public static PublisherSocket Bind(IPEndPoint endPoint, ZmtpOptions options, Action<ZmtpSubscription>? subscribed = null) =>
        new(endPoint, options, subscribed);

    /// <summary>Where the socket listens, with the port that the system chose if port 0 was asked for.</summary>
    public IPEndPoint LocalEndPoint => loop.LocalEndPoint;

    /// <summary>
    /// Queues a message for every peer with a subscription that the first frame starts with. Never blocks. The frames must not be
    /// written to afterwards. For a peer whose queue (<see cref="ZmtpOptions.PublisherQueueBytes"/>) has no room the message is
    /// dropped whole. To send more than that at a time, call <see cref="WaitForRoom"/> in between.
    /// </summary>
    /// <exception cref="ArgumentException">There is no frame.</exception>
    public void Publish(IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        if (frames.Count == 0) throw new ArgumentException("A message to publish has at least one frame, its topic; it has none.", nameof(frames));
        if (loop.IsStopping) return;
        Outgoing? message = null;
        foreach (var peer in loop.Peers)
        {
            if (!peer.Subscriptions.Match(frames[0].Span)) continue;
            message ??= Outgoing.Message(frames);
            if (peer.Outbox.TryAdd(message, options.PublisherQueueBytes, out _) == OutboxResult.Full && peer.Outbox.IsStalled((long)options.StalledMessageTimeout.TotalMilliseconds))
                peer.Drop("The subscriber lost messages and took none for too long.");
        }

        if (message is not null) loop.Wake();
    }

    /// <summary>
    /// Blocks the calling thread while a subscriber that reads has more than <see cref="ZmtpOptions.PublisherHighWaterBytes"/>
    /// waiting, so that it loses nothing to a writer faster than itself. A subscriber that took nothing for three seconds is not
    /// waited for. Does not need the thread pool.
    /// </summary>
    /// <returns>False when the time was up first.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public bool WaitForRoom(TimeSpan timeout, CancellationToken cancellationToken)
    {
        var start = Stopwatch.GetTimestamp();
        lock (room)
        {
            while (!loop.IsStopping && loop.Peers.Any(p => p.Outbox.IsBusy(options.PublisherHighWaterBytes, PatienceMilliseconds)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Stopwatch.GetElapsedTime(start) >= timeout) return false;
                Monitor.Wait(room, RoomCheckMilliseconds);
            }
        }

        return true;
    }

    /// <summary>Waits until everything queued was handed to the operating system, at most for the time given.</summary>
    /// <returns>False when the time was up first.</returns>
    public ValueTask<bool> FlushAsync(TimeSpan timeout) => loop.FlushAsync(timeout);

    /// <summary>Stops listening, delivers what is queued within <see cref="ZmtpOptions.Linger"/> and closes all connections.</summary>
    public async ValueTask DisposeAsync() => await loop.DisposeAsync().ConfigureAwait(false);

    bool IPattern.WantsInput(Peer peer) => true;

    void IPattern.Ready(Peer peer)
    {
    }

    // ZMTP 3.0 subscribes by messages of one frame. Anything else that a subscriber sends means nothing to a publisher.
    void IPattern.Received(Peer peer, IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        if (frames is not [{ Length: > 0 } frame]) return;
        if (frame.Span[0] == 1) Subscribe(peer, frame[1..]);
        else if (frame.Span[0] == 0) peer.Subscriptions.Remove(frame[1..]);
    }

    void IPattern.Commanded(Peer peer, ReadOnlySpan<byte> name, ReadOnlyMemory<byte> data)
    {
        if (name.SequenceEqual("SUBSCRIBE"u8)) Subscribe(peer, data);
        else if (name.SequenceEqual("CANCEL"u8)) peer.Subscriptions.Remove(data);
    }

    void IPattern.Sent()
    {
        lock (room) Monitor.PulseAll(room);
    }

    void IPattern.Gone(Peer peer)
    {
    }

    private void Subscribe(Peer peer, ReadOnlyMemory<byte> topic)
    {
        if (subscribed is not null && !peer.Subscriptions.Contains(topic))
        {
            try
            {
                subscribed(new ZmtpSubscription(topic, frames => PublishTo(peer, frames)));
            }
            catch (Exception e)
            {
                loop.Report(peer.Remote, $"The subscription is active, but telling of it failed: {e}");
            }
        }

        peer.Subscriptions.Add(topic);
    }

    private void PublishTo(Peer peer, IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        if (frames.Count == 0) throw new ArgumentException("A message to publish has at least one frame, its topic; it has none.", nameof(frames));
        if (peer.Outbox.TryAdd(Outgoing.Message(frames), Math.Min(WelcomeBytes, options.PublisherQueueBytes), out _) == OutboxResult.Added) loop.Wake();
    }
}
