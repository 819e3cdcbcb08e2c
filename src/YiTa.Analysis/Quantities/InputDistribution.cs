using System.Globalization;

namespace YiTa.Analysis.Quantities;

/// <summary>What a simulation draws an input from; numbers are in the unit of the input.</summary>
/// <example>
/// <code>
/// using YiTa.Analysis.Quantities;
/// var guess = InputDistribution.Pert(60_000, 63_000, 67_000);
/// Math.Abs(guess.Mean - 379_000 / 6.0) &lt; 1e-9 &amp;&amp; guess.ToString() == "PERT from 60,000 over 63,000 to 67,000"
/// </code>
/// </example>
public sealed record InputDistribution
{
    private InputDistribution(DistributionKind kind, double low, double mode, double high, double mean, double deviation, double? freedom = null) =>
        (Kind, Low, Mode, High, Mean, StandardDeviation, DegreesOfFreedom) = (kind, low, mode, high, mean, deviation, freedom);

    /// <summary>The kind.</summary>
    public DistributionKind Kind { get; }

    /// <summary>The lower end; negative infinity for a normal and a t-distribution.</summary>
    public double Low { get; }

    /// <summary>The likeliest number; the middle of a uniform distribution, all of whose numbers are equally likely, and of an arcsine.</summary>
    public double Mode { get; }

    /// <summary>The upper end; positive infinity for a normal and a t-distribution.</summary>
    public double High { get; }

    /// <summary>The expectation.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation: the input's standard uncertainty.</summary>
    public double StandardDeviation { get; }

    /// <summary>The degrees of freedom of a t-distribution; null for all others.</summary>
    public double? DegreesOfFreedom { get; }

    /// <summary>Always the same number.</summary>
    /// <param name="value">The number; finite.</param>
    /// <exception cref="ArgumentException">The number is not finite.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// InputDistribution.Constant(5).StandardDeviation == 0
    /// </code>
    /// </example>
    public static InputDistribution Constant(double value)
    {
        Check(double.IsFinite(value), "a finite number", $"{value}");
        return new(DistributionKind.Constant, value, value, value, value, 0);
    }

    /// <summary>Rectangular (JCGM 101 6.4.2): mean (a + b)/2, variance (b − a)²/12.</summary>
    /// <param name="low">The lower end a; finite.</param>
    /// <param name="high">The upper end b; finite and not below <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">An end is not finite, or they are the wrong way round.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var distribution = InputDistribution.Uniform(0, 6);
    /// distribution.Mean == 3 &amp;&amp; Math.Abs(distribution.StandardDeviation - Math.Sqrt(3)) &lt; 1e-15
    /// </code>
    /// </example>
    public static InputDistribution Uniform(double low, double high)
    {
        Check(double.IsFinite(low) && double.IsFinite(high) && double.IsFinite(high - low) && low <= high, "a low end and a high end in this order", $"{low} and {high}");
        return new(DistributionKind.Uniform, low, low + ((high - low) / 2), high, low + ((high - low) / 2), (high - low) / Math.Sqrt(12));
    }

    /// <summary>Triangular: mean (a + m + b)/3, variance (a² + m² + b² − am − ab − mb)/18.</summary>
    /// <param name="low">The lower end a; finite.</param>
    /// <param name="mode">The likeliest number m.</param>
    /// <param name="high">The upper end b; finite.</param>
    /// <exception cref="ArgumentException">A number is not finite, or they are not in order.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var distribution = InputDistribution.Triangular(0, 3, 6);
    /// distribution.Mean == 3 &amp;&amp; Math.Abs(distribution.StandardDeviation - Math.Sqrt(1.5)) &lt; 1e-15
    /// </code>
    /// </example>
    public static InputDistribution Triangular(double low, double mode, double high)
    {
        CheckOrder(low, mode, high);
        var (p, q) = (mode - low, high - mode);
        return new(DistributionKind.Triangular, low, mode, high, low + (((high - low) + p) / 3), Math.Sqrt(((p * p) + (q * q) + (p * q)) / 18));
    }

    /// <summary>PERT: mean (a + 4 m + b)/6, variance (mean − a)(b − mean)/7.</summary>
    /// <param name="low">The lower end a; finite.</param>
    /// <param name="mode">The likeliest number m.</param>
    /// <param name="high">The upper end b; finite.</param>
    /// <exception cref="ArgumentException">A number is not finite, or they are not in order.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var distribution = InputDistribution.Pert(0, 1, 6);
    /// Math.Abs(distribution.Mean - 10 / 6.0) &lt; 1e-15 &amp;&amp; distribution.StandardDeviation &lt; InputDistribution.Triangular(0, 1, 6).StandardDeviation
    /// </code>
    /// </example>
    public static InputDistribution Pert(double low, double mode, double high)
    {
        CheckOrder(low, mode, high);
        var above = ((4 * (mode - low)) + (high - low)) / 6;
        return new(DistributionKind.Pert, low, mode, high, low + above, Math.Sqrt(above * (high - low - above) / 7));
    }

