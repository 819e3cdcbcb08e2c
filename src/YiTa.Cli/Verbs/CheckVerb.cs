using System.CommandLine;
using YiTa.Analysis.Evidence;
using YiTa.Notebooks.Checks;
using YiTa.Notebooks.Documents;
using YiTa.Publishing.Checks;

namespace YiTa.Cli.Verbs;

/// <summary><c>yita check</c>: what can be told about data and notebooks without running anything.</summary>
internal static class CheckVerb
{
    public static Command Create(Terminal terminal, string folder)
    {
        var notebooks = Inputs.Notebooks("Notebooks to check; all in notebooks/ by default.");
        var command = new Command("check", "Check data, stale outputs, numbers in prose, and charts, without running anything.") { notebooks };
        command.SetAction(result =>
        {
            var workspace = Workspace.For(folder, result.GetValue(notebooks));
            var package = Package.Load(folder);
            var problems = Inputs.Resolve(result.GetValue(notebooks), workspace, folder)
                .SelectMany(path => Check(workspace.Relative(path), path, package)).ToList();
            foreach (var problem in problems) terminal.Out.WriteLine(problem);
            terminal.Out.WriteLine(problems.Count == 0
                ? $"Sound: {CommandLine.Count(package.Observations.Count, "observation")}, {CommandLine.Count(package.Events.Count, "event")} and every notebook."
                : $"{CommandLine.Count(problems.Count, "problem")} found.");
            return problems.Count == 0 ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }

    private static IEnumerable<CheckProblem> Check(string name, string path, EvidencePackage package)
    {
        var document = NotebookDocument.Load(path);
        return
        [
            .. Stale(name, document, package, Path.GetDirectoryName(path)!),
            .. ProseCheck.Check(name, document, package),
            .. ChartCheck.Check(name, document),
        ];
    }

    private static IEnumerable<CheckProblem> Stale(string name, NotebookDocument document, EvidencePackage package, string folder)
    {
        if (RunStamp.Read(document) is not { } stored)
        {
            yield return new(name, null, null, "was not run to its end by this engine; run 'yita run --in-place' on it.");
            yield break;
        }

        var changed = Engine.Stamp(document, package, folder).ChangedSince(stored);
        if (changed.Count > 0)
            yield return new(name, null, null, $"the stored outputs are older than the {string.Join(", ", changed)}; run 'yita run --in-place' on it.");
    }
}
