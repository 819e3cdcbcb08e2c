using FsCheck;
using FsCheck.Fluent;
using YiTa.Analysis.Quantities;
using Interval = YiTa.Analysis.Quantities.Interval;
using Unit = YiTa.Analysis.Quantities.Unit;

namespace YiTa.Analysis.Tests.Quantities;

/// <summary>Laws that quantities keep, over points, ranges, open ends and ranges that hold zero.</summary>
public class QuantityAlgebraProperties
{
    private static readonly Gen<Quantity> Anything =
        from name in Gen.Elements("a", "b", "c", "d")
        from low in Gen.Choose(-1000, 1000)
        from width in Gen.Choose(0, 1000)
        from kind in Gen.Elements("range", "range", "point", "at least", "at most", "open")
        let number = low / 10m
        select Quantity.Literal(kind is "at most" or "open" ? null : number, kind is "at least" or "open" ? null : kind == "point" ? number : number + (width / 10m), Unit.Persons, name, "test");

    private static readonly Gen<Unit> Units =
        from pairs in Gen.ArrayOf(
            from unit in Gen.Elements("persons", "families", "days", "years", "tonnes", "kilograms", "new rubles", "share", "yuan")
            from exponent in Gen.Elements(-3, -2, -1, 1, 1, 2, 12)
            select Unit.Parse(unit).Pow(exponent), 3)
        select pairs[0] * pairs[1] * pairs[2];

    [Fact]
    public void What_is_known_once_is_known_everywhere() => Check(Anything.Three(), triple =>
    {
        var (x, y, z) = triple;
        Assert.Equal(Interval.Exactly(0), (x - x).Bounds);
        Assert.Equal(y.Bounds, (x + y - x).Bounds);
        Assert.Equal(y.Bounds, (x == y ? y : y + (z - z)).Bounds);
        if (!(x.Bounds.Low == 0 && x.Bounds.High == 0)) Assert.Equal(Interval.Exactly(1), (x / x).Bounds);
    });

    [Fact]
    public void Order_and_brackets_do_not_change_bounds() => Check(Anything.Three(), triple =>
    {
        var (x, y, z) = triple;
        Near((x + y).Bounds, (y + x).Bounds);
        Near((x * y).Bounds, (y * x).Bounds);
        Near((x + y + z).Bounds, (x + (y + z)).Bounds);
        Near((x * y * z).Bounds, (x * (y * z)).Bounds);
        Near((x * (y + z)).Bounds, ((x * y) + (x * z)).Bounds);
        Near((x - y).Bounds, (-(y - x)).Bounds);
        Near(Quantity.Sum(x, y, z).Bounds, (x + y + z).Bounds);
        Near(Quantity.Min(x, y).Bounds, (-Quantity.Max(-x, -y)).Bounds);
    });

    [Fact]
    public void Equal_quantities_have_equal_hashes_and_numbers() => Check(Anything.Three(), triple =>
    {
        var (x, y, z) = triple;
        var (one, other) = ((x + y) * z, (x + y) * z);
        Assert.True(one == other && one.Equals((object)other) && one.GetHashCode() == other.GetHashCode() && one.Bounds == other.Bounds);
        Assert.False(one == (x + y) || one != other || one.Equals(null));
        Assert.Equal(x == y, y == x);
        Assert.Equal(one, one.Under(UncertaintyPolicy.TenPerCent).Under(UncertaintyPolicy.AsPrinted));
    });

    [Fact]
    public void Units_multiply_divide_and_read_as_they_are_written() => Check(Units.Three(), triple =>
    {
        var (a, b, c) = triple;
        Assert.Equal(a * b, b * a);
        Assert.Equal(a.GetHashCode(), (b * a / b).IsDimensionless == a.IsDimensionless && b * a / b == a ? (b * a / b).GetHashCode() : a.GetHashCode());
        Assert.True((a * b).SameDimension(b * a) && (a * b / b).SameDimension(a) && (a * b * c).SameDimension(a * (b * c)));
        Assert.Equal(a, Unit.Parse(a.ToString()));
        Assert.Equal(a * b / c, Unit.Parse((a * b / c).ToString()));
    });

    private static void Near(Interval a, Interval b)
    {
        Assert.True(Near(a.Low, b.Low) && Near(a.High, b.High), $"{a.Low:R} to {a.High:R} and {b.Low:R} to {b.High:R}");
    }

    private static bool Near(double a, double b) => a.Equals(b) || Math.Abs(a - b) <= 1e-9 * Math.Max(1, Math.Abs(a));

    private static void Check<T>(Gen<T> gen, Action<T> law) => Prop.ForAll(Arb.From(gen), law).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(7, 1));
}
