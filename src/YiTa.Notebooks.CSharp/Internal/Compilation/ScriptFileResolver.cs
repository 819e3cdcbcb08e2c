using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>Finds and reads the files that <c>#load</c> names: beside the file that loads them, then in the notebook's folder.</summary>
internal sealed class ScriptFileResolver(string folder) : SourceFileResolver(ImmutableArray<string>.Empty, folder)
{
    /// <summary>Whether loops of loaded files get a guard; off to see diagnostics where the user wrote the code.</summary>
    public bool Guarded { get; init; } = true;

    // A cell has a name where a file has a path: it is not looked for in a folder.
    public override string? NormalizePath(string path, string? baseFilePath) =>
        baseFilePath is null && !Path.IsPathRooted(path) ? path : base.NormalizePath(path, baseFilePath);

    public override SourceText ReadText(string resolvedPath)
    {
        var text = SourceText.From(File.ReadAllText(resolvedPath), Encoding.UTF8);
        return Guarded ? LoopGuardInserter.Insert(text, resolvedPath) : text;
    }

    public override bool Equals(object? obj) => obj is ScriptFileResolver other && other.Guarded == Guarded && base.Equals(obj);

    public override int GetHashCode() => HashCode.Combine(Guarded, base.GetHashCode());
}
