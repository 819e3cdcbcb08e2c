using System.CommandLine;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Sql;
using YiTa.Cli.Verbs;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.Jupyter;
using YiTa.Publishing.Site;

namespace YiTa.Cli;

/// <summary>The <c>yita</c> command: its verbs, and how mistakes are told.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line.</summary>
    /// <param name="args">The words behind <c>yita</c>.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="folder">The folder that relative paths and the search for the checkout start from.</param>
    /// <param name="cancellation">Interrupts it, as Ctrl+C does.</param>
    /// <returns>The exit code, one of <see cref="ExitCode"/>.</returns>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, string folder, CancellationToken cancellation = default)
    {
        var result = Create(terminal, folder).Parse(args);
        if (result.Errors.Count > 0)
        {
            foreach (var error in result.Errors) terminal.Error.WriteLine($"yita: {error.Message}");
            terminal.Error.WriteLine($"Try 'yita {string.Join(' ', Path(result.CommandResult.Command)).TrimStart()} --help'.".Replace("  ", " ", StringComparison.Ordinal));
            return ExitCode.Usage;
        }

        try
        {
            return await result.InvokeAsync(new InvocationConfiguration { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false }, cancellation);
        }
        catch (OperationCanceledException)
        {
            terminal.Error.WriteLine("yita: interrupted; no file was left half written.");
            return ExitCode.Interrupted;
        }
        catch (EvidenceFormatException e)
        {
            foreach (var fault in e.Faults) terminal.Error.WriteLine(fault);
            terminal.Error.WriteLine($"yita: the evidence has {Count(e.Faults.Count, "fault")}; nothing was loaded.");
            return ExitCode.Failure;
        }
        catch (Exception e) when (e is UsageException or KernelStartException or NotebookFormatException or EvidenceSqlException or SiteException or IOException or UnauthorizedAccessException)
        {
            terminal.Error.WriteLine($"yita: {e.Message}");
            return ExitCode.Usage;
        }
    }

    /// <summary>The command with all its verbs.</summary>
    public static RootCommand Create(Terminal terminal, string folder) => new("The evidence on the 1962 Yi–Ta incident: run, check, query and publish it.")
    {
        RenderVerb.Create(terminal, folder),
        RunVerb.Create(terminal, folder),
        CheckVerb.Create(terminal, folder),
        VerifyVerb.Create(terminal, folder),
        SqlVerb.Create(terminal, folder),
        ExportVerb.Create(terminal, folder),
        ResultsVerb.Create(terminal, folder),
        RefreshVerb.Create(terminal, folder),
        KernelVerb.Create(terminal, folder),
    };

    /// <summary>“1 fault”, “3 faults”.</summary>
    public static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>As <see cref="Count(int, string)"/>, for nouns with a plural of their own.</summary>
    public static string Count(int number, string one, string many) => $"{number} {(number == 1 ? one : many)}";

    private static IEnumerable<string> Path(Command command) => command is RootCommand ? [] : [command.Name];
}
