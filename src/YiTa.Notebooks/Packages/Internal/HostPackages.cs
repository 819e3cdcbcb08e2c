using System.Text.Json;

namespace YiTa.Notebooks.Packages.Internal;

/// <summary>The packages and projects that the running program is made of, as its dependency files list them.</summary>
internal static class HostPackages
{
    private const string Interactive = "Microsoft.DotNet.Interactive";

    private static readonly Lazy<Dictionary<string, (string Id, string Version, List<string> Assemblies)>> Known = new(ReadPackages);

    /// <summary>The program's own package of that id, or null.</summary>
    public static HostPackage? Find(PackageRequest request)
    {
        if (IsInteractive(request.Id))
            return new(new(request.Id, request.Version ?? "*", Requested: true) { Note = "built in" }, []);
        if (ProcessAssemblies.Paths.TryGetValue(request.Id, out var file) && ProcessAssemblies.IsOfFramework(file))
            return new(new(request.Id, $"{Environment.Version.Major}.{Environment.Version.Minor}", Requested: true) { Note = "part of .NET" }, [file]);
        if (!Known.Value.TryGetValue(request.Id, out var own))
            return null;
        var note = request.Version is null || Accepts(request.Version, own.Version)
            ? "built in"
            : $"built in; {request.Version} was asked for";
        return new(new(own.Id, own.Version, Requested: true) { Note = note }, own.Assemblies);
    }

    /// <summary>The program's own file of that name, unless the given one is newer.</summary>
    public static string Prefer(string assembly) =>
        ProcessAssemblies.Paths.TryGetValue(Path.GetFileNameWithoutExtension(assembly), out var own) && !IsNewer(assembly, own) ? own : assembly;

    /// <summary>Whether a package or assembly belongs to .NET Interactive, in whose place the engine stands, with the HTML that it builds on.</summary>
    public static bool IsInteractive(string name) =>
        name.Equals("Microsoft.AspNetCore.Html.Abstractions", StringComparison.OrdinalIgnoreCase) || name.Equals(Interactive, StringComparison.OrdinalIgnoreCase) || name.StartsWith(Interactive + ".", StringComparison.OrdinalIgnoreCase);

    private static bool Accepts(string asked, string own) =>
        asked == own || asked is "*" or "*-*" || (asked.EndsWith('*') && own.StartsWith(asked.TrimEnd('*'), StringComparison.Ordinal));

    private static bool IsNewer(string assembly, string own)
    {
        // The framework's own assemblies always win: the runtime would not load any other.
        if (ProcessAssemblies.IsOfFramework(own))
            return false;
        try
        {
            return System.Reflection.AssemblyName.GetAssemblyName(assembly).Version > System.Reflection.AssemblyName.GetAssemblyName(own).Version;
        }
        catch (Exception exception) when (exception is BadImageFormatException or IOException)
        {
            return false;
        }
    }

    private static Dictionary<string, (string Id, string Version, List<string> Assemblies)> ReadPackages()
    {
        var known = new Dictionary<string, (string, string, List<string>)>(StringComparer.OrdinalIgnoreCase);
        var paths = AppContext.GetData("APP_CONTEXT_DEPS_FILES") as string ?? "";
        foreach (var path in paths.Split([';', Path.PathSeparator], StringSplitOptions.RemoveEmptyEntries).Where(File.Exists))
        {
            using var deps = JsonDocument.Parse(File.ReadAllBytes(path));
            if (!deps.RootElement.TryGetProperty("targets", out var targets))
                continue;
            foreach (var library in targets.EnumerateObject().SelectMany(target => target.Value.EnumerateObject()))
            {
                if (!library.Value.TryGetProperty("runtime", out var runtime) || library.Name.Split('/') is not [var id, var version])
                    continue;
                var assemblies = runtime.EnumerateObject()
                    .Select(file => ProcessAssemblies.Paths.GetValueOrDefault(Path.GetFileNameWithoutExtension(file.Name)))
                    .OfType<string>()
                    .ToList();
                if (assemblies.Count > 0)
                    known.TryAdd(id, (id, version, assemblies));
            }
        }

        return known;
    }
}
