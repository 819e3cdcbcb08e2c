using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>Hashes that are the same in every process and on every machine, unlike those of .NET.</summary>
internal static class StableHash
{
    /// <summary>The first eight bytes of the text's SHA-256.</summary>
    public static ulong Of(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return BinaryPrimitives.ReadUInt64LittleEndian(hash);
    }

    /// <summary>The hash of a whole lineage; names do not count.</summary>
    public static ulong Of(Quantity quantity)
    {
        var made = new Dictionary<Quantity, ulong>(ReferenceEqualityComparer.Instance);
        foreach (var node in quantity.PostOrder())
        {
            if (node.Operation == Operation.Name)
            {
                made[node] = made[node.Operands[0]];
                continue;
            }

            var hash = node.Input is { } input ? Of(input.Key) : Of(FormattableString.Invariant($"{node.Operation} {node.Exponent} {node.Factor.Numerator}/{node.Factor.Denominator} {node.Unit}"));
            foreach (var operand in node.Operands) hash = RandomStream.Mix((hash * 3) + made[operand]);
            made[node] = hash;
        }

        return made[quantity];
    }
}
