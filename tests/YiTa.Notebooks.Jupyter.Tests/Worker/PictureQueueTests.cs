using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Jupyter.Internal.Link;
using YiTa.Notebooks.Jupyter.Internal.Worker;

namespace YiTa.Notebooks.Jupyter.Tests.Worker;

public sealed class PictureQueueTests : IPictureDrawer, IDisposable
{
    private readonly TaskCompletionSource _mayDraw = new();
    private readonly MemoryStream _written = new();
    private readonly PictureQueue _queue;

    public PictureQueueTests() => _queue = new(this, new PacketWriter(_written));

    public void Dispose() => _written.Dispose();

    [Fact]
    public async Task Whoever_waits_has_all_pictures_that_could_be_drawn()
    {
        await _queue.WaitAsync(Timeout.InfiniteTimeSpan, default);
        foreach (var chart in new[] { "a", "broken", "failing", "b" })
        {
            var data = MimeBundle.Text("chart", chart);
            _queue.Add(7, _queue.IdFor(data, null), data, null);
        }

        var wait = _queue.WaitAsync(Timeout.InfiniteTimeSpan, default);
        Assert.False(wait.IsCompleted);
        _mayDraw.SetResult();
        await wait;

        _written.Position = 0;
        var reader = new PacketReader(_written);
        foreach (var (chart, number) in new[] { ("a", 1), ("b", 4) })
        {
            Assert.True(reader.TryRead(out var packet));
            Assert.Equal((PacketKind.Output, 7, "update_display_data"), (packet.Head.Kind, packet.Head.Id, packet.Head.Type));
            var content = JsonNode.Parse(packet.Body.Span)!;
            Assert.Equal("picture of " + chart, (string?)content["data"]!["image/png"]);
            Assert.EndsWith($"-{number}", (string?)content["transient"]!["display_id"], StringComparison.Ordinal);
        }

        Assert.False(reader.TryRead(out _));
    }

    [Fact]
    public async Task A_wait_has_an_end_and_can_be_interrupted()
    {
        var data = MimeBundle.Text("chart", "a");
        _queue.Add(7, _queue.IdFor(data, null), data, null);
        await _queue.WaitAsync(TimeSpan.FromMilliseconds(1), default);
        await _queue.WaitAsync(Timeout.InfiniteTimeSpan, new CancellationToken(canceled: true));
        Assert.Equal(0, _written.Length);
    }

    bool IPictureDrawer.CanDraw(MimeBundle data) => data.ContainsKey("chart");

    async Task<(MimeBundle Data, JsonObject Metadata)?> IPictureDrawer.DrawAsync(MimeBundle data, JsonObject? metadata, CancellationToken cancellation)
    {
        await _mayDraw.Task;
        if (data.GetText("chart") == "failing")
            throw new InvalidOperationException("The browser is gone.");
        return data.GetText("chart") == "broken" ? null : (MimeBundle.Text("image/png", "picture of " + data.GetText("chart")), []);
    }
}
