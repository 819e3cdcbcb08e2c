using System.Reflection;

namespace YiTa.Notebooks.CSharp;

/// <summary>What cells in C# find at hand before they ask for anything. The base class library, the engine and the
/// namespaces that .NET Interactive imported are always there.</summary>
public sealed record CSharpKernelOptions
{
    /// <summary>Loaded assemblies that cells may use without a <c>#r</c>; their types are the very types of the host. None by default.</summary>
    public IReadOnlyList<Assembly> References { get; init; } = [];

    /// <summary>Namespaces and static types imported into every notebook, as written after <c>using</c>. A <c>using</c> of a cell
    /// wins over them. None by default.</summary>
    public IReadOnlyList<string> Usings { get; init; } = [];

    /// <summary>How much stack the code of a cell has, in bytes; 64 MiB by default. It is reserved, not used, and recursion that
    /// goes deeper ends in an error of the cell.</summary>
    public int StackSize { get; init; } = 64 * 1024 * 1024;
}
