namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>Something queued for one or several peers: a message, a command or bytes without a frame.</summary>
internal sealed class Outgoing
{
    /// <summary>What a frame in memory costs beside its bytes, so that empty frames do not gather without end.</summary>
    public const int FrameOverheadBytes = 64;

    private readonly ReadOnlyMemory<byte>[] frames;
    private readonly bool framed;

    private Outgoing(ReadOnlyMemory<byte>[] frames, bool framed, bool isCommand)
    {
        this.frames = frames;
        this.framed = framed;
        IsCommand = isCommand;
        foreach (var frame in frames) Cost += frame.Length + FrameOverheadBytes;
    }

    public bool IsCommand { get; }

    /// <summary>What counts against the limit of a queue, in bytes.</summary>
    public long Cost { get; }

    public int FrameCount => frames.Length;

    public static Outgoing Message(IEnumerable<ReadOnlyMemory<byte>> frames) => new([.. frames], true, false);

    public static Outgoing Command(byte[] body) => new([body], true, true);

    public static Outgoing Raw(byte[] bytes) => new([bytes], false, true);

    public ReadOnlyMemory<byte> Body(int frame) => frames[frame];

    public int HeaderBytes(int frame) => framed ? Wire.HeaderBytes(frames[frame].Length) : 0;

    public void WriteHeader(int frame, Span<byte> target)
    {
        if (framed) Wire.WriteHeader(target, IsCommand ? Wire.Command : frame < frames.Length - 1 ? Wire.More : (byte)0, frames[frame].Length);
    }
}
