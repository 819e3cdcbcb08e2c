using System.Text.Json.Nodes;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Link;
using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Jupyter.Internal.Worker;

/// <summary>Turns what a cell shows into messages, in order; text that comes in small pieces is put together.</summary>
/// <param name="cell">The cell's id; 0 for the message of a comm that is handled.</param>
/// <param name="writer">Takes the messages.</param>
/// <param name="pump">Sends waiting text after a moment.</param>
/// <param name="pictures">Draws charts later, or null where nothing does.</param>
internal sealed class CellOutputs(int cell, PacketWriter writer, OutputPump pump, PictureQueue? pictures) : IOutputSink
{
    // JupyterLab works over all text of a cell for each message that adds to it: 20 MB in pieces of 256 KB held it for two minutes, in
    // two pieces for fifteen seconds. So it is the pump that says when to send, and this only keeps memory within bounds.
    private const int MostWaiting = 16 * 1024 * 1024;
    private readonly Lock _order = new(); // held while something is sent; taken before the other one
    private readonly Lock _gate = new();
    private WaitingText _waiting = new();

    public void Publish(OutputEvent output)
    {
        if (output is StreamEvent stream)
        {
            Append(stream);
            return;
        }

        lock (_order)
        {
            SendText();
            switch (output)
            {
                case DisplayEvent display:
                    Show("display_data", display.Data, display.Metadata, display.DisplayId, null);
                    break;
                case ResultEvent result:
                    Show("execute_result", result.Data, result.Metadata, null, result.ExecutionCount);
                    break;
                case UpdateDisplayEvent update:
                    Show("update_display_data", update.Data, update.Metadata, update.DisplayId, null);
                    break;
                case ClearEvent clear:
                    Send("clear_output", new ClearContent(clear.Wait));
                    break;
                case ErrorEvent error:
                    Send("error", new ErrorContent(error.Error.Name, error.Error.Message, error.Error.ToLines()));
                    break;
            }
        }
    }

    /// <summary>Sends the text that waits.</summary>
    public void Flush()
    {
        lock (_order)
            SendText();
    }

    /// <summary>Sends a message of a comm, behind the text before it.</summary>
    public void Comm(string type, CommContent content, IReadOnlyList<ReadOnlyMemory<byte>> buffers)
    {
        lock (_order)
        {
            SendText();
            var (head, body) = PacketBuffers.Join(new(PacketKind.Output, cell) { Type = type }, ContentJson.Write(content), buffers);
            writer.TryWrite(head, body);
        }
    }

    // What a cell writes while text is being sent waits for the next time: the cell does not.
    private void Append(StreamEvent stream)
    {
        if (stream.Text.Length == 0)
            return;
        bool isFull;
        lock (_gate)
        {
            _waiting.Add(stream.Name, stream.Text);
            isFull = _waiting.Length >= MostWaiting;
        }

        if (isFull)
            Flush();
        else
            pump.Wait(this);
    }

    private void SendText()
    {
        WaitingText text;
        lock (_gate)
        {
            if (_waiting.Length == 0)
                return;
            text = _waiting;
            _waiting = text.Rest();
        }

        foreach (var content in text.ToContents())
            writer.TryWrite(new(PacketKind.Output, cell) { Type = "stream" }, content);
    }

    private void Show(string type, MimeBundle data, JsonObject? metadata, string? displayId, int? count)
    {
        var id = pictures?.IdFor(data, displayId) ?? displayId;
        Send(type, new DisplayContent(data, metadata ?? []) { Transient = new(id), ExecutionCount = count });
        pictures?.Add(cell, id, data, metadata);
    }

    private void Send<T>(string type, T content) => writer.TryWrite(new(PacketKind.Output, cell) { Type = type }, ContentJson.Write(content));
}
