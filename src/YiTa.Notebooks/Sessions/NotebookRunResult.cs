using System.Diagnostics.CodeAnalysis;

namespace YiTa.Notebooks.Sessions;

/// <summary>How the run of a notebook ended.</summary>
/// <param name="CellsRun">How many code cells were run, the failing one included.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record NotebookRunResult(int CellsRun, TimeSpan Elapsed)
{
    /// <summary>The error of the cell at which the run stopped, or null where all cells ran.</summary>
    public CellError? Error { get; init; }

    /// <summary>Whether all cells ran.</summary>
    [MemberNotNullWhen(false, nameof(Error))]
    public bool Succeeded => Error is null;
}
