using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using YiTa.Notebooks.Jupyter.Internal.Zmtp;

namespace YiTa.Notebooks.Jupyter.Internal.Messages;

/// <summary>Between messages and their frames: routing frames, <c>&lt;IDS|MSG&gt;</c>, signature, header, parent header, metadata,
/// content, and binary buffers.</summary>
/// <param name="signer">Signs and checks.</param>
/// <param name="session">The id of this kernel's session, which its headers carry.</param>
/// <param name="time">The clock of the headers.</param>
internal sealed class MessageFormat(MessageSigner signer, string session, TimeProvider time)
{
    /// <summary>The protocol that is spoken.</summary>
    public const string ProtocolVersion = "5.4";

    private const int MostSeen = 1 << 16;

    /// <summary>How deep contents may be nested.</summary>
    public const int MostDepth = 512;

    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
    private static readonly byte[] Empty = "{}"u8.ToArray();
    private static readonly byte[] DelimiterFrame = "<IDS|MSG>"u8.ToArray();
    private readonly SeenSignatures _seen = new(MostSeen);
    private long _sent;

    /// <summary>The id of this kernel's session.</summary>
    public string Session => session;

    private static ReadOnlySpan<byte> Delimiter => "<IDS|MSG>"u8;

    /// <summary>Reads a message.</summary>
    /// <param name="message">The frames as they came.</param>
    /// <param name="request">The message, where it is one.</param>
    /// <param name="problem">What is wrong with it otherwise, in a sentence.</param>
    public bool TryRead(ZmtpMessage message, [NotNullWhen(true)] out JupyterRequest? request, out string problem)
    {
        request = null;
        var frames = message.Frames;
        var at = 0;
        while (at < frames.Count && !frames[at].Span.SequenceEqual(Delimiter))
            at++;
        if (frames.Count - at < 6)
        {
            problem = at == frames.Count
                ? $"A message of {Count(frames.Count)} has no delimiter <IDS|MSG>."
                : $"A message has {Count(frames.Count - at - 1)} after <IDS|MSG>; expected signature, header, parent header, metadata and content.";
            return false;
        }

        var (header, content) = (frames[at + 2], frames[at + 5]);
        if (!signer.Verify(frames[at + 1].Span, header.Span, frames[at + 3].Span, frames[at + 4].Span, content.Span))
        {
            problem = "A message has a wrong signature: its sender does not know the key of the connection file.";
            return false;
        }

        if (!TryReadHeader(header, out var type, out var id))
        {
            problem = "A message has a header that is not a JSON object with msg_id and msg_type.";
            return false;
        }

        if (!IsObject(content))
        {
            problem = $"The content of {type} is not a JSON object.";
            return false;
        }

        if (signer.Signs && !_seen.Add(frames[at + 1].Span))
        {
            problem = $"The message {type} came a second time, signature and all.";
            return false;
        }

        request = new([.. frames.Take(at)], header, type, id, content) { Metadata = frames[at + 4], Buffers = [.. frames.Skip(at + 6)] };
        problem = "";
        return true;
    }

    /// <summary>Makes the frames of a message.</summary>
    /// <param name="route">The frames that lead to the receiver: a topic, or the routing frames of a request.</param>
    /// <param name="type">The message's type.</param>
    /// <param name="parent">The header of the message that it answers, or nothing.</param>
    /// <param name="content">The content: a JSON object.</param>
    /// <param name="buffers">Bytes that go with it, which the signature leaves out.</param>
    public ReadOnlyMemory<byte>[] Write(
        IReadOnlyList<ReadOnlyMemory<byte>> route, string type, ReadOnlyMemory<byte> parent, ReadOnlyMemory<byte> content, params IReadOnlyList<ReadOnlyMemory<byte>> buffers)
    {
        var header = WriteHeader(type);
        if (parent.IsEmpty)
            parent = Empty;
        var signature = signer.Sign(header, parent.Span, Empty, content.Span);
        return [.. route, DelimiterFrame, signature, header, parent, Empty, content, .. buffers];
    }

    private byte[] WriteHeader(string type)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer, Compact))
        {
            writer.WriteStartObject();
            writer.WriteString("msg_id"u8, string.Create(CultureInfo.InvariantCulture, $"{session}_{Interlocked.Increment(ref _sent)}"));
            writer.WriteString("username"u8, "yita"u8);
            writer.WriteString("session"u8, session);
            // Six digits of a second: clients leave a date with seven a string.
            writer.WriteString("date"u8, time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture));
            writer.WriteString("msg_type"u8, type);
            writer.WriteString("version"u8, ProtocolVersion);
            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static bool TryReadHeader(ReadOnlyMemory<byte> header, out string type, out string id)
    {
        (type, id) = ("", "");
        try
        {
            using var json = JsonDocument.Parse(header);
            if (json.RootElement.ValueKind != JsonValueKind.Object
                || !json.RootElement.TryGetProperty("msg_type"u8, out var typeOf) || typeOf.ValueKind != JsonValueKind.String
                || !json.RootElement.TryGetProperty("msg_id"u8, out var idOf) || idOf.ValueKind != JsonValueKind.String)
                return false;
            (type, id) = (typeOf.GetString()!, idOf.GetString()!);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static bool IsObject(ReadOnlyMemory<byte> content)
    {
        try
        {
            var reader = new Utf8JsonReader(content.Span, new JsonReaderOptions { MaxDepth = MostDepth });
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;
            while (reader.Read())
            {
            }

            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Count(int frames) => frames == 1 ? "1 frame" : string.Create(CultureInfo.InvariantCulture, $"{frames} frames");
}
