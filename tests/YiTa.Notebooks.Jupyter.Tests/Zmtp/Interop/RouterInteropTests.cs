using YiTa.Notebooks.Jupyter.Internal.Zmtp;
using static YiTa.Notebooks.Jupyter.Tests.Zmtp.TestData;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp.Interop;

public class RouterInteropTests
{
    [PyZmqFact]
    public async Task A_DEALER_and_its_identity_are_heard_and_answered()
    {
        await using var router = RouterSocket.Bind(AnyPort, new ZmtpOptions());
        var client = PyZmq.RunAsync("""
            s = connect(zmq.DEALER, identity=b'me')
            s.send_multipart([b'', b'a' * 255, b'b' * 256, b'c'])
            say(s.recv_multipart())
            """, router.LocalEndPoint.Port);

        var message = await router.ReceiveAsync(Soon);
        Assert.Equal(["me", "", new string('a', 255), new string('b', 256), "c"], Texts(message.Frames));
        Assert.True(await router.SendAsync(Frames("me", "x", "", "y"), Soon));
        Assert.Equal("[b'x', b'', b'y']", await client);
    }

    [PyZmqFact]
    public async Task A_REQ_gets_its_delimiter_back_under_an_identity_that_the_router_chose()
    {
        await using var router = RouterSocket.Bind(AnyPort, new ZmtpOptions());
        var client = PyZmq.RunAsync("""
            s = connect(zmq.REQ)
            s.send(b'question'); say(s.recv())
            s.send(b'again'); say(s.recv())
            """, router.LocalEndPoint.Port);

        foreach (var (question, answer) in new[] { ("question", "answer"), ("again", "once more") })
        {
            var message = await router.ReceiveAsync(Soon);
            Assert.Equal(["\0\0\0\0\x1", "", question], Texts(message.Frames));
            Assert.True(await router.SendAsync(Frames("\0\0\0\0\x1", "", answer), Soon));
        }

        Assert.Equal("b'answer'\nb'once more'", await client);
    }

    [PyZmqFact]
    public async Task Large_messages_pass_whole_in_both_directions()
    {
        await using var router = RouterSocket.Bind(AnyPort, new ZmtpOptions());
        var client = PyZmq.RunAsync("""
            import hashlib
            s = connect(zmq.DEALER, identity=b'big')
            body = bytes(range(256)) * 200000
            s.send_multipart([body, b'', body[1:]], copy=False)
            echo = s.recv_multipart()
            say([len(f) for f in echo], echo == [body, b'', body[1:]])
            """, router.LocalEndPoint.Port);

        var message = await router.ReceiveAsync(Soon);
        Assert.True(await router.SendAsync(message.Frames, Soon));
        Assert.Equal("[51200000, 0, 51199999] True", await client);
    }

