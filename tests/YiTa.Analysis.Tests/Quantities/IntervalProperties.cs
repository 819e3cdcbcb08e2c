using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Interval = YiTa.Analysis.Quantities.Interval;

namespace YiTa.Analysis.Tests.Quantities;

public class IntervalProperties
{
    // A member is chosen by a share of the width, so that every sample lies inside its interval.
    private static readonly Gen<(Interval Interval, double Member)> WithMember =
        from a in Gen.Choose(-1_000_000, 1_000_000)
        from scale in Gen.Elements(1.0, 0.1, 1e-3, 7.0 / 3)
        from width in Gen.Choose(0, 10_000)
        from share in Gen.Choose(0, 100)
        let low = a * scale
        let interval = new Interval(low, low + width)
        select (interval, Math.Clamp(low + (width * (share / 100.0)), interval.Low, interval.High));

    [Fact]
    public void Results_enclose_the_result_of_every_member() =>
        Prop.ForAll(Arb.From(WithMember.Two()), pair =>
        {
            var ((a, x), (b, y)) = pair;
            return (a + b).Contains(x + y) && (a - b).Contains(x - y) && (a * b).Contains(x * y) && (y == 0 || (a / b).Contains(x / y));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_quotient_is_enclosed_exactly_and_as_tightly_as_doubles_allow() =>
        Prop.ForAll(Arb.From(Gen.Choose(1, 999_999).Two()), pair =>
        {
            var (a, b) = pair;
            var quotient = Interval.Exactly(a) / b;
            return CompareProduct(quotient.Low, b, a) <= 0 && CompareProduct(quotient.High, b, a) >= 0
                && quotient.High <= Math.BitIncrement(quotient.Low);
        }).QuickCheckThrowOnFailure();

    // Compares x · b with a without rounding: a positive double is an integer times a power of two.
    private static int CompareProduct(double x, int b, int a)
    {
        var bits = BitConverter.DoubleToInt64Bits(x);
        var exponent = (int)((bits >> 52) & 0x7FF) - 1075;
        var mantissa = new BigInteger((bits & 0xFFFFFFFFFFFFFL) | 0x10000000000000L);
        var left = mantissa * b;
        var right = new BigInteger(a);
        return exponent < 0 ? left.CompareTo(right << -exponent) : (left << exponent).CompareTo(right);
    }
}
