using YiTa.Notebooks.Sessions.Internal;

namespace YiTa.Notebooks.Sessions;

public sealed partial class NotebookSession
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private int _executionCount;
    private string? _folderBefore;

    /// <summary>Whether a kernel did not answer to its cancellation, so that no further cell can run in this session.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Runs a cell: splits it at its magics, runs the directives, and gives each part to its kernel. Cells run one
    /// after the other: a call waits for those before it. Never throws for what a cell does.</summary>
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
    /// <param name="cell">Where the cell stands in its notebook. Where its execution count is 0, the session counts on; a client that
    /// counts by itself sets it.</param>
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
        await _turn.WaitAsync(CancellationToken.None).ConfigureAwait(false);
        try
        {
            ConsoleRouter.Install();
            EnterFolder();
            if (cell.ExecutionCount == 0)
                cell = cell with { ExecutionCount = ++_executionCount };
            var start = Options.Time.GetTimestamp();
            var outputs = new OutputGate(sink);
            var error = IsLost
                ? new CellError(cell, null, CellErrors.SessionLost)
                : await RunGuardedAsync(source, language ?? Options.DefaultLanguage, outputs, cell, cancellation).ConfigureAwait(false);
            if (error is not null)
                outputs.Publish(new ErrorEvent(error.Error));
            if (IsLost)
                outputs.Close();
            return new(cell, Options.Time.GetElapsedTime(start)) { Error = error, KernelLost = IsLost };
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Runs a cell within its time, whatever its kernels do.</summary>
    private async Task<CellError?> RunGuardedAsync(string source, string language, OutputGate outputs, CellReference cell, CancellationToken cancellation)
    {
        // Nothing of a cell runs that was interrupted while it waited.
        if (cancellation.IsCancellationRequested)
            return new(cell, null, CellErrors.Interrupted(stopped: true, Options.CancellationGrace));
        // Not disposed: code that was given up may still hold the token.
        var stop = new CancellationTokenSource();
        var scope = new CellScope(this, cell, outputs, stop.Token);
        using var over = new CancellationTokenSource();
        var run = Task.Run(() => CellRunner.RunAsync(scope, source, language), CancellationToken.None);
        var interrupted = new TaskCompletionSource();
        await using var registration = cancellation.Register(() => interrupted.TrySetResult()).ConfigureAwait(false);
        var limit = Options.CellTimeout is { } timeout
            ? Task.Delay(timeout, Options.Time, over.Token)
            : Task.Delay(Timeout.InfiniteTimeSpan, over.Token);
        var first = await Task.WhenAny(run, limit, interrupted.Task).ConfigureAwait(false);
        try
        {
            if (first == run)
                return await run.ConfigureAwait(false);

            // Callbacks of the token are the cell's own code and may not return: they get a thread of their own.
            _ = Task.Run(stop.Cancel, CancellationToken.None);
            var grace = Task.Delay(Options.CancellationGrace, Options.Time, over.Token);
            var stopped = await Task.WhenAny(run, grace).ConfigureAwait(false) == run;
            if (stopped && await run.ConfigureAwait(false) is not { } error)
                return null;
            IsLost = !stopped;
            var kernel = stopped ? run.Result!.Kernel : null;
            var reason = first == limit
                ? CellErrors.OutOfTime(Options.CellTimeout!.Value, stopped, Options.CancellationGrace)
                : CellErrors.Interrupted(stopped, Options.CancellationGrace);
            return new(cell, kernel, reason with { Line = stopped ? run.Result!.Error.Line : null });
        }
        finally
        {
            await over.CancelAsync().ConfigureAwait(false);
        }
    }

    private void EnterFolder()
    {
        if (!Options.EnterWorkingFolder || _folderBefore is not null)
            return;
        _folderBefore = Environment.CurrentDirectory;
        Environment.CurrentDirectory = Options.WorkingFolder;
    }

    /// <summary>Asks the reader, or says that nobody is there.</summary>
    internal Task<string> AskAsync(string prompt, bool password, string asker, CancellationToken cancellation) =>
        Options.Input is { } input
            ? input.ReadLineAsync(prompt, password, cancellation)
            : throw new InputUnavailableException(asker, prompt);
}
