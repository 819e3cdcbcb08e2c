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
    private volatile CSharpCompilation? _passing;
    private int _count;
    private int _passed;

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

    /// <summary>What the next cell continues, as it is now. May be asked for on any thread.</summary>
    public SubmissionBase Base
    {
        get
        {
            var ((previous, number), references) = _assemblies.Read(() => (Previous, _count + 1));
            return new(previous, references, number);
        }
    }

    /// <summary>Compiles a cell without accepting it.</summary>
    /// <param name="start">What it continues.</param>
    /// <param name="code">The code, with the cell's own line numbers.</param>
    /// <param name="path">The name of the cell.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The compiled cell, or null where it has errors.</returns>
    public CompiledSubmission? TryCompile(SubmissionBase start, string code, string path, CancellationToken cancellation)
    {
        var tree = Parse(SourceText.From(code, Encoding.UTF8), path);
        var guarded = GuardInserter.Insert(tree) is { } text ? Parse(text, path) : tree;
        var usings = UsingsOf(start);
        return (start.CanBePassed && PassingCell.Is(guarded) ? EmitPassing(start, guarded, cancellation) : Emit(start, guarded, usings, cancellation))
            ?? Emit(start, guarded, usings.AddRange(SecondChance), cancellation);
    }

    /// <summary>The errors of a cell that does not compile, told in terms of the code as it was written, and without what the second
    /// chance could mend.</summary>
    public ImmutableArray<Diagnostic> GetErrors(SubmissionBase start, string code, string path, CancellationToken cancellation)
    {
        var tree = Parse(SourceText.From(code, Encoding.UTF8), path);
        var usings = UsingsOf(start);
        var errors = Errors(Create(start, tree, usings, guardFiles: false).GetDiagnostics(cancellation));
        var left = Errors(Create(start, tree, usings.AddRange(SecondChance), guardFiles: false).GetDiagnostics(cancellation));
        return left.Length > 0 && left.Length < errors.Length ? left : errors;
    }

    /// <summary>The lines that ask for packages in the files that a cell loads.</summary>
    public IReadOnlyList<string> PackageLinesOfFiles(string code, string path)
    {
        if (!code.Contains("#load", StringComparison.Ordinal))
            return [];
        var compilation = Create(Base, Parse(SourceText.From(code, Encoding.UTF8), path), [], guardFiles: false);
        return compilation.SyntaxTrees.Length > 1 ? ((ScriptFileResolver)compilation.Options.SourceReferenceResolver!).PackageLines : [];
    }

    /// <summary>Takes note of a cell that is going to run; where it leaves something behind, the next cell continues it.</summary>
    public void Accept(CompiledSubmission submission)
    {
        if (submission.Compilation is { } compilation)
            _assemblies.Inherit(() => (Previous, _count) = (compilation, _count + 1));
    }

    private ImmutableArray<string> UsingsOf(SubmissionBase start) => start.Previous is null ? _usings : [];

    // To the compiler, a type to be imported is a name like that of a namespace.
    private static string TypeOrNamespace(string name) => name.StartsWith("static ", StringComparison.Ordinal) ? name[7..].Trim() : name;

    private CompiledSubmission? Emit(SubmissionBase start, CSharpSyntaxTree tree, ImmutableArray<string> usings, CancellationToken cancellation)
    {
        var compilation = Create(start, tree, usings, guardFiles: true);
        var submission = new CompiledSubmission(compilation.AssemblyName!, compilation);
        if (Emit(compilation, tree, Debugging, cancellation) is { } code)
            return submission with { Code = code };
        // A cell of usings, references and comments compiles to nothing at all, and the next one continues it all the same.
        return Errors(compilation.GetDiagnostics(cancellation)).IsEmpty ? submission : null;
    }

    // All cells that leave nothing behind are one compilation with other code, so that the compiler does not bind all references
    // anew for each. It has one name, which no other cell ever refers to; its assemblies have a name each.
    private CompiledSubmission? EmitPassing(SubmissionBase start, CSharpSyntaxTree tree, CancellationToken cancellation)
    {
        var compilation = _passing is { } known && known.ScriptCompilationInfo!.PreviousScriptCompilation == start.Previous
            ? known.ReplaceSyntaxTree(known.SyntaxTrees[0], tree)
            : Create(start, tree, [], guardFiles: false);
        _passing = compilation;
        var name = $"{start.Name}-{Interlocked.Increment(ref _passed)}";
        return Emit(compilation, tree, Debugging.WithOutputNameOverride(name), cancellation) is { } code
            ? new(name, null) { Code = code, CanRunAgain = PassingCell.CanRunAgain(tree) }
            : null;
    }

    private static SubmissionCode? Emit(CSharpCompilation compilation, CSharpSyntaxTree tree, EmitOptions options, CancellationToken cancellation)
    {
        var (image, symbols) = (new MemoryStream(), new MemoryStream());
        if (!compilation.Emit(image, symbols, options: options, cancellationToken: cancellation).Success)
            return null;
        var entry = compilation.GetEntryPoint(cancellation)!;
        (image.Position, symbols.Position) = (0, 0);
        return new(image, symbols, entry.ContainingType.MetadataName, entry.MetadataName, SubmissionValue.Exists(compilation, tree));
    }

    private static ImmutableArray<Diagnostic> Errors(ImmutableArray<Diagnostic> diagnostics) =>
        [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];

    private static CSharpSyntaxTree Parse(SourceText text, string path) =>
        (CSharpSyntaxTree)CSharpSyntaxTree.ParseText(text, GuardInserter.ParseOptions, path);

    private CSharpCompilation Create(SubmissionBase start, CSharpSyntaxTree tree, ImmutableArray<string> usings, bool guardFiles)
    {
        var name = start.Name;
        return Bound(Continue(start.Previous, CSharpCompilation.CreateScriptCompilation(
            name, tree, start.References, Options(name, usings, _references, guardFiles), returnType: typeof(object))));
    }

    // Given to the factory, the cell before would be analysed once more for its errors, of which it has none: it was emitted.
    private static CSharpCompilation Continue(CSharpCompilation? previous, CSharpCompilation compilation) => previous is null
        ? compilation
        : compilation.WithScriptCompilationInfo(compilation.ScriptCompilationInfo!.WithPreviousScriptCompilation(previous));

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
