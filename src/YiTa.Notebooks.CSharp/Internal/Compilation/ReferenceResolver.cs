using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using YiTa.Notebooks.CSharp.Internal.Loading;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>Finds what <c>#r</c> names, and what referenced assemblies need in turn.</summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="assemblies">What cells can use.</param>
/// <param name="use">Whether cells may load from now on what is found; not so for code that is only looked at.</param>
internal sealed class ReferenceResolver(string folder, SessionAssemblies assemblies, bool use) : MetadataReferenceResolver
{
    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var path = FindFile(reference, baseFilePath) ?? assemblies.FindByName(reference);
        if (path is null)
            return [];
        path = use ? assemblies.Use(path) : SessionAssemblies.Host(path) ?? path;
        return [MetadataFiles.Get(path).WithProperties(properties)];
    }

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        assemblies.FindDependency(referenceIdentity.Name, (definition as PortableExecutableReference)?.FilePath, use) is { } path
            ? MetadataFiles.Get(path)
            : null;

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);

    private string? FindFile(string reference, string? baseFilePath)
    {
        if (reference.IndexOfAny(Path.GetInvalidPathChars()) >= 0)
            return null;
        var bases = Path.IsPathRooted(baseFilePath) ? [Path.GetDirectoryName(baseFilePath)!, folder] : new[] { folder };
        return bases.Select(start => Path.GetFullPath(reference, start)).FirstOrDefault(File.Exists);
    }
}
