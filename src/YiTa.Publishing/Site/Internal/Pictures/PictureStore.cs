using System.Security.Cryptography;

namespace YiTa.Publishing.Site.Internal.Pictures;

/// <summary>
/// The pictures of the site. Each is a file of its own, named after its bytes, so that pages stay small, a picture that
/// occurs twice is written once, and the same pictures give the same names.
/// </summary>
internal sealed class PictureStore
{
    private readonly SortedDictionary<string, byte[]> files = new(StringComparer.Ordinal);

    /// <summary>The pictures by address, relative to the site's pages.</summary>
    public IReadOnlyDictionary<string, byte[]> Files => files;

    /// <summary>Keeps a picture and tells its address and, for a PNG, its size.</summary>
    public Picture Add(byte[] bytes, string extension)
    {
        var address = $"assets/pictures/{Convert.ToHexStringLower(SHA256.HashData(bytes))[..20]}.{extension}";
        files[address] = bytes;
        var (width, height) = PngSize.Read(bytes);
        return new Picture(address, width, height);
    }

    /// <summary>The file extension of a picture's MIME type; null when pages cannot show it.</summary>
    public static string? ExtensionOf(string mimeType) => mimeType switch
    {
        "image/png" => "png",
        "image/jpeg" => "jpg",
        "image/gif" => "gif",
        "image/webp" => "webp",
        "image/svg+xml" => "svg",
        _ => null,
    };
}
