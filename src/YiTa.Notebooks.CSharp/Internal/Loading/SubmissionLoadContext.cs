using System.Reflection;
using System.Runtime.Loader;
using YiTa.Notebooks.CSharp.Internal.Execution;
using YiTa.Notebooks.Packages.Internal;

namespace YiTa.Notebooks.CSharp.Internal.Loading;

/// <summary>Holds the compiled cells of one kernel, and assemblies that cannot stand beside those of the process.</summary>
internal sealed class SubmissionLoadContext() : AssemblyLoadContext("notebook")
{
    private readonly Dictionary<string, Assembly> _loaded = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _isolated = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _nativeFolders = [];

    /// <summary>The cell that ran last.</summary>
    public CellScope? LastScope { get; set; }

    /// <summary>Loads a compiled cell.</summary>
    public Assembly LoadSubmission(string name, Stream image, Stream symbols)
    {
        var assembly = LoadFromStream(image, symbols);
        lock (_loaded)
            _loaded[name] = assembly;
        return assembly;
    }

    /// <summary>Makes an assembly of another load context known to the cells.</summary>
    public void Use(Assembly assembly)
    {
        lock (_loaded)
            _loaded.TryAdd(assembly.GetName().Name!, assembly);
    }

    /// <summary>Lets a file be loaded for this kernel alone.</summary>
    public void Isolate(string name, string path)
    {
        lock (_loaded)
            _isolated[name] = path;
    }

    /// <summary>Looks for native libraries of isolated assemblies in further folders.</summary>
    public void AddNative(IEnumerable<string> folders)
    {
        lock (_loaded)
            _nativeFolders.AddRange(folders);
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        lock (_loaded)
        {
            if (_loaded.TryGetValue(assemblyName.Name!, out var known))
                return known;
            return _isolated.TryGetValue(assemblyName.Name!, out var path) ? LoadFromAssemblyPath(path) : null;
        }
    }

    /// <inheritdoc/>
    protected override nint LoadUnmanagedDll(string unmanagedDllName)
    {
        string[] folders;
        lock (_loaded)
            folders = [.. _nativeFolders];
        return NativeFile.Find(unmanagedDllName, folders) is { } path ? LoadUnmanagedDllFromPath(path) : 0;
    }
}
