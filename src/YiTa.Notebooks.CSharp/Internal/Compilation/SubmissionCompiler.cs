using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using YiTa.Notebooks.CSharp.Internal.Loading;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>Compiles cells, each of which sees what those before it declared.</summary>
internal sealed partial class SubmissionCompiler
{
    // Exactly what .NET Interactive imports.
    private static readonly ImmutableArray<string> BaseUsings =
    [
        "System", "System.Text", "System.Collections", "System.Collections.Generic", "System.Threading.Tasks", "System.Linq",
        "Microsoft.DotNet.Interactive.Kernel",
    ];

    // What older notebooks found imported, and what cells forget most often. It is looked at only by a cell that does not compile
    // without, so that no name of the composition root or of a package gets ambiguous.
    private static readonly ImmutableArray<string> SecondChance =
        ["System.IO", "Microsoft.DotNet.Interactive", "Microsoft.DotNet.Interactive.Formatting"];

    private static readonly EmitOptions Debugging = new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb)
        .WithInstrumentationKinds([InstrumentationKind.StackOverflowProbing]);

    private static readonly Lock Binding = new();

    private readonly SessionAssemblies _assemblies;
    private readonly ImmutableArray<string> _usings;
    private readonly ReferenceResolver _references;
    private readonly ReferenceResolver _lookingReferences;
    private readonly string _folder;
    private int _count;

    public SubmissionCompiler(string folder, SessionAssemblies assemblies, IEnumerable<string> usings)
    {
        _assemblies = assemblies;
        _folder = folder;
        _references = new(folder, assemblies, use: true);
        _lookingReferences = new(folder, assemblies, use: false);
        _usings = [.. BaseUsings, .. usings.Select(TypeOrNamespace)];
    }

    /// <summary>The last accepted cell, which the next one continues; null before the first.</summary>
    public CSharpCompilation? Previous { get; private set; }

    /// <summary>Compiles a cell without accepting it.</summary>
    /// <param name="code">The code, with the cell's own line numbers.</param>
    /// <param name="path">The name of the cell.</param>
    /// <param name="submission">The compiled cell, or null where it has errors.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The errors; none where the cell compiled.</returns>
    public ImmutableArray<Diagnostic> Compile(string code, string path, out CompiledSubmission? submission, CancellationToken cancellation)
    {
        var tree = Parse(SourceText.From(code, Encoding.UTF8), path);
        var guarded = GuardInserter.Insert(tree) is { } text ? Parse(text, path) : tree;
        var usings = Previous is null ? _usings : [];
        var more = usings.AddRange(SecondChance);
        submission = Emit(guarded, usings, cancellation) ?? Emit(guarded, more, cancellation);
        if (submission is not null)
            return [];

        // Told in terms of the code as it was written, and without what the second chance could mend.
        var errors = Errors(Create(tree, usings, guardFiles: false).GetDiagnostics(cancellation));
        var left = Errors(Create(tree, more, guardFiles: false).GetDiagnostics(cancellation));
        return left.Length > 0 && left.Length < errors.Length ? left : errors;
    }

    /// <summary>The lines that ask for packages in the files that a cell loads.</summary>
    public IReadOnlyList<string> PackageLinesOfFiles(string code, string path)
    {
        if (!code.Contains("#load", StringComparison.Ordinal))
            return [];
        var compilation = Create(Parse(SourceText.From(code, Encoding.UTF8), path), [], guardFiles: false);
        return compilation.SyntaxTrees.Length > 1 ? ((ScriptFileResolver)compilation.Options.SourceReferenceResolver!).PackageLines : [];
    }

    /// <summary>Makes a compiled cell the one that the next cell continues.</summary>
    public void Accept(CompiledSubmission submission)
    {
        _assemblies.Inherit(() => Previous = submission.Compilation);
        _count++;
    }

    // To the compiler, a type to be imported is a name like that of a namespace.
    private static string TypeOrNamespace(string name) => name.StartsWith("static ", StringComparison.Ordinal) ? name[7..].Trim() : name;

    private CompiledSubmission? Emit(CSharpSyntaxTree tree, ImmutableArray<string> usings, CancellationToken cancellation)
    {
        var compilation = Create(tree, usings, guardFiles: true);
        var (image, symbols) = (new MemoryStream(), new MemoryStream());
        if (!compilation.Emit(image, symbols, options: Debugging, cancellationToken: cancellation).Success)
        {
            // A cell of usings, references and comments compiles to nothing at all, and the next one continues it all the same.
            return Errors(compilation.GetDiagnostics(cancellation)).IsEmpty ? new(compilation) : null;
        }

        var entry = compilation.GetEntryPoint(cancellation)!;
        (image.Position, symbols.Position) = (0, 0);
        return new(compilation)
        {
            Code = new(image, symbols, entry.ContainingType.MetadataName, entry.MetadataName),
            HasValue = SubmissionValue.Exists(compilation, tree),
        };
    }

    private static ImmutableArray<Diagnostic> Errors(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    private static CSharpSyntaxTree Parse(SourceText text, string path) =>
        (CSharpSyntaxTree)CSharpSyntaxTree.ParseText(text, GuardInserter.ParseOptions, path);

    private CSharpCompilation Create(CSharpSyntaxTree tree, ImmutableArray<string> usings, bool guardFiles)
    {
        var name = $"Submission#{_count + 1}";
        return Bound(CSharpCompilation.CreateScriptCompilation(
            name, tree, _assemblies.NewReferences, Options(name, usings, _references, guardFiles), Previous, typeof(object)));
    }

    // Kernels share metadata, and the compiler takes symbols for it from one shared list. Two first cells at the same time would
    // each add their own, and later cells would take now the one's and now the other's: types that are not equal to themselves.
    private static CSharpCompilation Bound(CSharpCompilation compilation)
    {
        lock (Binding)
            _ = compilation.Assembly;
        return compilation;
    }

    private CSharpCompilationOptions Options(string name, ImmutableArray<string> usings, ReferenceResolver references, bool guardFiles) => new(
            OutputKind.DynamicallyLinkedLibrary,
            scriptClassName: name,
            usings: usings,
            optimizationLevel: OptimizationLevel.Debug,
            allowUnsafe: true,
            concurrentBuild: false,
            metadataReferenceResolver: references,
            sourceReferenceResolver: new ScriptFileResolver(_folder, guardFiles),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
}
