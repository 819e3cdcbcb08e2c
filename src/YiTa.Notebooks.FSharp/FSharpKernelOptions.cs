using System.Reflection;

namespace YiTa.Notebooks.FSharp;

/// <summary>What F# cells find ready when they start.</summary>
public sealed record FSharpKernelOptions
{
    /// <summary>
    /// Assemblies that cells can use without <c>#r</c>: the very ones that the host has loaded, so that objects pass between
    /// host and cells by reference. None by default; each must have been loaded from a file.
    /// </summary>
    public IReadOnlyList<Assembly> References { get; init; } = [];

    /// <summary>
    /// Namespaces and modules that are opened for every cell, beside <c>System</c>, <c>System.IO</c> and <c>System.Text</c>.
    /// A name that begins with <c>type </c> opens the static members of a class. None by default.
    /// </summary>
    public IReadOnlyList<string> Opens { get; init; } = [];
}
