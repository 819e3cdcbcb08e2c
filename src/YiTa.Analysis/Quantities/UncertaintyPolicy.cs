using YiTa.Analysis.Evidence;

namespace YiTa.Analysis.Quantities;

/// <summary>
/// A named rule for how the words and the digits of a source become an interval. The sources print “about 2,000”, “nearly 60,000” or
/// “900,000”; how far the truth may lie from these is a choice, made here once and changed in one line.
/// </summary>
/// <remarks>
/// Under every policy a range is its ends, <c>at least</c> and <c>up to</c> leave the other side open, and bounds implied by words are as
/// curated. An order of magnitude (“tens of thousands”) runs from the printed power of ten up to <see cref="OrderOfMagnitudeFactor"/>
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

    /// <summary>Whether what is counted cannot be below zero, so that <c>up to</c> has a lower end; growth and other shares excepted.</summary>
    public bool CountsAreNotNegative { get; init; }

    /// <summary>Everything at its word: a printed number is itself, whatever words loosen it. The default.</summary>
    public static UncertaintyPolicy AsPrinted { get; } = new() { Name = "as printed" };

    /// <summary><c>about</c> within 10 per cent to either side, <c>nearly</c> within 10 per cent below; counts are not negative.</summary>
    public static UncertaintyPolicy TenPerCent { get; } = new()
    {
        Name = "±10 per cent for about",
        AboutWithin = 0.10m,
        NearlyWithin = 0.10m,
        CountsAreNotNegative = true,
    };

    /// <summary>Like <see cref="TenPerCent"/>, and every number is rounded to its last digit that is not zero; the wider reading counts.</summary>
    public static UncertaintyPolicy SignificantDigits { get; } = TenPerCent with
    {
        Name = "significant digits for round numbers",
        RoundNumbers = RoundNumberReading.SignificantDigits,
    };

    /// <summary>The policies that stand ready, from the narrowest to the widest.</summary>
    public static IReadOnlyList<UncertaintyPolicy> All { get; } = [AsPrinted, TenPerCent, SignificantDigits];

    /// <summary>What this policy makes of a figure.</summary>
    /// <param name="figure">An observation or a context figure.</param>
    /// <returns>Best value and bounds in the figure's unit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="figure"/> is null.</exception>
    /// <exception cref="InvalidOperationException">A width of the policy is out of its range.</exception>
    public PolicyReading Read(IFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (AboutWithin < 0 || NearlyWithin is < 0 or > 1 || OrderOfMagnitudeFactor < 1)
            throw new InvalidOperationException(FormattableString.Invariant($"The policy '{Name}' needs AboutWithin ≥ 0, NearlyWithin from 0 to 1 and OrderOfMagnitudeFactor ≥ 1; found {AboutWithin}, {NearlyWithin} and {OrderOfMagnitudeFactor}."));
        var reading = figure.Value is { } value ? Printed(value, figure.Qualifier) : new PolicyReading(null, figure.Low, figure.High, Bounded(figure));
        var isCount = figure.Unit is not ("share" or "ratio");
        return CountsAreNotNegative && isCount && (reading.Low is null || (reading.Low < 0 && figure.Value >= 0))
            ? reading with { Low = 0, Rule = $"{reading.Rule}, not negative" }
            : reading;
    }

    private PolicyReading Printed(decimal value, Qualifier qualifier)
    {
        if (qualifier == Qualifier.OrderOfMagnitude)
            return new(null, Math.Min(value, value * OrderOfMagnitudeFactor), Math.Max(value, value * OrderOfMagnitudeFactor), "an order of magnitude");
        var (below, above, rule) = qualifier switch
        {
            Qualifier.About => (AboutWithin * Math.Abs(value), AboutWithin * Math.Abs(value), FormattableString.Invariant($"about: ±{AboutWithin * 100:0.##} per cent")),
            Qualifier.Nearly => (NearlyWithin * Math.Abs(value), 0m, FormattableString.Invariant($"nearly: up to {NearlyWithin * 100:0.##} per cent below")),
            _ => (0m, 0m, "as printed"),
        };
        if (below == 0 && above == 0) rule = "as printed";
        if (RoundNumbers == RoundNumberReading.SignificantDigits && HalfUnit(value) is > 0 and var half && (half > below || half > above))
        {
            (below, above) = (Math.Max(below, half), Math.Max(above, half));
            rule = FormattableString.Invariant($"rounded to its last digit that is not zero: ±{half:#,0.############}");
        }

        return new(value, value - below, value + above, rule);
    }

    private static string Bounded(IFigure figure) => figure.Qualifier switch
    {
        Qualifier.Between => "the printed range",
        Qualifier.Implied => "bounds implied by words",
        _ => "the printed bound",
    };

    /// <summary>Half a unit of the last digit that counts; 0 for whole numbers that do not end in zero, and for zero.</summary>
    private static decimal HalfUnit(decimal value)
    {
        if (value == 0) return 0;
        if (value.Scale > 0) return 0.5m / (decimal)Math.Pow(10, value.Scale);
        var unit = 1m;
        while (value % (unit * 10) == 0) unit *= 10;
        return unit == 1 ? 0 : unit / 2;
    }
}
