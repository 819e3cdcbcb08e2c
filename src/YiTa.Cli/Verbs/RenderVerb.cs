using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using YiTa.Analysis.Evidence;
using YiTa.Publishing.FrontEnd;
using YiTa.Publishing.Images;
using YiTa.Publishing.Site;

namespace YiTa.Cli.Verbs;

/// <summary><c>yita render</c>: runs every notebook and writes executed copies and the offline site.</summary>
internal static class RenderVerb
{
    public static Command Create(Terminal terminal, string folder)
    {
        var notebooks = Inputs.Notebooks("Notebooks to render; all in notebooks/ by default.");
        var output = new Option<string>("--output") { Description = "The folder for results; artifacts by default." };
        var fresh = new Option<bool>("--fresh") { Description = "Run every notebook, also one that an earlier run left in the cache." };
        var limit = Inputs.Limit();
        var command = new Command("render", "Run every notebook and write executed copies and a site that works without a network.") { notebooks, output, fresh, limit };
        command.SetAction(async (result, cancellation) =>
        {
            var started = Stopwatch.GetTimestamp();
            var workspace = Workspace.For(folder, result.GetValue(notebooks));
            var target = Path.GetFullPath(result.GetValue(output) ?? workspace.Artifacts, folder);
            var paths = Inputs.ResolveToCopy(result.GetValue(notebooks), workspace, folder);
            var package = Package.Load(folder);
            var run = new RenderRun(package, new RenderCache(Path.Combine(target, "cache")), workspace, terminal)
            {
                Fresh = result.GetValue(fresh),
                Limit = result.GetValue(limit),
            };
            var frontEnd = new FrontEndCache().GetAllAsync(cancellation);
            await using var pictures = new Pictures(terminal, frontEnd);
            var executed = await run.RunAsync(paths, pictures, cancellation);
            var drawn = await pictures.EndAsync();
            run.Save(executed, Path.Combine(target, "notebooks"));
            var site = await SiteBuilder.BuildAsync(Site(package, executed, await frontEnd, drawn), Path.Combine(target, "site"), cancellation);
            foreach (var warning in site.Warnings) terminal.Error.WriteLine(warning);
            var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
            terminal.Out.WriteLine($"{CommandLine.Count(executed.Count, "notebook")}, {CommandLine.Count(site.Pages.Count, "page")} in {seconds} s. Open {site.Index}");
            return executed.Any(item => item.Failed) ? ExitCode.Failure : ExitCode.Success;
        });
        return command;
    }

    private static SiteInput Site(
        EvidencePackage package, IReadOnlyList<RenderedNotebook> notebooks, IReadOnlyList<FrontEndResult> frontEnd, StaticImageReport pictures) => new()
    {
        Evidence = package,
        Notebooks = [.. notebooks.Select(item => new SiteNotebook
        {
            Name = Path.GetFileNameWithoutExtension(item.Path),
            Document = item.Document,
            Folder = Path.GetDirectoryName(item.Path),
        })],
        FrontEnd = frontEnd,
        Pictures = pictures,
    };
}
