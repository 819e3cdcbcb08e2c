using System.Diagnostics;
using System.Text.Json.Nodes;
using YiTa.Notebooks.Jupyter.Internal.Link;
using YiTa.Notebooks.Jupyter.Internal.Worker;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Jupyter.Tests.Worker;

public sealed class CellOutputsTests : IDisposable
{
    private readonly MemoryStream _written = new();

    public void Dispose() => _written.Dispose();

    [Fact]
    public void Text_waits_for_its_pace_however_much_it_is()
    {
        var start = Stopwatch.GetTimestamp();
        var outputs = new CellOutputs(7, new PacketWriter(_written), new OutputPump(TimeProvider.System), pictures: null);
        var line = new string('a', 99_999) + "\n";
        for (var i = 0; i < 40; i++)
            outputs.Publish(new StreamEvent("stdout", line));
        outputs.Flush();
        var paces = Stopwatch.GetElapsedTime(start) / OutputPump.Pace;

        var lengths = Lengths();
        Assert.Equal(4_000_000, lengths.Sum());
        // The pump's first message, one for each pace since, and the last, which the test asked for.
        Assert.InRange(lengths.Count, 1, 3 + (int)paces);
    }

    private List<int> Lengths()
    {
        _written.Position = 0;
        var reader = new PacketReader(_written);
        var lengths = new List<int>();
        while (reader.TryRead(out var packet))
        {
            Assert.Equal((PacketKind.Output, 7, "stream"), (packet.Head.Kind, packet.Head.Id, packet.Head.Type));
            lengths.Add(((string)JsonNode.Parse(packet.Body.Span)!["text"]!).Length);
        }

        return lengths;
    }
}