    [PyZmqFact]
    public async Task Many_clients_at_once_get_each_its_own_answers()
    {
        await using var router = RouterSocket.Bind(AnyPort, new ZmtpOptions());
        using var stop = new CancellationTokenSource();
        var echo = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                var message = await router.ReceiveAsync(stop.Token);
                await router.SendAsync(message.Frames, stop.Token);
            }
        });
        var output = await PyZmq.RunAsync("""
            failures = []
            def client(n):
                s = ctx.socket(zmq.DEALER); s.setsockopt(zmq.LINGER, 0); s.setsockopt(zmq.RCVTIMEO, 20000)
                s.connect('tcp://127.0.0.1:%d' % ports[0])
                sent = [[b'', b'%d:%d' % (n, i), b'x' * (i * 7)] for i in range(100)]
                for m in sent: s.send_multipart(m)
                got = [s.recv_multipart() for _ in sent]
                if got != sent: failures.append(n)
                s.close()
            threads = [threading.Thread(target=client, args=(n,)) for n in range(40)]
            for t in threads: t.start()
            for t in threads: t.join()
            say(failures)
            """, router.LocalEndPoint.Port);

        Assert.Equal("[]", output);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => echo);
    }

    [PyZmqFact]
    public async Task A_client_that_was_killed_is_gone_and_comes_back_under_its_name()
    {
        await using var router = RouterSocket.Bind(AnyPort, new ZmtpOptions());
        const string Program = """
            s = connect(zmq.DEALER, identity=b'phoenix')
            s.send(b'here')
            say(s.recv())
            time.sleep(60)
            """;
        using (var first = PyZmq.Start(Program, router.LocalEndPoint.Port))
        {
            await router.ReceiveAsync(Soon);
            first.Kill();
            await first.WaitForExitAsync();
        }

        var start = Environment.TickCount64;
        while (await router.SendAsync(Frames("phoenix", "lost"), Soon))
            Assert.True(Environment.TickCount64 - start < Patience.TotalMilliseconds);
        using var second = PyZmq.Start(Program, router.LocalEndPoint.Port);
        Assert.Equal(["phoenix", "here"], Texts((await router.ReceiveAsync(Soon)).Frames));
        Assert.True(await router.SendAsync(Frames("phoenix", "found"), Soon));
        Assert.Equal("b'found'", await second.StandardOutput.ReadLineAsync(Soon));
        second.Kill();
    }

    [PyZmqFact]
    public async Task The_newest_of_two_clients_of_one_identity_is_answered()
    {
        await using var router = RouterSocket.Bind(AnyPort, new ZmtpOptions());
        var client = PyZmq.RunAsync("""
            a = connect(zmq.DEALER, identity=b'same', RECONNECT_IVL=-1)
            a.send(b'a'); say(a.recv())
            b = connect(zmq.DEALER, identity=b'same')
            b.send(b'b'); say(b.recv())
            """, router.LocalEndPoint.Port);
        for (var i = 0; i < 2; i++)
        {
            var message = await router.ReceiveAsync(Soon);
            await router.SendAsync([.. message.Frames, .. Frames("echo")], Soon);
        }

        Assert.Equal("b'a'\nb'b'", await client);
    }

    [PyZmqFact]
    public async Task A_client_that_does_not_read_costs_its_own_messages_only()
    {
        var options = new ZmtpOptions { ReplyQueueBytes = 1 << 20, SendTimeout = TimeSpan.FromMilliseconds(100) };
        await using var router = RouterSocket.Bind(AnyPort, options);
        using var deaf = PyZmq.Start("""
            s = connect(zmq.DEALER, identity=b'deaf', RCVHWM=1)
            s.send(b'hello')
            time.sleep(60)
            """, router.LocalEndPoint.Port);
        await router.ReceiveAsync(Soon);
        var body = new byte[1 << 20];
        var sent = 0;
        while (await router.SendAsync([.. Frames("deaf"), body], Soon)) Assert.True(++sent < 1000, "A peer that does not read took a gigabyte.");

        var client = PyZmq.RunAsync("s = connect(zmq.REQ); s.send(b'ping'); say(s.recv())", router.LocalEndPoint.Port);
        var message = await router.ReceiveAsync(Soon);
        Assert.True(await router.SendAsync(message.Frames, Soon));
        Assert.Equal("b'ping'", await client);
        deaf.Kill();
    }

    [PyZmqFact]
    public async Task A_peer_of_another_kind_is_turned_away()
    {
        var faults = new Faults();
        await using var router = RouterSocket.Bind(AnyPort, faults.Options);
        using var client = PyZmq.Start("s = connect(zmq.SUB, RECONNECT_IVL=-1); time.sleep(60)", router.LocalEndPoint.Port);
        await faults.ExpectAsync("The peer is a SUB; to a ROUTER may connect: DEALER, REQ, ROUTER.");
        client.Kill();
    }

    [PyZmqFact]
    public async Task PINGs_of_libzmq_are_answered_and_ours_by_libzmq()
    {
        var faults = new Faults();
        var options = faults.Options with
        {
            HeartbeatInterval = TimeSpan.FromMilliseconds(50),
            HeartbeatTimeout = TimeSpan.FromSeconds(2),
            HeartbeatTimeToLive = TimeSpan.FromSeconds(2),
        };
        await using var router = RouterSocket.Bind(AnyPort, options);
        var client = PyZmq.RunAsync("""
            s = connect(zmq.DEALER, identity=b'me', HEARTBEAT_IVL=50, HEARTBEAT_TIMEOUT=2000, HEARTBEAT_TTL=2000, RECONNECT_IVL=-1)
            s.send(b'one'); time.sleep(3.5); s.send(b'two'); say(s.recv())
            """, router.LocalEndPoint.Port);
        await router.ReceiveAsync(Soon);
        Assert.Equal(["me", "two"], Texts((await router.ReceiveAsync(Soon)).Frames));
        await router.SendAsync(Frames("me", "three"), Soon);
        Assert.Equal("b'three'", await client);
        Assert.Empty(faults.Problems);
    }

    [PyZmqFact]
    public async Task A_client_that_was_stopped_is_given_up_where_heartbeats_are_asked_for()
    {
        var faults = new Faults();
        var options = faults.Options with { HeartbeatInterval = TimeSpan.FromMilliseconds(50), HeartbeatTimeout = TimeSpan.FromSeconds(2) };
        await using var router = RouterSocket.Bind(AnyPort, options);
        using var client = PyZmq.Start("""
            import signal
            s = connect(zmq.DEALER, identity=b'me')
            s.send(b'one'); s.recv()
            os.kill(os.getpid(), signal.SIGSTOP)
            """, router.LocalEndPoint.Port);
        await router.ReceiveAsync(Soon);
        await Task.Delay(500);
        Assert.True(await router.SendAsync(Frames("me", "go"), Soon));
        await faults.ExpectAsync("The peer did not answer a PING within 2 seconds.");
        Assert.False(await router.SendAsync(Frames("me", "gone"), Soon));
        client.Kill();
    }

    [PyZmqFact]
    public async Task A_router_that_is_disposed_delivers_what_is_queued()
    {
        var router = RouterSocket.Bind(AnyPort, new ZmtpOptions { Linger = Patience });
        var client = PyZmq.RunAsync("""
            s = connect(zmq.DEALER, identity=b'me')
            s.send(b'shut down')
            time.sleep(0.5)
            say(len(s.recv()), s.recv())
            """, router.LocalEndPoint.Port);
        await router.ReceiveAsync(Soon);
        await router.SendAsync([.. Frames("me"), new byte[10_000_000]], Soon);
        await router.SendAsync(Frames("me", "good-bye"), Soon);
        await router.DisposeAsync();
        Assert.Equal("10000000 b'good-bye'", await client);
    }

    [PyZmqFact]
    public async Task A_router_takes_the_port_of_one_that_has_just_ended_and_its_clients_return()
    {
        var first = RouterSocket.Bind(AnyPort, new ZmtpOptions());
        using var client = PyZmq.Start("""
            s = connect(zmq.DEALER, identity=b'loyal')
            s.send(b'first'); say(s.recv())
            sys.stdin.readline()
            s.send(b'second'); say(s.recv())
            """, first.LocalEndPoint.Port);
        await first.ReceiveAsync(Soon);
        await first.SendAsync(Frames("loyal", "one"), Soon);
        Assert.Equal("b'one'", await client.StandardOutput.ReadLineAsync(Soon));
        await first.DisposeAsync();

        await using var second = RouterSocket.Bind(first.LocalEndPoint, new ZmtpOptions());
        await client.StandardInput.WriteLineAsync("now");
        Assert.Equal(["loyal", "second"], Texts((await second.ReceiveAsync(Soon)).Frames));
        await second.SendAsync(Frames("loyal", "two"), Soon);
        Assert.Equal("b'two'", await client.StandardOutput.ReadLineAsync(Soon));
    }
}
