using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using YiTa.Notebooks.Packages;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>Finds and reads the files that <c>#load</c> names: beside the file that loads them, then in the notebook's folder.</summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="guarded">Whether loops of loaded files get a guard; not so to see diagnostics where the user wrote the code.</param>
internal sealed class ScriptFileResolver(string folder, bool guarded) : SourceFileResolver(ImmutableArray<string>.Empty, folder)
{
    private readonly List<string> _packageLines = [];

    /// <summary>The lines of the files read so far that ask for packages.</summary>
    public IReadOnlyList<string> PackageLines => _packageLines;

    // A cell has a name where a file has a path: it is not looked for in a folder.
    public override string? NormalizePath(string path, string? baseFilePath) =>
        baseFilePath is null && !Path.IsPathRooted(path) ? path : base.NormalizePath(path, baseFilePath);

    public override string? ResolveReference(string path, string? baseFilePath) =>
        base.ResolveReference(path, Path.IsPathRooted(baseFilePath) ? baseFilePath : null);

    public override SourceText ReadText(string resolvedPath)
    {
        var code = File.ReadAllText(resolvedPath);
        var lines = code.Split('\n');
        _packageLines.AddRange(PackageDirective.Extract(code, out var remaining).Select(directive => lines[directive.Line - 1]));
        var text = SourceText.From(remaining, Encoding.UTF8);
        return guarded ? GuardInserter.Insert(text, resolvedPath) : text;
    }

    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
