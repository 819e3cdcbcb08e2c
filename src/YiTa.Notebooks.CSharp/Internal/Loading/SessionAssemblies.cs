using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using YiTa.Notebooks.CSharp.Internal.Compilation;
using YiTa.Notebooks.Packages;
using YiTa.Notebooks.Packages.Internal;

namespace YiTa.Notebooks.CSharp.Internal.Loading;

/// <summary>The assemblies that the cells of one kernel can use: for the compiler as metadata, for the runtime as loaded ones.
/// Cells change it one after the other; it may be read on any thread.</summary>
internal sealed class SessionAssemblies
{
    private readonly Lock _gate = new();
    private readonly ConcurrentDictionary<string, string> _paths = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, MetadataReference> _references = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<MetadataReference> _inherited = [];

    public SessionAssemblies(IEnumerable<Assembly> assemblies)
    {
        foreach (var assembly in assemblies)
            Add(assembly);
    }

    /// <summary>Loads the compiled cells.</summary>
    public SubmissionLoadContext Context { get; } = new();

    /// <summary>What the next cell is compiled against beside what it inherits from the cell that it continues. Giving a reference
    /// anew to every cell would cost memory that grows with the square of their number.</summary>
    public ImmutableArray<MetadataReference> NewReferences
    {
        get
        {
            lock (_gate)
            {
                return _inherited.Count == 0
                    ? [.. FrameworkReferences.All, .. _references.Values]
                    : [.. _references.Values.Where(reference => !_inherited.Contains(reference))];
            }
        }
    }

    /// <summary>Takes note that a cell was accepted which the next one continues.</summary>
    /// <param name="accept">Makes it so, at the same time.</param>
    public void Inherit(Action accept)
    {
        lock (_gate)
        {
            _inherited.UnionWith(NewReferences);
            accept();
        }
    }

    /// <summary>Reads two things that belong together.</summary>
    /// <param name="read">Reads what <see cref="Inherit"/> sets.</param>
    public (T State, ImmutableArray<MetadataReference> NewReferences) Read<T>(Func<T> read)
    {
        lock (_gate)
            return (read(), NewReferences);
    }

    /// <summary>Makes a loaded assembly usable by the cells that follow. False for one that the compiler cannot read.</summary>
    public bool Add(Assembly assembly)
    {
        var name = assembly.GetName().Name!;
        lock (_gate)
        {
            if (ProcessAssemblies.IsOfFramework(assembly.Location) || _references.ContainsKey(name))
                return true;
        }

        if (MetadataFiles.Get(assembly) is not { } reference)
            return false;
        if (System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(assembly) != System.Runtime.Loader.AssemblyLoadContext.Default)
            Context.Use(assembly);
        lock (_gate)
            _references[name] = reference;
        return true;
    }

    /// <summary>Makes the assemblies of packages usable by the cells that follow.</summary>
    public void Add(PackageResolution packages)
    {
        var files = packages.Assemblies
            .Select(path => (Name: Path.GetFileNameWithoutExtension(path), Path: Path.GetFullPath(path)))
            .Where(file => !_paths.TryGetValue(file.Name, out var known) || known != file.Path)
            .ToList();
        var foreign = files.Where(file => ProcessAssemblies.Paths.GetValueOrDefault(file.Name) != file.Path).ToList();
        // What belongs together is loaded together: one assembly that cannot stand beside the process's takes the others with it.
        var apart = foreign.Exists(file => IsHost(file.Name) || !DefaultAssemblies.Fits(file.Name, file.Path));
        foreach (var (name, path) in foreign)
            Register(name, path, apart, probeBeside: false);
        if (apart)
            Context.AddNative(packages.NativeProbingFolders);
        DefaultAssemblies.AddNative(packages.NativeProbingFolders);
        lock (_gate)
        {
            foreach (var (name, path) in files)
                _references[name] = MetadataFiles.Get(path);
        }
    }

    /// <summary>The file of an assembly that is known by its simple or full name, or null.</summary>
    public string? FindByName(string reference)
    {
        var name = reference.Split(',')[0].Trim();
        return _paths.GetValueOrDefault(name) ?? ProcessAssemblies.Paths.GetValueOrDefault(name);
    }

    /// <summary>The file of an assembly that a referenced one needs: a known one, or the one beside it.</summary>
    /// <param name="name">Its simple name.</param>
    /// <param name="neededBy">The file of the one that needs it, if it has one.</param>
    /// <param name="use">Whether cells may load it from now on.</param>
    public string? FindDependency(string name, string? neededBy, bool use)
    {
        if (FindByName(name) is { } known)
            return known;
        var beside = Path.GetDirectoryName(neededBy) is { Length: > 0 } folder ? Path.Combine(folder, name + ".dll") : null;
        return beside is not null && File.Exists(beside) ? use ? Use(beside) : beside : null;
    }

    /// <summary>Lets a file that <c>#r</c> names be loaded.</summary>
    /// <returns>The file to compile against: the host's own where it has that assembly.</returns>
    public string Use(string path)
    {
        if (Host(path) is { } host)
            return host;
        var name = Path.GetFileNameWithoutExtension(path);
        if (!_paths.ContainsKey(name))
            Register(name, path, !DefaultAssemblies.Fits(name, path), probeBeside: true);
        return path;
    }

    /// <summary>The host's own file for the assembly of a file, or null.</summary>
    public static string? Host(string path) => ProcessAssemblies.Paths.GetValueOrDefault(Path.GetFileNameWithoutExtension(path));

    private static bool IsHost(string name) => ProcessAssemblies.Paths.ContainsKey(name);

    private void Register(string name, string path, bool apart, bool probeBeside)
    {
        _paths[name] = path;
        if (apart)
            Context.Isolate(name, path);
        else
            DefaultAssemblies.Add(name, path, probeBeside);
    }
}
