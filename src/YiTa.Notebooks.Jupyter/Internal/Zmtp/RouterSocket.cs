using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;

namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>
/// A ROUTER: receives from any number of DEALER, REQ and ROUTER peers and sends to one of them, named by its routing identity. All
/// members may be called from any thread. Network and protocol run on a thread of the socket's own, so that a cell that starves
/// the thread pool does not stop them.
/// </summary>
internal sealed class RouterSocket : IPattern, IAsyncDisposable
{
    private readonly ZmtpOptions options;
    private readonly IoLoop loop;
    private readonly ReceiveQueue received;
    private readonly Dictionary<ReadOnlyMemory<byte>, Peer> routes = new(BytesComparer.Instance);
    private uint lastIdentity;

    private RouterSocket(IPEndPoint endPoint, ZmtpOptions options)
    {
        this.options = options;
        received = new ReceiveQueue(options.ReceiveQueueBytes, () => loop?.Wake());
        loop = new IoLoop(endPoint, options, this);
        loop.Start();
    }

    string IPattern.SocketType => "ROUTER";

    IReadOnlyList<string> IPattern.PeerTypes { get; } = ["DEALER", "REQ", "ROUTER"];

    /// <exception cref="System.Net.Sockets.SocketException">The end point cannot be bound.</exception>
    public static RouterSocket Bind(IPEndPoint endPoint, ZmtpOptions options) => new(endPoint, options);

    /// <summary>Where the socket listens, with the port that the system chose if port 0 was asked for.</summary>
    public IPEndPoint LocalEndPoint => loop.LocalEndPoint;

    /// <summary>
    /// The next message; its first frame is the routing identity of the peer that sent it. Several readers may wait; each message
    /// goes to one. The continuation runs on the thread pool.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The socket is, or was meanwhile, disposed.</exception>
    public ValueTask<ZmtpMessage> ReceiveAsync(CancellationToken cancellationToken) => received.TakeAsync(cancellationToken);

    /// <summary>
    /// As <see cref="ReceiveAsync"/>, but blocks the calling thread and does not need the thread pool: for a thread that must go on
    /// while a cell holds every thread of the pool, such as that of the control channel.
    /// </summary>
    /// <exception cref="ObjectDisposedException">The socket is, or was meanwhile, disposed.</exception>
    public ZmtpMessage Receive(CancellationToken cancellationToken) => received.Take(cancellationToken);

    /// <summary>
    /// Queues a message for the peer whose routing identity is the first frame. The frames must not be written to afterwards.
    /// Completes at once, without the thread pool, unless the peer's queue (<see cref="ZmtpOptions.ReplyQueueBytes"/>) is full; then
    /// it waits for room for at most <see cref="ZmtpOptions.SendTimeout"/>.
    /// </summary>
    /// <returns>True when the message was queued; false when the peer is gone, or left no room in time: then it is dropped whole.</returns>
    /// <exception cref="ArgumentException">There are fewer than two frames.</exception>
    public async ValueTask<bool> SendAsync(IReadOnlyList<ReadOnlyMemory<byte>> frames, CancellationToken cancellationToken)
    {
        if (frames.Count < 2)
            throw new ArgumentException($"A message to a peer has its routing identity and at least one frame; it has {frames.Count}.", nameof(frames));
        cancellationToken.ThrowIfCancellationRequested();
        Peer? peer;
        lock (routes)
            if (loop.IsStopping || !routes.TryGetValue(frames[0], out peer)) return false;
        var message = Outgoing.Message(frames.Skip(1));
        var start = Stopwatch.GetTimestamp();
        while (true)
        {
            var result = peer.Outbox.TryAdd(message, options.ReplyQueueBytes, out var room);
            if (result == OutboxResult.Added) loop.Wake();
            if (result != OutboxResult.Full) return result == OutboxResult.Added;
            var rest = options.SendTimeout - Stopwatch.GetElapsedTime(start);
            if (rest <= TimeSpan.Zero) return false;
            try
            {
                await room.WaitAsync(rest, cancellationToken).ConfigureAwait(false);
            }
            catch (TimeoutException)
            {
                return false;
            }
        }
    }

    /// <summary>Waits until everything queued was handed to the operating system, at most for the time given.</summary>
    /// <returns>False when the time was up first.</returns>
    public ValueTask<bool> FlushAsync(TimeSpan timeout) => loop.FlushAsync(timeout);

    /// <summary>Stops listening, delivers what is queued within <see cref="ZmtpOptions.Linger"/> and closes all connections.</summary>
    public async ValueTask DisposeAsync()
    {
        received.Dispose();
        await loop.DisposeAsync().ConfigureAwait(false);
    }

    bool IPattern.WantsInput(Peer peer) => !received.IsFull;

    void IPattern.Ready(Peer peer)
    {
        lock (routes)
        {
            if (peer.Identity.Length == 0) peer.Identity = NewIdentity();
            else if (routes.TryGetValue(peer.Identity, out var older))
                older.Drop($"A newer connection has the identity {Wire.Show(peer.Identity)}.");
            routes[peer.Identity] = peer;
        }
    }

    void IPattern.Received(Peer peer, IReadOnlyList<ReadOnlyMemory<byte>> frames) =>
        received.Add(new ZmtpMessage([peer.Identity, .. frames]));

    void IPattern.Commanded(Peer peer, ReadOnlySpan<byte> name, ReadOnlyMemory<byte> data)
    {
        // Routers know no commands; what a later version adds is not for us.
    }

    void IPattern.Sent()
    {
    }

    void IPattern.Gone(Peer peer)
    {
        lock (routes)
            if (routes.TryGetValue(peer.Identity, out var current) && current == peer) routes.Remove(peer.Identity);
    }

    // A zero byte, which no peer may choose, and a number.
    private byte[] NewIdentity()
    {
        var identity = new byte[5];
        do BinaryPrimitives.WriteUInt32BigEndian(identity.AsSpan(1), ++lastIdentity);
        while (routes.ContainsKey(identity));
        return identity;
    }
}
