using System.Buffers;
using System.Collections.Concurrent;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace YiTa.Publishing.Images.Internal.Browser;

/// <summary>Commands to a browser and their answers, after the Chrome DevTools Protocol.</summary>
internal sealed class DevToolsConnection : IAsyncDisposable
{
    private static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IDevToolsTransport transport;
    private readonly ConcurrentDictionary<long, TaskCompletionSource<JsonNode?>> pending = new();
    private readonly SemaphoreSlim sending = new(1);
    private readonly CancellationTokenSource closing = new();
    private readonly Func<Task<string>> reasonOfEnd;
    private readonly Task reading;
    private long lastId;
    private volatile string? ended;

    /// <param name="transport">Owned by the connection from here on.</param>
    /// <param name="reasonOfEnd">Asked for a sentence when the browser closes the connection.</param>
    public DevToolsConnection(IDevToolsTransport transport, Func<Task<string>> reasonOfEnd)
    {
        this.transport = transport;
        this.reasonOfEnd = reasonOfEnd;
        reading = Task.Run(ReadAsync);
    }

    /// <exception cref="BrowserException">The browser ended, or a page of it crashed, before it answered.</exception>
    /// <exception cref="ScriptException">The browser refused the command.</exception>
    public async Task<JsonNode?> SendAsync(string method, JsonObject? parameters, string? session, CancellationToken cancellation)
    {
        var id = Interlocked.Increment(ref lastId);
        var answer = new TaskCompletionSource<JsonNode?>(TaskCreationOptions.RunContinuationsAsynchronously);
        pending[id] = answer;
        try
        {
            if (ended is { } reason) throw new BrowserException(reason);
            await WriteAsync(id, method, parameters, session, cancellation).ConfigureAwait(false);
            return await answer.Task.WaitAsync(cancellation).ConfigureAwait(false);
        }
        finally
        {
            pending.TryRemove(id, out _);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await closing.CancelAsync().ConfigureAwait(false);
        await transport.DisposeAsync().ConfigureAwait(false);
        await reading.ConfigureAwait(false);
        closing.Dispose();
        sending.Dispose();
    }

    private async Task WriteAsync(long id, string method, JsonObject? parameters, string? session, CancellationToken cancellation)
    {
        var message = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(message, Relaxed))
        {
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteString("method", method);
            if (session is not null) json.WriteString("sessionId", session);
            if (parameters is not null)
            {
                json.WritePropertyName("params");
                parameters.WriteTo(json);
            }

            json.WriteEndObject();
        }

        await sending.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            await transport.SendAsync(message.WrittenMemory, cancellation).ConfigureAwait(false);
        }
        catch (IOException)
        {
            throw new BrowserException(await reasonOfEnd().ConfigureAwait(false));
        }
        finally
        {
            sending.Release();
        }
    }

    private async Task ReadAsync()
    {
        var reason = "The connection to the browser was closed.";
        try
        {
            while (await transport.ReceiveAsync(closing.Token).ConfigureAwait(false) is { } message)
                Dispatch(JsonNode.Parse(message));
            reason = await reasonOfEnd().ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException or ObjectDisposedException or JsonException)
        {
            if (e is JsonException or IOException) reason = $"{await reasonOfEnd().ConfigureAwait(false)} {e.Message}";
        }

        ended = reason;
        FailAll(reason);
    }

    private void Dispatch(JsonNode? message)
    {
        if (message?["id"]?.GetValue<long>() is { } id)
        {
            if (!pending.TryRemove(id, out var answer)) return;
            if (message["error"] is { } error) answer.TrySetException(new ScriptException(error["message"]?.GetValue<string>() ?? error.ToJsonString()));
            else answer.TrySetResult(message["result"]);
        }
        else if (message?["method"]?.GetValue<string>() is "Inspector.targetCrashed")
        {
            FailAll("The page crashed in the browser.");
        }
    }

    private void FailAll(string reason)
    {
        foreach (var id in pending.Keys)
        {
            if (pending.TryRemove(id, out var answer)) answer.TrySetException(new BrowserException(reason));
        }
    }
}
