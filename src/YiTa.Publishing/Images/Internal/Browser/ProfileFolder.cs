using YiTa.Publishing.FrontEnd.Internal;

namespace YiTa.Publishing.Images.Internal.Browser;

/// <summary>
/// The folder of one browser's profile. A file beside it is locked for as long as its owner lives, so that the profiles of processes
/// that were killed are known, and deleted by the next.
/// </summary>
internal sealed class ProfileFolder : IDisposable
{
    private const string Prefix = "yita-chromium-";
    private const string LockEnding = ".lock";
    private readonly FileStream owned;

    private ProfileFolder(string path, FileStream owned) => (Path, this.owned) = (path, owned);

    public string Path { get; }

    /// <summary>Makes a fresh one.</summary>
    public static ProfileFolder Create(string folder)
    {
        var path = System.IO.Path.Combine(folder, $"{Prefix}{Guid.NewGuid():N}");
        var owned = new FileStream(path + LockEnding, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        Directory.CreateDirectory(path);
        return new(path, owned);
    }

    /// <summary>Deletes the profiles whose owners have gone without doing so.</summary>
    public static void DeleteForsaken(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder, $"{Prefix}*{LockEnding}"))
        {
            try
            {
                using var forsaken = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
                CacheFolders.Delete(file[..^LockEnding.Length]);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // It is in use, another process deletes it, or it is another user's.
            }
        }
    }

    /// <summary>Tries to delete the folder for a while: helper processes of the browser may write for a moment after the main one has gone.</summary>
    public void Delete(TimeSpan limit)
    {
        var start = TimeProvider.System.GetTimestamp();
        CacheFolders.Delete(Path);
        while (Directory.Exists(Path) && TimeProvider.System.GetElapsedTime(start) < limit)
        {
            Thread.Sleep(20);
            CacheFolders.Delete(Path);
        }
    }

    public void Dispose() => owned.Dispose();
}
