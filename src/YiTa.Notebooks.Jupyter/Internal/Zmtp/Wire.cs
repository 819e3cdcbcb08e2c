using System.Buffers.Binary;
using System.Text;

namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>The bytes of ZMTP 3.1 (RFC 37 of the ZeroMQ project): greeting, frame headers, commands.</summary>
internal static class Wire
{
    public const byte More = 1;
    public const byte Long = 2;
    public const byte Command = 4;

    public const int GreetingBytes = 64;
    public const int MaxHeaderBytes = 9;
    public const int MaxIdentityBytes = 255;
    public const int MaxPingContextBytes = 16;

    /// <summary>The most bytes a command may have; those that exist are far shorter, but for a subscription's topic.</summary>
    public const int MaxCommandBytes = 64 << 10;

    /// <summary>Our greeting: signature, version 3.1, mechanism NULL, not a server (which NULL does not distinguish), filler.</summary>
    public static byte[] Greeting()
    {
        var greeting = new byte[GreetingBytes];
        greeting[0] = 0xFF;
        greeting[8] = 1; // Padding to us; peers of ZMTP 1.0 take it for the length of an identity.
        greeting[9] = 0x7F;
        greeting[10] = 3;
        greeting[11] = 1;
        "NULL"u8.CopyTo(greeting.AsSpan(12));
        return greeting;
    }

    public static int HeaderBytes(int bodyBytes) => bodyBytes > byte.MaxValue ? MaxHeaderBytes : 2;

    /// <summary>Writes the header of a frame and returns its size. The flag for long frames is set here.</summary>
    public static int WriteHeader(Span<byte> target, byte flags, int bodyBytes)
    {
        if (bodyBytes <= byte.MaxValue)
        {
            target[0] = flags;
            target[1] = (byte)bodyBytes;
            return 2;
        }

        target[0] = (byte)(flags | Long);
        BinaryPrimitives.WriteInt64BigEndian(target[1..], bodyBytes);
        return MaxHeaderBytes;
    }

    /// <summary>The body of a command: its name after the name's length, then its data.</summary>
    public static byte[] CommandBody(ReadOnlySpan<byte> name, ReadOnlySpan<byte> data) => [(byte)name.Length, .. name, .. data];

    /// <summary>The body of our READY. A router has no identity that peers could need.</summary>
    public static byte[] Ready(string socketType)
    {
        var value = Encoding.ASCII.GetBytes(socketType);
        return CommandBody("READY"u8, [11, .. "Socket-Type"u8, 0, 0, 0, (byte)value.Length, .. value]);
    }

    /// <summary>Bytes as a message may show them: printable ASCII as it is, the rest as <c>\xNN</c>, cut after forty.</summary>
    public static string Show(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        foreach (var b in bytes[..Math.Min(bytes.Length, 40)])
            _ = b is >= 0x20 and < 0x7F ? text.Append((char)b) : text.Append($"\\x{b:X2}");
        return bytes.Length > 40 ? text.Append('…').ToString() : text.ToString();
    }
}
