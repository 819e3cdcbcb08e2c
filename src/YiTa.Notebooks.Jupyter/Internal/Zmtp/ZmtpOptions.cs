namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>Limits and times of a ZMTP socket. The defaults suit a kernel on the loopback interface.</summary>
internal sealed record ZmtpOptions
{
    /// <summary>How long a new connection may take to finish greeting and READY before it is closed. Ten seconds.</summary>
    public TimeSpan HandshakeTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a peer may pause in the midst of a message, or let a full queue stand, before it is closed. One minute.</summary>
    public TimeSpan StalledMessageTimeout { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The most bytes one incoming frame may have; a peer that announces more is closed. 128 MB.</summary>
    public int MaxFrameBytes { get; init; } = 128 << 20;

    /// <summary>The most bytes one incoming message may have in all its frames; a peer that sends more is closed. 128 MB.</summary>
    public int MaxMessageBytes { get; init; } = 128 << 20;

    /// <summary>The most frames one incoming message may have; a peer that sends more is closed. 4,096.</summary>
    public int MaxMessageFrames { get; init; } = 4096;

    /// <summary>
    /// The most bytes that unfinished messages may have over all peers, who need not have shown that they know the key; beyond it
    /// the peer with the largest is closed. 256 MB.
    /// </summary>
    public long MaxUnfinishedBytes { get; init; } = 256L << 20;

    /// <summary>
    /// How many bytes of received messages may wait for their reader. Beyond it the socket reads no more, and TCP slows the peers
    /// down. 128 MB; one message is always let through.
    /// </summary>
    public int ReceiveQueueBytes { get; init; } = 128 << 20;

    /// <summary>How many bytes may wait for one peer of a router or reply socket. 64 MB; one message is always let through.</summary>
    public int ReplyQueueBytes { get; init; } = 64 << 20;

    /// <summary>How long sending to a peer whose queue is full waits for room before the message is dropped. Five seconds.</summary>
    public TimeSpan SendTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// How many bytes may wait for one subscriber; a message that does not fit is dropped whole, for that subscriber only. 256 MB;
    /// one message is always let through. Waiting messages share their bytes among subscribers. A subscriber that loses messages and
    /// took nothing for <see cref="StalledMessageTimeout"/> is closed, so that it does not hold them for ever.
    /// </summary>
    public int PublisherQueueBytes { get; init; } = 256 << 20;

    /// <summary>Above how many waiting bytes <see cref="PublisherSocket.WaitForRoom"/> holds the writer back. 32 MB.</summary>
    public int PublisherHighWaterBytes { get; init; } = 32 << 20;

    /// <summary>The most topics that one subscriber may be subscribed to at a time; beyond it is closed. 1,024.</summary>
    public int MaxSubscriptions { get; init; } = 1024;

    /// <summary>The most bytes that the topics of one subscriber may have together; beyond it is closed. 64 KB.</summary>
    public int MaxSubscriptionBytes { get; init; } = 64 << 10;

    /// <summary>The most connections at a time, half-open ones included; a further one is closed at once. 512.</summary>
    public int MaxPeers { get; init; } = 512;

    /// <summary>The most connections in their handshake at a time; a further one closes the oldest of them. 64.</summary>
    public int MaxHandshakes { get; init; } = 64;

    /// <summary>
    /// How often a silent peer that speaks ZMTP 3.1 or later is sent a PING. Zero, the default, sends none: on one machine the
    /// operating system tells when a peer is gone, and a client stopped in a debugger is not. PINGs of a peer are always answered.
    /// </summary>
    public TimeSpan HeartbeatInterval { get; init; }

    /// <summary>How long after a PING a peer may stay silent before it is closed. Thirty seconds.</summary>
    public TimeSpan HeartbeatTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// What PING tells the peer: after how long without traffic it should give us up. At most 6,553.5 seconds, sent in tenths of a
    /// second; zero, the default, means never.
    /// </summary>
    public TimeSpan HeartbeatTimeToLive { get; init; }

    /// <summary>How long disposing waits for peers to take what is queued and to close in their turn. One second.</summary>
    public TimeSpan Linger { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Told of every peer that was closed for what it did or failed to do; not of peers that left. Called on the socket's own
    /// thread: be quick. Exceptions are ignored.
    /// </summary>
    public Action<ZmtpFault>? PeerFaulted { get; init; }
}
