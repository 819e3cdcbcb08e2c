using YiTa.Analysis.Evidence.Internal;

namespace YiTa.Analysis.Tests.Evidence;

/// <summary>A package in memory.</summary>
internal sealed class MemoryFiles(IReadOnlyDictionary<string, byte[]> files) : PackageFiles
{
    public override string Name => "memory";

    public override IReadOnlyList<string> Paths { get; } = [.. files.Keys.Order(StringComparer.Ordinal)];

    public override byte[]? Read(string path, int largest) => files[path].Length > largest ? null : files[path];
}
