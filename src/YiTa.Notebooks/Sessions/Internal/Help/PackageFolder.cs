namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>The packages that this machine holds already, so that their names can be completed without a network.</summary>
internal static class PackageFolder
{
    private static string Root => Environment.GetEnvironmentVariable("NUGET_PACKAGES") is { Length: > 0 } own
        ? own
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    /// <summary>The ids, in ordinal order.</summary>
    public static IReadOnlyList<string> Ids() => [.. Folders(Root).Where(name => !name.StartsWith('.')).Order(StringComparer.Ordinal)];

    /// <summary>The versions of a package, the newest first.</summary>
    public static IReadOnlyList<string> Versions(string id)
    {
        return id.IndexOfAny(['/', '\\', ':']) >= 0 || id is "" or "." or ".."
            ? []
            : [.. Folders(Path.Combine(Root, id.ToLowerInvariant())).OrderByDescending(Number).ThenByDescending(name => name, StringComparer.Ordinal)];

        static Version Number(string name) => Version.TryParse(name.Split('-', '+')[0], out var number) ? number : new();
    }

    private static IEnumerable<string> Folders(string path)
    {
        try
        {
            return [.. Directory.EnumerateDirectories(path).Select(folder => Path.GetFileName(folder))];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return [];
        }
    }
}
