using System.CommandLine;
using YiTa.Notebooks.Documents;

namespace YiTa.Cli.Verbs;

/// <summary><c>yita run</c>: runs notebooks and stores their outputs.</summary>
internal static class RunVerb
{
    public static Command Create(Terminal terminal, string folder)
    {
        var notebooks = Inputs.Notebooks("Notebooks to run; all in notebooks/ by default.");
        var inPlace = new Option<bool>("--in-place") { Description = "Replace the notebooks themselves instead of writing copies." };
        var output = new Option<string>("--output") { Description = "The folder for executed copies; artifacts/notebooks by default." };
        var limit = Inputs.Limit();
        var command = new Command("run", "Run notebooks. The first error ends a run; what was shown up to it is kept.") { notebooks, inPlace, output, limit };
        command.SetAction(async (result, cancellation) =>
        {
            var workspace = Workspace.For(folder, result.GetValue(notebooks));
            var target = result.GetValue(inPlace) ? null : Path.GetFullPath(result.GetValue(output) ?? Path.Combine(workspace.Artifacts, "notebooks"), folder);
            var paths = target is null ? Inputs.Resolve(result.GetValue(notebooks), workspace, folder) : Inputs.ResolveToCopy(result.GetValue(notebooks), workspace, folder);
            var package = Package.Load(folder);
            using var engine = new Engine(package);
            await using var pictures = new Pictures(terminal);
            var failures = 0;
            var saved = Task.CompletedTask;
            try
            {
                foreach (var path in SiblingStamp.ReadersLast(paths))
                {
                    if (SiblingStamp.Reads(NotebookDocument.Load(path))) await saved;
                    var job = new NotebookJob(workspace.Relative(path), path);
                    var (document, error) = await job.RunAsync(package, engine, result.GetValue(limit), terminal, cancellation);
                    if (error is not null) terminal.Error.WriteLine(job.Describe(error));
                    failures += error is null ? 0 : 1;
                    saved = Task.WhenAll(saved, SaveAsync(job.Name, document, target is null ? path : Path.Combine(target, Path.GetFileName(path)), pictures));
                }
            }
            finally
            {
                // What ran to its end is kept, also when the run is interrupted in a later notebook.
                await saved;
            }

            await pictures.EndAsync();
            return failures == 0 ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }

    private static async Task SaveAsync(string name, NotebookDocument document, string path, Pictures pictures)
    {
        await pictures.DrawAsync(name, document, CancellationToken.None);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        document.Save(path);
    }
}
