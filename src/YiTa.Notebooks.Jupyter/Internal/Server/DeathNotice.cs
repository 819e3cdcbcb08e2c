using System.Globalization;
using YiTa.Notebooks.Jupyter.Internal.Content;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>Tells a reader why the process that held the values ended.</summary>
internal static class DeathNotice
{
    private const string Lost = "All values are lost; the next cell starts in a fresh session.";
    private const int MostLines = 20;

    /// <summary>The error of the cell that ended the process.</summary>
    public static ErrorContent Of(WorkerDeath death)
    {
        var (name, what) = Cause(death);
        var message = $"{what} {Lost}";
        return new(name, message, [$"{name}: {message}", .. Trace(death.Errors)]);
    }

    private static (string Name, string What) Cause(WorkerDeath death)
    {
        if (death.Reason is { } reason)
            return ("KernelStopped", $"The kernel's process was ended. {reason}");
        var errors = death.Errors;
        if (Has(errors, "Stack overflow."))
            return ("StackOverflow", "The kernel's process ended: its stack overflowed, most likely by a recursion without end.");
        if (Has(errors, "Process terminated."))
            return ("FailFast", $"The kernel's process ended itself: {After(errors, "Process terminated.")}");
        if (Has(errors, "Out of memory."))
            return ("OutOfMemory", "The kernel's process ended: it ran out of memory.");
        if (Has(errors, "Unhandled exception."))
            return ("UnhandledException", $"The kernel's process ended by an exception that nothing caught: {After(errors, "Unhandled exception.")}");
        return death.ExitCode switch
        {
            null => ("KernelDied", "The kernel's process ended."),
            137 => ("KernelKilled", "The kernel's process was killed (signal 9), by hand or because the machine ran out of memory."),
            > 128 and < 160 and var code => ("KernelDied", string.Create(CultureInfo.InvariantCulture, $"The kernel's process was ended by signal {code - 128}.")),
            { } code => ("KernelExited", string.Create(CultureInfo.InvariantCulture, $"The cell ended the kernel's process with exit code {code}.")),
        };
    }

    private static bool Has(string errors, string start) => errors.Split('\n').Any(line => line.StartsWith(start, StringComparison.Ordinal));

    private static string After(string errors, string start)
    {
        var line = errors.Split('\n').Last(line => line.StartsWith(start, StringComparison.Ordinal));
        var rest = line[start.Length..].Trim();
        return rest.Length == 0 ? "it gave no reason." : rest.EndsWith('.') ? rest : rest + ".";
    }

    private static IEnumerable<string> Trace(string errors) => errors
        .Split('\n')
        .Select(line => line.TrimEnd())
        .Where(line => line.StartsWith("   at ", StringComparison.Ordinal) || line.StartsWith("Repeat", StringComparison.Ordinal))
        .Where(line => !line.Contains("YiTa.Notebooks", StringComparison.Ordinal) && !line.Contains(" System.Threading.", StringComparison.Ordinal))
        .Take(MostLines);
}
