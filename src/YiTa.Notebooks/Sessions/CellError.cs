using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.Sessions;

/// <summary>An error and the cell it comes from.</summary>
/// <param name="Cell">The cell.</param>
/// <param name="Kernel">The name of the kernel, or null where the cell failed before a kernel was asked.</param>
/// <param name="Error">What went wrong, with the cell's own line number.</param>
public sealed record CellError(CellReference Cell, string? Kernel, KernelError Error);
