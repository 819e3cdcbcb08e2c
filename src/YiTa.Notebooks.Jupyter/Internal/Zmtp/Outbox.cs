namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>
/// What waits to be sent to one peer. Any thread adds; the socket's own thread takes. Small pieces are copied together, so that
/// many messages go out in one call; large ones are sent from where they lie.
/// </summary>
internal sealed class Outbox
{
    private const int DirectBytes = 16 << 10;
    // Commands are answers to the peer; one that asks faster than it reads gets no more of them.
    private const int MaxCommands = 64;

    private readonly Lock gate = new();
    private readonly Queue<Outgoing> queue = new();
    private int frame;
    private int offset; // Within the current frame, its header included.
    private long bytes;
    private int commands;
    private bool closed;
    private long lastProgress;
    private TaskCompletionSource? changed;

    /// <summary>The bytes that wait, a message being counted until it is sent whole.</summary>
    public long Bytes => Interlocked.Read(ref bytes);

    public bool IsEmpty => Bytes == 0;

    /// <summary>Adds a message unless the queue would exceed the limit; an empty queue takes any message.</summary>
    /// <param name="message">What to add.</param>
    /// <param name="limit">In bytes.</param>
    /// <param name="room">Completes when something was sent or the peer is gone; only where the queue is full.</param>
    public OutboxResult TryAdd(Outgoing message, long limit, out Task room)
    {
        room = Task.CompletedTask;
        lock (gate)
        {
            if (closed) return OutboxResult.Closed;
            if (message.IsCommand ? commands >= MaxCommands : bytes > 0 && bytes + message.Cost > limit)
            {
                room = Changed();
                return OutboxResult.Full;
            }

            if (bytes == 0) lastProgress = Environment.TickCount64;
            queue.Enqueue(message);
            Interlocked.Add(ref bytes, message.Cost);
            if (message.IsCommand) commands++;
            return OutboxResult.Added;
        }
    }

    /// <summary>Adds a command, or drops it where the peer does not read.</summary>
    public void AddCommand(Outgoing command) => TryAdd(command, 0, out _);

    /// <summary>Completes when nothing waits, or when the peer is gone.</summary>
    public async Task WhenEmptyAsync()
    {
        while (true)
        {
            Task task;
            lock (gate)
            {
                if (closed || bytes == 0) return;
                task = Changed();
            }

            await task.ConfigureAwait(false);
        }
    }

    /// <summary>Whether more than so many bytes wait for a peer that took some within the last <paramref name="patience"/> milliseconds.</summary>
    public bool IsBusy(long highWater, int patience)
    {
        lock (gate) return !closed && bytes > highWater && Environment.TickCount64 - lastProgress < patience;
    }

    /// <summary>Whether something waits, and nothing was taken for so many milliseconds.</summary>
    public bool IsStalled(long patience)
    {
        lock (gate) return !closed && bytes > 0 && Environment.TickCount64 - lastProgress >= patience;
    }

    /// <summary>The next bytes to send, which stay queued until <see cref="Advance"/>; none when nothing waits.</summary>
    public ReadOnlyMemory<byte> Peek(byte[] scratch)
    {
        lock (gate)
        {
            if (!queue.TryPeek(out var first)) return default;
            var body = first.Body(frame);
            var sent = offset - first.HeaderBytes(frame);
            if (sent >= 0 && body.Length - sent >= DirectBytes) return body[sent..];

            var count = 0;
            var (currentFrame, currentOffset) = (frame, offset);
            foreach (var message in queue)
            {
                for (; currentFrame < message.FrameCount; currentFrame++, currentOffset = 0)
                    if (!Copy(message, currentFrame, currentOffset, scratch, ref count)) return scratch.AsMemory(0, count);
                currentFrame = 0;
            }

            return scratch.AsMemory(0, count);
        }
    }

    /// <summary>Takes from the queue what was sent.</summary>
    public void Advance(int count)
    {
        TaskCompletionSource? waiting = null;
        lock (gate)
        {
            if (closed) return;
            lastProgress = Environment.TickCount64;
            offset += count;
            while (queue.TryPeek(out var message) && offset >= message.HeaderBytes(frame) + message.Body(frame).Length)
            {
                offset -= message.HeaderBytes(frame) + message.Body(frame).Length;
                if (++frame < message.FrameCount) continue;
                frame = 0;
                queue.Dequeue();
                Interlocked.Add(ref bytes, -message.Cost);
                if (message.IsCommand) commands--;
                (waiting, changed) = (changed ?? waiting, null);
            }
        }

        waiting?.TrySetResult();
    }

    /// <summary>Drops what waits and takes no more.</summary>
    public void Close()
    {
        TaskCompletionSource? waiting;
        lock (gate)
        {
            closed = true;
            queue.Clear();
            Interlocked.Exchange(ref bytes, 0);
            (waiting, changed) = (changed, null);
        }

        waiting?.TrySetResult();
    }

    // Copies the rest of a frame; false when the scratch is full or a large body follows that is better sent by itself.
    private static bool Copy(Outgoing message, int frame, int offset, Span<byte> scratch, ref int count)
    {
        var headerBytes = message.HeaderBytes(frame);
        if (offset < headerBytes)
        {
            Span<byte> header = stackalloc byte[Wire.MaxHeaderBytes];
            message.WriteHeader(frame, header);
            if (scratch.Length - count < headerBytes - offset) return false;
            header[offset..headerBytes].CopyTo(scratch[count..]);
            count += headerBytes - offset;
            offset = headerBytes;
        }

        var rest = message.Body(frame).Span[(offset - headerBytes)..];
        if (rest.Length >= DirectBytes) return false;
        var taken = Math.Min(rest.Length, scratch.Length - count);
        rest[..taken].CopyTo(scratch[count..]);
        count += taken;
        return taken == rest.Length;
    }

    private Task Changed() => (changed ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
}
