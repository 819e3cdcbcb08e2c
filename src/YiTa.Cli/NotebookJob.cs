using YiTa.Analysis.Evidence;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Sessions;

namespace YiTa.Cli;

/// <summary>Runs one notebook and tells how it goes.</summary>
/// <param name="Name">The notebook as a person in the checkout would write it.</param>
/// <param name="Path">Its full path.</param>
internal sealed record NotebookJob(string Name, string Path)
{
    /// <summary>Runs the notebook; its outputs are replaced in memory and stamped when all cells ran.</summary>
    /// <returns>The notebook with its outputs, and the error at which it stopped, or null.</returns>
    /// <exception cref="OperationCanceledException">The run was interrupted.</exception>
    public async Task<(NotebookDocument Document, CellError? Error)> RunAsync(
        EvidencePackage package, Engine engine, TimeSpan? limit, Terminal terminal, CancellationToken cancellation)
    {
        var document = NotebookDocument.Load(Path);
        document.Upgrade();
        var folder = System.IO.Path.GetDirectoryName(Path)!;
        await using var session = engine.Open(folder, limit);
        var progress = new CellProgress(Name, terminal);
        var warm = Engine.WarmAsync(document, cancellation);
        var result = await NotebookRunner.RunAsync(document, session, progress, cancellation);
        await warm;
        progress.End(result);
        // What an interrupted run leaves behind is no result: nobody is to save it.
        cancellation.ThrowIfCancellationRequested();
        if (result.Succeeded) Engine.Stamp(document, package, folder).Write(document);
        return (document, result.Error);
    }

    /// <summary>“yita: NB, cell 3, line 2: CS0103: …”, then the lines that show where.</summary>
    public string Describe(CellError error)
    {
        var line = error.Error.Line is { } number ? $", line {number}" : "";
        var details = error.Error.Traceback;
        // What is shown below is not said twice.
        var message = details.Count == 0 ? error.Error.Message : error.Error.Message.Split('\n')[0].TrimEnd('\r');
        return string.Join('\n', details.SkipWhile(detail => detail == message).Prepend($"yita: {Name}, {error.Cell.Name}{line}: {error.Error.Name}: {message}"));
    }
}
