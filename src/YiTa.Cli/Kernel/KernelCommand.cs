using YiTa.Notebooks.Jupyter;

namespace YiTa.Cli.Kernel;

/// <summary>The two processes of the Jupyter kernel. This class loads neither compilers nor evidence before they are asked for.</summary>
internal static class KernelCommand
{
    /// <summary>The verb, behind <c>kernel</c>, of the process that runs cells. Only the kernel itself uses it.</summary>
    public const string WorkerVerb = "work";

    /// <summary>Serves the clients of a connection file until they end it.</summary>
    public static async Task<int> StartAsync(string connectionFile, TextWriter errors)
    {
        try
        {
            await JupyterKernel.RunAsync(connectionFile, Description, WorkerCommand());
            return ExitCode.Success;
        }
        catch (KernelStartException exception)
        {
            await errors.WriteLineAsync($"yita: {exception.Message}");
            return ExitCode.Usage;
        }
    }

    /// <summary>Runs cells until the kernel ends.</summary>
    public static int Work(string fromKernel, string toKernel)
    {
        var folder = Environment.CurrentDirectory;
        var engine = new Engine(() => Package.Load(folder));
        // Jupyter's server names the notebook there; the workers inherit it.
        var name = Environment.GetEnvironmentVariable("JPY_SESSION_NAME");
        KernelWorker.Run(fromKernel, toKernel, input => engine.Open(folder, null, input, name), new PictureDrawer(), Engine.WarmAsync);
        return ExitCode.Success;
    }

    /// <summary>What the kernel says of itself. Written out, because asking the compilers would load them.</summary>
    public static KernelDescription Description => new()
    {
        Version = KernelProgram.Version,
        LanguageVersion = "15.0",
        Banner = $"YiTa {KernelProgram.Version}: C#, F# and SQL. #!lsmagic lists what cells can say.",
        HelpLinks = [("C# reference", "https://learn.microsoft.com/dotnet/csharp/"), ("F# reference", "https://learn.microsoft.com/dotnet/fsharp/"), ("SQLite's SQL", "https://www.sqlite.org/lang.html")],
    };

    // This same program: through the dotnet that runs it, or by itself.
    private static string[] WorkerCommand()
    {
        var program = Environment.ProcessPath!;
        var isHost = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        return isHost ? [program, typeof(KernelCommand).Assembly.Location, "kernel", WorkerVerb] : [program, "kernel", WorkerVerb];
    }
}
