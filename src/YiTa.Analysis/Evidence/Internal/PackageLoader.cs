using System.Security.Cryptography;
using System.Text;

namespace YiTa.Analysis.Evidence.Internal;

/// <summary>Reads and checks all files of a package; either all of them are in order, or nothing is loaded.</summary>
internal sealed class PackageLoader
{
    private readonly PackageFiles _files;
    private readonly LoadContext _context = new();
    private readonly Dictionary<string, byte[]> _bytes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FileFaults> _faults = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LoadedTable> _tables = new(StringComparer.Ordinal);

    private PackageLoader(PackageFiles files) => _files = files;

    /// <exception cref="EvidenceFormatException">The package has faults.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static LoadedPackage Load(PackageFiles files) => new PackageLoader(files).Load();

    private LoadedPackage Load()
    {
        foreach (var path in _files.Paths)
            ReadBytes(path);
        var hashes = _bytes.ToDictionary(file => file.Key, file => Convert.ToHexStringLower(SHA256.HashData(file.Value)), StringComparer.Ordinal);

        foreach (var (file, _) in TableNames.Fixed)
            ReadTable(file);
        if (_tables.ContainsKey(TableNames.File(EvidenceTableKind.Places)))
            PlaceLink.CheckCircles(_context.PlaceLinks, Faults(TableNames.File(EvidenceTableKind.Places)));
        foreach (var file in _files.Paths.Where(path => TableNames.Schema(path) is { Kind: EvidenceTableKind.Observations }))
            ReadTable(file);
        foreach (var file in _files.Paths.Where(path => TableNames.Schema(path) is { Kind: EvidenceTableKind.Context }))
            ReadTable(file);
        foreach (var (file, _) in TableNames.Last)
            ReadTable(file);
        foreach (var file in _files.Paths.Where(path => path != TableNames.Descriptor && TableNames.Schema(path) is null))
            Faults(file).OfFile(EvidenceFaultKind.UnlistedFile, "", "tables in the folder of the package or in its folder 'context', named in lower case with the extension .csv");

        var version = "";
        if (_bytes.TryGetValue(TableNames.Descriptor, out var descriptor))
            version = new DescriptorRules(descriptor, Faults(TableNames.Descriptor), _bytes, hashes).Check();
        else if (!_faults.ContainsKey(TableNames.Descriptor))
            Faults(TableNames.Descriptor).OfFile(EvidenceFaultKind.MissingFile, "", "a Data Package descriptor");

        var faults = _faults.OrderBy(item => item.Key, StringComparer.Ordinal).SelectMany(item => item.Value.Listed()).ToArray();
        if (faults.Length > 0)
            throw new EvidenceFormatException(_files.Name, Array.AsReadOnly(faults));
        return new LoadedPackage(version, Hash(hashes), [.. _tables.Values], _context.Ids);
    }

    private void ReadBytes(string path)
    {
        var largest = path == TableNames.Descriptor ? PackageFiles.LargestDescriptor : PackageFiles.LargestFile;
        if (_files.Read(path, largest) is { } bytes)
            _bytes[path] = bytes;
        else
            Faults(path).OfFile(EvidenceFaultKind.TooLarge, "", $"a file of at most {largest} bytes");
    }

    private void ReadTable(string file)
    {
        if (_bytes.TryGetValue(file, out var bytes))
            _tables[file] = new TableReader(_context, file, TableNames.Schema(file)!, bytes, Faults(file)).Read();
        else if (!_faults.ContainsKey(file))
            Faults(file).OfFile(EvidenceFaultKind.MissingFile, "", "a file with the header " + TableNames.Schema(file)!.Header);
    }

    private FileFaults Faults(string file)
    {
        if (!_faults.TryGetValue(file, out var faults))
            _faults[file] = faults = new FileFaults(file, _bytes.GetValueOrDefault(file) ?? []);
        return faults;
    }

    /// <summary>The SHA-256 over a line for each file, with its hash and its path, in ordinal order of the paths.</summary>
    private static string Hash(Dictionary<string, string> hashes)
    {
        var lines = hashes.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => $"{item.Value}  {item.Key}\n");
        return "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
