using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Sessions.Internal;

namespace YiTa.Notebooks.Sessions;

/// <summary>Runs the code cells of a notebook from top to bottom and stores their outputs in it.</summary>
public static class NotebookRunner
{
    /// <summary>Runs a notebook. Stops at the first error and keeps what it has.</summary>
    /// <param name="document">The notebook; its outputs and execution counts are replaced.</param>
    /// <param name="session">A fresh session.</param>
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
        var total = document.Cells.Count(cell => cell.Kind == CellKind.Code);
        var done = 0;
        for (var i = 0; i < document.Cells.Count; i++)
        {
            var cell = document.Cells[i];
            if (cell.Kind != CellKind.Code)
                continue;
            var reference = new CellReference(done + 1) { Number = i + 1, Id = cell.Id };
            progress?.Report(new(done, total, time.GetElapsedTime(start), reference));
            cell.Outputs.Clear();
            var result = await session
                .ExecuteAsync(cell.Source, cell.MetadataLanguage ?? document.DefaultLanguage, new CellOutputSink(cell.Outputs), reference, cancellation)
                .ConfigureAwait(false);
            cell.ExecutionCount = result.Cell.ExecutionCount;
            done++;
            if (!result.Succeeded)
                return new(done, time.GetElapsedTime(start)) { Error = result.Error };
        }

        progress?.Report(new(done, total, time.GetElapsedTime(start), null));
        return new(done, time.GetElapsedTime(start));
    }
}
