using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using YiTa.Notebooks.Jupyter.Internal.Server;
using YiTa.Notebooks.Jupyter.Internal.Messages;
using YiTa.Notebooks.Jupyter.Tests.Zmtp;

namespace YiTa.Notebooks.Jupyter.Tests.Server;

/// <summary>A client on real sockets, written from the specification.</summary>
internal sealed class FakeClient : IAsyncDisposable
{
    public const string Key = "a key";
    private readonly KernelServer _server;
    private readonly Task _run;
    private readonly MessageSigner _signer = new(Key);
    private List<LocalWorker> _workers = [];
    private List<string> _log = [];
    private int _sent;

    private FakeClient(KernelServer server, Task run) => (_server, _run) = (server, run);

    public RawPeer Shell { get; private set; } = null!;

    public RawPeer Control { get; private set; } = null!;

    public RawPeer Stdin { get; private set; } = null!;

    public RawPeer Iopub { get; private set; } = null!;

    public ConnectionInfo Connection => _server.Bound;

    public Task Ended => _run;

    /// <summary>Starts a kernel and connects to it.</summary>
    /// <param name="hears">Whether the client subscribes to iopub; one that does not yet is waited for by the first cell.</param>
    public static async Task<FakeClient> StartAsync(bool hears = true)
    {
        var workers = new List<LocalWorker>();
        var log = new List<string>();
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var server = new KernelServer(
            new(IPAddress.Loopback, 0, 0, 0, 0, 0, Key),
            new() { Version = "1.2.3", LanguageVersion = "14.0", Banner = "Hello", HelpLinks = [("Text", "https://example.org")] },
            () =>
            {
                var worker = new LocalWorker();
                lock (workers) workers.Add(worker);
                return worker;
            },
            TimeProvider.System,
            history: null,
            line =>
            {
                lock (log) log.Add(line);
            });
        var run = Task.Run(() => server.RunAsync(started.SetResult));
        await Task.WhenAny(started.Task, run);
        var client = new FakeClient(server, run);
        (client._workers, client._log) = (workers, log);
        await client.ConnectAsync();
        if (hears)
            await client.SubscribeAsync();
        return client;
    }

    public LocalWorker Worker
    {
        get
        {
            lock (_workers) return _workers[^1];
        }
    }

    public string[] Complaints
    {
        get
        {
            lock (_log) return [.. _log];
        }
    }

    private async Task ConnectAsync()
    {
        Shell = await RawPeer.ConnectAsync(new(IPAddress.Loopback, Connection.Shell), "DEALER", "me");
        Control = await RawPeer.ConnectAsync(new(IPAddress.Loopback, Connection.Control), "DEALER", "me");
        Stdin = await RawPeer.ConnectAsync(new(IPAddress.Loopback, Connection.Stdin), "DEALER", "me");
        Iopub = await RawPeer.ConnectAsync(new(IPAddress.Loopback, Connection.Iopub), "SUB");
    }

    private async Task SubscribeAsync()
    {
        await Iopub.SendAsync(Bytes.Command("SUBSCRIBE"));
        Assert.Equal(("iopub_welcome", """{"subscription":""}"""), Plain(await HearAsync()));
    }

    /// <summary>Sends a request and returns its id.</summary>
    public async Task<string> SendAsync(RawPeer peer, string type, string content = "{}", string sent = "2026-01-01T00:00:00Z", string session = "c")
    {
        var id = NextId();
        await SendRawAsync(peer, $$"""{"msg_id":"{{id}}","msg_type":"{{type}}","session":"{{session}}","username":"u","date":"{{sent}}","version":"5.4"}""", content);
        return id;
    }

    /// <summary>Signs and sends whatever stands for a header.</summary>
    public Task SendRawAsync(RawPeer peer, string header, string content = "{}")
    {
        var signature = Encoding.Latin1.GetString(_signer.Sign(Bytes.Of(header), "{}"u8, "{}"u8, Bytes.Of(content)));
        return peer.SendAsync(Bytes.Message("<IDS|MSG>", signature, header, "{}", "{}", content));
    }

    /// <summary>An id that no message had.</summary>
    public string NextId() => $"client-{++_sent}";

    public Task<string> ExecuteAsync(string code, string more = "") =>
        SendAsync(Shell, "execute_request", $$"""{"code":{{JsonValue.Create(code).ToJsonString()}}{{more}}}""");

    /// <summary>The next message on a channel that is answered: type, parent's id, content.</summary>
    public async Task<(string Type, string Parent, JsonNode Content)> ReceiveAsync(RawPeer peer)
    {
        var frames = await peer.ReadAsync();
        var at = Array.IndexOf(frames, "<IDS|MSG>");
        var bodies = frames[(at + 2)..].Select(Bytes.Of).ToArray();
        Assert.Equal(frames[at + 1], Encoding.Latin1.GetString(_signer.Sign(bodies[0], bodies[1], bodies[2], bodies[3])));
        var header = JsonNode.Parse(bodies[0])!;
        return ((string)header["msg_type"]!, (string?)JsonNode.Parse(bodies[1])!["msg_id"] ?? "", JsonNode.Parse(bodies[3], documentOptions: new() { MaxDepth = 512 })!);
    }

    /// <summary>The next message on iopub.</summary>
    public Task<(string Type, string Parent, JsonNode Content)> HearAsync() => ReceiveAsync(Iopub);

    /// <summary>All messages of a request on iopub up to its idle, as “type content”, without their status.</summary>
    public async Task<string[]> HearAllAsync(string id)
    {
        var heard = new List<string>();
        while (true)
        {
            var (type, parent, content) = await HearAsync();
            if (type == "status" && (string)content["execution_state"]! == "starting")
                continue;
            Assert.Equal(id, parent);
            heard.Add(type == "status" ? (string)content["execution_state"]! : $"{type} {content.ToJsonString(Relaxed)}");
            if (heard[^1] == "idle")
                return [.. heard];
        }
    }

    public async ValueTask DisposeAsync()
    {
        _server.Stop();
        // Each socket of the server waits a second for clients that do not close.
        foreach (var peer in new[] { Shell, Control, Stdin, Iopub })
            peer.Dispose();
        await _run;
    }

    private static readonly System.Text.Json.JsonSerializerOptions Relaxed = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static (string, string) Plain((string Type, string Parent, JsonNode Content) message) => (message.Type, message.Content.ToJsonString());
}
