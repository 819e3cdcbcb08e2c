using System.Text.Json;
using YiTa.Notebooks.Documents.Internal;

namespace YiTa.Notebooks.Packages.Internal;

/// <summary>Keeps what was found for exact versions, so that the next run of a notebook need not ask again.</summary>
internal sealed class ResolutionCache(string folder, RestoreProject project)
{
    private string Path => System.IO.Path.Combine(folder, project.Key + ".json");

    /// <summary>What was found before; null where nothing was, or its files are gone.</summary>
    public PackageResolution? Read()
    {
        // What floats, or comes from a folder that its owner fills by hand, may be something else by now.
        if (project.Floats || project.Sources.Any(Directory.Exists) || !File.Exists(Path))
            return null;
        try
        {
            var found = JsonSerializer.Deserialize<PackageResolution>(File.ReadAllBytes(Path));
            return found is not null && found.Assemblies.All(File.Exists) && found.NativeProbingFolders.All(Directory.Exists) ? found : null;
        }
        catch (Exception exception) when (exception is JsonException or IOException or UnauthorizedAccessException)
        {
            return null; // restored and written anew
        }
    }

    /// <summary>Keeps what was found. Where nothing can be written, nothing is kept.</summary>
    public void Write(PackageResolution found)
    {
        if (project.Floats)
            return;
        try
        {
            Directory.CreateDirectory(folder);
            AtomicFile.Write(Path, JsonSerializer.SerializeToUtf8Bytes(found));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The cache only saves time.
        }
    }
}
