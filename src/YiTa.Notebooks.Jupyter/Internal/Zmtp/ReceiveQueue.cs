namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>Received messages that wait for a reader, who may wait with or without the thread pool.</summary>
/// <param name="limit">In bytes; see <see cref="ZmtpOptions.ReceiveQueueBytes"/>.</param>
/// <param name="roomMade">Called when the queue is no longer full.</param>
internal sealed class ReceiveQueue(int limit, Action roomMade) : IDisposable
{
    private readonly Lock gate = new();
    private readonly Queue<(ZmtpMessage Message, long Cost)> queue = new();
    private readonly SemaphoreSlim available = new(0);
    private long bytes;
    private bool closed;

    public bool IsFull => Interlocked.Read(ref bytes) >= limit;

    /// <summary>Adds a message, even to a full queue: it is read already.</summary>
    public void Add(ZmtpMessage message)
    {
        var cost = message.Frames.Sum(f => (long)f.Length + Outgoing.FrameOverheadBytes);
        lock (gate)
        {
            if (closed) return;
            queue.Enqueue((message, cost));
            Interlocked.Add(ref bytes, cost);
        }

        available.Release();
    }

    public async ValueTask<ZmtpMessage> TakeAsync(CancellationToken cancellationToken)
    {
        await available.WaitAsync(cancellationToken).ConfigureAwait(false);
        return Dequeue();
    }

    public ZmtpMessage Take(CancellationToken cancellationToken)
    {
        available.Wait(cancellationToken);
        return Dequeue();
    }

    /// <summary>Ends every wait, now and later, with an <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (closed) return;
            closed = true;
            queue.Clear();
        }

        available.Release();
    }

    private ZmtpMessage Dequeue()
    {
        ZmtpMessage message;
        bool wasFull;
        lock (gate)
        {
            if (closed)
            {
                available.Release(); // For the next who waits.
                throw new ObjectDisposedException(nameof(RouterSocket));
            }

            wasFull = IsFull;
            (message, var cost) = queue.Dequeue();
            Interlocked.Add(ref bytes, -cost);
        }

        if (wasFull && !IsFull) roomMade();
        return message;
    }
}
