using System.Net;

namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>
/// A REP that returns every message as it came, envelope included: the heartbeat of a kernel. Serves any number of REQ and DEALER
/// peers, on a thread of its own, so that a cell that starves the thread pool does not stop the heart.
/// </summary>
internal sealed class ReplySocket : IPattern, IAsyncDisposable
{
    private readonly ZmtpOptions options;
    private readonly IoLoop loop;
    private readonly Lock gate = new();
    private readonly Queue<(Peer Peer, Outgoing Echo)> held = new();
    private readonly TaskCompletionSource disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool echoing;

    private ReplySocket(IPEndPoint endPoint, ZmtpOptions options)
    {
        this.options = options;
        loop = new IoLoop(endPoint, options, this);
        loop.Start();
    }

    string IPattern.SocketType => "REP";

    IReadOnlyList<string> IPattern.PeerTypes { get; } = ["REQ", "DEALER"];

    /// <exception cref="System.Net.Sockets.SocketException">The end point cannot be bound.</exception>
    public static ReplySocket Bind(IPEndPoint endPoint, ZmtpOptions options) => new(endPoint, options);

    /// <summary>Where the socket listens, with the port that the system chose if port 0 was asked for.</summary>
    public IPEndPoint LocalEndPoint => loop.LocalEndPoint;

    /// <summary>
    /// Echoes until cancelled or disposed, and then completes without an exception. Messages that came before wait for it. A peer
    /// that does not read its echoes is not read from.
    /// </summary>
    public Task EchoAsync(CancellationToken cancellationToken)
    {
        // Before the first await, so that the heart beats when this call returns.
        SetEchoing(true);
        return UntilCancelledAsync();

        async Task UntilCancelledAsync()
        {
            await disposed.Task.WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            SetEchoing(false);
        }
    }

    /// <summary>Stops listening, delivers what is queued within <see cref="ZmtpOptions.Linger"/> and closes all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await loop.DisposeAsync().ConfigureAwait(false);
        disposed.TrySetResult();
    }

    bool IPattern.WantsInput(Peer peer)
    {
        lock (gate) return echoing && peer.Outbox.Bytes < options.ReplyQueueBytes;
    }

    void IPattern.Ready(Peer peer)
    {
    }

    void IPattern.Received(Peer peer, IReadOnlyList<ReadOnlyMemory<byte>> frames)
    {
        lock (gate)
        {
            // Only what came in one read with READY has to be held; after it, reading waits for EchoAsync.
            held.Enqueue((peer, Outgoing.Message(frames)));
            if (echoing) Release();
        }
    }

    void IPattern.Commanded(Peer peer, ReadOnlySpan<byte> name, ReadOnlyMemory<byte> data)
    {
    }

    void IPattern.Sent()
    {
    }

    void IPattern.Gone(Peer peer)
    {
    }

    private void SetEchoing(bool value)
    {
        lock (gate)
        {
            echoing = value;
            if (value) Release();
        }

        loop.Wake();
    }

    // No limit: a full queue has stopped the reading, so at most one read's worth is above it.
    private void Release()
    {
        while (held.TryDequeue(out var next)) next.Peer.Outbox.TryAdd(next.Echo, long.MaxValue, out _);
    }
}
