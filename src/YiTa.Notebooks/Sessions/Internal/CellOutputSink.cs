using System.Text;
using YiTa.Notebooks.Documents;

namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>Stores outputs in a cell of a document, the way Jupyter does: adjacent texts of a stream are one output, and an
/// update of a display changes it wherever it stands.</summary>
/// <param name="outputs">The outputs of the cell.</param>
/// <param name="document">What the sinks of the run share.</param>
internal sealed class CellOutputSink(IList<CellOutput> outputs, DocumentOutputs document) : IOutputSink
{
    private const int MostCharacters = 10_000_000;
    private const int MostLateCharacters = 100_000;
    private const int MostOutputs = 10_000;
    private readonly StringBuilder _text = new();
    private StreamOutput? _stream;
    private int _characters;
    private bool _clearing;
    private bool _completed;
    private bool _full;

    public void Publish(OutputEvent output)
    {
        lock (document.Gate)
        {
            if (document.IsClosed)
                return;
            if (_completed && output is StreamEvent late && outputs is [.., StreamOutput last] && last.Name == late.Name && !IsFull())
            {
                _characters += late.Text.Length;
                last.Text += late.Text;
                return;
            }

            Store(output);
            if (_completed)
                EndStream();
        }
    }

    /// <summary>Writes down what is still held back. What comes later, from tasks that outlive their cell, is written at once
    /// and kept up to a modest length, until the run is over.</summary>
    public void Complete()
    {
        lock (document.Gate)
        {
            EndStream();
            _completed = true;
            _characters = Math.Max(_characters, MostCharacters - MostLateCharacters);
        }
    }

    private void Store(OutputEvent output)
    {
        switch (output)
        {
            case UpdateDisplayEvent update:
                Update(update);
                return;
            case ClearEvent { Wait: true }:
                _clearing = true;
                return;
        }

        if (_clearing || output is ClearEvent)
            Clear();
        switch (output)
        {
            case ErrorEvent error:
                EndStream();
                outputs.Add(new ErrorOutput(error.Error.Name, error.Error.Message, error.Error.ToLines()));
                break;
            case not ClearEvent when _full || IsFull():
                break;
            case StreamEvent stream:
                Append(stream);
                break;
            case DisplayEvent display:
                Add(new DisplayDataOutput(display.Data, display.Metadata, display.DisplayId));
                break;
            case ResultEvent result:
                Add(new ExecuteResultOutput(result.Data, result.ExecutionCount, result.Metadata));
                break;
        }
    }

    private void Append(StreamEvent stream)
    {
        if (stream.Text.Length == 0)
            return;
        if (_stream?.Name != stream.Name)
        {
            EndStream();
            outputs.Add(_stream = new StreamOutput(stream.Name, ""));
        }

        var room = MostCharacters - _characters;
        _text.Append(stream.Text, 0, Math.Min(room, stream.Text.Length));
        _characters += stream.Text.Length;
    }

    private void Add(RichOutput output)
    {
        EndStream();
        outputs.Add(output);
        if (output.DisplayId is not { } id)
            return;
        if (!document.Displays.TryGetValue(id, out var known))
            document.Displays.Add(id, known = []);
        known.Add(output);
    }

    private void Update(UpdateDisplayEvent update)
    {
        foreach (var shown in document.Displays.GetValueOrDefault(update.DisplayId) ?? [])
        {
            shown.Data = update.Data;
            if (update.Metadata is { } metadata)
                shown.Metadata = (System.Text.Json.Nodes.JsonObject)metadata.DeepClone();
        }
    }

    private void Clear()
    {
        outputs.Clear();
        (_stream, _clearing, _full, _characters) = (null, false, false, 0);
        _text.Clear();
    }

    /// <summary>Stops keeping output that nobody could read, and says so once.</summary>
    private bool IsFull()
    {
        if (_characters < MostCharacters && outputs.Count < MostOutputs)
            return false;
        EndStream();
        outputs.Add(new StreamOutput(StreamOutput.StandardError, "\n… this cell's further output was not kept: it is more than anyone could read.\n"));
        return _full = true;
    }

    private void EndStream()
    {
        if (_stream is not null)
            _stream.Text = CarriageReturns.Apply(_text.ToString());
        _stream = null;
        _text.Clear();
    }
}
