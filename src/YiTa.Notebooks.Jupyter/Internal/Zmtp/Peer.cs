using System.Buffers.Binary;
using System.Net;

namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>
/// The protocol with one peer, without a network: bytes and the time come in, what to send goes to <see cref="Outbox"/>, messages to
/// the pattern. Times are milliseconds of any clock that only goes forward.
/// </summary>
internal sealed class Peer
{
    private readonly IPattern pattern;
    private readonly ZmtpOptions options;
    private readonly MessageReader reader;
    private readonly byte[] greeting = new byte[Wire.GreetingBytes];
    private int greetingFill;
    private volatile bool isReady;
    private volatile string? dropReason;
    private bool pings;
    private readonly long handshakeDeadline;
    private long lastReceived;
    private long pingedAt = -1;
    private long timeToLiveDeadline = long.MaxValue;

    public Peer(IPattern pattern, ZmtpOptions options, EndPoint? remote, long now)
    {
        this.pattern = pattern;
        this.options = options;
        reader = new MessageReader(options);
        Remote = remote;
        Subscriptions = new Subscriptions(options);
        lastReceived = now;
        handshakeDeadline = now + Milliseconds(options.HandshakeTimeout);
        Outbox.AddCommand(Outgoing.Raw(Wire.Greeting()));
    }

    public EndPoint? Remote { get; }

    public Outbox Outbox { get; } = new();

    /// <summary>For publishers.</summary>
    public Subscriptions Subscriptions { get; }

    /// <summary>The routing identity: as READY said, and where it said none, as a router chose. May be read once the peer is ready.</summary>
    public byte[] Identity { get; set; } = [];

    public bool IsReady => isReady;

    /// <summary>Why the pattern wants the connection closed; null while it does not.</summary>
    public string? DropReason => dropReason;

    /// <summary>How many bytes of an unfinished message are there.</summary>
    public long HeldBytes => reader.HeldBytes;

    /// <summary>From any thread: has the connection closed in the next turn of the socket's own thread.</summary>
    public void Drop(string reason) => dropReason ??= reason;

    /// <summary>Takes what came from the network.</summary>
    /// <exception cref="ZmtpException">The peer broke the protocol or a limit; the connection is to be closed.</exception>
    public void Receive(ReadOnlySpan<byte> bytes, long now)
    {
        Resume(now);
        if (greetingFill < Wire.GreetingBytes) ReadGreeting(ref bytes);
        while (dropReason is null && reader.TryRead(ref bytes, out var incoming))
        {
            if (incoming.IsCommand) Command(incoming.Frames[0], now);
            else if (isReady) pattern.Received(this, incoming.Frames);
            else throw new ZmtpException("The peer sent a message before READY.");
        }
    }

    /// <summary>Starts the clocks of silence anew: something came, or reading goes on after a pause of our own.</summary>
    public void Resume(long now)
    {
        lastReceived = now;
        pingedAt = -1;
        timeToLiveDeadline = long.MaxValue;
    }

    /// <summary>When <see cref="Tick"/> is next due, provided that the peer is being read from.</summary>
    public long Deadline()
    {
        if (!isReady) return handshakeDeadline;
        var deadline = timeToLiveDeadline;
        if (reader.IsInside) deadline = Math.Min(deadline, lastReceived + Milliseconds(options.StalledMessageTimeout));
        if (pings) deadline = Math.Min(deadline, pingedAt < 0 ? lastReceived + Milliseconds(options.HeartbeatInterval) : pingedAt + Milliseconds(options.HeartbeatTimeout));
        return deadline;
    }

    /// <summary>Does what is due.</summary>
    /// <exception cref="ZmtpException">The peer was silent for too long; the connection is to be closed.</exception>
    public void Tick(long now)
    {
        if (now < Deadline()) return;
        if (!isReady)
            throw new ZmtpException($"The handshake was not finished within {Seconds(options.HandshakeTimeout)}.");
        if (now >= timeToLiveDeadline)
            throw new ZmtpException("The peer was silent for longer than its last PING allowed.");
        if (reader.IsInside && now >= lastReceived + Milliseconds(options.StalledMessageTimeout))
            throw new ZmtpException($"The peer paused in the midst of a message for {Seconds(options.StalledMessageTimeout)}.");
        if (pingedAt >= 0)
            throw new ZmtpException($"The peer did not answer a PING within {Seconds(options.HeartbeatTimeout)}.");
        var timeToLive = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(timeToLive, (ushort)Math.Clamp(Milliseconds(options.HeartbeatTimeToLive) / 100, 0, ushort.MaxValue));
        Outbox.AddCommand(Outgoing.Command(Wire.CommandBody("PING"u8, timeToLive)));
        pingedAt = now;
    }

    private void ReadGreeting(ref ReadOnlySpan<byte> bytes)
    {
        var taken = Math.Min(Wire.GreetingBytes - greetingFill, bytes.Length);
        bytes[..taken].CopyTo(greeting.AsSpan(greetingFill));
        bytes = bytes[taken..];
        greetingFill += taken;
        Handshake.CheckGreeting(greeting.AsSpan(0, greetingFill));
        if (greetingFill == Wire.GreetingBytes) Outbox.AddCommand(Outgoing.Command(Wire.Ready(pattern.SocketType)));
    }

    private void Command(ReadOnlyMemory<byte> body, long now)
    {
        if (body.Length == 0 || body.Span[0] == 0) throw new ZmtpException("A command has no name.");
        var nameBytes = body.Span[0];
        if (nameBytes >= body.Length)
            throw new ZmtpException($"The name of a command announces {nameBytes} bytes; {body.Length - 1} follow.");
        var name = body.Span.Slice(1, nameBytes);
        var data = body[(1 + nameBytes)..];
        if (name.SequenceEqual("ERROR"u8))
            throw new ZmtpException($"The peer refused us: {Wire.Show(data.Length == 0 ? default : data.Span[1..])}");
        if (!isReady) Ready(name, data.Span);
        else if (name.SequenceEqual("PING"u8)) Ping(data, now);
        else if (!name.SequenceEqual("PONG"u8)) pattern.Commanded(this, name, data);
    }

    private void Ready(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data)
    {
        if (!name.SequenceEqual("READY"u8)) throw new ZmtpException($"The first command is {Wire.Show(name)}; READY was expected.");
        (var socketType, Identity) = Handshake.ReadReady(data);
        if (!pattern.PeerTypes.Contains(socketType))
            throw new ZmtpException($"The peer is a {socketType}; to a {pattern.SocketType} may connect: {string.Join(", ", pattern.PeerTypes)}.");
        pings = options.HeartbeatInterval > TimeSpan.Zero && (greeting[10] > 3 || greeting[11] >= 1);
        pattern.Ready(this);
        isReady = true;
    }

    private void Ping(ReadOnlyMemory<byte> data, long now)
    {
        if (data.Length is < 2 or > 2 + Wire.MaxPingContextBytes)
            throw new ZmtpException($"PING has {data.Length} bytes of data; two and a context of at most {Wire.MaxPingContextBytes} were expected.");
        var tenths = BinaryPrimitives.ReadUInt16BigEndian(data.Span);
        if (tenths > 0) timeToLiveDeadline = now + (tenths * 100L);
        Outbox.AddCommand(Outgoing.Command(Wire.CommandBody("PONG"u8, data.Span[2..])));
    }

    private static long Milliseconds(TimeSpan time) => (long)Math.Min(time.TotalMilliseconds, int.MaxValue);

    private static string Seconds(TimeSpan time) => FormattableString.Invariant($"{time.TotalSeconds:0.###} seconds");
}
