using YiTa.Notebooks.Checks;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Sessions.Internal;

namespace YiTa.Notebooks.Sessions;

/// <summary>
/// Runs the code cells of a notebook from top to bottom and stores their outputs in it. The same notebook, data and code give
/// the same outputs. Cells with the tag <c>skip-execution</c> are left as they are; one with the tag <c>raises-exception</c>
/// may fail. Cells without text are not run; Markdown and raw cells stay untouched.
/// </summary>
public static class NotebookRunner
{
    /// <summary>
    /// Runs a notebook. It stops at the first error: the failing cell then holds what it showed up to there and the error, and
    /// the cells after it still have the outputs of the earlier run, which are not thrown away for want of new ones.
    /// </summary>
    /// <param name="document">The notebook; the outputs and execution counts of the cells that run are replaced, and its <see cref="RunStamp"/> is removed.</param>
    /// <param name="session">A fresh session, so that execution counts start at 1.</param>
    /// <param name="progress">Told before each code cell and at the end; null for nobody.</param>
    /// <param name="cancellation">Interrupts the run.</param>
    public static async Task<NotebookRunResult> RunAsync(
        NotebookDocument document,
        NotebookSession session,
        IProgress<NotebookProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(session);
        var time = session.Options.Time;
        var start = time.GetTimestamp();
        using var outputs = new DocumentOutputs();
        RunStamp.Remove(document);
        var cells = document.Cells.Select((cell, index) => (Cell: cell, Number: index + 1)).Where(pair => pair.Cell.Kind == CellKind.Code).ToList();
        for (var done = 0; done < cells.Count; done++)
        {
            var (cell, number) = cells[done];
            var reference = Reference(cell, number);
            progress?.Report(new(done, cells.Count, time.GetElapsedTime(start), reference));
            if (cell.Tags.Contains("skip-execution"))
                continue;
            if (string.IsNullOrWhiteSpace(cell.Source))
            {
                cell.Outputs.Clear();
                cell.ExecutionCount = null;
                continue;
            }

            if (done + 1 < cells.Count)
            {
                var (next, nextNumber) = cells[done + 1];
                session.CompileAhead(next.Source, LanguageOf(document, next), Reference(next, nextNumber), reference);
            }

            var result = cancellation.IsCancellationRequested
                ? new(reference, TimeSpan.Zero) { Error = new(reference, null, CellErrors.NotStarted) }
                : await RunCellAsync(document, cell, reference, session, outputs, cancellation).ConfigureAwait(false);
            if (!result.Succeeded && (result.KernelLost || cancellation.IsCancellationRequested || !cell.Tags.Contains("raises-exception")))
                return new(done + 1, time.GetElapsedTime(start)) { Error = result.Error };
        }

        progress?.Report(new(cells.Count, cells.Count, time.GetElapsedTime(start), null));
        return new(cells.Count, time.GetElapsedTime(start));
    }

    private static CellReference Reference(NotebookCell cell, int number) => new(0) { Number = number, Id = cell.Id };

    private static string? LanguageOf(NotebookDocument document, NotebookCell cell) => cell.MetadataLanguage ?? document.DefaultLanguage;

    private static async Task<CellRunResult> RunCellAsync(
        NotebookDocument document,
        NotebookCell cell,
        CellReference reference,
        NotebookSession session,
        DocumentOutputs outputs,
        CancellationToken cancellation)
    {
        cell.Outputs.Clear();
        var sink = new CellOutputSink(cell.Outputs, outputs);
        var result = await session.ExecuteAsync(cell.Source, LanguageOf(document, cell), sink, reference, cancellation).ConfigureAwait(false);
        sink.Complete();
        cell.ExecutionCount = result.Cell.ExecutionCount;
        return result;
    }
}
