using YiTa.Analysis.Evidence;
using YiTa.Notebooks.Documents;

namespace YiTa.Cli;

/// <summary>Runs the notebooks of a render, or takes them from the cache, and stores what came of it.</summary>
internal sealed class RenderRun(EvidencePackage package, RenderCache cache, Workspace workspace, Terminal terminal)
{
    /// <summary>Whether the cache is passed over.</summary>
    public bool Fresh { get; init; }

    /// <summary>How long one cell may run; null for as long as it likes.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>Runs what has to be run; a notebook that fails is told and kept with what it has.</summary>
    /// <param name="paths">The notebooks.</param>
    /// <param name="pictures">Draws the pictures of a notebook while the next one runs.</param>
    /// <param name="cancellation">Stops the run.</param>
    public async Task<IReadOnlyList<RenderedNotebook>> RunAsync(IReadOnlyList<string> paths, Pictures pictures, CancellationToken cancellation)
    {
        using var engine = new Engine(package);
        var rendered = new List<RenderedNotebook>();
        foreach (var path in paths)
        {
            var job = new NotebookJob(workspace.Relative(path), path);
            var key = RenderCache.Key(NotebookDocument.Load(path), package, Path.GetDirectoryName(path)!);
            if (!Fresh && RenderCache.CanKeep(NotebookDocument.Load(path)) && cache.Find(key) is { } kept)
            {
                terminal.Error.WriteLine($"{job.Name}: unchanged");
                rendered.Add(new(job.Name, path, kept, key, Failed: false));
            }
            else
            {
                var (document, error) = await job.RunAsync(package, engine, Limit, terminal, cancellation);
                if (error is not null) terminal.Error.WriteLine(job.Describe(error));
                rendered.Add(new(job.Name, path, document, key, Failed: error is not null));
            }

            _ = pictures.DrawAsync(job.Name, rendered[^1].Document, cancellation);
        }

        return rendered;
    }

    /// <summary>Writes the executed copies; those that ran to their end go into the cache.</summary>
    public void Save(IReadOnlyList<RenderedNotebook> rendered, string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var item in rendered)
        {
            item.Document.Save(Path.Combine(folder, Path.GetFileName(item.Path)));
            if (!item.Failed) cache.Keep(item.Key, item.Document);
        }
    }
}
