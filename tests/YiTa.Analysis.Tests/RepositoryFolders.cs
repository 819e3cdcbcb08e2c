namespace YiTa.Analysis.Tests;

/// <summary>Folders of the repository, and the folder of the sources' texts beside it.</summary>
internal static class RepositoryFolders
{
    public static string Root { get; } = FindRoot();

    public static string Data => Path.Combine(Root, "data");

    /// <summary>The folder <c>shared/sources</c> beside the repository; null when there is none.</summary>
    public static string? Sources { get; } =
        Path.GetFullPath(Path.Combine(Root, "..", "shared", "sources")) is var folder && Directory.Exists(folder) ? folder : null;

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "YiTa.Analysis.sln")))
                return folder.FullName;
        }

        throw new DirectoryNotFoundException($"No YiTa.Analysis.sln above '{AppContext.BaseDirectory}'.");
    }
}
