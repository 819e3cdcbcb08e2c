using System.Collections.Concurrent;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using YiTa.Notebooks.Packages.Internal;

namespace YiTa.Notebooks.CSharp.Internal.Compilation;

/// <summary>Metadata of assemblies for the compiler, read once per file and shared by all kernels of the process.</summary>
internal static class MetadataFiles
{
    private static readonly ConcurrentDictionary<(string Path, DateTime Written, long Length), PortableExecutableReference> Files = new();
    private static readonly ConcurrentDictionary<Assembly, PortableExecutableReference> InMemory = new();

    /// <summary>The metadata of a file. A file that was written anew is read anew.</summary>
    public static PortableExecutableReference Get(string path)
    {
        var file = new FileInfo(path);
        return Files.GetOrAdd((file.FullName, file.LastWriteTimeUtc, file.Length), static key => Open(key.Path));
    }

    /// <summary>The metadata of a loaded assembly, from its file where it has one; null for one that cannot be referenced.</summary>
    public static PortableExecutableReference? Get(Assembly assembly)
    {
        if (assembly.IsDynamic)
            return null;
        if (assembly.Location is { Length: > 0 } location && File.Exists(location))
            return Get(location);
        if (InMemory.TryGetValue(assembly, out var known))
            return known;
        return FromMemory(assembly) is { } reference ? InMemory.GetOrAdd(assembly, reference) : null;
    }

    private static PortableExecutableReference Open(string path)
    {
        var metadata = AssemblyMetadata.Create(Read(path));
        // The compiler writes a line about each file into the symbols of each cell, for which it looks into the file. The framework's
        // are known by their names, and its path is of no use to anybody.
        return ProcessAssemblies.IsOfFramework(path) ? metadata.GetReference(display: path) : metadata.GetReference(filePath: path);
    }

    private static ModuleMetadata Read(string path)
    {
        if (ProcessAssemblies.IsOfFramework(path))
            return ModuleMetadata.CreateFromStream(File.OpenRead(path));
        try
        {
            // Files beside the framework may be replaced while a notebook is open: what the compiler reads of them is copied, not mapped.
            return ModuleMetadata.CreateFromStream(File.OpenRead(path), PEStreamOptions.PrefetchMetadata);
        }
        catch (BadImageFormatException)
        {
            return ModuleMetadata.CreateFromImage(File.ReadAllBytes(path)); // The compiler tells what is wrong with it.
        }
    }

    private static unsafe PortableExecutableReference? FromMemory(Assembly assembly)
    {
        if (!assembly.TryGetRawMetadata(out var blob, out var length))
            return null;
        var module = ModuleMetadata.CreateFromMetadata((nint)blob, length);
        return AssemblyMetadata.Create(module).GetReference(display: assembly.GetName().Name);
    }
}
