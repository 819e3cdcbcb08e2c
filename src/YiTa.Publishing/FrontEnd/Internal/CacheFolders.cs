namespace YiTa.Publishing.FrontEnd.Internal;

/// <summary>The user's cache folder.</summary>
internal static class CacheFolders
{
    public static string User => Find(Environment.GetEnvironmentVariable, OperatingSystem.IsWindows());

    public static string Find(Func<string, string?> variable, bool windows)
    {
        if (variable("YITA_CACHE") is { Length: > 0 } own) return Path.GetFullPath(own);
        // The XDG specification has relative paths ignored.
        if (variable("XDG_CACHE_HOME") is { Length: > 0 } xdg && Path.IsPathRooted(xdg)) return Path.Combine(xdg, "yita");
        if (windows && variable("LOCALAPPDATA") is { Length: > 0 } local) return Path.Combine(local, "yita", "cache");
        if (variable(windows ? "USERPROFILE" : "HOME") is { Length: > 0 } home) return Path.Combine(home, ".cache", "yita");
        return Path.Combine(Path.GetTempPath(), "yita-cache");
    }

    public static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A scanner or a dying process may still hold a file; a left-over work folder harms nobody.
        }
    }
}
