using System.Diagnostics;
using System.Net.Sockets;
using YiTa.Notebooks.Jupyter.Internal.Zmtp;
using static YiTa.Notebooks.Jupyter.Tests.Zmtp.TestData;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp;

public class RouterSocketTests
{
    private readonly Faults faults = new();

    [Fact]
    public async Task The_whole_greeting_comes_at_once_even_to_a_peer_that_waits_after_ten_bytes()
    {
        await using var router = RouterSocket.Bind(AnyPort, new ZmtpOptions());
        using var silent = await RawPeer.ConnectAsync(router.LocalEndPoint);
        Assert.Equal(Wire.Greeting(), await silent.ReadExactlyAsync(64));

        using var careful = await RawPeer.ConnectAsync(router.LocalEndPoint);
        await careful.SendAsync(Bytes.Signature);
        await careful.ReadExactlyAsync(64);
        await careful.SendAsync(Bytes.Greeting()[10..]);
        Assert.Equal(Bytes.Ready("ROUTER"), await careful.ReadExactlyAsync(Bytes.Ready("ROUTER").Length));
        await careful.SendAsync([.. Bytes.Ready("DEALER", "me"), .. Bytes.Message("hello")]);
        Assert.Equal(["me", "hello"], Texts((await router.ReceiveAsync(Soon)).Frames));
    }

