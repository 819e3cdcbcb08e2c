using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;

namespace YiTa.Publishing.FrontEnd.Internal;

/// <summary>Takes one file out of an npm archive (tar.gz) after checking both against their hashes.</summary>
internal static class PackageArchive
{
    /// <exception cref="FrontEndException">The archive or the file is not the one of the manifest.</exception>
    public static async Task ExtractAsync(string archive, FrontEndFile file, string target, CancellationToken cancellation)
    {
        await using (var whole = File.OpenRead(archive))
        {
            var found = Integrity.Sha512(await SHA512.HashDataAsync(whole, cancellation).ConfigureAwait(false));
            if (found != file.PackageIntegrity)
                throw new FrontEndException($"the archive that npm delivered has the integrity {found}; expected {file.PackageIntegrity}.");
        }

        var hash = await CopyEntryAsync(archive, file, target, cancellation).ConfigureAwait(false)
            ?? throw new FrontEndException($"its archive holds no file “{file.Path}” of {file.Bytes} bytes.");
        if (hash != file.FileIntegrity)
            throw new FrontEndException($"its file “{file.Path}” has the integrity {hash}; expected {file.FileIntegrity}.");
    }

    // Only the entry with the expected name, kind and size is read; no path of the archive is ever used on disk.
    private static async Task<string?> CopyEntryAsync(string archive, FrontEndFile file, string target, CancellationToken cancellation)
    {
        await using var packed = File.OpenRead(archive);
        await using var unpacked = new GZipStream(packed, CompressionMode.Decompress);
        await using var tar = new TarReader(unpacked);
        try
        {
            while (await tar.GetNextEntryAsync(copyData: false, cancellation).ConfigureAwait(false) is { } entry)
            {
                if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile)) continue;
                if (entry.Name != $"package/{file.Path}" || entry.Length != file.Bytes) continue;
                await entry.ExtractToFileAsync(target, overwrite: false, cancellation).ConfigureAwait(false);
                await using var copy = File.OpenRead(target);
                return Integrity.Sha384(await SHA384.HashDataAsync(copy, cancellation).ConfigureAwait(false));
            }

            return null;
        }
        catch (InvalidDataException e)
        {
            throw new FrontEndException($"its archive cannot be unpacked: {e.Message}");
        }
    }
}
