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
        await using var session = engine.Open(System.IO.Path.GetDirectoryName(Path)!, limit);
        var progress = new CellProgress(Name, terminal);
        var warm = Engine.WarmAsync(document, cancellation);
        var result = await NotebookRunner.RunAsync(document, session, progress, cancellation);
        await warm;
        progress.End(result);
        // What an interrupted run leaves behind is no result: nobody is to save it.
        cancellation.ThrowIfCancellationRequested();
        if (result.Succeeded) Engine.Stamp(document, package).Write(document);
        return (document, result.Error);
    }

    /// <summary>“yita: NB, cell 3, line 2: CS0103: …”, then the traceback.</summary>
    public string Describe(CellError error)
    {
        var line = error.Error.Line is { } number ? $", line {number}" : "";
        var traceback = error.Error.Traceback.Count == 0 ? "" : "\n" + string.Join('\n', error.Error.Traceback);
        return $"yita: {Name}, {error.Cell.Name}{line}: {error.Error.Name}: {error.Error.Message}{traceback}";
    }
}
