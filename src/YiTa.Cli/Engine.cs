using YiTa.Analysis.Charts;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Methods;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Sql;
using YiTa.Analysis.Time;
using YiTa.Notebooks.Checks;
using YiTa.Notebooks.CSharp;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.FSharp;
using YiTa.Notebooks.Packages;
using YiTa.Notebooks.Sessions;
using YiTa.Notebooks.Sql;

namespace YiTa.Cli;

/// <summary>Joins the notebook engine, its kernels and the helper library: the one place that knows them all.</summary>
/// <param name="package">The evidence that SQL cells query.</param>
internal sealed class Engine(EvidencePackage package) : IDisposable
{
    private static readonly string[] Namespaces =
        [.. new[] { typeof(EvidencePackage), typeof(Chart), typeof(Interval), typeof(Growth), typeof(EdtfPeriod) }.Select(type => type.Namespace!)];

    private readonly Lazy<EvidenceDatabase> _database = new(() => EvidenceDatabase.Create(package));

    /// <summary>What the outputs of a notebook depend on: its cells, the data and the library.</summary>
    public static RunStamp Stamp(NotebookDocument document, EvidencePackage package) => RunStamp.Of(document, new Dictionary<string, string>
    {
        ["data"] = package.Hash,
        ["library"] = LibraryStamp.Of(typeof(EvidencePackage).Assembly),
    });

    /// <summary>A fresh session whose kernels know YiTa.Analysis without a <c>#r</c>.</summary>
    /// <param name="folder">The notebook's folder, against which its relative paths are resolved.</param>
    /// <param name="limit">How long a cell may run, or null for as long as it likes.</param>
    public NotebookSession Open(string folder, TimeSpan? limit)
    {
        var library = typeof(EvidencePackage).Assembly;
        var session = new NotebookSession(new SessionOptions
        {
            Kernels =
            [
                CSharpKernel.Registration(new CSharpKernelOptions { References = [library], Usings = Namespaces }),
                FSharpKernel.Registration(new FSharpKernelOptions { References = [library], Opens = Namespaces }),
                SqlKernel.Registration(new SqlKernelOptions { Connect = () => _database.Value.Connect(), DatabaseName = "the evidence" }),
            ],
            Packages = new DotNetPackageResolver(),
            WorkingFolder = folder,
            CellTimeout = limit,
            EnterWorkingFolder = true,
        });
        session.Formatters.RegisterBundles<Chart>(chart => chart.ToMimeBundles(), addToDefaults: true);
        session.Formatters.RegisterBundles<QuantityTable>(table => [table.ToMimeBundle()], addToDefaults: true);
        return session;
    }

    public void Dispose()
    {
        if (_database.IsValueCreated) _database.Value.Dispose();
    }
}
