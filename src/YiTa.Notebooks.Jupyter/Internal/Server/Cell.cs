using YiTa.Notebooks.Jupyter.Internal.Content;
using YiTa.Notebooks.Jupyter.Internal.Messages;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>A cell that a client sent.</summary>
/// <param name="Id">Names it towards the worker.</param>
/// <param name="Request">The message.</param>
/// <param name="Content">Its content.</param>
internal sealed record Cell(int Id, JupyterRequest Request, ExecuteRequest Content)
{
    /// <summary>When it came, by <see cref="TimeProvider.GetTimestamp"/>.</summary>
    public long Arrived { get; } = TimeProvider.System.GetTimestamp();

    /// <summary>The interrupt that is to stop it, or null.</summary>
    public PastInterrupt? Interrupt { get; set; }

    /// <summary>The interrupt that overtook it although it was sent after the cell, or null.</summary>
    public PastInterrupt? Overtaker { get; init; }

    /// <summary>Its number, once it runs.</summary>
    public int Count { get; set; }

    /// <summary>Whether the worker knows already that it comes.</summary>
    public bool IsAnnounced { get; set; }

    /// <summary>What is still needed of it once it has run, without its code.</summary>
    public Cell ToRemember() => this with
    {
        Request = Request with { Route = [.. Request.Route.Select(Copy)], Header = Copy(Request.Header), Content = default, Metadata = default, Buffers = [] },
        Content = Content with { Code = "", UserExpressions = null },
    };

    // The frames of a message may share their bytes.
    private static ReadOnlyMemory<byte> Copy(ReadOnlyMemory<byte> bytes) => bytes.ToArray();

    /// <summary>Whether it is counted and remembered.</summary>
    public bool IsStored => Content.StoreHistory && !Content.Silent;
}
