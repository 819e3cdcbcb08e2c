using YiTa.Analysis.Charts;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Sql;
using YiTa.Notebooks.Checks;
using YiTa.Notebooks.CSharp;
using YiTa.Notebooks.Display;
using YiTa.Notebooks.Documents;
using YiTa.Notebooks.FSharp;
using YiTa.Notebooks.Sessions;
using YiTa.Notebooks.Sql;

namespace YiTa.Cli;

/// <summary>Joins the notebook engine, its kernels and the helper library: the one place that knows them all.</summary>
/// <param name="package">The evidence that SQL cells query.</param>
internal sealed class Engine(EvidencePackage package) : IDisposable
{
    private static readonly string[] Namespaces =
    [
        typeof(EvidencePackage).Namespace!, typeof(Chart).Namespace!, typeof(Interval).Namespace!,
        typeof(Analysis.Methods.Growth).Namespace!, typeof(Analysis.Time.EdtfPeriod).Namespace!,
    ];

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
        var session = new NotebookSession(new SessionOptions
        {
            Kernels =
            [
                CSharpKernel.Registration(new CSharpKernelOptions { References = [typeof(EvidencePackage).Assembly], Usings = Namespaces }),
                FSharpKernel.Registration(new FSharpKernelOptions { References = [typeof(EvidencePackage).Assembly], Opens = Namespaces }),
                SqlKernel.Registration(new SqlKernelOptions { Connect = _database.Value.Connect, DatabaseName = "the evidence" }),
            ],
            WorkingFolder = folder,
            CellTimeout = limit,
        });
        return session;
    }

    public void Dispose()
    {
        if (_database.IsValueCreated) _database.Value.Dispose();
    }
}
