using System.Text.Json;

namespace YiTa.Notebooks.Packages.Internal;

/// <summary>What NuGet found, as it writes it into <c>project.assets.json</c>.</summary>
internal sealed class AssetsFile
{
    private readonly JsonElement _root;
    private readonly List<string> _folders;

    private AssetsFile(JsonElement root)
    {
        _root = root;
        _folders = root.TryGetProperty("packageFolders", out var folders) ? [.. folders.EnumerateObject().Select(folder => folder.Name)] : [];
        Errors = root.TryGetProperty("logs", out var logs)
            ? [.. logs.EnumerateArray().Where(IsError).Select(log => new RestoreError(Text(log, "code") ?? "", Text(log, "message") ?? "", Text(log, "libraryId")))]
            : [];
    }

    public IReadOnlyList<RestoreError> Errors { get; }

    public static AssetsFile Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return new(document.RootElement.Clone());
    }

    public PackageResolution ToResolution(IReadOnlyList<PackageRequest> requests)
    {
        var packages = new List<ResolvedPackage>();
        var assemblies = new List<string>();
        var native = new List<string>();
        var scripts = new List<string>();
        foreach (var library in _root.GetProperty("targets").GetProperty(RestoreProject.Target).EnumerateObject())
        {
            if (Text(library.Value, "type") != "package" || library.Name.Split('/') is not [var id, var version])
                continue;
            packages.Add(Describe(id, version, requests));
            if (HostPackages.IsInteractive(id))
                continue;
            assemblies.AddRange(Files(library, "runtime"));
            assemblies.AddRange(FrameworkFolders.AssembliesOf(library.Value));
            native.AddRange(Files(library, "native").Select(file => Path.GetDirectoryName(file)!));
            scripts.AddRange(Scripts(library.Name));
        }

        return new()
        {
            Packages = packages,
            Assemblies = [.. assemblies.Distinct()],
            NativeProbingFolders = [.. native.Distinct()],
            FSharpScripts = scripts,
        };
    }

    private static ResolvedPackage Describe(string id, string version, IReadOnlyList<PackageRequest> requests)
    {
        var request = requests.FirstOrDefault(asked => string.Equals(asked.Id, id, StringComparison.OrdinalIgnoreCase));
        var other = request?.Version is { } asked && char.IsAsciiDigit(asked[0]) && !asked.Contains('*', StringComparison.Ordinal)
            && !SameVersion(asked, version);
        return new(id, version, request is not null) { Note = other ? $"{request!.Version} was asked for" : null };
    }

    // NuGet writes 1.0 as 1.0.0.
    private static bool SameVersion(string asked, string found) =>
        asked == found || (Version.TryParse(asked, out var one) && Version.TryParse(found, out var two) && Full(one) == Full(two));

    private static Version Full(Version version) =>
        new(version.Major, version.Minor, Math.Max(0, version.Build), Math.Max(0, version.Revision));

    private static bool IsError(JsonElement log) => Text(log, "level") == "Error";

    private static string? Text(JsonElement element, string name) => element.TryGetProperty(name, out var value) ? value.GetString() : null;

    private IEnumerable<string> Files(JsonProperty library, string kind) =>
        library.Value.TryGetProperty(kind, out var files)
            ? files.EnumerateObject().Where(file => !file.Name.EndsWith("_._", StringComparison.Ordinal)).Select(file => Find(library.Name, file.Name)).OfType<string>()
            : [];

    private IEnumerable<string> Scripts(string library)
    {
        var folder = _folders.Select(start => Path.Combine(start, PathOf(library), "interactive-extensions", "dotnet")).FirstOrDefault(Directory.Exists);
        return folder is null ? [] : Directory.EnumerateFiles(folder, "*.fsx").Order(StringComparer.Ordinal);
    }

    private string? Find(string library, string file) =>
        _folders.Select(folder => Path.GetFullPath(Path.Combine(folder, PathOf(library), file))).FirstOrDefault(File.Exists);

    private string PathOf(string library) => _root.GetProperty("libraries").GetProperty(library).GetProperty("path").GetString()!;
}
