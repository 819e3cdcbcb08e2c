namespace YiTa.Notebooks.Sessions.Internal;

/// <summary>A part of a cell for one kernel.</summary>
/// <param name="Kernel">The kernel's name.</param>
/// <param name="Code">The code without its magic line.</param>
/// <param name="FirstLine">The line of the cell, counted from 1, on which the code begins.</param>
internal sealed record CellSegment(string Kernel, string Code, int FirstLine);
