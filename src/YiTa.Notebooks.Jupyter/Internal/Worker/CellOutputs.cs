using System.Text;
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
    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private string _stream = "";

    public void Publish(OutputEvent output)
    {
        lock (_gate)
        {
            if (output is StreamEvent stream)
            {
                Append(stream);
                return;
            }

            Send();
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
        lock (_gate)
            Send();
    }

    /// <summary>Sends a message of a comm, behind the text before it.</summary>
    public void Comm(string type, CommContent content, IReadOnlyList<ReadOnlyMemory<byte>> buffers)
    {
        lock (_gate)
        {
            Send();
            var (head, body) = PacketBuffers.Join(new(PacketKind.Output, cell) { Type = type }, ContentJson.Write(content), buffers);
            writer.TryWrite(head, body);
        }
    }

    private void Append(StreamEvent stream)
    {
        if (stream.Text.Length == 0)
            return;
        if (_stream != stream.Name)
            Send();
        _stream = stream.Name;
        _text.Append(stream.Text);
        if (_text.Length >= MostWaiting)
            Send();
        else
            pump.Wait(this);
    }

    private void Send()
    {
        if (_text.Length == 0)
            return;
        // Half of a character waits for its other half.
        var half = char.IsHighSurrogate(_text[^1]) && _text.Length > 1 ? _text[^1].ToString() : "";
        Send("stream", new StreamTextContent(_stream, _text.ToString(0, _text.Length - half.Length)));
        _text.Clear().Append(half);
    }

    private void Show(string type, MimeBundle data, JsonObject? metadata, string? displayId, int? count)
    {
        var id = pictures?.IdFor(data, displayId) ?? displayId;
        Send(type, new DisplayContent(data, metadata ?? []) { Transient = new(id), ExecutionCount = count });
        pictures?.Add(cell, id, data, metadata);
    }

    private void Send<T>(string type, T content) => writer.TryWrite(new(PacketKind.Output, cell) { Type = type }, ContentJson.Write(content));
}