    [Fact]
    public async Task Peers_without_identity_get_different_ones()
    {
        await using var router = RouterSocket.Bind(AnyPort, new ZmtpOptions());
        using var a = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER");
        using var b = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "");
        await a.SendAsync(Bytes.Message("a"));
        Assert.Equal(["\0\0\0\0\x1", "a"], Texts((await router.ReceiveAsync(Soon)).Frames));
        await b.SendAsync(Bytes.Message("b"));
        Assert.Equal(["\0\0\0\0\x2", "b"], Texts((await router.ReceiveAsync(Soon)).Frames));
        Assert.True(await router.SendAsync(Frames("\0\0\0\0\x2", "to b"), Soon));
        Assert.Equal(["to b"], await b.ReadAsync());
        Assert.True(await a.IsSilentAsync());
    }

    [Fact]
    public async Task An_unknown_peer_is_gone()
    {
        await using var router = RouterSocket.Bind(AnyPort, new ZmtpOptions());
        Assert.False(await router.SendAsync(Frames("nobody", "x"), Soon));
    }

    [Fact]
    public async Task A_message_without_content_is_a_mistake()
    {
        await using var router = RouterSocket.Bind(AnyPort, new ZmtpOptions());
        var exception = await Assert.ThrowsAsync<ArgumentException>(async () => await router.SendAsync(Frames("me"), Soon));
        Assert.Equal("A message to a peer has its routing identity and at least one frame; it has 1. (Parameter 'frames')", exception.Message);
    }

    [Fact]
    public async Task Of_two_connections_with_one_identity_the_older_is_closed()
    {
        await using var router = RouterSocket.Bind(AnyPort, faults.Options);
        using var older = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "me");
        using var newer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "me");
        await older.ClosedAsync();
        Assert.True(await router.SendAsync(Frames("me", "x"), Soon));
        Assert.Equal(["x"], await newer.ReadAsync());
        await faults.ExpectAsync("A newer connection has the identity me.");
    }

    [Fact]
    public async Task Malformed_bytes_cost_their_own_connection_only()
    {
        await using var router = RouterSocket.Bind(AnyPort, faults.Options);
        using var good = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "good");
        using var bad = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "bad");
        await bad.SendAsync([.. Bytes.Message("fine"), 0xF8]);
        await bad.ClosedAsync();
        Assert.Equal(["bad", "fine"], Texts((await router.ReceiveAsync(Soon)).Frames));
        await good.SendAsync(Bytes.Message("still here"));
        Assert.Equal(["good", "still here"], Texts((await router.ReceiveAsync(Soon)).Frames));
        Assert.False(await router.SendAsync(Frames("bad", "x"), Soon));
        await faults.ExpectAsync("A frame has the flags 0xF8; only 0x01 (more), 0x02 (long) and 0x04 (command) exist.");
    }

    [Fact]
    public async Task Half_a_message_of_a_vanished_peer_is_never_seen()
    {
        await using var router = RouterSocket.Bind(AnyPort, faults.Options);
        using (var vanishing = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "me"))
            await vanishing.SendAsync([.. Bytes.Message("whole"), .. Bytes.Short(1, [1]), 0, 5, 1, 2]);
        Assert.Equal(["me", "whole"], Texts((await router.ReceiveAsync(Soon)).Frames));
        using var other = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "other");
        await other.SendAsync(Bytes.Message("next"));
        Assert.Equal(["other", "next"], Texts((await router.ReceiveAsync(Soon)).Frames));
        Assert.Empty(faults.Problems);
    }

    [Fact]
    public async Task What_a_peer_sent_before_it_went_is_received()
    {
        await using var router = RouterSocket.Bind(AnyPort, faults.Options);
        var peer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "me");
        await peer.SendAsync([.. Enumerable.Range(0, 1000).SelectMany(i => Bytes.Message($"{i}", new string('x', 500)))]);
        peer.Dispose();
        for (var i = 0; i < 1000; i++) Assert.Equal($"{i}", Text((await router.ReceiveAsync(Soon)).Frames[1]));
        await Until(() => !router.SendAsync(Frames("me", "x"), Soon).AsTask().Result, "the peer is gone");
    }

    [Fact]
    public async Task A_half_finished_handshake_times_out()
    {
        await using var router = RouterSocket.Bind(AnyPort, faults.Options with { HandshakeTimeout = TimeSpan.FromMilliseconds(200) });
        var start = Stopwatch.GetTimestamp();
        using var nothing = await RawPeer.ConnectAsync(router.LocalEndPoint);
        using var half = await RawPeer.ConnectAsync(router.LocalEndPoint);
        await half.SendAsync(Bytes.Hello("DEALER")[..80]);
        await nothing.ClosedAsync();
        await half.ClosedAsync();
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 180, 5000);
        await faults.ExpectAsync("The handshake was not finished within 0.2 seconds.", "The handshake was not finished within 0.2 seconds.");
    }

    [Fact]
    public async Task Of_too_many_handshakes_the_oldest_gives_way()
    {
        await using var router = RouterSocket.Bind(AnyPort, faults.Options with { MaxHandshakes = 3 });
        var idle = new List<RawPeer>();
        for (var i = 0; i < 3; i++)
        {
            idle.Add(await RawPeer.ConnectAsync(router.LocalEndPoint));
            await idle[i].ReadExactlyAsync(64);
            await Task.Delay(30); // The clock of the transport is coarse; the oldest must be told.
        }

        using var good = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "good");
        await idle[0].ClosedAsync();
        Assert.True(await idle[1].IsSilentAsync());
        Assert.True(await router.SendAsync(Frames("good", "x"), Soon));
        await faults.ExpectAsync("More than 3 connections are in their handshake; the oldest gives way.");
        idle.ForEach(p => p.Dispose());
    }

    [Fact]
    public async Task Too_many_connections_are_refused_until_one_leaves()
    {
        await using var router = RouterSocket.Bind(AnyPort, faults.Options with { MaxPeers = 2 });
        var a = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "a");
        using var b = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "b");
        using var c = await RawPeer.ConnectAsync(router.LocalEndPoint);
        await c.ClosedAsync();
        await faults.ExpectAsync("There are 2 connections already; no more are taken.");
        a.Dispose();
        await Until(() => !router.SendAsync(Frames("a", "x"), Soon).AsTask().Result, "the peer is gone");
        using var d = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "d");
        Assert.True(await router.SendAsync(Frames("d", "x"), Soon));
    }

    [Fact]
    public async Task A_peer_that_stops_reading_fails_a_send_after_the_timeout_and_serves_again_once_it_reads()
    {
        var options = new ZmtpOptions { ReplyQueueBytes = 100_000, SendTimeout = TimeSpan.FromMilliseconds(150) };
        await using var router = RouterSocket.Bind(AnyPort, options);
        using var peer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "me", receiveBuffer: 8192);
        var queued = 0;
        var start = Stopwatch.GetTimestamp();
        while (await router.SendAsync([.. Frames("me", $"{queued}"), new byte[50_000]], Soon))
        {
            Assert.True(++queued < 10_000);
            start = Stopwatch.GetTimestamp();
        }

        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 140, 5000);
        for (var i = 0; i < queued; i++) Assert.Equal($"{i}", (await peer.ReadAsync())[0]);
        Assert.True(await router.SendAsync(Frames("me", "again"), Soon));
        Assert.Equal(["again"], await peer.ReadAsync());
    }

    [Fact]
    public async Task A_send_that_waits_goes_on_when_the_peer_reads_and_ends_when_it_goes()
    {
        await using var router = RouterSocket.Bind(AnyPort, new ZmtpOptions { ReplyQueueBytes = 1_000_000, SendTimeout = Patience });
        var peer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "me", receiveBuffer: 8192);
        var sends = Enumerable.Range(0, 40).Select(i => router.SendAsync([.. Frames("me"), new byte[500_000]], Soon).AsTask()).ToList();
        await Task.Delay(50);
        Assert.Contains(sends, s => !s.IsCompleted);
        for (var i = 0; i < 10; i++) await peer.ReadAsync();
        await Until(() => sends.Count(s => s.IsCompletedSuccessfully && s.Result) >= 10, "as many are sent as were read");
        peer.Reset();
        await Task.WhenAll(sends).WaitAsync(Patience);
        Assert.Contains(sends, s => !s.Result);
    }

    [Fact]
    public async Task A_slow_reader_of_ours_slows_the_peer_down_and_loses_nothing()
    {
        await using var router = RouterSocket.Bind(AnyPort, new ZmtpOptions { ReceiveQueueBytes = 100_000 });
        using var peer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "me");
        const int Count = 300;
        var sending = Task.Run(async () =>
        {
            for (var i = 0; i < Count; i++) await peer.SendAsync(Bytes.Message($"{i}", new string('x', 100_000)));
        });
        await Task.Delay(300);
        Assert.False(sending.IsCompleted);
        for (var i = 0; i < Count; i++) Assert.Equal($"{i}", Text((await router.ReceiveAsync(Soon)).Frames[1]));
        await sending;
    }

    [Fact]
    public async Task A_pause_of_our_own_is_not_held_against_the_peer()
    {
        await using var router = RouterSocket.Bind(AnyPort, faults.Options with { ReceiveQueueBytes = 1000, StalledMessageTimeout = TimeSpan.FromSeconds(1) });
        using var peer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "me");
        await peer.SendAsync([.. Bytes.Message(new string('x', 2000)), .. Bytes.Short(1, [1])]);
        await Task.Delay(1500);
        await router.ReceiveAsync(Soon);
        await Task.Delay(200); // Reading goes on, and nothing is there yet.
        await peer.SendAsync(Bytes.Short(0, [2]));
        Assert.Equal(["me", "\x1", "\x2"], Texts((await router.ReceiveAsync(Soon)).Frames));
        Assert.Empty(faults.Problems);
    }

    [Fact]
    public async Task A_wait_ends_when_cancelled_and_takes_no_message_with_it()
    {
        await using var router = RouterSocket.Bind(AnyPort, new ZmtpOptions());
        using var cancel = new CancellationTokenSource();
        var waiting = router.ReceiveAsync(cancel.Token).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        using var peer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "me");
        await peer.SendAsync(Bytes.Message("kept"));
        Assert.Equal(["me", "kept"], Texts(router.Receive(Soon).Frames));
    }

    [Fact]
    public async Task Disposing_ends_all_waits_and_is_idempotent()
    {
        var router = RouterSocket.Bind(AnyPort, new ZmtpOptions());
        var waits = Enumerable.Range(0, 3).Select(_ => router.ReceiveAsync(default).AsTask())
            .Concat(Enumerable.Range(0, 3).Select(_ => Task.Factory.StartNew(() => router.Receive(default), TaskCreationOptions.LongRunning))).ToList();
        using var peer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "me");
        await router.DisposeAsync();
        await router.DisposeAsync();
        foreach (var wait in waits) await Assert.ThrowsAsync<ObjectDisposedException>(() => wait.WaitAsync(Patience));
        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await router.ReceiveAsync(default));
        Assert.False(await router.SendAsync(Frames("me", "x"), default));
        await peer.ClosedAsync();
        await Assert.ThrowsAsync<SocketException>(() => RawPeer.ConnectAsync(router.LocalEndPoint));
    }

    [Theory]
    [InlineData(500_000)] // Fits into TCP's buffers at once.
    [InlineData(10_000_000)]
    public async Task Disposing_delivers_what_is_queued_though_input_lies_unread_and_more_comes(int bytes)
    {
        var router = RouterSocket.Bind(AnyPort, new ZmtpOptions { ReceiveQueueBytes = 1, Linger = Patience });
        using var peer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "me", receiveBuffer: 8192);
        for (var i = 0; i < 10; i++) await peer.SendAsync(Bytes.Message(new string('x', 10_000)));
        await router.ReceiveAsync(Soon);
        await router.SendAsync([.. Frames("me"), new byte[bytes]], Soon);
        await router.SendAsync(Frames("me", "good-bye"), Soon);
        var disposing = router.DisposeAsync().AsTask();
        await Task.Delay(100);
        Assert.False(disposing.IsCompleted);
        await peer.SendAsync(Bytes.Message("too late"));
        await Task.Delay(100);
        Assert.Equal(bytes, (await peer.ReadAsync())[0].Length);
        Assert.Equal(["good-bye"], await peer.ReadAsync());
        await peer.ClosedAsync();
        peer.Dispose();
        await disposing.WaitAsync(TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Disposing_does_not_wait_for_a_peer_that_does_not_read_for_longer_than_it_lingers()
    {
        var router = RouterSocket.Bind(AnyPort, new ZmtpOptions { Linger = TimeSpan.FromMilliseconds(200) });
        using var peer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "me", receiveBuffer: 8192);
        await router.SendAsync([.. Frames("me"), new byte[20_000_000]], Soon);
        Assert.False(await router.FlushAsync(TimeSpan.FromMilliseconds(50)));
        var start = Stopwatch.GetTimestamp();
        await router.DisposeAsync();
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalMilliseconds, 190, 5000);
    }

    [Fact]
    public async Task A_port_in_use_is_told()
    {
        await using var router = RouterSocket.Bind(AnyPort, new ZmtpOptions());
        var exception = Assert.Throws<SocketException>(() => RouterSocket.Bind(router.LocalEndPoint, new ZmtpOptions()));
        Assert.Equal(SocketError.AddressAlreadyInUse, exception.SocketErrorCode);
    }

    [Fact]
    public async Task Unfinished_messages_of_all_peers_together_are_limited_and_the_largest_gives_way()
    {
        await using var router = RouterSocket.Bind(AnyPort, faults.Options with { MaxUnfinishedBytes = 3_000_000 });
        var peers = new List<RawPeer>();
        foreach (var bytes in new[] { 1_200_000, 1_000_000, 500_000 })
        {
            peers.Add(await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", $"{bytes}"));
            await peers[^1].SendAsync([.. Bytes.LongHeader(0, 2_000_000), .. new byte[bytes]]);
        }

        using var small = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "small");
        await small.SendAsync(Bytes.Message("hello"));
        Assert.Equal(["small", "hello"], Texts((await router.ReceiveAsync(Soon)).Frames));
        await peers[2].SendAsync(new byte[1_400_000]);
        await faults.ExpectAsync("The unfinished messages of all peers have more than 3000000 bytes; the peer with the largest gives way.");
        await small.SendAsync(Bytes.Message("still here"));
        Assert.Equal(["small", "still here"], Texts((await router.ReceiveAsync(Soon)).Frames));
        peers.ForEach(p => p.Dispose());
    }

    [Fact]
    public async Task Whoever_is_told_of_faults_may_throw()
    {
        await using var router = RouterSocket.Bind(AnyPort, new ZmtpOptions { PeerFaulted = _ => throw new InvalidOperationException() });
        using var bad = await RawPeer.ConnectAsync(router.LocalEndPoint);
        await bad.SendAsync(0);
        await bad.ClosedAsync();
        using var good = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "good");
    }
}
