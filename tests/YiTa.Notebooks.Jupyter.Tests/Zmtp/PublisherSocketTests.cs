using System.Diagnostics;
using YiTa.Notebooks.Jupyter.Internal.Zmtp;
using static YiTa.Notebooks.Jupyter.Tests.Zmtp.TestData;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp;

public class PublisherSocketTests
{
    private readonly Faults faults = new();
    private static readonly Action<ZmtpSubscription> Welcome = s => s.Publish([s.Topic, .. Frames("welcome")]);

    [Fact]
    public async Task Subscriptions_come_as_commands_and_as_messages_and_are_counted_together()
    {
        await using var publisher = PublisherSocket.Bind(AnyPort, new ZmtpOptions(), Welcome);
        using var peer = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB");
        await peer.SendAsync([.. Bytes.Command("SUBSCRIBE", "a"), .. Bytes.Message("\x1" + "b"), .. Bytes.Message("\x1" + "a")]);
        Assert.Equal(["a", "welcome"], await peer.ReadAsync());
        Assert.Equal(["b", "welcome"], await peer.ReadAsync());
        await peer.SendAsync([.. Bytes.Message("\0a"), .. Bytes.Command("CANCEL", "b"), .. Bytes.Command("CANCEL", "never"), .. Bytes.Command("SUBSCRIBE", "end")]);
        Assert.Equal(["end", "welcome"], await peer.ReadAsync());
        foreach (var topic in new[] { "a1", "b1", "end" }) publisher.Publish(Frames(topic, "x"));
        Assert.Equal(["a1", "x"], await peer.ReadAsync());
        Assert.Equal(["end", "x"], await peer.ReadAsync());

        await peer.SendAsync([.. Bytes.Command("CANCEL", "a"), .. Bytes.Command("SUBSCRIBE", "2")]);
        Assert.Equal(["2", "welcome"], await peer.ReadAsync());
        foreach (var topic in new[] { "a2", "2" }) publisher.Publish(Frames(topic));
        Assert.Equal(["2"], await peer.ReadAsync());
    }

