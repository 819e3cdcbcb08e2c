using YiTa.Notebooks.Kernels.Help;

namespace YiTa.Notebooks.Sessions.Internal.Help;

/// <summary>Files and folders that a path being typed may mean.</summary>
internal static class FileNames
{
    private const int Most = 200;

    /// <summary>The files of some endings (all where none is given) and the folders that begin so, as paths like the typed one.</summary>
    public static IEnumerable<CompletionItem> Fitting(string folder, string typed, IReadOnlyList<string> endings)
    {
        var cut = typed.LastIndexOfAny(['/', '\\']) + 1;
        try
        {
            var start = new DirectoryInfo(Path.GetFullPath(typed[..cut], Path.GetFullPath(folder)));
            return
            [
                .. start.EnumerateFileSystemInfos()
                    .Where(entry => !entry.Name.StartsWith('.') && entry.Name.StartsWith(typed[cut..], StringComparison.OrdinalIgnoreCase))
                    .Where(entry => entry is DirectoryInfo || endings.Count == 0 || endings.Contains(entry.Extension, StringComparer.OrdinalIgnoreCase))
                    .OrderBy(entry => entry is DirectoryInfo).ThenBy(entry => entry.Name, StringComparer.Ordinal).Take(Most)
                    .Select(entry => new CompletionItem(typed[..cut] + entry.Name + (entry is DirectoryInfo ? "/" : ""), CompletionKind.File)),
            ];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return [];
        }
    }
}
