using System.CommandLine;
using YiTa.Analysis.Evidence;

namespace YiTa.Cli.Verbs;

/// <summary><c>yita refresh</c>: brings sizes and hashes in <c>data/datapackage.json</c> up to date after an edit.</summary>
internal static class RefreshVerb
{
    public static Command Create(Terminal terminal, string folder)
    {
        var command = new Command("refresh", "Bring sizes and hashes in data/datapackage.json up to date, then check the data.");
        command.SetAction(_ =>
        {
            var workspace = Workspace.Find(folder);
            foreach (var file in DataPackageDescriptor.Refresh(workspace.Data)) terminal.Out.WriteLine($"{file}: size and hash brought up to date");
            var package = EvidencePackage.Load(workspace.Data);
            terminal.Out.WriteLine($"Sound: {CommandLine.Count(package.Observations.Count, "observation")}, {CommandLine.Count(package.Events.Count, "event")}.");
            return ExitCode.Success;
        });
        return command;
    }
}
