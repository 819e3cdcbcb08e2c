using System.Globalization;
using System.Text.RegularExpressions;
using YiTa.Notebooks.Jupyter.Internal.Content;

namespace YiTa.Notebooks.Jupyter.Internal.Server;

/// <summary>Tells a reader why the process that held the values ended.</summary>
internal static partial class DeathNotice
{
    private const string Lost = "All values are lost; the next cell starts in a fresh session.";
    private const int MostLines = 20;

    private static readonly string[] Machinery =
        ["YiTa.Notebooks", " System.Threading.", " System.Runtime.CompilerServices.Async", ".<Initialize>()", ".<Factory>(", " System.Environment.FailFast("];

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
        // A crash of .NET ends the process by a signal that is not 9, or on Windows by a large number: other words are a child's.
        var errors = death.ExitCode is (>= 0 and < 128) or 137 ? "" : death.Errors;
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

    // The reason stands behind these words, or on the line below.
    private static string After(string errors, string start)
    {
        var lines = errors.Split('\n');
        var at = Array.FindLastIndex(lines, line => line.StartsWith(start, StringComparison.Ordinal));
        var rest = lines[at][start.Length..].Trim();
        if (rest.Length == 0 && at + 1 < lines.Length && !lines[at + 1].StartsWith("   at ", StringComparison.Ordinal))
            rest = lines[at + 1].Trim();
        return rest.Length == 0 ? "it gave no reason." : rest[^1] is '.' or '!' or '?' ? rest : rest + ".";
    }

    private static IEnumerable<string> Trace(string errors) => errors
        .Split('\n')
        .Select(line => line.TrimEnd())
        .Where(line => line.StartsWith("   at ", StringComparison.Ordinal) || line.StartsWith("Repeat", StringComparison.Ordinal))
        .Where(line => !Array.Exists(Machinery, part => line.Contains(part, StringComparison.Ordinal)))
        .Select(line => Cell().Replace(line, "   at the cell"))
        .Take(MostLines);

    [GeneratedRegex(@"^   at Submission#\d+\+<<Initialize>>d__\d+\.MoveNext\(\)")]
    private static partial Regex Cell();
}
