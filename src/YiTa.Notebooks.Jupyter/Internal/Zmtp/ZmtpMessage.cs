namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>A message of one or more frames. Each frame has an array of its own, which nobody writes to any more.</summary>
internal sealed class ZmtpMessage(IReadOnlyList<ReadOnlyMemory<byte>> frames)
{
    public IReadOnlyList<ReadOnlyMemory<byte>> Frames { get; } = frames;
}
