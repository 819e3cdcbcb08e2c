namespace YiTa.Analysis.Evidence.Internal;

/// <summary>A package that was found to be in order.</summary>
internal sealed record LoadedPackage(string Version, string Hash, IReadOnlyList<LoadedTable> Tables, IdIndex Ids);
