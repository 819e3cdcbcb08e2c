using System.Reflection;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;

namespace YiTa.Cli;

/// <summary>
/// A hash of the sources that an assembly was compiled from, read from the checksums in its embedded symbols: the same on every
/// machine and for every compiler, unlike the assembly's own bytes.
/// </summary>
internal static class LibraryStamp
{
    public static string Of(Assembly assembly)
    {
        using var image = new PEReader(File.OpenRead(assembly.Location));
        var entry = image.ReadDebugDirectory().First(item => item.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = image.ReadEmbeddedPortablePdbDebugDirectoryData(entry);
        var symbols = provider.GetMetadataReader();
        var checksums = symbols.Documents.Select(symbols.GetDocument)
            .Where(document => !IsGenerated(symbols.GetString(document.Name)))
            .Select(document => Convert.ToHexStringLower(symbols.GetBlobBytes(document.Hash)))
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(string.Concat(checksums))))[..16];
    }

    // Generated sources hold the commit and the configuration, on which no result depends.
    private static bool IsGenerated(string path) =>
        path.Replace('\\', '/').Contains("/obj/", StringComparison.Ordinal) || path.EndsWith(".g.cs", StringComparison.Ordinal);
}
