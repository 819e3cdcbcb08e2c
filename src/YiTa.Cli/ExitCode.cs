namespace YiTa.Cli;

/// <summary>How the command ends, for scripts that call it.</summary>
internal static class ExitCode
{
    /// <summary>Done, and nothing found.</summary>
    public const int Success = 0;

    /// <summary>A notebook failed, or a check found something.</summary>
    public const int Failure = 1;

    /// <summary>The command line or a file given to it is wrong.</summary>
    public const int Usage = 2;

    /// <summary>Interrupted from outside.</summary>
    public const int Interrupted = 130;
}
