using System.Security.Cryptography;
using YiTa.Publishing.FrontEnd.Internal;

namespace YiTa.Publishing.FrontEnd;

/// <summary>
/// The front-end files on this machine. A file is fetched once through <c>npm pack</c>, checked against the manifest
/// (archive and file) before it is kept, and checked again each time it is asked for.
/// Several processes may ask for the same file at the same time.
/// </summary>
public sealed class FrontEndCache
{
    private readonly INpm npm;

    /// <summary>Opens the cache; nothing is read or fetched yet.</summary>
    /// <param name="options">Where files are kept and how they are fetched; null for the defaults.</param>
    public FrontEndCache(FrontEndOptions? options = null)
        : this(options ?? new FrontEndOptions(), new Npm(options ?? new FrontEndOptions()))
    {
    }

    internal FrontEndCache(FrontEndOptions options, INpm npm)
    {
        Folder = options.CacheFolder ?? Path.Combine(CacheFolders.User, "front-end");
        this.npm = npm;
    }

    /// <summary>The folder that keeps the files.</summary>
    public string Folder { get; }

    /// <summary>Finds the file in the cache, or fetches it.</summary>
    /// <param name="file">The file, from <see cref="FrontEndManifest"/>.</param>
    /// <param name="cancellation">Stops the fetching; nothing half-written stays behind.</param>
    /// <returns>The checked file, or a statement of what is missing. Never throws for a missing npm, network or damaged file.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public async Task<FrontEndResult> GetAsync(FrontEndFile file, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var path = Path.Combine(Folder, file.FileName);
        try
        {
            if (await IsWholeAsync(path, file, cancellation).ConfigureAwait(false)) return new FrontEndResult(file, path, null);
            await FetchAsync(file, path, cancellation).ConfigureAwait(false);
            return new FrontEndResult(file, path, null);
        }
        catch (Exception e) when (e is FrontEndException or IOException or UnauthorizedAccessException)
        {
            return new FrontEndResult(file, null, $"{file} is not here: {e.Message}");
        }
    }

    /// <summary>Finds or fetches every file of the manifest.</summary>
    /// <param name="cancellation">Stops the fetching.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was cancelled.</exception>
    public async Task<IReadOnlyList<FrontEndResult>> GetAllAsync(CancellationToken cancellation = default) =>
        await Task.WhenAll(FrontEndManifest.Files.Select(file => GetAsync(file, cancellation))).ConfigureAwait(false);

    private async Task FetchAsync(FrontEndFile file, string path, CancellationToken cancellation)
    {
        Directory.CreateDirectory(Folder);
        var work = Path.Combine(Folder, $".fetch-{Guid.NewGuid():N}");
        Directory.CreateDirectory(work);
        try
        {
            var archive = await npm.PackAsync(file, work, cancellation).ConfigureAwait(false);
            var kept = Path.Combine(work, file.FileName);
            await PackageArchive.ExtractAsync(archive, file, kept, cancellation).ConfigureAwait(false);
            await MoveAsync(kept, path, file, cancellation).ConfigureAwait(false);
        }
        finally
        {
            CacheFolders.Delete(work);
        }
    }

    private static async Task MoveAsync(string from, string to, FrontEndFile file, CancellationToken cancellation)
    {
        try
        {
            File.Move(from, to, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another process put the same bytes there first and has the file open.
            if (!await IsWholeAsync(to, file, cancellation).ConfigureAwait(false)) throw;
        }
    }

    private static async Task<bool> IsWholeAsync(string path, FrontEndFile file, CancellationToken cancellation)
    {
        var info = new FileInfo(path);
        if (!info.Exists || info.Length != file.Bytes) return false;
        await using var stream = info.OpenRead();
        return Integrity.Sha384(await SHA384.HashDataAsync(stream, cancellation).ConfigureAwait(false)) == file.FileIntegrity;
    }
}
