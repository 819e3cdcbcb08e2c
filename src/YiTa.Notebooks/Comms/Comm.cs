using System.Text.Json.Nodes;
using YiTa.Notebooks.Comms.Internal;

namespace YiTa.Notebooks.Comms;

/// <summary>
/// A conversation between a session and what runs in its client's page, such as the script of a widget. Either side opens it, both
/// speak in JSON with bytes beside it, either side closes it. Usable from any thread; what is received comes in order, one message at a time.
/// </summary>
public sealed class Comm
{
    private readonly CommTargets _targets;

    internal Comm(CommTargets targets, string id, string target, CommOwner owner) => (_targets, Id, Target, Owner) = (targets, id, target, owner);

    /// <summary>The comm's id, unique in the session.</summary>
    public string Id { get; }

    /// <summary>The name of what is spoken to: in the session where the client opened the comm, in the client otherwise.</summary>
    public string Target { get; }

    /// <summary>Whether neither side has closed it.</summary>
    public bool IsOpen => _targets.IsOpen(this);

    /// <summary>Takes what the client says; null where nobody listens. It is to be quick: the messages after it wait.
    /// What it prints and shows belongs to the client's message; what it throws is told on standard error. An interrupt stops it as it
    /// stops the cell that registered the target, or opened the comm.</summary>
    public Action<CommMessage>? Received { get; set; }

    /// <summary>Told once when the client closes the comm, with its last words; not when the session does.</summary>
    public Action<CommMessage>? Closed { get; set; }

    /// <summary>Whose code handles what is received.</summary>
    internal CommOwner Owner { get; }

    /// <summary>Says something to the client.</summary>
    /// <param name="data">Any JSON; null for nothing.</param>
    /// <param name="buffers">Bytes that go with it, not to be written to afterwards.</param>
    /// <exception cref="InvalidOperationException">The comm is closed.</exception>
    public void Send(JsonNode? data, params IReadOnlyList<ReadOnlyMemory<byte>> buffers)
    {
        if (!IsOpen)
            throw new InvalidOperationException($"The comm {Id} with '{Target}' is closed: nothing can be sent over it.");
        _targets.Send(new(CommMessageKind.Message, Id, data) { Buffers = buffers });
    }

    /// <summary>Closes the comm. Closing it again does nothing.</summary>
    /// <param name="data">The last words; null for none.</param>
    public void Close(JsonNode? data = null)
    {
        if (_targets.Remove(this))
            _targets.Send(new(CommMessageKind.Close, Id, data));
    }
}
