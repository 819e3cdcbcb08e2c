using YiTa.Notebooks.Jupyter.Internal.Zmtp;
using static YiTa.Notebooks.Jupyter.Tests.Zmtp.TestData;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp.Interop;

[Collection(nameof(Alone))]
public class ReplyInteropTests
{
    [PyZmqFact]
    public async Task The_heart_beats_for_REQ_and_DEALER_clients_at_once()
    {
        await using var heart = ReplySocket.Bind(AnyPort, new ZmtpOptions());
        using var stop = new CancellationTokenSource();
        var echo = heart.EchoAsync(stop.Token);
        var output = await PyZmq.RunAsync("""
            failures = []
            def client(n):
                s = ctx.socket(zmq.REQ if n % 2 else zmq.DEALER); s.setsockopt(zmq.LINGER, 0); s.setsockopt(zmq.RCVTIMEO, 20000)
                s.connect('tcp://127.0.0.1:%d' % ports[0])
                for i in range(50):
                    ping = [b'ping %d %d' % (n, i), b'more'] if n % 2 else [b'', b'ping %d %d' % (n, i)]
                    s.send_multipart(ping)
                    if s.recv_multipart() != ping: failures.append((n, i))
                s.close()
            threads = [threading.Thread(target=client, args=(n,)) for n in range(20)]
            for t in threads: t.start()
            for t in threads: t.join()
            say(failures)
            """, heart.LocalEndPoint.Port);
        Assert.Equal("[]", output);
        await stop.CancelAsync();
        await echo;
    }

    [PyZmqFact]
    public async Task The_heart_beats_while_the_thread_pool_is_starved()
    {
        await using var heart = ReplySocket.Bind(AnyPort, new ZmtpOptions());
        var echo = heart.EchoAsync(default);
        using var client = PyZmq.Start("""
            s = connect(zmq.REQ); s.send(b'warm'); s.recv(); say('ready')
            sys.stdin.readline()
            start = time.monotonic()
            for i in range(20): s.send(b'ping'); s.recv()
            say('quick' if time.monotonic() - start < 5 else 'slow: %.3f s' % (time.monotonic() - start))
            """, heart.LocalEndPoint.Port);
        Assert.Equal("ready", await client.StandardOutput.ReadLineAsync(Soon));

        using var release = new ManualResetEventSlim();
        string? answer = null;
        // Reading must not need the pool either.
        var reader = new Thread(() =>
        {
            client.StandardInput.WriteLine("now");
            answer = client.StandardOutput.ReadLine();
        });
        var blocked = Enumerable.Range(0, 200).Select(_ => Task.Run(release.Wait)).ToArray();
        reader.Start();
        reader.Join();
        release.Set();
        await Task.WhenAll(blocked);
        Assert.Equal("quick", answer);
        await heart.DisposeAsync();
        await echo;
    }
}
