using System.Net;
using System.Net.Sockets;

namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>
/// Listens, and moves bytes between the network and the peers, on one thread of its own with sockets that never block: many peers
/// cost no threads, and a starved thread pool stops nothing.
/// </summary>
internal sealed partial class IoLoop : IAsyncDisposable
{
    private const int ScratchBytes = 64 << 10;
    private const int LongestWaitMilliseconds = 1_000_000;
    private const int AcceptPauseMilliseconds = 100;

    // Numbers of the operating system, for which .NET has no names.
    private const int LevelTcp = 6;
    private const int MaximumSegment = 2;
    private const int SegmentBytes = 8 << 10;

    private readonly ZmtpOptions options;
    private readonly IPattern pattern;
    private readonly Socket listener;
    private readonly Waker waker;
    private readonly byte[] scratch = new byte[ScratchBytes];
    private readonly Dictionary<Socket, Connection> connections = []; // Accepted first, enumerated first, but where one has left.
    private readonly List<Socket> readable = [];
    private readonly List<Socket> writable = [];
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Peer[] peers = [];
    private volatile bool stopping;
    private long acceptFrom;

    public IoLoop(IPEndPoint endPoint, ZmtpOptions options, IPattern pattern)
    {
        this.options = options;
        this.pattern = pattern;
        listener = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            // Elsewhere .NET does the equivalent by itself, and a port of a process that has just ended can be taken.
            if (OperatingSystem.IsWindows()) listener.ExclusiveAddressUse = true;
            LimitSegments();
            listener.Bind(endPoint);
            listener.Listen(128);
            listener.Blocking = false;
            LocalEndPoint = (IPEndPoint)listener.LocalEndPoint!;
            waker = new Waker();
        }
        catch
        {
            listener.Dispose();
            throw;
        }
    }

    public IPEndPoint LocalEndPoint { get; }

    /// <summary>Those connected at the moment, for any thread.</summary>
    public IReadOnlyList<Peer> Peers => peers;

    public bool IsStopping => stopping;

    public void Start() =>
        new Thread(Run, 512 << 10) { IsBackground = true, Name = $"ZMTP {pattern.SocketType} {LocalEndPoint}" }.Start();

    /// <summary>From any thread, after queueing for a peer or making room.</summary>
    public void Wake() => waker.Wake();

    /// <summary>Waits until all queues are empty.</summary>
    /// <returns>False when the time was up first.</returns>
    public async ValueTask<bool> FlushAsync(TimeSpan timeout)
    {
        try
        {
            await Task.WhenAll(peers.Where(p => p.IsReady).Select(p => p.Outbox.WhenEmptyAsync())).WaitAsync(timeout).ConfigureAwait(false);
            return true;
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Ends the loop as <see cref="ZmtpOptions.Linger"/> says.</summary>
    public ValueTask DisposeAsync()
    {
        stopping = true;
        waker.Wake();
        return new ValueTask(ended.Task);
    }

    // Segments on the loopback interface have 64 KB. A peer that did not read for a while offers less than that once it reads again, and
    // no more before something comes; the system then waits for up to two minutes. Smaller segments fit.
    private void LimitSegments()
    {
        if (OperatingSystem.IsLinux()) listener.SetRawSocketOption(LevelTcp, MaximumSegment, BitConverter.GetBytes(SegmentBytes));
    }

    private void Run()
    {
        while (!stopping) Guard(Turn);
        Guard(Linger);
        foreach (var connection in connections.Values.ToArray()) Close(connection, null);
        listener.Dispose();
        waker.Dispose();
        ended.SetResult();
    }

    // A mistake of ours must not end the process, as an exception on a thread does, nor make the loop spin.
    private void Guard(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e)
        {
            Report(null, $"The transport failed: {e}");
            Thread.Sleep(10);
        }
    }

    private void Turn()
    {
        var now = Environment.TickCount64;
        var deadline = now + LongestWaitMilliseconds;
        readable.Clear();
        writable.Clear();
        readable.Add(waker.Socket);
        if (now >= acceptFrom) readable.Add(listener);
        else deadline = acceptFrom;
        foreach (var (socket, connection) in connections)
        {
            connection.Pause(connection.Peer.IsReady && !pattern.WantsInput(connection.Peer), now);
            if (!connection.IsPaused)
            {
                readable.Add(socket);
                deadline = Math.Min(deadline, connection.Peer.Deadline());
            }

            if (connection.Peer.Outbox.IsEmpty) continue;
            if (connection.IsBlocked) writable.Add(socket);
            else deadline = now;
        }

        Wait(deadline - now);
        now = Environment.TickCount64;
        foreach (var socket in readable)
        {
            if (socket == waker.Socket) waker.Clear();
            else if (socket == listener) Accept(now);
            else if (connections.TryGetValue(socket, out var connection)) Try(connection, c => c.Read(scratch, now, pattern));
        }

        Write();
        LimitHeldBytes();
        foreach (var connection in connections.Values)
        {
            Try(connection, c =>
            {
                if (!c.IsPaused) c.Peer.Tick(now);
            });
        }
    }

    private void Wait(long milliseconds)
    {
        var microseconds = (int)Math.Clamp(milliseconds, 0, LongestWaitMilliseconds) * 1000;
        Socket.Select(readable, writable.Count > 0 ? writable : null, null, microseconds);
        foreach (var socket in writable) connections[socket].IsBlocked = false;
    }

    private void Write()
    {
        var sent = false;
        foreach (var connection in connections.Values)
            if (!connection.IsBlocked && !connection.Peer.Outbox.IsEmpty) Try(connection, c => sent |= c.Write(scratch));
        if (sent) pattern.Sent();
    }

    // Whatever a peer does costs its own connection only.
    private void Try(Connection connection, Action<Connection> work)
    {
        string? problem = null;
        try
        {
            work(connection);
        }
        catch (ZmtpException e)
        {
            problem = e.Message;
        }
        catch (Exception e)
        {
            problem = $"The transport failed: {e}";
        }

        problem ??= connection.Peer.DropReason;
        if (problem is not null || connection.IsGone) Close(connection, problem);
    }
}
