using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using YiTa.Notebooks.Comms;
using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Link;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Jupyter.Internal.Worker;

/// <summary>Joins the comms of a session with the client. Messages from the client are handled in their order, beside cells.</summary>
/// <param name="comms">The session's comms.</param>
/// <param name="outputs">Makes what takes the outputs of a message, or of the cell that runs.</param>
/// <param name="writer">Takes the answers.</param>
internal sealed class CommPort(Func<CommTargets> comms, Func<bool, CellOutputs?> outputs, PacketWriter writer)
{
    private readonly Channel<(PacketHead Head, ReadOnlyMemory<byte> Body)> _waiting = Channel.CreateUnbounded<(PacketHead, ReadOnlyMemory<byte>)>();
    private readonly ConcurrentDictionary<int, CancellationTokenSource> _stops = new();
    private readonly AsyncLocal<CellOutputs?> _handled = new();
    private int _started;

    /// <summary>Has a message of the client handled.</summary>
    public void Add(PacketHead head, ReadOnlyMemory<byte> body)
    {
        _stops[head.Id] = new();
        _waiting.Writer.TryWrite((head, body));
        if (Interlocked.Exchange(ref _started, 1) == 0)
            _ = Task.Run(HandleAsync);
    }

    /// <summary>Stops what handles a message, or has it not handled. Nothing happens where it was.</summary>
    public void Stop(int id)
    {
        if (!_stops.TryGetValue(id, out var stop))
            return;
        // As for a cell: neither may depend on the pool, nor keep this thread.
        PoolRescue.Start();
        new Thread(stop.Cancel) { IsBackground = true, Name = "interrupt" }.Start();
    }

    /// <summary>Sends a message of the session: in its place among the outputs of the client's message that is handled or the cell that runs.</summary>
    public void Send(CommMessage message)
    {
        var content = new CommContent { CommId = message.CommId, TargetName = message.Target, Data = message.Data ?? new JsonObject() };
        (_handled.Value ?? outputs(false))?.Comm(TypeOf(message.Kind), content, message.Buffers);
    }

    private async Task HandleAsync()
    {
        await foreach (var (head, body) in _waiting.Reader.ReadAllAsync().ConfigureAwait(false))
        {
            var sink = outputs(true)!;
            _handled.Value = sink;
            try
            {
                var (text, buffers) = PacketBuffers.Split(head, body);
                var content = ContentJson.Read<CommContent>(text);
                comms().Receive(new(KindOf(head.Type!), content.CommId, content.Data) { Target = content.TargetName, Buffers = buffers }, sink, _stops[head.Id].Token);
            }
            catch (Exception exception)
            {
                // One that goes wrong must not end those behind it, nor leave the kernel waiting.
                sink.Publish(new StreamEvent("stderr", exception.Message + "\n"));
            }

            sink.Flush();
            _stops.TryRemove(head.Id, out _);
            writer.TryWrite(new(PacketKind.Answer, head.Id));
        }
    }

    private static string TypeOf(CommMessageKind kind) => kind switch
    {
        CommMessageKind.Open => "comm_open",
        CommMessageKind.Close => "comm_close",
        _ => "comm_msg",
    };

    private static CommMessageKind KindOf(string type) => type switch
    {
        "comm_open" => CommMessageKind.Open,
        "comm_close" => CommMessageKind.Close,
        _ => CommMessageKind.Message,
    };
}
