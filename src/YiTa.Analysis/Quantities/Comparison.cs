namespace YiTa.Analysis.Quantities;

/// <summary>
/// The conclusion that one quantity exceeds another. It is judged by the bounds of their difference, so that inputs which both share are
/// one unknown: two quantities whose bounds overlap may still be in a fixed order.
/// </summary>
/// <example>
/// <code>
/// using YiTa.Analysis.Quantities;
/// var x = Quantity.Literal(10, 20, Unit.Persons, "those who left", "for the example");
/// var more = new Comparison("More left than nine tenths of them", x, x * 9 / 10);
/// more.Verdict == Verdict.Always &amp;&amp; more.Difference.ToString() == "1–2 persons"
/// </code>
/// </example>
public sealed record Comparison
{
    /// <summary>Makes the comparison.</summary>
    /// <param name="claim">What it says, in a sentence; not blank.</param>
    /// <param name="greater">The quantity that is said to be greater.</param>
    /// <param name="smaller">The other, in the same unit or one that converts exactly.</param>
    /// <exception cref="ArgumentException"><paramref name="claim"/> is blank.</exception>
    /// <exception cref="UnitMismatchException">The units do not fit.</exception>
    /// <exception cref="InvalidOperationException">The quantities are read under different policies.</exception>
    /// <exception cref="ArgumentNullException">A quantity is null.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var left = Quantity.Literal(60_000, 67_000, Unit.Persons, "those who left", "for the example");
    /// new Comparison("More than 58,000 left", left, Quantity.Constant(58_000, Unit.Persons)).Verdict == Verdict.Always
    /// </code>
    /// </example>
    public Comparison(string claim, Quantity greater, Quantity smaller)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(claim);
        (Claim, Difference) = (claim, greater - smaller);
    }

    /// <summary>What it says.</summary>
    public string Claim { get; }

    /// <summary>The first quantity minus the second.</summary>
    public Quantity Difference { get; }

    /// <summary>Always where the difference is above 0 throughout its bounds, never where it is nowhere above 0, else possible.</summary>
    public Verdict Verdict => Judge(Difference);

    /// <summary>The verdict with all figures read under another policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    /// <exception cref="ArithmeticException">Under this policy the lineage divides by zero or leaves the domain of a function.</exception>
    /// <exception cref="InvalidOperationException">Under this policy the claims of an intersection have nothing in common.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Evidence;
    /// using YiTa.Analysis.Quantities;
    /// var evidence = EvidencePackage.Load();
    /// var many = new Comparison("More than half are stateless", evidence.Quantity("yita-stateless-share-ili-1962"), Quantity.Constant(50, Unit.PerCent));
    /// var doubtful = UncertaintyPolicy.TenPerCent with { Name = "±20 per cent for about", AboutWithin = 0.2m };
    /// many.Under(UncertaintyPolicy.TenPerCent) == Verdict.Always &amp;&amp; many.Under(doubtful) == Verdict.Possible
    /// </code>
    /// </example>
    public Verdict Under(UncertaintyPolicy policy) => Judge(Difference.Under(policy));

    /// <summary>“The claim: always”.</summary>
    public override string ToString() => $"{Claim}: {Word(Verdict)}";

    internal static string Word(Verdict verdict) => verdict switch { Verdict.Always => "always", Verdict.Never => "never", _ => "possible" };

    internal static Verdict Judge(Quantity difference) => difference.Bounds.Low > 0 ? Verdict.Always : difference.Bounds.High <= 0 ? Verdict.Never : Verdict.Possible;
}
