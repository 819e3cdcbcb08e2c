using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;
using YiTa.Notebooks.Jupyter.Internal.Zmtp;
using static YiTa.Notebooks.Jupyter.Tests.Zmtp.TestData;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp.Interop;

/// <summary>Prints how long a libzmq subscriber takes to get output from us and from libzmq itself; asserts that all came, not how fast.</summary>
public class ThroughputTests(ITestOutputHelper output)
{
    private const string Subscriber = """
        s = connect(zmq.SUB); s.subscribe(b'')
        s.recv_multipart(); say('ready')
        while True:
            start = None; n = 0; total = 0
            while True:
                m = s.recv_multipart()
                if m == [b'bye']: sys.exit()
                if m == [b'end']: break
                if start is None: start = time.monotonic()
                n += 1; total += len(m[-1])
            say('%d %d %.1f' % (n, total, (time.monotonic() - start) * 1000))
        """;

    private const string LibzmqPublisher = """
        p = ctx.socket(zmq.XPUB); p.setsockopt(zmq.SNDHWM, 0); p.setsockopt(zmq.XPUB_VERBOSE, 1)
        say(p.bind_to_random_port('tcp://127.0.0.1'))
        p.recv(); p.send(b'welcome')
        for line in sys.stdin:
            count, size = map(int, line.split())
            body = b'x' * size
            start = time.monotonic()
            for _ in range(count): p.send_multipart([b'stream', body])
            p.send(b'end')
        p.send(b'bye'); time.sleep(0.5)
        """;

    [PyZmqFact]
    public async Task Time_for_20_MB_in_large_messages_and_for_20_000_small_ones()
    {
        await using var publisher = PublisherSocket.Bind(AnyPort, new ZmtpOptions(), s => s.Publish(Frames("welcome")));
        using var ours = PyZmq.Start(Subscriber, publisher.LocalEndPoint.Port);
        await ours.StandardOutput.ReadLineAsync(Soon);

        using var libzmq = PyZmq.Start(LibzmqPublisher);
        var port = int.Parse((await libzmq.StandardOutput.ReadLineAsync(Soon))!, CultureInfo.InvariantCulture);
        using var theirs = PyZmq.Start(Subscriber, port);
        await theirs.StandardOutput.ReadLineAsync(Soon);

        foreach (var (count, size) in new[] { (20, 1_000_000), (20_000, 50) })
        {
            for (var round = 0; round < 3; round++)
            {
                var start = Stopwatch.GetTimestamp();
                var body = new byte[size];
                for (var i = 0; i < count; i++) publisher.Publish([.. Frames("stream"), body]);
                publisher.Publish(Frames("end"));
                var queued = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                var received = (await ours.StandardOutput.ReadLineAsync(Soon))!.Split(' ');

                await libzmq.StandardInput.WriteLineAsync($"{count} {size}");
                var compared = (await theirs.StandardOutput.ReadLineAsync(Soon))!.Split(' ');
                foreach (var result in new[] { received, compared })
                    Assert.Equal([$"{count}", $"{(long)count * size}"], result[..2]);
                output.WriteLine($"{count} messages of {size} bytes: {received[2]} ms from here (queued in {queued:0.0} ms), {compared[2]} ms from pyzmq");
            }
        }

        publisher.Publish(Frames("bye"));
        libzmq.StandardInput.Close();
        await Task.WhenAll(ours.WaitForExitAsync(), theirs.WaitForExitAsync(), libzmq.WaitForExitAsync()).WaitAsync(Patience);
    }
}
