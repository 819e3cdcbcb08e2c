namespace YiTa.Notebooks.Jupyter.Internal.Link;

/// <summary>What the kernel and its worker send each other.</summary>
internal readonly record struct Packet(PacketHead Head, ReadOnlyMemory<byte> Body);
