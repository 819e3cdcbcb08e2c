using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.Sessions;

/// <summary>A cell asks for a kernel that the session does not have.</summary>
/// <param name="name">The name asked for.</param>
/// <param name="known">The kernels that there are.</param>
public sealed class UnknownKernelException(string name, IReadOnlyList<KernelInfo> known)
    : Exception($"There is no kernel '{name}'; there are {string.Join(", ", known.Select(kernel => kernel.Name))}.")
{
    /// <summary>The name asked for.</summary>
    public string Name { get; } = name;

    /// <summary>The kernels that there are.</summary>
    public IReadOnlyList<KernelInfo> Known { get; } = known;
}
