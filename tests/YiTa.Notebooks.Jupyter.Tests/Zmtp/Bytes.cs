using System.Buffers.Binary;
using System.Text;

namespace YiTa.Notebooks.Jupyter.Tests.Zmtp;

/// <summary>Builds what a peer sends, from the specification and not from the code under test.</summary>
internal static class Bytes
{
    public static readonly byte[] Signature = [0xFF, 0, 0, 0, 0, 0, 0, 0, 0, 0x7F];

    public static byte[] Of(string latin1) => Encoding.Latin1.GetBytes(latin1);

    public static byte[] Greeting(byte major = 3, byte minor = 1, string mechanism = "NULL") =>
        [.. Signature, major, minor, .. Of(mechanism.PadRight(20, '\0')), .. new byte[32]];

    public static byte[] Short(byte flags, byte[] body) => [flags, (byte)body.Length, .. body];

    public static byte[] Long(byte flags, byte[] body) => [.. LongHeader(flags, (ulong)body.Length), .. body];

    public static byte[] LongHeader(byte flags, ulong length)
    {
        var header = new byte[9];
        header[0] = (byte)(flags | 2);
        BinaryPrimitives.WriteUInt64BigEndian(header.AsSpan(1), length);
        return header;
    }

    public static byte[] Message(params string[] frames) => [.. frames.SelectMany((frame, i) =>
    {
        var flags = (byte)(i < frames.Length - 1 ? 1 : 0);
        return frame.Length > 255 ? Long(flags, Of(frame)) : Short(flags, Of(frame));
    })];

    public static byte[] Command(string name, string data = "") => Short(4, [(byte)name.Length, .. Of(name), .. Of(data)]);

    public static byte[] Property(string name, string value)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, value.Length);
        return [(byte)name.Length, .. Of(name), .. length, .. Of(value)];
    }

    public static byte[] Ready(string socketType, string? identity = null)
    {
        byte[] properties = [.. Property("Socket-Type", socketType), .. identity is null ? [] : Property("Identity", identity)];
        byte[] body = [5, .. Of("READY"), .. properties];
        return body.Length > 255 ? Long(4, body) : Short(4, body);
    }

    public static byte[] Hello(string socketType, string? identity = null) => [.. Greeting(), .. Ready(socketType, identity)];
}
