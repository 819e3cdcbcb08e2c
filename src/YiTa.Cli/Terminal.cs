using Spectre.Console;

namespace YiTa.Cli;

/// <summary>Where the command writes: results to standard output, progress and problems to standard error.</summary>
/// <param name="Out">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error)
{
    private IAnsiConsole? _progress;

    /// <summary>Draws on standard error; plain lines where that is not a terminal.</summary>
    public IAnsiConsole Progress => _progress ??= AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Error) });

    /// <summary>Whether a person watches, so that a line may be redrawn.</summary>
    public bool IsWatched => Progress.Profile.Capabilities.Interactive && !Console.IsErrorRedirected;
}
