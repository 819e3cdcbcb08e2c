using System.Text.Json;
using System.Text.Json.Nodes;

namespace YiTa.Publishing.Site.Internal;

/// <summary>Puts a site in its folder: it is written beside it and then takes its place.</summary>
internal static class SiteFolder
{
    /// <summary>The file by which a folder is known to be a site.</summary>
    public const string Manifest = "site.json";

    /// <summary>What the manifest says wrote it.</summary>
    public const string Generator = "YiTa.Publishing";

    /// <summary>Replaces the folder's content; until the last step it stays as it was.</summary>
    public static async Task<SiteReport> ReplaceAsync(string folder, SiteContent content, CancellationToken cancellation)
    {
        CheckIsOurs(folder);
        var suffix = Path.GetRandomFileName();
        var next = $"{folder}.next-{suffix}";
        try
        {
            var bytes = await WriteAsync(next, content, cancellation).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            Swap(next, folder, $"{folder}.old-{suffix}");
            return new SiteReport(folder, content.Pages, content.Files.Count + content.Copies.Count, bytes, content.Warnings);
        }
        finally
        {
            if (Directory.Exists(next)) Directory.Delete(next, recursive: true);
        }
    }

    private static async Task<long> WriteAsync(string next, SiteContent content, CancellationToken cancellation)
    {
        var total = 0L;
        foreach (var (path, bytes) in content.Files)
        {
            await File.WriteAllBytesAsync(Place(next, path), bytes, cancellation).ConfigureAwait(false);
            total += bytes.Length;
        }
        foreach (var (path, source) in content.Copies)
        {
            cancellation.ThrowIfCancellationRequested();
            var place = Place(next, path);
            File.Copy(source, place);
            total += new FileInfo(place).Length;
        }
        return total;
    }

    private static string Place(string folder, string path)
    {
        var place = Path.Combine([folder, .. path.Split('/')]);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        return place;
    }

    private static void Swap(string next, string folder, string old)
    {
        var hadOld = Directory.Exists(folder);
        if (hadOld) Directory.Move(folder, old);
        try
        {
            Directory.Move(next, folder);
        }
        catch when (hadOld)
        {
            Directory.Move(old, folder);
            throw;
        }
        if (hadOld) Directory.Delete(old, recursive: true);
    }

    private static void CheckIsOurs(string folder)
    {
        if (File.Exists(folder)) throw new SiteException(folder, $"'{folder}' is a file; expected a folder for the site.");
        if (!Directory.Exists(folder) || !Directory.EnumerateFileSystemEntries(folder).Any() || IsOurs(Path.Combine(folder, Manifest))) return;
        throw new SiteException(folder, $"'{folder}' holds files but no {Manifest} of a site, so it is not replaced; expected a missing or empty folder, or an older site.");
    }

    private static bool IsOurs(string manifest)
    {
        if (!File.Exists(manifest)) return false;
        try
        {
            return JsonNode.Parse(File.ReadAllText(manifest)) is JsonObject json && json["generator"] is JsonValue value
                && value.TryGetValue(out string? generator) && generator == Generator;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
