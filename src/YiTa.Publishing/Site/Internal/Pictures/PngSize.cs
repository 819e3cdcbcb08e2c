using System.Buffers.Binary;

namespace YiTa.Publishing.Site.Internal.Pictures;

/// <summary>Reads the size of a PNG from its header (PNG specification, 11.2.1).</summary>
internal static class PngSize
{
    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Width and height in pixels; null for bytes that are not a PNG.</summary>
    public static (int? Width, int? Height) Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 24 || !bytes.StartsWith(Signature)) return default;
        var width = BinaryPrimitives.ReadUInt32BigEndian(bytes[16..]);
        var height = BinaryPrimitives.ReadUInt32BigEndian(bytes[20..]);
        return width is 0 or > int.MaxValue || height is 0 or > int.MaxValue ? default : ((int)width, (int)height);
    }
}
