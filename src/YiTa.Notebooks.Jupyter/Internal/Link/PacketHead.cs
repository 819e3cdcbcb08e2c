using System.Text.Json.Serialization;

namespace YiTa.Notebooks.Jupyter.Internal.Link;

/// <summary>What a packet between the kernel and its worker is about; its body is the content of a Jupyter message.</summary>
internal sealed record PacketHead
{
    /// <summary>Makes an empty head, for the reader.</summary>
    [JsonConstructor]
    public PacketHead()
    {
    }

    /// <summary>Makes a head.</summary>
    /// <param name="kind">What the packet is.</param>
    /// <param name="id">The cell, or the question, that it belongs to.</param>
    public PacketHead(PacketKind kind, int id) => (Kind, Id) = (kind, id);

    /// <summary>What the packet is.</summary>
    [JsonIgnore]
    public PacketKind Kind { get; private init; }

    /// <summary>The same as a number: what reads and writes names of kinds would have to be compiled at the start of both processes.</summary>
    [JsonPropertyName("kind")]
    public int KindNumber
    {
        get => (int)Kind;
        init => Kind = (PacketKind)value;
    }

    /// <summary>The cell, or the question, that it belongs to.</summary>
    public int Id { get; init; }

    /// <summary>Of an output, an answer or a comm: the type of the Jupyter message.</summary>
    public string? Type { get; init; }

    /// <summary>Of a comm's message: the lengths of the buffers that stand behind its content; null for none.</summary>
    public IReadOnlyList<int>? Buffers { get; init; }

    /// <summary>Of a question for a line: the cell that asks.</summary>
    public int Cell { get; init; }

    /// <summary>Of a cell: its number.</summary>
    public int Count { get; init; }

    /// <summary>Of a cell: its id in its notebook, or null.</summary>
    public string? CellId { get; init; }

    /// <summary>Of an announced cell: the number of the cell that runs before.</summary>
    public int After { get; init; }

    /// <summary>Of a cell: whether it was interrupted before it could run.</summary>
    public bool Stopped { get; init; }

    /// <summary>Of the end of a cell: whether it ran to its end.</summary>
    public bool Succeeded { get; init; }

    /// <summary>Of the end of a cell: whether its code does not stop, so that the worker is of no use any more.</summary>
    public bool Lost { get; init; }
}
