using YiTa.Notebooks.Kernels;

namespace YiTa.Notebooks.Packages;

/// <summary>What the package directives of a piece of code came to.</summary>
/// <param name="Code">The code with an empty line for each directive.</param>
/// <param name="Resolution">All packages of the session so far; null where the code asks for none.</param>
/// <param name="Error">Why a package cannot be had, with the line of the cell; null where all is well.</param>
public sealed record PackageStep(string Code, PackageResolution? Resolution, KernelError? Error);