    [Fact]
    public async Task What_else_a_subscriber_sends_is_passed_over()
    {
        await using var publisher = PublisherSocket.Bind(AnyPort, faults.Options, Welcome);
        using var peer = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "XSUB");
        await peer.SendAsync([.. Bytes.Message("hello"), .. Bytes.Message(""), .. Bytes.Message("\x1", "two frames"), .. Bytes.Command("JOIN", "g"), .. Bytes.Command("SUBSCRIBE", "")]);
        Assert.Equal(["", "welcome"], await peer.ReadAsync());
        Assert.Empty(faults.Problems);
    }

    [Fact]
    public async Task A_failing_welcome_leaves_the_subscription_active()
    {
        await using var publisher = PublisherSocket.Bind(AnyPort, faults.Options, _ => throw new InvalidOperationException("no key"));
        using var peer = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB");
        await peer.SendAsync(Bytes.Command("SUBSCRIBE", ""));
        await Until(() => faults.Problems.Length > 0, "the failure is told");
        Assert.StartsWith("The subscription is active, but telling of it failed: System.InvalidOperationException: no key", Assert.Single(faults.Problems), StringComparison.Ordinal);
        await Until(() => { publisher.Publish(Frames("x")); return !peer.IsSilentAsync().Result; }, "messages come");
        Assert.Equal(["x"], await peer.ReadAsync());
    }

    [Fact]
    public async Task A_subscriber_of_too_many_topics_is_closed()
    {
        await using var publisher = PublisherSocket.Bind(AnyPort, faults.Options with { MaxSubscriptions = 10 });
        using var peer = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB");
        for (var i = 0; i <= 10; i++) await peer.SendAsync(Bytes.Command("SUBSCRIBE", $"{i}"));
        await peer.ClosedAsync();
        await faults.ExpectAsync("The subscriber asks for more than 10 topics.");
    }

    // Segments of 64 KB, the default, do not fit into what a subscriber offers that reads again after a while: it then hears nothing
    // for seconds, in the worst case for two minutes.
    [Fact]
    public async Task Segments_fit_into_the_window_of_a_subscriber_that_was_slow()
    {
        await using var publisher = PublisherSocket.Bind(AnyPort, new ZmtpOptions());
        using var peer = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB");

        // Other systems have smaller segments on the loopback interface.
        if (OperatingSystem.IsLinux())
            Assert.InRange(peer.MaximumSegment, 1024, 8192);
    }

    [Fact]
    public async Task A_subscriber_that_does_not_read_never_blocks_and_is_soon_not_waited_for()
    {
        var options = new ZmtpOptions { PublisherQueueBytes = 10 << 20, PublisherHighWaterBytes = 1 << 20 };
        await using var publisher = PublisherSocket.Bind(AnyPort, options, Welcome);
        using var peer = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB", receiveBuffer: 8192);
        await peer.SendAsync(Bytes.Command("SUBSCRIBE", ""));
        await peer.ReadAsync();

        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < 100; i++) publisher.Publish([new byte[1 << 20]]);
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 2);
        Assert.False(publisher.WaitForRoom(TimeSpan.FromMilliseconds(100), default));
        Assert.True(publisher.WaitForRoom(Patience, default));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 2.9, 20);
        publisher.Publish([new byte[1]]);
        Assert.True(publisher.WaitForRoom(TimeSpan.Zero, default));
    }

    [Fact]
    public async Task A_subscriber_that_loses_messages_and_takes_none_for_long_is_closed()
    {
        var options = faults.Options with { PublisherQueueBytes = 1 << 20, StalledMessageTimeout = TimeSpan.FromMilliseconds(200) };
        await using var publisher = PublisherSocket.Bind(AnyPort, options, Welcome);
        using var peer = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB", receiveBuffer: 8192);
        await peer.SendAsync(Bytes.Command("SUBSCRIBE", ""));
        await peer.ReadAsync();
        // Until TCP's buffers are full too, and the last message stays in the queue.
        while (await publisher.FlushAsync(TimeSpan.FromMilliseconds(100))) publisher.Publish([new byte[1 << 20]]);
        await Task.Delay(400);
        Assert.Empty(faults.Problems);
        publisher.Publish([new byte[1 << 20]]);
        await faults.ExpectAsync("The subscriber lost messages and took none for too long.");
        await peer.ClosedAsync();
    }

    [Fact]
    public async Task Waiting_for_room_can_be_cancelled()
    {
        await using var publisher = PublisherSocket.Bind(AnyPort, new ZmtpOptions { PublisherHighWaterBytes = 1 }, Welcome);
        using var peer = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB", receiveBuffer: 8192);
        await peer.SendAsync(Bytes.Command("SUBSCRIBE", ""));
        await peer.ReadAsync();
        publisher.Publish([new byte[20 << 20]]);
        using var cancel = new CancellationTokenSource(50);
        Assert.ThrowsAny<OperationCanceledException>(() => publisher.WaitForRoom(Patience, cancel.Token));
    }

    [Fact]
    public async Task A_reader_slower_than_the_writer_loses_nothing_where_the_writer_waits_for_room()
    {
        var options = new ZmtpOptions { PublisherQueueBytes = 2 << 20, PublisherHighWaterBytes = 1 << 20 };
        await using var publisher = PublisherSocket.Bind(AnyPort, options, Welcome);
        using var peer = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB");
        await peer.SendAsync(Bytes.Command("SUBSCRIBE", ""));
        await peer.ReadAsync();
        const int Count = 400;
        var writing = Task.Run(() =>
        {
            for (var i = 0; i < Count; i++)
            {
                Assert.True(publisher.WaitForRoom(Patience, default));
                publisher.Publish([.. Frames($"{i}"), new byte[100_000]]);
            }
        });
        for (var i = 0; i < Count; i++)
        {
            Assert.Equal($"{i}", (await peer.ReadAsync())[0]);
            if (i % 10 == 0) await Task.Delay(10);
        }

        await writing;
    }

    [Fact]
    public async Task Without_subscribers_nothing_is_kept()
    {
        await using var publisher = PublisherSocket.Bind(AnyPort, new ZmtpOptions(), Welcome);
        publisher.Publish(Frames("lost"));
        using var peer = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB");
        publisher.Publish(Frames("lost too"));
        await peer.SendAsync(Bytes.Command("SUBSCRIBE", ""));
        Assert.Equal(["", "welcome"], await peer.ReadAsync());
        Assert.True(await publisher.FlushAsync(Patience));
    }

    [Fact]
    public async Task A_message_without_topic_is_a_mistake()
    {
        await using var publisher = PublisherSocket.Bind(AnyPort, new ZmtpOptions());
        Assert.Equal("A message to publish has at least one frame, its topic; it has none. (Parameter 'frames')",
            Assert.Throws<ArgumentException>(() => publisher.Publish([])).Message);
    }

    [Fact]
    public async Task Publishing_after_the_end_does_nothing()
    {
        var publisher = PublisherSocket.Bind(AnyPort, new ZmtpOptions());
        await publisher.DisposeAsync();
        publisher.Publish(Frames("x"));
        Assert.True(publisher.WaitForRoom(Patience, default));
        Assert.True(await publisher.FlushAsync(Patience));
    }
}
