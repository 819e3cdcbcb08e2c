using YiTa.Notebooks.Jupyter.Internal.Zmtp;
using static YiTa.Notebooks.Jupyter.Tests.Zmtp.TestData;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp;

public class ReplySocketTests
{
    [Fact]
    public async Task Messages_wait_for_the_echo_and_none_is_lost_when_it_pauses()
    {
        await using var heart = ReplySocket.Bind(AnyPort, new ZmtpOptions());
        using var peer = await RawPeer.ConnectAsync(heart.LocalEndPoint);
        await peer.SendAsync([.. Bytes.Hello("REQ", ""), .. Bytes.Message("", "one"), .. Bytes.Message("", "two")]);
        await peer.ReadExactlyAsync(64);
        Assert.StartsWith("\x5READY", (await peer.ReadAsync())[0], StringComparison.Ordinal);
        Assert.True(await peer.IsSilentAsync());

        using var cancel = new CancellationTokenSource();
        var echo = heart.EchoAsync(cancel.Token);
        Assert.Equal(["", "one"], await peer.ReadAsync());
        Assert.Equal(["", "two"], await peer.ReadAsync());
        await cancel.CancelAsync();
        await echo.WaitAsync(Patience);

        await peer.SendAsync(Bytes.Message("", "three"));
        Assert.True(await peer.IsSilentAsync());
        echo = heart.EchoAsync(default);
        Assert.Equal(["", "three"], await peer.ReadAsync());
        await heart.DisposeAsync();
        await echo.WaitAsync(Patience);
    }

    [Fact]
    public async Task A_peer_that_does_not_read_its_echoes_is_not_read_from()
    {
        await using var heart = ReplySocket.Bind(AnyPort, new ZmtpOptions { ReplyQueueBytes = 100_000 });
        _ = heart.EchoAsync(default);
        using var deaf = await RawPeer.ConnectAsync(heart.LocalEndPoint, "DEALER", receiveBuffer: 8192);
        var sending = Task.Run(async () =>
        {
            for (var i = 0; i < 1000; i++) await deaf.SendAsync(Bytes.Message($"{i}", new string('x', 20_000)));
        });
        await Task.Delay(300);
        Assert.False(sending.IsCompleted);
        using var other = await RawPeer.ConnectAsync(heart.LocalEndPoint, "REQ");
        await other.SendAsync(Bytes.Message("", "ping"));
        Assert.Equal(["", "ping"], await other.ReadAsync());
        for (var i = 0; i < 1000; i++) Assert.Equal($"{i}", (await deaf.ReadAsync())[0]);
        await sending;
    }
}
