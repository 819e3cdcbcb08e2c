using System.Runtime.InteropServices;
using System.Runtime.Loader;
using YiTa.Notebooks.Packages.Internal;

namespace YiTa.Notebooks.FSharp.Internal;

/// <summary>Where packages and the process that runs the notebook meet: an assembly that the process has is used from there.</summary>
internal static class HostAssemblies
{
    private static readonly Lock Gate = new();
    private static readonly HashSet<string> NativeFolders = new(StringComparer.Ordinal);

    /// <summary>The files to reference for those that packages bring: none for what .NET or F#'s library has already.</summary>
    public static IEnumerable<string> Choose(IEnumerable<string> assemblies) =>
        assemblies.Select(path => ProcessAssemblies.Paths.GetValueOrDefault(Path.GetFileNameWithoutExtension(path), path))
            .Where(path => !ProcessAssemblies.IsOfFramework(path) && Path.GetFileNameWithoutExtension(path) != "FSharp.Core");

    /// <summary>Looks for native libraries in further folders, for the rest of the process's life.</summary>
    public static void AddNative(IReadOnlyList<string> folders)
    {
        lock (Gate)
        {
            if (NativeFolders.Count == 0 && folders.Count > 0)
                AssemblyLoadContext.Default.ResolvingUnmanagedDll += (_, name) => Find(name) is { } path ? NativeLibrary.Load(path) : 0;
            NativeFolders.UnionWith(folders);
        }
    }

    private static string? Find(string name)
    {
        lock (Gate)
            return NativeFile.Find(name, NativeFolders);
    }
}
