using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using YiTa.Notebooks.Packages.Internal;

namespace YiTa.Notebooks.CSharp.Internal.Loading;

/// <summary>
/// Assemblies that notebooks brought into the process's own load context, where kernels of every language find the same types.
/// There is room for one assembly of a name: a second one is refused and has to be loaded apart.
/// </summary>
internal static class DefaultAssemblies
{
    private static readonly Lock Gate = new();
    private static readonly Dictionary<string, string> Paths = new(StringComparer.OrdinalIgnoreCase);
    private static readonly List<string> ProbingFolders = [];
    private static readonly List<string> NativeFolders = [];
    private static bool _hooked;

    /// <summary>Whether a file can be loaded here, or already is the one that is.</summary>
    public static bool Fits(string name, string path)
    {
        lock (Gate)
        {
            if (Paths.TryGetValue(name, out var known))
                return known == path;
        }

        var loaded = AssemblyLoadContext.Default.Assemblies.FirstOrDefault(assembly => assembly.GetName().Name == name);
        return loaded is null || string.Equals(Path.GetFullPath(loaded.Location), path, StringComparison.Ordinal);
    }

    /// <summary>Lets a file be loaded when its types are first used.</summary>
    public static void Add(string name, string path, bool probeBeside)
    {
        lock (Gate)
        {
            Hook();
            Paths[name] = path;
            if (probeBeside && Path.GetDirectoryName(path) is { } folder && !ProbingFolders.Contains(folder))
                ProbingFolders.Add(folder);
        }
    }

    /// <summary>Looks for native libraries in further folders.</summary>
    public static void AddNative(IEnumerable<string> folders)
    {
        lock (Gate)
        {
            Hook();
            NativeFolders.AddRange(folders.Except(NativeFolders).ToList());
        }
    }

    private static void Hook()
    {
        if (_hooked)
            return;
        _hooked = true;
        AssemblyLoadContext.Default.Resolving += static (context, name) => Find(name) is { } path ? context.LoadFromAssemblyPath(path) : null;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += static (_, name) =>
            NativeFile.Find(name, Native()) is { } path ? NativeLibrary.Load(path) : 0;
    }

    private static string[] Native()
    {
        lock (Gate)
            return [.. NativeFolders, .. ProbingFolders];
    }

    private static string? Find(AssemblyName name)
    {
        lock (Gate)
        {
            return Paths.TryGetValue(name.Name!, out var path)
                ? path
                : ProbingFolders.Select(folder => Path.Combine(folder, name.Name + ".dll")).FirstOrDefault(File.Exists);
        }
    }
}
