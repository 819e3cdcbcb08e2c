using FsCheck;
using FsCheck.Fluent;
using YiTa.Notebooks.Jupyter.Internal.Zmtp;
using static YiTa.Notebooks.Jupyter.Tests.Zmtp.TestData;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp;

public class MutationTests
{
    private static readonly byte[] Conversation =
    [
        .. Bytes.Hello("DEALER", "me"), .. Bytes.Message("a", "", new string('b', 300)), .. Bytes.Command("PING", "\0\x1" + "context"),
        .. Bytes.Message("\x1topic"), .. Bytes.Command("SUBSCRIBE", "a"), .. Bytes.Long(0, new byte[5000]), .. Bytes.Message("end"),
    ];

    private static readonly Gen<Func<List<byte>, List<byte>>> Mutation =
        from place in Gen.Choose(0, Conversation.Length - 1)
        from size in Gen.Choose(1, 40)
        from value in Gen.Choose(0, 255)
        from kind in Gen.Choose(0, 4)
        select (Func<List<byte>, List<byte>>)(bytes =>
        {
            var at = Math.Min(place, bytes.Count);
            var end = Math.Min(at + size, bytes.Count);
            return kind switch
            {
                0 => [.. bytes[..at], (byte)value, .. bytes[Math.Min(at + 1, bytes.Count)..]],
                1 => [.. bytes[..at], .. Enumerable.Repeat((byte)value, size), .. bytes[at..]],
                2 => [.. bytes[..at], .. bytes[end..]],
                3 => [.. bytes[..end], .. bytes[at..]],
                _ => bytes[..at],
            };
        });

    private static readonly Gen<byte[]> Mutated =
        from mutations in Mutation.NonEmptyListOf()
        select mutations.Aggregate(Conversation.ToList(), (bytes, mutation) => mutation(bytes)).ToArray();

    [Fact]
    public void Mutated_bytes_give_messages_or_a_stated_problem_and_cost_no_more_than_they_are()
    {
        var told = 0;
        var config = Config.QuickThrowOnFailure.WithMaxTest(3000);
        Prop.ForAll(Arb.From(Mutated), Arb.From(Gen.Choose(1, 6000)), (bytes, size) =>
        {
            var peer = new Peer(new FakePattern(), new ZmtpOptions(), null, 0);
            var before = GC.GetAllocatedBytesForCurrentThread();
            try
            {
                foreach (var piece in bytes.Chunk(size)) peer.Receive(piece, 0);
                peer.Tick(0);
            }
            catch (ZmtpException e)
            {
                told++;
                if (!e.Message.EndsWith('.') && !e.Message.StartsWith("The peer refused us: ", StringComparison.Ordinal)) return false;
            }

            return GC.GetAllocatedBytesForCurrentThread() - before < 500_000 + (bytes.Length * 200L);
        }).Check(config);
        Assert.InRange(told, 500, 3000);
    }

    [Fact]
    public void Random_bytes_after_the_handshake_split_alike_whole_and_in_pieces() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 255).Select(b => (byte)b).ListOf()), Arb.From(Gen.Choose(1, 20)), (bytes, size) =>
            Observe([.. bytes], int.MaxValue) == Observe([.. bytes], size)).QuickCheckThrowOnFailure();

    [Fact]
    public async Task A_socket_serves_on_while_others_send_mutated_bytes()
    {
        var options = new ZmtpOptions { HandshakeTimeout = TimeSpan.FromSeconds(1) };
        await using var router = RouterSocket.Bind(AnyPort, options);
        await using var publisher = PublisherSocket.Bind(AnyPort, options, s => s.Publish([s.Topic]));
        await using var heart = ReplySocket.Bind(AnyPort, options);
        var echo = heart.EchoAsync(default);
        using var reading = new CancellationTokenSource();
        var received = new List<string>();
        var reader = Task.Run(async () =>
        {
            while (true)
            {
                var message = await router.ReceiveAsync(reading.Token);
                if (Text(message.Frames[0]) == "good") received.Add(Text(message.Frames[1]));
            }
        });
        using var dealer = await RawPeer.ConnectAsync(router.LocalEndPoint, "DEALER", "good");
        using var subscriber = await RawPeer.ConnectAsync(publisher.LocalEndPoint, "SUB");
        await subscriber.SendAsync(Bytes.Command("SUBSCRIBE", "good"));
        await subscriber.ReadAsync();
        using var pulse = await RawPeer.ConnectAsync(heart.LocalEndPoint, "REQ");

        const int Rounds = 150;
        var samples = Mutated.Sample(Rounds).ToList();
        for (var i = 0; i < Rounds; i++)
        {
            foreach (var endPoint in new[] { router.LocalEndPoint, publisher.LocalEndPoint, heart.LocalEndPoint })
            {
                using var hostile = await RawPeer.ConnectAsync(endPoint);
                try
                {
                    await hostile.SendAsync(samples[i]);
                }
                catch (System.Net.Sockets.SocketException)
                {
                    // Closed on us already: as it should be.
                }

                if (i % 2 == 0) hostile.Reset();
            }

            await dealer.SendAsync(Bytes.Message($"{i}"));
            await pulse.SendAsync(Bytes.Message("", $"{i}"));
            Assert.Equal(["", $"{i}"], await pulse.ReadAsync());
            publisher.Publish(Frames("good", $"{i}"));
            Assert.Equal(["good", $"{i}"], await subscriber.ReadAsync());
        }

        await Until(() => received.Count == Rounds, "all messages are received");
        await reading.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => reader);
        Assert.Equal(Enumerable.Range(0, Rounds).Select(i => $"{i}"), received);
        await heart.DisposeAsync();
        await echo;
    }

    private static string Observe(byte[] bytes, int size)
    {
        var pattern = new FakePattern();
        var peer = new Peer(pattern, new ZmtpOptions(), null, 0);
        peer.Receive(Bytes.Hello("DEALER"), 0);
        try
        {
            foreach (var piece in bytes.Chunk(size)) peer.Receive(piece, 0);
        }
        catch (ZmtpException e)
        {
            pattern.Events.Add(e.Message);
        }

        return string.Join('\n', pattern.Events);
    }
}
