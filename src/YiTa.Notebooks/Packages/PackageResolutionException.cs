namespace YiTa.Notebooks.Packages;

/// <summary>The packages that a cell asks for cannot be had.</summary>
/// <param name="requests">What was asked for.</param>
/// <param name="reason">What went wrong and what to do about it.</param>
/// <param name="inner">The cause, if any.</param>
public sealed class PackageResolutionException(IReadOnlyList<PackageRequest> requests, string reason, Exception? inner = null)
    : Exception(reason, inner)
{
    /// <summary>What was asked for.</summary>
    public IReadOnlyList<PackageRequest> Requests { get; } = requests;
}
