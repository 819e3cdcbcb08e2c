using YiTa.Notebooks.Jupyter.Internal.Zmtp;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp;

public class PeerTests
{
    private readonly FakePattern pattern = new();

    [Fact]
    public void The_greeting_is_sent_before_anything_came()
    {
        Assert.Equal<byte>(
            [0xFF, 0, 0, 0, 0, 0, 0, 0, 1, 0x7F, 3, 1, .. "NULL"u8, .. new byte[16 + 1 + 31]],
            Sent(NewPeer()));
    }

    [Fact]
    public void READY_follows_the_whole_greeting_of_the_peer()
    {
        var peer = NewPeer();
        Sent(peer);
        peer.Receive(Bytes.Greeting().AsSpan(0, 63), 0);
        Assert.Empty(Sent(peer));
        peer.Receive(Bytes.Greeting().AsSpan(63), 0);
        Assert.Equal(Bytes.Ready("ROUTER"), Sent(peer));
        Assert.False(peer.IsReady);
        peer.Receive(Bytes.Ready("DEALER", "me"), 0);
        Assert.True(peer.IsReady);
        Assert.Equal(["ready me"], pattern.Events);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1000)]
    public void Bytes_may_come_in_pieces_of_any_size(int size)
    {
        var peer = NewPeer();
        var all = (byte[])[.. Bytes.Hello("DEALER", "me"), .. Bytes.Message("a", "", new string('b', 300)), .. Bytes.Message("c")];
        foreach (var piece in all.Chunk(size)) peer.Receive(piece, 0);
        Assert.Equal(["ready me", $"message a||{new string('b', 300)}", "message c"], pattern.Events);
    }

    [Fact]
    public void The_padding_of_the_signature_and_the_filler_may_be_anything()
    {
        var greeting = Bytes.Greeting();
        for (var i = 1; i <= 8; i++) greeting[i] = (byte)(i * 31);
        greeting[32] = 1;
        greeting.AsSpan(33).Fill(0xAA);
        var peer = NewPeer();
        peer.Receive(greeting, 0);
        peer.Receive(Bytes.Ready("REQ", ""), 0);
        Assert.Equal(["ready "], pattern.Events);
    }

    [Theory]
    [InlineData(3, 0)]
    [InlineData(3, 2)]
    [InlineData(4, 0)]
    public void Other_versions_from_3_on_are_spoken_with(byte major, byte minor)
    {
        var peer = NewPeer();
        peer.Receive(Bytes.Greeting(major, minor), 0);
        peer.Receive(Bytes.Ready("DEALER"), 0);
        Assert.True(peer.IsReady);
    }

    [Fact]
    public void Property_names_compare_without_case_and_unknown_ones_are_passed_over()
    {
        var peer = NewPeer();
        peer.Receive(Bytes.Greeting(), 0);
        peer.Receive(Bytes.Short(4, [5, .. "READY"u8, .. Bytes.Property("X-Other", "7"), .. Bytes.Property("SOCKET-type", "DEALER"), .. Bytes.Property("iDENTITY", "me")]), 0);
        Assert.Equal(["ready me"], pattern.Events);
    }

    [Fact]
    public void PING_is_answered_by_PONG_with_its_context_and_without_its_time()
    {
        var peer = ReadyPeer();
        peer.Receive(Bytes.Command("PING", "\x1\x2" + "0123456789abcdef"), 0);
        peer.Receive(Bytes.Command("PING", "\0\0"), 0);
        Assert.Equal([.. Bytes.Command("PONG", "0123456789abcdef"), .. Bytes.Command("PONG")], Sent(peer));
    }

    [Fact]
    public void A_command_may_stand_between_the_frames_of_a_message()
    {
        var peer = ReadyPeer();
        peer.Receive([.. Bytes.Short(1, [1]), .. Bytes.Command("PING", "\0\0x"), .. Bytes.Short(0, [2])], 0);
        Assert.Equal(["message \x1|\x2"], pattern.Events);
        Assert.Equal(Bytes.Command("PONG", "x"), Sent(peer));
    }

    [Fact]
    public void A_peer_that_pings_faster_than_it_reads_gets_64_answers()
    {
        var peer = ReadyPeer();
        for (var i = 0; i < 1000; i++) peer.Receive(Bytes.Command("PING", "\0\0"), 0);
        Assert.Equal(64 * Bytes.Command("PONG").Length, Sent(peer).Length);
        peer.Receive(Bytes.Command("PING", "\0\0"), 0);
        Assert.Equal(Bytes.Command("PONG"), Sent(peer));
    }

    [Fact]
    public void Other_commands_go_to_the_pattern()
    {
        var peer = ReadyPeer();
        peer.Receive([.. Bytes.Command("SUBSCRIBE", "a"), .. Bytes.Command("NEWER", "b"), .. Bytes.Command("PONG", "c")], 0);
        Assert.Equal(["command SUBSCRIBE a", "command NEWER b"], pattern.Events);
    }

    [Fact]
    public void After_being_dropped_no_message_is_taken()
    {
        var peer = ReadyPeer();
        peer.Drop("first");
        peer.Drop("second");
        peer.Receive(Bytes.Message("late"), 0);
        Assert.Empty(pattern.Events);
        Assert.Equal("first", peer.DropReason);
    }

    public static TheoryData<string, byte[]> Malformed => new()
    {
        { "The connection begins with 0x47; a ZMTP greeting begins with 0xFF.", "GET / HTTP/1.1\r\n"u8.ToArray() },
        { "The tenth byte of the greeting is 0x00; ZMTP has 0x7F there.", [0xFF, 0, 0, 0, 0, 0, 0, 0, 1, 0] },
        { "The peer speaks ZMTP 1; version 3 or later is needed.", [.. Bytes.Signature, 0] },
        { "The peer speaks ZMTP 2; version 3 or later is needed.", [.. Bytes.Signature, 1] },
        { "The peer speaks ZMTP 2; version 3 or later is needed.", [.. Bytes.Signature, 2] },
        { "The peer asks for the mechanism CURVE; only NULL is spoken.", Bytes.Greeting(mechanism: "CURVE") },
        { "The peer asks for the mechanism NULLX; only NULL is spoken.", Bytes.Greeting(mechanism: "NULLX") },
        { "The peer asks for the mechanism NULL\\x00x; only NULL is spoken.", Bytes.Greeting(mechanism: "NULL\0x") },
        { "The peer asks for the mechanism null; only NULL is spoken.", Bytes.Greeting(mechanism: "null") },
        { "The peer sent a message before READY.", [.. Bytes.Greeting(), .. Bytes.Message("hello")] },
        { "The first command is PING; READY was expected.", [.. Bytes.Greeting(), .. Bytes.Command("PING", "\0\0")] },
        { "The first command is ready; READY was expected.", [.. Bytes.Greeting(), .. Bytes.Command("ready")] },
        { "A command has no name.", [.. Bytes.Greeting(), 4, 0] },
        { "A command has no name.", [.. Bytes.Greeting(), 4, 1, 0] },
        { "The name of a command announces 5 bytes; 4 follow.", [.. Bytes.Greeting(), 4, 5, 5, .. "READ"u8] },
        { "READY has no Socket-Type.", [.. Bytes.Greeting(), .. Bytes.Command("READY")] },
        { "READY has a property without a name.", [.. Bytes.Greeting(), .. Bytes.Command("READY", "\0\0\0\0\0\0")] },
        { "READY ends within a property: its name announces 11 bytes and a length, 6 follow.", [.. Bytes.Greeting(), .. Bytes.Command("READY", "\xBSocket")] },
        { "READY ends within a property: its name announces 1 bytes and a length, 4 follow.", [.. Bytes.Greeting(), .. Bytes.Command("READY", "\x1x\0\0\0")] },
        { "READY ends within the property Identity: it announces 4294967295 bytes, 1 follow.", [.. Bytes.Greeting(), .. Bytes.Command("READY", "\x8Identity\xFF\xFF\xFF\xFFx")] },
        { "The peer is a SUB; to a ROUTER may connect: DEALER, REQ.", Bytes.Hello("SUB") },
        { "The peer is a dealer; to a ROUTER may connect: DEALER, REQ.", Bytes.Hello("dealer") },
        { "The peer is a \\xFF\\x00; to a ROUTER may connect: DEALER, REQ.", Bytes.Hello("\xFF\0") },
        { "The identity has 256 bytes; at most 255 are allowed.", Bytes.Hello("DEALER", new string('i', 256)) },
        { "The identity \\x00\\x00\\x00\\x00\\x01 begins with a zero byte; those are given by the router.", Bytes.Hello("DEALER", "\0\0\0\0\x1") },
        { "The peer refused us: no", [.. Bytes.Greeting(), .. Bytes.Command("ERROR", "\x2no")] },
        { "The peer refused us: ", [.. Bytes.Hello("DEALER"), .. Bytes.Command("ERROR")] },
        { "A frame has the flags 0x08; only 0x01 (more), 0x02 (long) and 0x04 (command) exist.", [.. Bytes.Hello("DEALER"), 8] },
        { "A frame has the flags 0xFF; only 0x01 (more), 0x02 (long) and 0x04 (command) exist.", [.. Bytes.Hello("DEALER"), 0xFF] },
        { "A command has the flags 0x05; a command is one frame and never has 0x01 (more).", [.. Bytes.Hello("DEALER"), 5] },
        { "A command announces 65537 bytes; at most 65536 are taken.", [.. Bytes.Hello("DEALER"), .. Bytes.LongHeader(4, 65537)] },
        { "A frame announces 1001 bytes; at most 1000 are taken.", [.. Bytes.Hello("DEALER"), .. Bytes.LongHeader(0, 1001)] },
        { "A frame announces 18446744073709551615 bytes; at most 1000 are taken.", [.. Bytes.Hello("DEALER"), .. Bytes.LongHeader(0, ulong.MaxValue)] },
        { "A frame announces 9223372036854775808 bytes; at most 1000 are taken.", [.. Bytes.Hello("DEALER"), .. Bytes.LongHeader(1, 1UL << 63)] },
        { "A message has 2000 bytes and announces 501 more; at most 2500 are taken.",
            [.. Bytes.Hello("DEALER"), .. Bytes.Long(1, new byte[1000]), .. Bytes.Long(1, new byte[1000]), .. Bytes.LongHeader(0, 501)] },
        { "A message has more than 5 frames.", [.. Bytes.Hello("DEALER"), 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0] },
        { "PING has 1 bytes of data; two and a context of at most 16 were expected.", [.. Bytes.Hello("DEALER"), .. Bytes.Command("PING", "\0")] },
        { "PING has 19 bytes of data; two and a context of at most 16 were expected.", [.. Bytes.Hello("DEALER"), .. Bytes.Command("PING", new string('x', 19))] },
    };

    [Theory]
    [MemberData(nameof(Malformed))]
    public void What_is_malformed_is_told_exactly_whole_or_byte_by_byte(string problem, byte[] bytes)
    {
        foreach (var size in new[] { bytes.Length, 1 })
        {
            var peer = NewPeer();
            var exception = Assert.Throws<ZmtpException>(() =>
            {
                foreach (var piece in bytes.Chunk(size)) peer.Receive(piece, 0);
            });
            Assert.Equal(problem, exception.Message);
        }
    }

    [Fact]
    public void A_message_exactly_at_the_limits_is_taken()
    {
        var peer = ReadyPeer();
        peer.Receive([.. Bytes.Long(1, new byte[1000]), .. Bytes.Long(1, new byte[1000]), .. Bytes.Long(1, new byte[500]), 1, 0, 0, 0], 0);
        Assert.Equal($"message {new string('\0', 1000)}|{new string('\0', 1000)}|{new string('\0', 500)}||", Assert.Single(pattern.Events));
        peer.Receive(Bytes.Message("next"), 0);
        Assert.Equal("message next", pattern.Events[1]);
    }

    [Fact]
    public void An_unfinished_handshake_times_out_however_busy_the_peer_is()
    {
        var peer = NewPeer();
        foreach (var (b, i) in Bytes.Greeting().Select((b, i) => (b, i))) peer.Receive([b], i * 100);
        Assert.Equal(10_000, peer.Deadline());
        peer.Tick(9_999);
        Assert.Equal("The handshake was not finished within 10 seconds.", Assert.Throws<ZmtpException>(() => peer.Tick(10_000)).Message);
    }

    [Fact]
    public void A_ready_peer_may_be_silent_for_ever()
    {
        var peer = ReadyPeer();
        Assert.Equal(long.MaxValue, peer.Deadline());
        peer.Tick(long.MaxValue - 1);
    }

    [Fact]
    public void A_peer_may_not_pause_in_the_midst_of_a_message()
    {
        foreach (var beginning in new byte[][] { [0], [0, 2, 1], [1, 0], [2, 0, 0] })
        {
            var peer = ReadyPeer();
            peer.Receive(beginning, 5_000);
            peer.Tick(64_999);
            Assert.Equal("The peer paused in the midst of a message for 60 seconds.", Assert.Throws<ZmtpException>(() => peer.Tick(65_000)).Message);
        }
    }

    [Fact]
    public void A_peer_that_is_silent_longer_than_its_PING_said_is_given_up()
    {
        var peer = ReadyPeer();
        peer.Receive(Bytes.Command("PING", "\0\x14"), 1_000);
        peer.Tick(2_999);
        Assert.Equal("The peer was silent for longer than its last PING allowed.", Assert.Throws<ZmtpException>(() => peer.Tick(3_000)).Message);

        peer.Receive(Bytes.Message("alive"), 2_999);
        Assert.Equal(long.MaxValue, peer.Deadline());
    }

    [Fact]
    public void A_silent_peer_is_pinged_and_given_up_when_it_does_not_answer()
    {
        var options = new ZmtpOptions
        {
            HeartbeatInterval = TimeSpan.FromSeconds(1), HeartbeatTimeout = TimeSpan.FromSeconds(3), HeartbeatTimeToLive = TimeSpan.FromSeconds(5),
        };
        var peer = ReadyPeer(options);
        peer.Tick(999);
        Assert.Empty(Sent(peer));
        peer.Tick(1_000);
        Assert.Equal(Bytes.Command("PING", "\0\x32"), Sent(peer));
        peer.Receive(Bytes.Command("PONG"), 1_500);
        peer.Tick(2_499);
        Assert.Empty(Sent(peer));
        peer.Tick(2_500);
        peer.Tick(5_499);
        Assert.Equal(Bytes.Command("PING", "\0\x32"), Sent(peer));
        Assert.Equal("The peer did not answer a PING within 3 seconds.", Assert.Throws<ZmtpException>(() => peer.Tick(5_500)).Message);
    }

    [Fact]
    public void A_peer_of_ZMTP_3_0_which_knows_no_PING_is_sent_none()
    {
        var peer = NewPeer(new ZmtpOptions { HeartbeatInterval = TimeSpan.FromSeconds(1) });
        peer.Receive([.. Bytes.Greeting(3, 0), .. Bytes.Ready("DEALER")], 0);
        Assert.Equal(long.MaxValue, peer.Deadline());
    }

    private Peer NewPeer(ZmtpOptions? options = null) =>
        new(pattern, (options ?? new ZmtpOptions()) with { MaxFrameBytes = 1000, MaxMessageBytes = 2500, MaxMessageFrames = 5 }, null, 0);

    private Peer ReadyPeer(ZmtpOptions? options = null)
    {
        var peer = NewPeer(options);
        peer.Receive(Bytes.Hello("DEALER"), 0);
        Sent(peer);
        pattern.Events.Clear();
        return peer;
    }

    private static byte[] Sent(Peer peer)
    {
        var sent = new List<byte>();
        var scratch = new byte[100];
        while (peer.Outbox.Peek(scratch) is { Length: > 0 } bytes)
        {
            sent.AddRange(bytes.Span);
            peer.Outbox.Advance(bytes.Length);
        }

        return [.. sent];
    }
}
