using System.Diagnostics.CodeAnalysis;

namespace YiTa.Notebooks.Jupyter.Internal.Zmtp;

/// <summary>Compares identities and topics by their bytes. The hash is seeded anew in each process, so that no peer can make it collide.</summary>
internal sealed class BytesComparer : IEqualityComparer<ReadOnlyMemory<byte>>
{
    public static readonly BytesComparer Instance = new();

    public bool Equals(ReadOnlyMemory<byte> x, ReadOnlyMemory<byte> y) => x.Span.SequenceEqual(y.Span);

    public int GetHashCode([DisallowNull] ReadOnlyMemory<byte> obj)
    {
        var hash = new HashCode();
        hash.AddBytes(obj.Span);
        return hash.ToHashCode();
    }
}
