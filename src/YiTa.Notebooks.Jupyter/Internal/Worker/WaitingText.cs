using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace YiTa.Notebooks.Jupyter.Internal.Worker;

/// <summary>Text that a cell wrote to its streams and that was not sent yet. Its pieces are not put together before they are
/// written as JSON: there may be many megabytes of them.</summary>
internal sealed class WaitingText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private readonly List<(string Stream, string Text)> _pieces = [];

    /// <summary>How many UTF-16 units it has.</summary>
    public int Length { get; private set; }

    /// <summary>Adds a piece.</summary>
    public void Add(string stream, string text)
    {
        _pieces.Add((stream, text));
        Length += text.Length;
    }

    /// <summary>Takes off half of a character at the end, which waits for its other half. A half alone stays, or it would wait for ever.</summary>
    public WaitingText Rest()
    {
        var rest = new WaitingText();
        var (stream, text) = _pieces[^1];
        if (!char.IsHighSurrogate(text[^1]) || (text.Length == 1 && (_pieces.Count == 1 || _pieces[^2].Stream != stream)))
            return rest;
        rest.Add(stream, text[^1..]);
        Length--;
        if (text.Length == 1)
            _pieces.RemoveAt(_pieces.Count - 1);
        else
            _pieces[^1] = (stream, text[..^1]);
        return rest;
    }

    /// <summary>The contents of the messages that tell it: one for each run of pieces of one stream.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> ToContents()
    {
        for (var at = 0; at < _pieces.Count;)
        {
            var first = at;
            while (at < _pieces.Count && _pieces[at].Stream == _pieces[first].Stream)
                at++;
            yield return Write(_pieces[first].Stream, first, at);
        }
    }

    private ReadOnlyMemory<byte> Write(string stream, int first, int end)
    {
        var buffer = new ArrayBufferWriter<byte>(Length + 256);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            json.WriteString("name"u8, stream);
            json.WritePropertyName("text"u8);
            for (var i = first; i < end; i++)
                json.WriteStringValueSegment(_pieces[i].Text, isFinalSegment: i == end - 1);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
