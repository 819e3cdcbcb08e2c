using System.Buffers.Binary;
using System.Text;

namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>Reads the greeting and the READY command of a peer.</summary>
internal static class Handshake
{
    /// <summary>Checks what is there of a greeting, so that a peer of another protocol is told by its first bytes.</summary>
    /// <exception cref="ZmtpException">It is no greeting of ZMTP 3 with mechanism NULL.</exception>
    public static void CheckGreeting(ReadOnlySpan<byte> greeting)
    {
        if (greeting.Length > 0 && greeting[0] != 0xFF)
            throw new ZmtpException($"The connection begins with 0x{greeting[0]:X2}; a ZMTP greeting begins with 0xFF.");
        if (greeting.Length > 9 && greeting[9] != 0x7F)
            throw new ZmtpException($"The tenth byte of the greeting is 0x{greeting[9]:X2}; ZMTP has 0x7F there.");
        if (greeting.Length > 10 && greeting[10] < 3)
            throw new ZmtpException($"The peer speaks ZMTP {(greeting[10] == 0 ? 1 : 2)}; version 3 or later is needed.");
        if (greeting.Length < Wire.GreetingBytes) return;
        var mechanism = greeting.Slice(12, 20);
        if (!mechanism.SequenceEqual("NULL\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"u8))
            throw new ZmtpException($"The peer asks for the mechanism {Wire.Show(mechanism.TrimEnd((byte)0))}; only NULL is spoken.");
    }

    /// <summary>Reads the properties that follow READY's name. Names compare without case; of two alike the last counts.</summary>
    /// <exception cref="ZmtpException">The properties do not fit their lengths, the socket type is missing or the identity is bad.</exception>
    public static (string SocketType, byte[] Identity) ReadReady(ReadOnlySpan<byte> data)
    {
        string? socketType = null;
        byte[] identity = [];
        while (data.Length > 0)
        {
            var nameBytes = data[0];
            if (nameBytes == 0) throw new ZmtpException("READY has a property without a name.");
            if (data.Length < 1 + nameBytes + 4)
                throw new ZmtpException($"READY ends within a property: its name announces {nameBytes} bytes and a length, {data.Length - 1} follow.");
            var name = data.Slice(1, nameBytes);
            data = data[(1 + nameBytes)..];
            var valueBytes = BinaryPrimitives.ReadUInt32BigEndian(data);
            data = data[4..];
            if (valueBytes > (uint)data.Length)
                throw new ZmtpException($"READY ends within the property {Wire.Show(name)}: it announces {valueBytes} bytes, {data.Length} follow.");
            var value = data[..(int)valueBytes];
            data = data[(int)valueBytes..];
            if (Ascii.EqualsIgnoreCase(name, "Socket-Type"u8)) socketType = Wire.Show(value);
            else if (Ascii.EqualsIgnoreCase(name, "Identity"u8)) identity = value.ToArray();
        }

        if (socketType is null) throw new ZmtpException("READY has no Socket-Type.");
        if (identity.Length > Wire.MaxIdentityBytes)
            throw new ZmtpException($"The identity has {identity.Length} bytes; at most {Wire.MaxIdentityBytes} are allowed.");
        if (identity is [0, ..])
            throw new ZmtpException($"The identity {Wire.Show(identity)} begins with a zero byte; those are given by the router.");
        return (socketType, identity);
    }
}
