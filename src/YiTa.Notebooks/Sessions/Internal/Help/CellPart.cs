namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>A run of lines of a cell: code of one kernel, or one magic line.</summary>
/// <param name="Kernel">The kernel's name, or for a magic that of the kernel around it.</param>
/// <param name="Start">Where it begins in the cell.</param>
/// <param name="End">Where it ends, before the line break.</param>
/// <param name="IsMagic">Whether it is a magic line.</param>
internal readonly record struct CellPart(string Kernel, int Start, int End, bool IsMagic);
