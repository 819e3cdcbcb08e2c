using System.Text;
using YiTa.Notebooks.Jupyter.Internal.Zmtp;
using static YiTa.Notebooks.Jupyter.Tests.Zmtp.TestData;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp.Interop;

public class PublisherInteropTests
{
    private static readonly Action<ZmtpSubscription> Welcome = s => s.Publish([s.Topic, Encoding.Latin1.GetBytes("welcome")]);

    [PyZmqFact]
    public async Task A_SUB_is_welcomed_first_and_gets_its_topics_only()
    {
        await using var publisher = PublisherSocket.Bind(AnyPort, new ZmtpOptions(), Welcome);
        using var client = PyZmq.Start("""
            s = connect(zmq.SUB)
            s.subscribe(b'a')
            say(s.recv_multipart())
            s.subscribe(b'bc')
            say(s.recv_multipart())
            for _ in range(3): say(s.recv_multipart())
            """, publisher.LocalEndPoint.Port);
        Assert.Equal("[b'a', b'welcome']", await client.StandardOutput.ReadLineAsync(Soon));
        Assert.Equal("[b'bc', b'welcome']", await client.StandardOutput.ReadLineAsync(Soon));
        foreach (var topic in new[] { "", "b", "bc", "x", "abc", "cb", "a" }) publisher.Publish(Frames(topic, "of " + topic));
        Assert.Equal("[b'bc', b'of bc']", await client.StandardOutput.ReadLineAsync(Soon));
        Assert.Equal("[b'abc', b'of abc']", await client.StandardOutput.ReadLineAsync(Soon));
        Assert.Equal("[b'a', b'of a']", await client.StandardOutput.ReadLineAsync(Soon));
    }

    [PyZmqFact]
    public async Task A_welcome_goes_to_the_new_subscriber_alone()
    {
        await using var publisher = PublisherSocket.Bind(AnyPort, new ZmtpOptions(), Welcome);
        var output = await PyZmq.RunAsync("""
            a = connect(zmq.SUB); a.subscribe(b''); say(a.recv_multipart())
            b = connect(zmq.SUB); b.subscribe(b''); say(b.recv_multipart())
            say(a.poll(300))
            """, publisher.LocalEndPoint.Port);
        Assert.Equal("[b'', b'welcome']\n[b'', b'welcome']\n0", output);
    }

    [PyZmqFact]
    public async Task An_unsubscribed_topic_is_sent_no_more()
    {
        await using var publisher = PublisherSocket.Bind(AnyPort, new ZmtpOptions(), Welcome);
        using var client = PyZmq.Start("""
            s = connect(zmq.XSUB)
            s.send(b'\x01a'); s.recv_multipart()
            s.send(b'\x01b'); s.recv_multipart()
            s.send(b'\x00a')
            s.send(b'\x01c'); say(s.recv_multipart())
            say(s.recv_multipart())
            """, publisher.LocalEndPoint.Port);
        Assert.Equal("[b'c', b'welcome']", await client.StandardOutput.ReadLineAsync(Soon));
        publisher.Publish(Frames("a"));
        publisher.Publish(Frames("b"));
        Assert.Equal("[b'b']", await client.StandardOutput.ReadLineAsync(Soon));
    }

    [PyZmqFact]
    public async Task A_slow_subscriber_loses_whole_messages_and_a_quick_one_none()
    {
        await using var publisher = PublisherSocket.Bind(AnyPort, new ZmtpOptions { PublisherQueueBytes = 8 << 20, PublisherHighWaterBytes = 4 << 20 }, Welcome);
        using var slow = PyZmq.Start("""
            s = ctx.socket(zmq.SUB); s.setsockopt(zmq.RCVHWM, 1); s.setsockopt(zmq.LINGER, 0); s.setsockopt(zmq.RCVTIMEO, 20000)
            s.connect('tcp://127.0.0.1:%d' % ports[0]); s.subscribe(b'')
            say(s.recv_multipart())
            sys.stdin.readline()
            got = 0
            while True:
                m = s.recv_multipart()
                if m == [b'end']: break
                assert len(m) == 2 and len(m[1]) == 1000000 and set(m[1]) == {m[0][0]}, (m[0], len(m))
                got += 1
            say(got)
            """, publisher.LocalEndPoint.Port);
        using var quick = PyZmq.Start("""
            s = connect(zmq.SUB); s.subscribe(b'')
            say(s.recv_multipart())
            got = 0
            while s.recv_multipart() != [b'end']: got += 1
            say(got)
            """, publisher.LocalEndPoint.Port);
        foreach (var client in new[] { slow, quick }) Assert.Equal("[b'', b'welcome']", await client.StandardOutput.ReadLineAsync(Soon));

        const int Count = 60;
        for (var i = 0; i < Count; i++)
        {
            publisher.Publish([new byte[] { (byte)i }, Enumerable.Repeat((byte)i, 1_000_000).ToArray()]);
            Assert.True(publisher.WaitForRoom(Patience, default));
        }

        await slow.StandardInput.WriteLineAsync("now");
        Assert.True(await publisher.FlushAsync(Patience));
        publisher.Publish(Frames("end"));
        Assert.Equal($"{Count}", await quick.StandardOutput.ReadLineAsync(Soon));
        var got = await slow.StandardOutput.ReadLineAsync(Soon) ?? await slow.StandardError.ReadToEndAsync();
        Assert.InRange(int.Parse(got), 1, Count - 1);
    }

