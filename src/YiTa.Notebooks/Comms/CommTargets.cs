using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using YiTa.Notebooks.Comms.Internal;
using YiTa.Notebooks.Sessions;
using YiTa.Notebooks.Sessions.Internal;

namespace YiTa.Notebooks.Comms;

/// <summary>
/// What clients can speak to in a session, and the comms that are open. A cell finds it in
/// <c>NotebookSession.Current!.Comms</c>, a program in <see cref="NotebookSession.Comms"/>. Data is JSON, with
/// bytes beside it where they are wanted.
/// </summary>
/// <example>
/// A target that answers with the double of what it is told, and what a client's message gets:
/// <code>
/// using System.Text.Json.Nodes;
/// using YiTa.Notebooks.Comms;
/// using YiTa.Notebooks.Sessions;
///
/// var session = new NotebookSession(new());
/// session.Comms.Register("double", (comm, _) =&gt; comm.Received = message =&gt; comm.Send((int)message.Data! * 2));
///
/// // What a front end such as the Jupyter kernel does:
/// var sent = new List&lt;CommMessage&gt;();
/// session.Comms.Connect(sent.Add);
/// session.Comms.Receive(new(CommMessageKind.Open, "c1") { Target = "double" });
/// session.Comms.Receive(new(CommMessageKind.Message, "c1", JsonValue.Create(21)));
/// (int)sent[0].Data! == 42
/// </code>
/// </example>
public sealed class CommTargets
{
    private readonly ConcurrentDictionary<string, (Action<Comm, CommMessage> Opened, CommOwner Owner)> _targets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Comm> _open = new(StringComparer.Ordinal);
    private readonly Lock _turn = new();
    private readonly NotebookSession _session;
    private volatile Action<CommMessage>? _client;

    internal CommTargets(NotebookSession session) => _session = session;

    /// <summary>The comms that are open, in no particular order.</summary>
    public IReadOnlyCollection<Comm> Opened => [.. _open.Values];

    /// <summary>Lets clients open comms with a target. One of the same name is replaced: the cell that registers it may run again.</summary>
    /// <param name="target">Its name, as clients write it; upper and lower case differ.</param>
    /// <param name="opened">Given each comm that a client opens, with the message that opened it. It sets
    /// <see cref="Comm.Received"/>. If it throws, the comm is closed.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public void Register(string target, Action<Comm, CommMessage> opened)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        ArgumentNullException.ThrowIfNull(opened);
        _targets[target] = (opened, CommOwner.Current);
    }

    /// <summary>Takes a target away; comms that are open stay so.</summary>
    /// <param name="target">Its name.</param>
    /// <returns>Whether there was one.</returns>
    public bool Unregister(string target) => _targets.TryRemove(target, out _);

    /// <summary>Opens a comm with a target in the client. A client that does not know it closes the comm.</summary>
    /// <param name="target">Its name, as the client knows it.</param>
    /// <param name="data">The first words; null for none.</param>
    /// <param name="buffers">Bytes that go with them, not to be written to afterwards.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public Comm Open(string target, JsonNode? data = null, params IReadOnlyList<ReadOnlyMemory<byte>> buffers)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        var comm = new Comm(this, Guid.NewGuid().ToString("N"), target, CommOwner.Current);
        _open[comm.Id] = comm;
        Send(new(CommMessageKind.Open, comm.Id, data) { Target = target, Buffers = buffers });
        return comm;
    }

    /// <summary>Gives the session a client to speak to; what is said without one is lost.</summary>
    /// <param name="client">Takes the messages, from any thread.</param>
    public void Connect(Action<CommMessage> client) => _client = client;

    /// <summary>Takes a message from the client, and returns when it was handled. Messages are handled one after the other, beside
    /// the cells. A comm with an unknown target is closed; what is said over an unknown comm is ignored.</summary>
    /// <param name="message">The message.</param>
    /// <param name="sink">Takes what the code that handles it prints and shows; null for nothing.</param>
    /// <param name="cancellation">Stops that code, as far as the kernel of the cell that it stands in can.</param>
    public void Receive(CommMessage message, IOutputSink? sink = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (_turn)
        {
            // The scope is this message's alone.
            var flow = ExecutionContext.Capture();
            ExecutionContext.Run(flow!, _ => Handle(message, new(sink ?? new NoSink()), cancellation), null);
        }
    }

    internal bool IsOpen(Comm comm) => _open.TryGetValue(comm.Id, out var open) && open == comm;

    internal bool Remove(Comm comm) => _open.TryRemove(new(comm.Id, comm));

    internal void Send(CommMessage message) => _client?.Invoke(message);

    private void Handle(CommMessage message, OutputGate outputs, CancellationToken cancellation)
    {
        switch (message.Kind)
        {
            case CommMessageKind.Open when message.Target is { } target && _targets.TryGetValue(target, out var known):
                var comm = new Comm(this, message.CommId, target, known.Owner);
                _open[comm.Id] = comm;
                if (!Try(comm, () => known.Opened(comm, message), $"The target '{target}' could not open a comm"))
                    comm.Close();
                break;
            case CommMessageKind.Open:
                Send(new(CommMessageKind.Close, message.CommId));
                break;
            case CommMessageKind.Message when _open.TryGetValue(message.CommId, out var spoken) && spoken.Received is { } received:
                Try(spoken, () => received(message), $"A message over the comm with '{spoken.Target}' failed");
                break;
            case CommMessageKind.Close when _open.TryRemove(message.CommId, out var gone) && gone.Closed is { } closed:
                Try(gone, () => closed(message), $"The end of the comm with '{gone.Target}' failed");
                break;
        }

        bool Try(Comm comm, Action action, string problem)
        {
            try
            {
                comm.Owner.Call(action, _session, outputs, cancellation);
                return true;
            }
            catch (Exception exception)
            {
                var what = cancellation.IsCancellationRequested ? "it was interrupted." : $"{exception.GetType().Name}: {exception.Message}";
                outputs.Publish(new StreamEvent("stderr", $"{problem}: {what}\n"));
                return false;
            }
        }
    }
}
