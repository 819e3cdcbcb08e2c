namespace YiTa.Notebooks.Packages.Internal;

/// <summary>The assemblies that the process was started with: the framework's and the program's own.</summary>
internal static class ProcessAssemblies
{
    /// <summary>The folder of the framework.</summary>
    public static string FrameworkFolder { get; } = Path.GetDirectoryName(typeof(object).Assembly.Location) ?? "";

    /// <summary>Their paths by simple name.</summary>
    public static IReadOnlyDictionary<string, string> Paths { get; } = Find();

    /// <summary>Whether a file is one of the framework's.</summary>
    public static bool IsOfFramework(string path) => Path.GetDirectoryName(path) == FrameworkFolder;

    private static Dictionary<string, string> Find()
    {
        var found = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var paths = AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "";
        foreach (var path in paths.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
            found[Path.GetFileNameWithoutExtension(path)] = path;
        return found;
    }
}
