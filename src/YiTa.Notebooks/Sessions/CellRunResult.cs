using System.Diagnostics.CodeAnalysis;

namespace YiTa.Notebooks.Sessions;

/// <summary>How the execution of a cell ended.</summary>
/// <param name="Cell">The cell, with the number of its execution.</param>
/// <param name="Elapsed">How long it took, by the session's clock.</param>
public sealed record CellRunResult(CellReference Cell, TimeSpan Elapsed)
{
    /// <summary>The error, or null where the cell ran to its end.</summary>
    public CellError? Error { get; init; }

    /// <summary>Whether the kernel did not answer to its cancellation in time, so that its state is lost.</summary>
    public bool KernelLost { get; init; }

    /// <summary>Whether the cell ran to its end.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;
}
