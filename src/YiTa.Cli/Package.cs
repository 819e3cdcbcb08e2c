using YiTa.Analysis.Evidence;

namespace YiTa.Cli;

/// <summary>The evidence that a command works on: that of the checkout, or the embedded copy outside of one.</summary>
internal static class Package
{
    public static EvidencePackage Load(string folder) =>
        Workspace.TryFind(folder) is { } workspace && Directory.Exists(workspace.Data) ? EvidencePackage.Load(workspace.Data) : EvidencePackage.Load();
}
