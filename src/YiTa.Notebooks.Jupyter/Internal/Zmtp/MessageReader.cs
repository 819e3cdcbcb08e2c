using System.Buffers.Binary;

namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>
/// Puts messages and commands together from bytes that come in pieces of any size. A frame's buffer grows as its bytes arrive, so
/// that an announced length costs nothing. A command may stand between the frames of a message, as libzmq's PING does.
/// </summary>
internal sealed class MessageReader(ZmtpOptions options)
{
    private const int FirstBufferBytes = 16 << 10;

    private readonly byte[] header = new byte[Wire.MaxHeaderBytes];
    private int headerFill;
    private byte[] body = [];
    private int bodyBytes = -1;
    private int bodyFill;
    private List<ReadOnlyMemory<byte>> frames = [];
    private long messageBytes;

    /// <summary>Whether a message or command has begun and not ended.</summary>
    public bool IsInside => headerFill > 0 || frames.Count > 0;

    /// <summary>How many bytes of the unfinished message are there; its last buffer may be twice as large as what fills it.</summary>
    public long HeldBytes => messageBytes + bodyFill + (frames.Count * Outgoing.FrameOverheadBytes);

    /// <summary>Takes bytes up to the end of the next message or command.</summary>
    /// <returns>False when the bytes ended first; all of them were taken then.</returns>
    /// <exception cref="ZmtpException">The bytes are no frames, or exceed a limit.</exception>
    public bool TryRead(ref ReadOnlySpan<byte> bytes, out Incoming incoming)
    {
        incoming = default;
        while (TryReadHeader(ref bytes) && TryReadBody(ref bytes))
        {
            var flags = header[0];
            var frame = body;
            headerFill = bodyFill = 0;
            bodyBytes = -1;
            body = [];
            if ((flags & Wire.Command) != 0)
            {
                incoming = new Incoming(true, [frame]);
                return true;
            }

            frames.Add(frame);
            messageBytes += frame.Length;
            if ((flags & Wire.More) != 0) continue;
            incoming = new Incoming(false, frames);
            frames = [];
            messageBytes = 0;
            return true;
        }

        return false;
    }

    private bool TryReadHeader(ref ReadOnlySpan<byte> bytes)
    {
        if (bodyBytes >= 0) return true;
        while (bytes.Length > 0)
        {
            header[headerFill++] = bytes[0];
            bytes = bytes[1..];
            if (headerFill == 1) CheckFlags(header[0]);
            if (headerFill < ((header[0] & Wire.Long) != 0 ? Wire.MaxHeaderBytes : 2)) continue;
            bodyBytes = CheckLength();
            return true;
        }

        return false;
    }

    private bool TryReadBody(ref ReadOnlySpan<byte> bytes)
    {
        var taken = Math.Min(bodyBytes - bodyFill, bytes.Length);
        if (bodyFill + taken > body.Length)
            Array.Resize(ref body, (int)Math.Min(bodyBytes, Math.Max(Math.Max(FirstBufferBytes, bodyFill + taken), 2L * body.Length)));
        bytes[..taken].CopyTo(body.AsSpan(bodyFill));
        bytes = bytes[taken..];
        bodyFill += taken;
        return bodyFill == bodyBytes;
    }

    private void CheckFlags(byte flags)
    {
        if ((flags & ~(Wire.More | Wire.Long | Wire.Command)) != 0)
            throw new ZmtpException($"A frame has the flags 0x{flags:X2}; only 0x01 (more), 0x02 (long) and 0x04 (command) exist.");
        if ((flags & Wire.Command) != 0 && (flags & Wire.More) != 0)
            throw new ZmtpException($"A command has the flags 0x{flags:X2}; a command is one frame and never has 0x01 (more).");
        if ((flags & Wire.Command) == 0 && frames.Count == options.MaxMessageFrames)
            throw new ZmtpException($"A message has more than {options.MaxMessageFrames} frames.");
    }

    private int CheckLength()
    {
        var length = (header[0] & Wire.Long) != 0 ? BinaryPrimitives.ReadUInt64BigEndian(header.AsSpan(1)) : header[1];
        if ((header[0] & Wire.Command) != 0)
        {
            if (length > Wire.MaxCommandBytes)
                throw new ZmtpException($"A command announces {length} bytes; at most {Wire.MaxCommandBytes} are taken.");
        }
        else if (length > (ulong)options.MaxFrameBytes)
        {
            throw new ZmtpException($"A frame announces {length} bytes; at most {options.MaxFrameBytes} are taken.");
        }
        else if ((long)length > options.MaxMessageBytes - messageBytes)
        {
            throw new ZmtpException($"A message has {messageBytes} bytes and announces {length} more; at most {options.MaxMessageBytes} are taken.");
        }

        return (int)length;
    }
}
