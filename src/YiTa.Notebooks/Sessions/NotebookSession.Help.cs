using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Sessions.Internal.Help;

namespace YiTa.Notebooks.Sessions;

// Help while typing. It never waits for a running cell, never changes what cells see, and never throws for what a cell holds.
public sealed partial class NotebookSession
{
    /// <summary>Completes what is being typed in a cell: code, magics, their options and what they refer to.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="offset">The place, in UTF-16 units from 0; beyond the text counts as its end.</param>
    /// <param name="language">The kernel for what stands before the first magic, or null for the session's default.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public Task<CompletionList> CompleteAsync(string source, int offset, string? language = null, CancellationToken cancellation = default) =>
        new CellHelp(this, source, language).CompleteAsync(offset, cancellation);

    /// <summary>Tells what stands at a place of a cell, or null.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="offset">The place, in UTF-16 units from 0; beyond the text counts as its end.</param>
    /// <param name="detail">0 for what fits into a tooltip, 1 for everything.</param>
    /// <param name="language">The kernel for what stands before the first magic, or null for the session's default.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public Task<Inspection?> InspectAsync(string source, int offset, int detail = 0, string? language = null, CancellationToken cancellation = default) =>
        new CellHelp(this, source, language).InspectAsync(offset, detail, cancellation);

    /// <summary>Tells how to call what is being called at a place of a cell, or null where nothing is.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="offset">The place, in UTF-16 units from 0; beyond the text counts as its end.</param>
    /// <param name="language">The kernel for what stands before the first magic, or null for the session's default.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public Task<SignatureHelp?> GetSignaturesAsync(string source, int offset, string? language = null, CancellationToken cancellation = default) =>
        new CellHelp(this, source, language).GetSignaturesAsync(offset, cancellation);

    /// <summary>Checks a cell without running it; the findings come in the order of their places, with lines of the cell.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="language">The kernel for what stands before the first magic, or null for the session's default.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="OperationCanceledException">It was given up.</exception>
    public Task<IReadOnlyList<CodeDiagnostic>> CheckAsync(string source, string? language = null, CancellationToken cancellation = default) =>
        new CellHelp(this, source, language).CheckAsync(cancellation);

    /// <summary>Tells whether a cell can be run as it stands. It decides on what stands last, and starts no compiler.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="language">The kernel for what stands before the first magic, or null for the session's default.</param>
    public Completeness IsComplete(string source, string? language = null) => new CellHelp(this, source, language).IsComplete();

    /// <summary>What is known of the kernel of a name or alias, or null. Starts nothing.</summary>
    internal KernelInfo? FindKernel(string name) => Kernels.FirstOrDefault(info => info.Answers(name));
}
