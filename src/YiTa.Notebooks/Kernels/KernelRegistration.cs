using YiTa.Notebooks.Sessions;

namespace YiTa.Notebooks.Kernels;

/// <summary>A kernel that a session can start. It is created when the first cell asks for it, and never before.</summary>
/// <param name="Info">What is known of it beforehand.</param>
/// <param name="Create">Makes the kernel for a session; whatever is slow belongs into its first execution.</param>
public sealed record KernelRegistration(KernelInfo Info, Func<NotebookSession, IKernel> Create);
