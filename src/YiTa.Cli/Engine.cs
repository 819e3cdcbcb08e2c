using YiTa.Analysis.Charts;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Methods;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Reconciliation;
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
/// <param name="package">Loads the evidence that SQL cells query, when the first of them does.</param>
internal sealed class Engine(Func<EvidencePackage> package) : IDisposable
{
    private static readonly string[] Namespaces =
        [.. new[] { typeof(EvidencePackage), typeof(Chart), typeof(Interval), typeof(Growth), typeof(EdtfPeriod), typeof(ClaimSet) }.Select(type => type.Namespace!)];

    private static readonly System.Reflection.Assembly Library = typeof(EvidencePackage).Assembly;

    private static readonly FSharpKernelOptions FSharp = new() { References = [Library], Opens = Namespaces };

    private static readonly CSharpKernelOptions CSharp = new() { References = [Library], Usings = Namespaces };

    private readonly Lazy<EvidenceDatabase> _database = new(() => EvidenceDatabase.Create(package()));

    private readonly EvidenceHelp _help = new(package);

    public Engine(EvidencePackage package)
        : this(() => package)
    {
    }

    /// <summary>What the outputs of a notebook depend on: its cells, the data, the library, and the other notebooks where it reads them.</summary>
    /// <param name="document">The notebook.</param>
    /// <param name="package">The evidence.</param>
    /// <param name="folder">The folder in which the notebook stands.</param>
    public static RunStamp Stamp(NotebookDocument document, EvidencePackage package, string folder)
    {
        var inputs = new Dictionary<string, string> { ["data"] = package.Hash, ["library"] = LibraryStamp.Of(Library) };
        if (SiblingStamp.Reads(document)) inputs["other notebooks"] = SiblingStamp.Of(folder);
        return RunStamp.Of(document, inputs);
    }

    /// <summary>A fresh session whose kernels know YiTa.Analysis without a <c>#r</c>.</summary>
    /// <param name="folder">The notebook's folder, against which its relative paths are resolved.</param>
    /// <param name="limit">How long a cell may run, or null for as long as it likes.</param>
    /// <param name="input">Answers questions that cells ask, or null where nobody is there.</param>
    /// <param name="name">What the client calls the session, or null.</param>
    public NotebookSession Open(string folder, TimeSpan? limit, IInputSource? input = null, string? name = null)
    {
        var session = new NotebookSession(new SessionOptions
        {
            Kernels =
            [
                CSharpKernel.Registration(CSharp),
                FSharpKernel.Registration(FSharp),
                SqlKernel.Registration(() => new SqlKernelOptions { Connect = () => _database.Value.Connect(), DatabaseName = "the evidence", Describe = _help.Describe }),
            ],
            Packages = new DotNetPackageResolver(new DotNetPackageResolverOptions { Folder = folder }),
            WorkingFolder = folder,
            CellTimeout = limit,
            EnterWorkingFolder = true,
            Input = input,
            Name = name,
            ArgumentValues = _help.Arguments,
        });
        // All other types of the library bring their formatters with them; only a chart is more than one output.
        session.Formatters.RegisterBundles<Chart>(chart => chart.ToMimeBundles(), addToDefaults: true);
        return session;
    }

    /// <summary>Loads the C# compiler beside whatever else starts.</summary>
    /// <param name="cancellation">Gives up.</param>
    public static Task WarmAsync(CancellationToken cancellation) => CSharpKernel.WarmAsync(CSharp, cancellation);

    /// <summary>Loads the F# compiler beside the first cells of a notebook that needs it later; it is the slowest to start.</summary>
    /// <param name="document">The notebook that is about to run.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task WarmAsync(NotebookDocument document, CancellationToken cancellation) =>
        document.Cells.Any(cell => cell.Language(document) == "fsharp") ? Task.Run(() => FSharpKernel.WarmAsync(FSharp, cancellation), cancellation) : Task.CompletedTask;

    public void Dispose()
    {
        if (_database.IsValueCreated) _database.Value.Dispose();
    }
}
