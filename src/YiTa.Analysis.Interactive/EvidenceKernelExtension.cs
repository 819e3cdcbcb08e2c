using Microsoft.DotNet.Interactive;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Interactive.Kernels;
using YiTa.Analysis.Interactive.Kernels.Internal;

namespace YiTa.Analysis.Interactive;

/// <summary>
/// What <c>#r "nuget: YiTa.Analysis.Interactive"</c> does in a .NET Interactive kernel: charts show themselves as picture and caption,
/// results of SQL as tables, <c>#!sql</c> queries the evidence where no kernel of that name exists, and C# and F# cells know the library's
/// namespaces. All other types of the library bring their formatters with them. Nothing else is changed.
/// </summary>
public sealed class EvidenceKernelExtension : IKernelExtension
{
    /// <summary>Loads the extension. Loading it twice does no harm.</summary>
    /// <param name="kernel">The kernel into which the package was loaded.</param>
    /// <exception cref="ArgumentNullException"><paramref name="kernel"/> is null.</exception>
    public async Task OnLoadAsync(Kernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        var root = kernel.RootKernel;
        var olderFSharpCore = FSharpCore.UseLoaded();
        var evidence = new Lazy<EvidencePackage>(EvidencePackage.Load);
        Displays.Register();
        ChartCaptions.Follow(root);
        AddSql(root, evidence);
        await Namespaces.OpenAsync(root).ConfigureAwait(false);
        var answersSql = root.FindKernelByName(EvidenceSqlKernel.DefaultName) is EvidenceSqlKernel;
        KernelInvocationContext.Current?.DisplayAs(Greeting.Text(evidence.Value, answersSql, olderFSharpCore), "text/markdown");
    }

    private static void AddSql(Kernel root, Lazy<EvidencePackage> evidence)
    {
        if (root is CompositeKernel composite && root.FindKernelByName(EvidenceSqlKernel.DefaultName) is null)
            composite.Add(new EvidenceSqlKernel(() => evidence.Value).UseValueSharing());
    }
}
