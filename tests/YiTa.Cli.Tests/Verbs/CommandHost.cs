namespace YiTa.Cli.Tests.Verbs;

/// <summary>Runs the command in this process and keeps what it writes.</summary>
internal static class CommandHost
{
    public static Task<(int Exit, string Out, string Error)> RunAsync(string folder, params string[] args) => RunAsync(folder, CancellationToken.None, args);

    public static async Task<(int Exit, string Out, string Error)> RunAsync(string folder, CancellationToken cancellation, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = await CommandLine.RunAsync(args, new Terminal(output, error), folder, cancellation);
        return (exit, output.ToString(), error.ToString());
    }
}
