using YiTa.Analysis.Quantities.Internal.Sampling;

namespace YiTa.Analysis.Tests.Quantities.Sampling;

public class ElementaryTests
{
    /// <summary>Errors in units of the last place, against 60 digits: the worst of some 250 to 750 arguments for each function.</summary>
    [Theory]
    [InlineData("exp", 0.0, double.MaxValue, 0.6)]
    [InlineData("ln", 0.0, double.MaxValue, 0.75)]
    [InlineData("power", 1e-20, 1e20, 1.0)]
    [InlineData("power", 0.0, double.MaxValue, 3.0)]
    [InlineData("root", 0.0, double.MaxValue, 1.0)]
    public void Functions_are_as_accurate_as_documented(string function, double from, double to, double units)
    {
        var rows = ReferenceRows.Of("elementary.csv").Where(row => row["function"] == function && Math.Abs(ReferenceRows.Number(row["nearest"])) is var size && size >= from && size <= to).ToList();
        Assert.True(rows.Count >= 250, $"{rows.Count} rows");
        var worst = rows.MaxBy(Error)!;
        Assert.True(Error(worst) < units, $"{function}({worst["x"]}, {worst["y"]}) is off by {Error(worst)} units");
    }

    [Theory]
    [InlineData(0.0, double.NegativeInfinity)]
    [InlineData(-1.0, double.NaN)]
    [InlineData(double.NaN, double.NaN)]
    [InlineData(double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData(1.0, 0.0)]
    public void Logarithms_at_the_ends_of_their_domain(double x, double expected) => Assert.Equal(expected, VectorMath.Log(x));

    [Fact]
    public void Powers_and_roots_outside_their_domain_are_not_numbers()
    {
        Assert.Equal(double.NaN, VectorMath.Pow(-2, 0.5));
        Assert.Equal(double.NaN, VectorMath.Pow(0, 2));
        Assert.Equal(double.NaN, VectorMath.Root(-8, 4));
        Assert.Equal(-2, VectorMath.Root(-8, 3));
        Assert.Equal(0, VectorMath.Root(0, 3));
        Assert.Equal(double.PositiveInfinity, VectorMath.Exp(1000));
        Assert.Equal(0, VectorMath.Exp(-1000));
        Assert.Equal(double.NaN, VectorMath.Exp(double.NaN));
    }

    private static double Error(IReadOnlyDictionary<string, string> row)
    {
        var (x, y) = (ReferenceRows.Number(row["x"]), ReferenceRows.Number(row["y"]));
        var own = row["function"] switch
        {
            "exp" => VectorMath.Exp(x),
            "ln" => VectorMath.Log(x),
            "power" => VectorMath.Pow(x, y),
            _ => VectorMath.Root(x, (int)y),
        };
        var nearest = ReferenceRows.Number(row["nearest"]);
        var unit = Math.BitIncrement(Math.Abs(nearest)) - Math.Abs(nearest);
        return Math.Abs(((own - nearest) / unit) - ReferenceRows.Number(row["rest"]));
    }
}
