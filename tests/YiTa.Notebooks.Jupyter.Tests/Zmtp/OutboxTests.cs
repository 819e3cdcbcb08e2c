using FsCheck;
using FsCheck.Fluent;
using YiTa.Notebooks.Jupyter.Internal.Zmtp;
using static YiTa.Notebooks.Jupyter.Tests.Zmtp.TestData;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp;

public class OutboxTests
{
    private readonly Outbox outbox = new();
    private readonly byte[] scratch = new byte[64];

    // Sizes around every border: short and long frames, the scratch buffer, and bodies sent from where they lie.
    private static readonly Gen<byte[]> Body =
        from size in Gen.OneOf(Gen.Choose(0, 3), Gen.Choose(250, 260), Gen.Choose(16_370, 16_400), Gen.Choose(0, 50_000))
        from first in Gen.Choose(0, 255)
        select (byte[])[.. Enumerable.Range(first, size).Select(i => (byte)i)];

    private static readonly Gen<byte[][][]> Messages = Body.NonEmptyListOf().Select(l => l.ToArray()).NonEmptyListOf().Select(l => l.ToArray());

    [Fact]
    public void What_is_sent_in_pieces_of_any_size_is_read_as_it_was_queued() =>
        Prop.ForAll(Arb.From(Messages), Arb.From(Gen.Choose(9, 70_000)), Arb.From(Gen.Choose(1, 70_000)), (messages, scratchBytes, pieceBytes) =>
        {
            var box = new Outbox();
            foreach (var message in messages) box.TryAdd(Outgoing.Message(message.Select(b => (ReadOnlyMemory<byte>)b)), long.MaxValue, out _);
            var reader = new MessageReader(new ZmtpOptions());
            var read = new List<byte[][]>();
            var buffer = new byte[scratchBytes];
            while (box.Peek(buffer) is { Length: > 0 } bytes)
            {
                var piece = bytes.Span[..Math.Min(bytes.Length, pieceBytes)];
                ReadOnlySpan<byte> rest = piece;
                while (reader.TryRead(ref rest, out var incoming)) read.Add([.. incoming.Frames.Select(f => f.ToArray())]);
                box.Advance(piece.Length);
            }

            return box.IsEmpty && !reader.IsInside && read.Count == messages.Length
                && read.Zip(messages).All(p => p.First.Length == p.Second.Length && p.First.Zip(p.Second).All(f => f.First.AsSpan().SequenceEqual(f.Second)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Small_messages_go_out_together()
    {
        for (var i = 0; i < 3; i++) outbox.TryAdd(Outgoing.Message(Frames("a", $"{i}")), 1000, out _);
        Assert.Equal([.. Bytes.Message("a", "0"), .. Bytes.Message("a", "1"), .. Bytes.Message("a", "2")], outbox.Peek(scratch).ToArray());
    }

    [Fact]
    public void A_large_body_is_not_copied()
    {
        var body = new byte[16 << 10];
        outbox.TryAdd(Outgoing.Message([body]), long.MaxValue, out _);
        outbox.Advance(outbox.Peek(scratch).Length);
        Assert.True(System.Runtime.InteropServices.MemoryMarshal.TryGetArray(outbox.Peek(scratch), out var array));
        Assert.Same(body, array.Array);
    }

    [Fact]
    public void A_full_queue_takes_no_more_until_something_was_sent()
    {
        var message = Outgoing.Message([new byte[100]]);
        Assert.Equal(OutboxResult.Added, outbox.TryAdd(message, 2 * message.Cost, out _));
        Assert.Equal(OutboxResult.Added, outbox.TryAdd(message, 2 * message.Cost, out _));
        Assert.Equal(OutboxResult.Full, outbox.TryAdd(message, 2 * message.Cost, out var room));
        Assert.Equal(2 * message.Cost, outbox.Bytes);
        outbox.Advance(101);
        Assert.False(room.IsCompleted);
        outbox.Advance(1);
        Assert.True(room.IsCompleted);
        Assert.Equal(OutboxResult.Added, outbox.TryAdd(message, 2 * message.Cost, out _));
    }

    [Fact]
    public void An_empty_queue_takes_a_message_beyond_its_limit()
    {
        Assert.Equal(OutboxResult.Added, outbox.TryAdd(Outgoing.Message([new byte[1000]]), 1, out _));
        Assert.Equal(OutboxResult.Full, outbox.TryAdd(Outgoing.Message([default]), 1, out _));
    }

    [Fact]
    public void Empty_frames_count_too()
    {
        var added = 0;
        while (outbox.TryAdd(Outgoing.Message([default]), 6400, out _) == OutboxResult.Added) added++;
        Assert.Equal(100, added);
    }

    [Fact]
    public async Task A_closed_queue_lets_everyone_go()
    {
        outbox.TryAdd(Outgoing.Message([new byte[10]]), 1, out _);
        outbox.TryAdd(Outgoing.Message([new byte[10]]), 1, out var room);
        var empty = outbox.WhenEmptyAsync();
        Assert.False(empty.IsCompleted);
        outbox.Close();
        await room.WaitAsync(Patience);
        await empty.WaitAsync(Patience);
        Assert.Equal(OutboxResult.Closed, outbox.TryAdd(Outgoing.Message([default]), 1000, out _));
        Assert.True(outbox.IsEmpty);
        Assert.True(outbox.Peek(scratch).IsEmpty);
        outbox.Advance(5);
    }

    [Fact]
    public void A_peer_that_takes_nothing_is_not_busy_for_long()
    {
        outbox.TryAdd(Outgoing.Message([new byte[1000]]), 1, out _);
        Assert.True(outbox.IsBusy(500, 60_000));
        Assert.False(outbox.IsBusy(5000, 60_000));
        Thread.Sleep(60);
        Assert.False(outbox.IsBusy(500, 50));
        outbox.Advance(1);
        Assert.True(outbox.IsBusy(500, 60_000));
    }
}
