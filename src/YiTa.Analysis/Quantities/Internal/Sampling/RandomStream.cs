using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>
/// Eight generators xoshiro256++ side by side (D. Blackman and S. Vigna, “Scrambled linear pseudorandom number generators”, ACM
/// Transactions on Mathematical Software 47, 2021). Lane, segment, input and seed are hashed into the state, so a segment can be drawn
/// by any thread, at any time, alone.
/// </summary>
internal struct RandomStream
{
    /// <summary>The greatest number that is drawn: 1 − 2⁻⁵³.</summary>
    public const double Greatest = 1 - 1.1102230246251565e-16;

    private const ulong Golden = 0x9E3779B97F4A7C15;
    private Vector512<ulong> _a;
    private Vector512<ulong> _b;
    private Vector512<ulong> _c;
    private Vector512<ulong> _d;

    public RandomStream(ulong seed, ulong input, ulong segment)
    {
        var key = Mix(Mix(Mix(seed + Golden) ^ input) + (segment * Golden));
        for (var lane = 0; lane < 8; lane++)
        {
            // SplitMix64, four outputs for each lane.
            var counter = key + ((ulong)lane * 4 * Golden);
            _a = _a.WithElement(lane, Mix(counter + Golden));
            _b = _b.WithElement(lane, Mix(counter + unchecked(2 * Golden)));
            _c = _c.WithElement(lane, Mix(counter + unchecked(3 * Golden)));
            _d = _d.WithElement(lane, Mix(counter + unchecked(4 * Golden)));
        }
    }

    /// <summary>Eight numbers between 0 and 1, neither of them included: odd multiples of 2⁻⁵³, symmetric about ½.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Vector512<double> Next()
    {
        var sum = _a + _d;
        var bits = ((sum << 23) | (sum >> 41)) + _a;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = (_d << 45) | (_d >> 19);
        // The upper 52 bits as the mantissa of a number from 1 to 2.
        return ((bits >> 12) | Vector512.Create(0x3FF0000000000000UL)).AsDouble() - Vector512.Create(Greatest);
    }

    /// <summary>The finaliser of SplitMix64 (G. Steele, D. Lea and C. Flood, OOPSLA 2014).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