    /// <summary>Gaussian (JCGM 101 6.4.7), for inputs of which an estimate and its standard uncertainty are known.</summary>
    /// <param name="mean">The estimate; finite.</param>
    /// <param name="standardDeviation">Its standard uncertainty; finite and above 0.</param>
    /// <exception cref="ArgumentException">A number is not finite, or the deviation is not above 0.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// InputDistribution.Normal(100_000, 50).ToString() == "normal with mean 100,000 and standard deviation 50"
    /// </code>
    /// </example>
    public static InputDistribution Normal(double mean, double standardDeviation)
    {
        Check(double.IsFinite(mean) && double.IsFinite(standardDeviation) && standardDeviation > 0, "a finite mean and a standard deviation above 0", $"{mean} and {standardDeviation}");
        return new(DistributionKind.Normal, double.NegativeInfinity, mean, double.PositiveInfinity, mean, standardDeviation);
    }

    /// <summary>
    /// Student's t (JCGM 101 6.4.9), for inputs estimated from a few repeated indications: centre + scale · T, with the standard deviation
    /// scale · √(ν/(ν − 2)).
    /// </summary>
    /// <param name="centre">The average of the indications; finite.</param>
    /// <param name="scale">The standard deviation of that average; finite and above 0.</param>
    /// <param name="degreesOfFreedom">ν, one less than the number of indications; above 2 and at most 200.</param>
    /// <exception cref="ArgumentException">A number is out of its range.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// // Four indications: three degrees of freedom.
    /// Math.Abs(InputDistribution.StudentT(12, 0.5, 3).StandardDeviation - 0.5 * Math.Sqrt(3)) &lt; 1e-15
    /// </code>
    /// </example>
    public static InputDistribution StudentT(double centre, double scale, double degreesOfFreedom)
    {
        Check(double.IsFinite(centre) && double.IsFinite(scale) && scale > 0 && degreesOfFreedom is > 2 and <= 200, "a finite centre, a scale above 0 and degrees of freedom above 2 and at most 200", $"{centre}, {scale} and {degreesOfFreedom}");
        return new(DistributionKind.StudentT, double.NegativeInfinity, centre, double.PositiveInfinity, centre, scale * Math.Sqrt(degreesOfFreedom / (degreesOfFreedom - 2)), degreesOfFreedom);
    }

    /// <summary>U-shaped (JCGM 101 6.4.6), for what swings between two ends like a sine: mean (a + b)/2, variance (b − a)²/8.</summary>
    /// <param name="low">The lower end a; finite.</param>
    /// <param name="high">The upper end b; finite and above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentException">An end is not finite, or they are the wrong way round.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// Math.Abs(InputDistribution.Arcsine(-0.5, 0.5).StandardDeviation - 0.5 / Math.Sqrt(2)) &lt; 1e-15
    /// </code>
    /// </example>
    public static InputDistribution Arcsine(double low, double high)
    {
        Check(double.IsFinite(low) && double.IsFinite(high) && double.IsFinite(high - low) && low < high, "a low end and a high end in this order", $"{low} and {high}");
        return new(DistributionKind.Arcsine, low, low + ((high - low) / 2), high, low + ((high - low) / 2), (high - low) / Math.Sqrt(8));
    }

    /// <summary>“uniform from 850,000 to 950,000”, “normal with mean 5 and standard deviation 2”; invariant culture.</summary>
    public override string ToString() => ToString(1);

    /// <summary>The same with all numbers multiplied, such as by 100 for shares in per cent.</summary>
    internal string ToString(double scale)
    {
        string Text(double number) => (number * scale).ToString("#,0.######", CultureInfo.InvariantCulture).Replace('-', '−');
        return Kind switch
        {
            DistributionKind.Constant => $"always {Text(Mode)}",
            DistributionKind.Uniform => $"uniform from {Text(Low)} to {Text(High)}",
            DistributionKind.Triangular => $"triangular from {Text(Low)} over {Text(Mode)} to {Text(High)}",
            DistributionKind.Pert => $"PERT from {Text(Low)} over {Text(Mode)} to {Text(High)}",
            DistributionKind.StudentT => $"t with centre {Text(Mean)}, standard deviation {Text(StandardDeviation)} and {DegreesOfFreedom!.Value.ToString("0.##", CultureInfo.InvariantCulture)} degrees of freedom",
            DistributionKind.Arcsine => $"arcsine from {Text(Low)} to {Text(High)}",
            _ => $"normal with mean {Text(Mean)} and standard deviation {Text(StandardDeviation)}",
        };
    }

    private static void CheckOrder(double low, double mode, double high) =>
        Check(double.IsFinite(low) && double.IsFinite(high) && double.IsFinite(high - low) && low <= mode && mode <= high && low < high, "a low end, a likeliest number and a high end in this order", $"{low}, {mode} and {high}");

    private static void Check(bool holds, string expected, FormattableString found)
    {
        if (!holds) throw new ArgumentException($"Expected {expected}; found {FormattableString.Invariant(found)}.");
    }
}
