namespace YiTa.Notebooks.Kernels;

/// <summary>Why a piece of code did not run to its end, told in terms of the cell that holds it.</summary>
/// <param name="Name">A short name: the exception's full type name, or <c>CS0103</c>-like for what does not compile.</param>
/// <param name="Message">What happened, in one or a few lines.</param>
public sealed record KernelError(string Name, string Message)
{
    /// <summary>The lines to show, without ANSI codes and without anything that differs from run to run.
    /// Where it is empty, <see cref="ToLines"/> makes some.</summary>
    public IReadOnlyList<string> Traceback { get; init; } = [];

    /// <summary>The lines to show: the traceback, or name, message and line where there is none.</summary>
    public IReadOnlyList<string> ToLines() => Traceback.Count > 0 ? Traceback
        : Line is { } line ? [$"{Name}: {Message}", $"   at line {line} of the cell"]
        : [$"{Name}: {Message}"];

    /// <summary>The line of the cell, counted from 1, or null where no line is to blame.</summary>
    public int? Line { get; init; }

    /// <summary>The column in that line, counted from 1, or null where it is not known.</summary>
    public int? Column { get; init; }

    /// <summary>The exception that was thrown, or null for code that did not compile.</summary>
    public Exception? Exception { get; init; }
}
