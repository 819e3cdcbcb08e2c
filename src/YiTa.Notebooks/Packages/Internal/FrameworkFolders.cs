using System.Text.Json;

namespace YiTa.Notebooks.Packages.Internal;

/// <summary>Further shared frameworks that a package may need, such as that of ASP.NET Core.</summary>
internal static class FrameworkFolders
{
    /// <summary>The assemblies of the frameworks that a package of the assets file asks for, where they are installed.</summary>
    public static IEnumerable<string> AssembliesOf(JsonElement library)
    {
        if (!library.TryGetProperty("frameworkReferences", out var frameworks))
            yield break;
        foreach (var name in frameworks.EnumerateArray().Select(framework => framework.GetString()).OfType<string>())
        {
            if (Find(name) is not { } folder)
                continue;
            foreach (var file in Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal))
                yield return file;
        }
    }

    private static string? Find(string name)
    {
        // …/shared/Microsoft.NETCore.App/10.0.1 → …/shared/NAME/10.0.1, or another patch of the same version.
        if (name == "Microsoft.NETCore.App" || Path.GetDirectoryName(typeof(object).Assembly.Location) is not { Length: > 0 } own)
            return null;
        var shared = Path.Combine(own, "..", "..", name);
        if (!Directory.Exists(shared))
            return null;
        var version = Environment.Version;
        return Directory.EnumerateDirectories(shared)
            .Where(folder => Version.TryParse(Path.GetFileName(folder), out var found) && (found.Major, found.Minor) == (version.Major, version.Minor))
            .OrderByDescending(folder => Path.GetFileName(folder) == Path.GetFileName(own))
            .ThenByDescending(folder => Version.Parse(Path.GetFileName(folder)))
            .Select(Path.GetFullPath)
            .FirstOrDefault();
    }
}
