using System.Globalization;
using YiTa.Notebooks.Sessions;

namespace YiTa.Cli;

/// <summary>Tells which cell of a notebook runs: one line that is redrawn where a person watches, one line at the end elsewhere.</summary>
internal sealed class CellProgress(string name, Terminal terminal) : IProgress<NotebookProgress>
{
    public void Report(NotebookProgress value)
    {
        if (terminal.IsWatched && value.Cell is { } cell)
            terminal.Error.Write($"\r\e[K{name}: {cell.Name}, {value.Done} of {value.Total} done, {Seconds(value.Elapsed)}");
    }

    /// <summary>Writes the line that stays.</summary>
    public void End(NotebookRunResult result)
    {
        var start = terminal.IsWatched ? "\r\e[K" : "";
        var end = result.Succeeded ? "" : ", stopped at an error";
        terminal.Error.WriteLine($"{start}{name}: {CommandLine.Count(result.CellsRun, "cell")} in {Seconds(result.Elapsed)}{end}");
    }

    private static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.0 s", CultureInfo.InvariantCulture);
}
