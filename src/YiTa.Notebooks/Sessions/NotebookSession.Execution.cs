using YiTa.Notebooks.Sessions.Internal;

namespace YiTa.Notebooks.Sessions;

public sealed partial class NotebookSession
{
    private int _executionCount;

    /// <summary>Runs a cell: splits it at its magics, runs the directives, and gives each part to its kernel.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="language">The kernel for what stands before the first magic, or null for the session's default.</param>
    /// <param name="sink">Takes the outputs, the error included.</param>
    /// <param name="cancellation">Interrupts the cell.</param>
    public Task<CellRunResult> ExecuteAsync(string source, string? language, IOutputSink sink, CancellationToken cancellation = default) =>
        ExecuteAsync(source, language, sink, new CellReference(0), cancellation);

    /// <summary>Runs a cell of a notebook.</summary>
    /// <param name="source">The cell's text.</param>
    /// <param name="language">The kernel for what stands before the first magic, or null for the session's default.</param>
    /// <param name="sink">Takes the outputs, the error included.</param>
    /// <param name="cell">Where the cell stands in its notebook; the session sets the execution count.</param>
    /// <param name="cancellation">Interrupts the cell.</param>
    public async Task<CellRunResult> ExecuteAsync(
        string source,
        string? language,
        IOutputSink sink,
        CellReference cell,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(sink);
        ArgumentNullException.ThrowIfNull(cell);
        cell = cell with { ExecutionCount = ++_executionCount };
        var start = Options.Time.GetTimestamp();
        CurrentSession.Value = this;
        foreach (var segment in Split(source, language ?? Options.DefaultLanguage))
        {
            var kernel = GetKernel(segment.Kernel);
            var result = await kernel.ExecuteAsync(segment.Code, new(this, sink, cell, segment.FirstLine), cancellation).ConfigureAwait(false);
            if (result.Succeeded)
                continue;
            sink.Publish(new ErrorEvent(result.Error));
            return new(cell, Options.Time.GetElapsedTime(start)) { Error = new(cell, kernel.Info.Name, result.Error) };
        }

        return new(cell, Options.Time.GetElapsedTime(start));
    }

    private IEnumerable<CellSegment> Split(string source, string language)
    {
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        var first = 0;
        for (var i = 0; i <= lines.Length; i++)
        {
            var magic = i < lines.Length && lines[i].StartsWith("#!", StringComparison.Ordinal) ? lines[i][2..].Trim() : null;
            if (i < lines.Length && (magic is null || !_kernels.Has(magic)))
                continue;
            var code = string.Join('\n', lines[first..i]);
            if (!string.IsNullOrWhiteSpace(code))
                yield return new(language, code, first + 1);
            (language, first) = (magic ?? language, i + 1);
        }
    }
}
