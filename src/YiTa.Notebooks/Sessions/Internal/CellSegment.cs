namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>A part of a cell: code for one kernel, or a magic line.</summary>
/// <param name="Kernel">The kernel's name, or for a magic that of the kernel around it.</param>
/// <param name="Code">The code without its magic line; empty for a magic.</param>
/// <param name="FirstLine">The line of the cell, counted from 1, on which it begins.</param>
internal sealed record CellSegment(string Kernel, string Code, int FirstLine)
{
    /// <summary>The line that chose the kernel, or null where the cell's language did.</summary>
    public MagicLine? Chooser { get; init; }

    /// <summary>The magic to run instead of code, or null.</summary>
    public MagicLine? Magic { get; init; }
}
