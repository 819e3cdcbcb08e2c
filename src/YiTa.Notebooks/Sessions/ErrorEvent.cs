using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.Sessions;

/// <summary>The error that ended a cell.</summary>
/// <param name="Error">What went wrong.</param>
public sealed record ErrorEvent(KernelError Error) : OutputEvent;
