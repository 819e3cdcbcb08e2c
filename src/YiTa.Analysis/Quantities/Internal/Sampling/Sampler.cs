using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>Draws one input, by the inverse of its distribution function: one random number for each draw.</summary>
/// <param name="distribution">What to draw from; not a constant.</param>
/// <param name="key">A hash of the input's identity that is the same on every machine.</param>
internal sealed class Sampler(InputDistribution distribution, ulong key)
{
    private readonly BetaTable? _beta = distribution.Kind switch
    {
        DistributionKind.Pert => new(
            1 + (4 * (distribution.Mode - distribution.Low) / (distribution.High - distribution.Low)),
            1 + (4 * (distribution.High - distribution.Mode) / (distribution.High - distribution.Low))),
        DistributionKind.Arcsine => new(0.5, 0.5),
        DistributionKind.StudentT => new(distribution.DegreesOfFreedom!.Value / 2, distribution.DegreesOfFreedom!.Value / 2),
        _ => null,
    };

    public InputDistribution Distribution { get; } = distribution;

    public ulong Key { get; } = key;

    /// <summary>Fills a register.</summary>
    /// <param name="stream">The random numbers, which move on.</param>
    /// <param name="to">The first number of the register.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(ref RandomStream stream, ref double to)
    {
        switch (Distribution.Kind)
        {
            case DistributionKind.Uniform:
                Uniform(ref stream, ref to);
                break;
            case DistributionKind.Triangular:
                Triangular(ref stream, ref to);
                break;
            case DistributionKind.Pert or DistributionKind.Arcsine:
                Beta(ref stream, ref to);
                break;
            case DistributionKind.StudentT:
                StudentT(ref stream, ref to);
                break;
            default:
                Normal(ref stream, ref to);
                break;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Uniform(ref RandomStream stream, ref double to)
    {
        // Rounding never takes a draw across an end if it does not take the greatest one.
        var span = Distribution.High - Distribution.Low;
        while (Math.FusedMultiplyAdd(RandomStream.Greatest, span, Distribution.Low) > Distribution.High) span = Math.BitDecrement(span);
        var (low, width) = (Vector512.Create(Distribution.Low), Vector512.Create(span));
        var local = stream;
        for (nuint i = 0; i < Kernels.Block; i += 8) Vector512.FusedMultiplyAdd(local.Next(), width, low).StoreUnsafe(ref to, i);
        stream = local;
    }

    // u < c: a + √(u (b−a)(m−a)), else b − √((1−u)(b−a)(b−m)), where c = (m−a)/(b−a).
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Triangular(ref RandomStream stream, ref double to)
    {
        var (low, high) = (Vector512.Create(Distribution.Low), Vector512.Create(Distribution.High));
        var (below, above) = (Distribution.Mode - Distribution.Low, Distribution.High - Distribution.Mode);
        var width = Distribution.High - Distribution.Low;
        var (rising, falling, limit) = (Vector512.Create(width * below), Vector512.Create(width * above), Vector512.Create(below / width));
        var local = stream;
        for (nuint i = 0; i < Kernels.Block; i += 8)
        {
            var u = local.Next();
            var rises = Vector512.LessThan(u, limit);
            var root = Vector512.Sqrt(Vector512.ConditionalSelect(rises, u * rising, (Vector512.Create(1.0) - u) * falling));
            Between(Vector512.ConditionalSelect(rises, low + root, high - root), low, high).StoreUnsafe(ref to, i);
        }

        stream = local;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Beta(ref RandomStream stream, ref double to)
    {
        var (low, high) = (Vector512.Create(Distribution.Low), Vector512.Create(Distribution.High));
        var width = high - low;
        var table = _beta!;
        var local = stream;
        for (nuint i = 0; i < Kernels.Block; i += 8)
            Between(table.Of(local.Next(), low, high, width), low, high).StoreUnsafe(ref to, i);
        stream = local;
    }

    // With B of a beta distribution whose parameters are both ν/2: T = √ν (B − ½)/√(B (1 − B)).
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void StudentT(ref RandomStream stream, ref double to)
    {
        var freedom = Distribution.DegreesOfFreedom!.Value;
        var scale = Distribution.StandardDeviation * Math.Sqrt(freedom - 2) / 2;
        var (centre, below, above) = (Vector512.Create(Distribution.Mean), Vector512.Create(-scale), Vector512.Create(scale));
        var (zero, one) = (Vector512<double>.Zero, Vector512.Create(1.0));
        var table = _beta!;
        var local = stream;
        for (nuint i = 0; i < Kernels.Block; i += 8)
        {
            var u = local.Next();
            var isAbove = Vector512.GreaterThan(u, Vector512.Create(0.5));
            // By symmetry always from the low end, where B is as exact as it can be.
            var b = table.Of(Vector512.ConditionalSelect(isAbove, one - u, u), zero, one, one);
            var size = (one - (b + b)) / Vector512.Sqrt(b * (one - b));
            Vector512.FusedMultiplyAdd(size, Vector512.ConditionalSelect(isAbove, above, below), centre).StoreUnsafe(ref to, i);
        }

        stream = local;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Normal(ref RandomStream stream, ref double to)
    {
        var (mean, deviation) = (Vector512.Create(Distribution.Mean), Vector512.Create(Distribution.StandardDeviation));
        var local = stream;
        for (nuint i = 0; i < Kernels.Block; i += 8)
            Vector512.FusedMultiplyAdd(NormalQuantile.Of(local.Next()), deviation, mean).StoreUnsafe(ref to, i);
        stream = local;
    }

    // Rounding may put a draw next to an end on its other side.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Between(Vector512<double> value, Vector512<double> low, Vector512<double> high)
    {
        value = Vector512.ConditionalSelect(Vector512.LessThan(value, low), low, value);
        return Vector512.ConditionalSelect(Vector512.GreaterThan(value, high), high, value);
    }
}