    [PyZmqFact]
    public async Task Twenty_megabytes_at_once_arrive_whole_and_in_order_without_waiting()
    {
        await using var publisher = PublisherSocket.Bind(AnyPort, new ZmtpOptions(), Welcome);
        using var client = PyZmq.Start("""
            s = connect(zmq.SUB); s.subscribe(b'stream')
            s.recv_multipart(); say('ready')
            total = 0; last = -1
            while True:
                topic, number, body = s.recv_multipart()
                assert int(number) == last + 1, (last, number)
                last = int(number); total += len(body)
                if not body: break
            say(last, total)
            """, publisher.LocalEndPoint.Port);
        await client.StandardOutput.ReadLineAsync(Soon);
        for (var i = 0; i < 20_000; i++) publisher.Publish([.. Frames("stream", $"{i}"), new byte[1000]]);
        publisher.Publish(Frames("stream", "20000", ""));
        Assert.Equal("20000 20000000", await client.StandardOutput.ReadLineAsync(Soon));
    }

    [PyZmqFact]
    public async Task Subscribers_may_vanish_while_the_publisher_writes()
    {
        await using var publisher = PublisherSocket.Bind(AnyPort, new ZmtpOptions(), Welcome);
        using var staying = PyZmq.Start("""
            s = connect(zmq.SUB); s.subscribe(b''); s.recv_multipart(); say('ready')
            got = 0
            while s.recv_multipart() != [b'end']: got += 1
            say(got)
            """, publisher.LocalEndPoint.Port);
        await staying.StandardOutput.ReadLineAsync(Soon);
        var vanishing = Enumerable.Range(0, 5).Select(_ => PyZmq.Start("""
            s = connect(zmq.SUB); s.subscribe(b''); s.recv_multipart(); say('ready')
            while True: s.recv_multipart()
            """, publisher.LocalEndPoint.Port)).ToList();
        foreach (var client in vanishing) await client.StandardOutput.ReadLineAsync(Soon);
        for (var i = 0; i < 500; i++)
        {
            publisher.Publish([new byte[20_000]]);
            if (i % 100 != 50) continue;
            vanishing[i / 100].Kill();
            await vanishing[i / 100].WaitForExitAsync();
        }

        publisher.Publish(Frames("end"));
        Assert.Equal("500", await staying.StandardOutput.ReadLineAsync(Soon));
        vanishing.ForEach(v => v.Dispose());
    }

    [PyZmqFact]
    public async Task The_last_messages_arrive_when_the_publisher_is_disposed()
    {
        var publisher = PublisherSocket.Bind(AnyPort, new ZmtpOptions { Linger = Patience }, Welcome);
        using var client = PyZmq.Start("""
            s = connect(zmq.SUB, RECONNECT_IVL=-1); s.subscribe(b''); s.recv_multipart(); say('ready')
            time.sleep(0.3)
            total = 0
            while True:
                m = s.recv()
                if m == b'end': break
                total += len(m)
            say(total)
            """, publisher.LocalEndPoint.Port);
        await client.StandardOutput.ReadLineAsync(Soon);
        for (var i = 0; i < 20; i++) publisher.Publish([new byte[1_000_000]]);
        publisher.Publish(Frames("end"));
        await publisher.DisposeAsync();
        Assert.Equal("20000000", await client.StandardOutput.ReadLineAsync(Soon));
    }
}
