using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Quantities;

/// <summary>
/// A named rule for how the words and the digits of a source become an interval. The sources print “about 2,000”, “nearly 60,000” or
/// “900,000”; how far the truth may lie from these is a choice, made here once and changed in one line.
/// </summary>
/// <remarks>
/// Under every policy a range is its ends, and bounds are never widened: “at least 60,000” and bounds implied by words are as curated. An order of magnitude (“tens of thousands”) runs from the printed power of ten up to <see cref="OrderOfMagnitudeFactor"/>
/// times it, without a best value.
/// </remarks>
/// <example>
/// <code>
/// using YiTa.Analysis.Evidence;
/// using YiTa.Analysis.Quantities;
/// var fled = EvidencePackage.Load().Observation("xfao-border-crossers-tacheng-county-1962-04-10");   // around 2,000 people
/// var wide = UncertaintyPolicy.TenPerCent with { Name = "±25 per cent for about", AboutWithin = 0.25m };
/// wide.Read(fled).Low == 1500 &amp;&amp; UncertaintyPolicy.AsPrinted.Read(fled).Low == 2000
/// </code>
/// </example>
public sealed record UncertaintyPolicy
{
    /// <summary>What people call the policy; named in every output that depends on it.</summary>
    public required string Name { get; init; }

    /// <summary>How far the truth lies from a number that is loosened by <c>about</c>, to either side, as a share of it; 0 or more.</summary>
    public decimal AboutWithin { get; init; }

    /// <summary>How far the truth lies below a number that is loosened by <c>nearly</c>, as a share of it; 0 to 1.</summary>
    public decimal NearlyWithin { get; init; }

    /// <summary>How many times the printed power of ten an order of magnitude reaches up to; at least 1.</summary>
    public decimal OrderOfMagnitudeFactor { get; init; } = 10;

    /// <summary>What round numbers mean.</summary>
    public RoundNumberReading RoundNumbers { get; init; }

    /// <summary>Whether a figure without a lower bound, such as “up to 58,000”, begins at 0; growth can be negative and is left open.</summary>
    public bool CountsAreNotNegative { get; init; }

    /// <summary>Everything at its word: a printed number is itself, whatever words loosen it. The default.</summary>
    public static UncertaintyPolicy AsPrinted { get; } = new() { Name = "as printed" };

    /// <summary>As printed, and what is counted is not negative: “up to 58,000” is 0 to 58,000.</summary>
    public static UncertaintyPolicy NotNegative { get; } = AsPrinted with { Name = "as printed, not negative", CountsAreNotNegative = true };

    /// <summary><c>about</c> within 10 per cent to either side, <c>nearly</c> within 10 per cent below.</summary>
    public static UncertaintyPolicy TenPerCent { get; } = new() { Name = "±10 per cent for about", AboutWithin = 0.10m, NearlyWithin = 0.10m };

    /// <summary>Like <see cref="TenPerCent"/>, and round numbers are rounded; the wider reading counts.</summary>
    public static UncertaintyPolicy SignificantDigits { get; } = TenPerCent with
    {
        Name = "significant digits for round numbers",
        RoundNumbers = RoundNumberReading.SignificantDigits,
    };

    /// <summary>The policies that stand ready, from the narrowest to the widest reading of printed numbers.</summary>
    public static IReadOnlyList<UncertaintyPolicy> All { get; } = [AsPrinted, NotNegative, TenPerCent, SignificantDigits];

    /// <summary>What this policy makes of a figure.</summary>
    /// <param name="figure">An observation or a context figure.</param>
    /// <returns>Best value and bounds in the figure's unit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <exception cref="InvalidOperationException">A width of the policy is out of its range.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var residents = EvidencePackage.Load().Observation("yita-stateless-share-ili-1962");   // about 60 per cent
    /// UncertaintyPolicy.TenPerCent.Read(residents) is { Value: 0.60m, Low: 0.54m, High: 0.66m, Rule: "about: ±10 per cent" }
    /// </code>
    /// </example>
    public PolicyReading Read(IFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (AboutWithin < 0 || NearlyWithin is < 0 or > 1 || OrderOfMagnitudeFactor < 1)
            throw new InvalidOperationException(FormattableString.Invariant($"The policy '{Name}' needs AboutWithin ≥ 0, NearlyWithin from 0 to 1 and OrderOfMagnitudeFactor ≥ 1; found {AboutWithin}, {NearlyWithin} and {OrderOfMagnitudeFactor}."));
        if (figure.Value is { } value) return Printed(value, figure.Qualifier);
        var (low, rule) = (figure.Low, Bounded(figure));
        if (CountsAreNotNegative && low is null && figure.Measure is not ("growth" or "growth factor")) (low, rule) = (0, $"{rule}, not negative");
        return new PolicyReading(low == figure.High ? low : null, low, figure.High, rule);
    }

    private PolicyReading Printed(decimal value, Qualifier qualifier)
    {
        if (qualifier == Qualifier.OrderOfMagnitude)
            return new(null, Math.Min(value, value * OrderOfMagnitudeFactor), Math.Max(value, value * OrderOfMagnitudeFactor), "an order of magnitude");
        var (share, rule) = qualifier switch
        {
            Qualifier.About => (AboutWithin, FormattableString.Invariant($"about: ±{AboutWithin * 100:0.##} per cent")),
            Qualifier.Nearly => (NearlyWithin, FormattableString.Invariant($"nearly: up to {NearlyWithin * 100:0.##} per cent below")),
            _ => (0m, "as printed"),
        };
        var within = share * Math.Abs(value);
        if (RoundNumbers == RoundNumberReading.SignificantDigits && HalfUnit(value) is var half && half > within)
            (within, rule) = (half, FormattableString.Invariant($"rounded: ±{half:#,0.############}"));
        if (within == 0) return new(value, value, value, "as printed");
        // An interval does not cross zero, and 'nearly' is never above.
        var (low, high) = (value - within, qualifier == Qualifier.Nearly ? value : value + within);
        return new(value, value >= 0 ? Math.Max(0, low) : low, value <= 0 && value != 0 ? Math.Min(0, high) : high, rule);
    }

    private static string Bounded(IFigure figure) => figure.Qualifier switch
    {
        Qualifier.Between => "the printed range",
        Qualifier.Implied => "bounds implied by words",
        _ => "the printed bound",
    };

    /// <summary>Half a unit of the last digit that counts: of the last decimal, or of the last digit before at least two zeros; 0 for counts.</summary>
    private static decimal HalfUnit(decimal value)
    {
        if (value.Scale > 0) return 0.5m / (decimal)Math.Pow(10, value.Scale);
        if (value == 0 || value % 100 != 0) return 0;
        var unit = 100m;
        while (value % (unit * 10) == 0) unit *= 10;
        return unit / 2;
    }
}
