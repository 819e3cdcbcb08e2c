using YiTa.Notebooks.Kernels;
using YiTa.Notebooks.Kernels.Help;
using YiTa.Notebooks.Packages;

namespace YiTa.Notebooks.Sessions;

/// <summary>How a session behaves.</summary>
public sealed record SessionOptions
{
    /// <summary>The kernels that cells can ask for, beside those that are built in (Mermaid, HTML, JavaScript, Markdown, value).
    /// One of the name of a built-in kernel replaces it. None by default.</summary>
    public IReadOnlyList<KernelRegistration> Kernels { get; init; } = [];

    /// <summary>The kernel for cells that do not say theirs; <c>csharp</c> by default.</summary>
    public string DefaultLanguage { get; init; } = "csharp";

    /// <summary>How long one cell may run; null, the default, for as long as it likes.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>How long a kernel may take to answer to its cancellation before it is given up as lost; 5 seconds by default.</summary>
    public TimeSpan CancellationGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The folder against which relative paths in cells are resolved; the process's current folder by default.</summary>
    public string WorkingFolder { get; init; } = Environment.CurrentDirectory;

    /// <summary>What the client calls the session, such as the path of its notebook, shown by <c>#!about</c>; null, the default, where it has no name.</summary>
    public string? Name { get; init; }

    /// <summary>Whether the working folder becomes the process's current folder from the first cell until the session ends, so
    /// that code which opens files by relative paths finds them. The current folder belongs to the whole process: set this
    /// only where one session runs at a time. False by default.</summary>
    public bool EnterWorkingFolder { get; init; }

    /// <summary>Finds packages for <c>#r "nuget: …"</c>; null, the default, where packages cannot be had.</summary>
    public IPackageResolver? Packages { get; init; }

    /// <summary>Answers questions that cells ask; null, the default, where nobody is there to answer.</summary>
    public IInputSource? Input { get; init; }

    /// <summary>Which texts make sense as arguments of which methods, for help while typing; none by default.</summary>
    public IReadOnlyList<ArgumentValues> ArgumentValues { get; init; } = [];

    /// <summary>The clock, used for limits and for <c>#!time</c>.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;
}
