using System.Text.Json.Nodes;

namespace YiTa.Notebooks.Comms;

/// <summary>A message of a comm, from the session to its client or from the client to the session.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="CommId">The comm's id.</param>
/// <param name="Data">What is said; null for nothing.</param>
public sealed record CommMessage(CommMessageKind Kind, string CommId, JsonNode? Data = null)
{
    /// <summary>What is to be spoken to; null unless the comm is opened.</summary>
    public string? Target { get; init; }

    /// <summary>Bytes that go with the data, such as the numbers of an array; none by default. Not to be written to afterwards.</summary>
    public IReadOnlyList<ReadOnlyMemory<byte>> Buffers { get; init; } = [];
}
