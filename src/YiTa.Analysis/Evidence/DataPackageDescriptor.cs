using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using YiTa.Analysis.Evidence.Internal;

namespace YiTa.Analysis.Evidence;

/// <summary>The file <c>datapackage.json</c> of an evidence package.</summary>
public static class DataPackageDescriptor
{
    /// <summary>Writes the size and the SHA-256 of each listed file into the descriptor, and leaves every other byte of it as it
    /// is. The file is replaced when the new one is complete; when nothing changed it is left alone.</summary>
    /// <param name="folder">The folder that holds <c>datapackage.json</c> and the files that it lists.</param>
    /// <returns>The paths of the files whose size or hash was not yet right, in the order of the descriptor.</returns>
    /// <exception cref="ArgumentException"><paramref name="folder"/> is null or empty.</exception>
    /// <exception cref="EvidenceFormatException">The descriptor is not JSON or has no list of resources, or a resource has no path
    /// or one that is not a file of the folder; nothing is written.</exception>
    /// <exception cref="IOException">A file cannot be read or written; the message has the path.</exception>
    public static IReadOnlyList<string> Refresh(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        var files = PackageFiles.Of(folder);
        if (!files.Paths.Contains(TableNames.Descriptor))
            throw new FileNotFoundException($"The folder '{folder}' has no {TableNames.Descriptor}.");
        var bytes = files.Read(TableNames.Descriptor, PackageFiles.LargestDescriptor)
            ?? throw new IOException($"'{Path.Combine(folder, TableNames.Descriptor)}' is larger than {PackageFiles.LargestDescriptor} bytes.");
        var faults = new FileFaults(TableNames.Descriptor, bytes);
        var edits = new List<(int Offset, int Length, string Text)>();
        var changed = new List<string>();
        foreach (var resource in Resources(bytes, faults))
        {
            if (resource["path"] is not { Kind: JsonTokenType.String } path || !files.Paths.Contains(path.Text) || path.Text == TableNames.Descriptor)
            {
                var spot = resource["path"] ?? resource;
                faults.At(EvidenceFaultKind.MissingFile, spot.Offset, spot.Text, "the path of a table of this package", "path");
                continue;
            }

            var file = files.Read(path.Text, PackageFiles.LargestFile)
                ?? throw new IOException($"'{Path.Combine(folder, path.Text)}' is larger than {PackageFiles.LargestFile} bytes.");
            var before = edits.Count;
            Edit(bytes, resource, path, "bytes", file.Length.ToString(CultureInfo.InvariantCulture), edits);
            Edit(bytes, resource, path, "hash", $"\"sha256:{Convert.ToHexStringLower(SHA256.HashData(file))}\"", edits);
            if (edits.Count > before)
                changed.Add(path.Text);
        }

        if (faults.Count > 0)
            throw new EvidenceFormatException(folder, [.. faults.Listed()]);
        if (edits.Count > 0)
            Replace(Path.Combine(folder, TableNames.Descriptor), Apply(bytes, edits));
        return changed.AsReadOnly();
    }

    private static IReadOnlyList<JsonSpot> Resources(byte[] bytes, FileFaults faults)
    {
        if (DescriptorRules.TryParse(bytes, faults) is not { } root)
            return [];
        if (root["resources"] is { Kind: JsonTokenType.StartArray } resources)
            return resources.Items;
        faults.At(EvidenceFaultKind.Descriptor, root["resources"]?.Offset ?? root.Offset, "", "a list", "resources");
        return [];
    }

    /// <summary>Notes what to write for a member: in place of its value or, when it is missing, after the path.</summary>
    private static void Edit(
        byte[] bytes, JsonSpot resource, JsonSpot path, string name, string value, List<(int Offset, int Length, string Text)> edits)
    {
        if (resource[name] is { } old)
        {
            if (Encoding.UTF8.GetString(bytes, old.Offset, old.Length) != value)
                edits.Add((old.Offset, old.Length, value));
            return;
        }

        var first = resource.Members[0].Value.Offset;
        var start = bytes.AsSpan(resource.Offset, first - resource.Offset).IndexOf((byte)'"');
        var space = Encoding.UTF8.GetString(bytes, resource.Offset + 1, start - 1);
        edits.Add((path.Offset + path.Length, 0, $",{space}\"{name}\": {value}"));
    }

    private static byte[] Apply(byte[] bytes, List<(int Offset, int Length, string Text)> edits)
    {
        using var output = new MemoryStream(bytes.Length + 1024);
        var position = 0;
        foreach (var (offset, length, text) in edits.OrderBy(edit => edit.Offset))
        {
            output.Write(bytes, position, offset - position);
            output.Write(Encoding.UTF8.GetBytes(text));
            position = offset + length;
        }

        output.Write(bytes, position, bytes.Length - position);
        return output.ToArray();
    }

    private static void Replace(string path, byte[] bytes)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var file = new FileStream(temporary, FileMode.Create, FileAccess.Write))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            File.Delete(temporary);
            throw new IOException($"'{path}' cannot be written: {e.Message}", e);
        }
    }
}
