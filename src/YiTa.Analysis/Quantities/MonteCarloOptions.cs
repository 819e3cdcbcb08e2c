using System.Collections.Immutable;
using YiTa.Analysis.Quantities.Internal;

namespace YiTa.Analysis.Quantities;

/// <summary>How a simulation is done. The same options give the same draws, to the last bit, on every machine.</summary>
/// <remarks>
/// Draws take 8 bytes for each result, and as much again once a quantile is asked for: 160 MB for ten million draws.
/// </remarks>
/// <example>
/// <code>
/// using YiTa.Analysis.Quantities;
/// var options = new MonteCarloOptions { Draws = 20_000, Shape = InputShape.Pert };
/// var people = Quantity.Literal(63_000, 60_000, 67_000, Unit.Persons, "people met", "an example");
/// people.Simulate(options).Mean == people.Simulate(options with { Threads = 1 }).Mean
/// </code>
/// </example>
public sealed record MonteCarloOptions
{
    /// <summary>The most draws that a simulation makes.</summary>
    public const int MaximumDraws = 100_000_000;

    /// <summary>
    /// How many draws to make, 1 to <see cref="MaximumDraws"/>; one million unless changed, which JCGM 101 7.2.2 expects to give a 95 per
    /// cent interval to one or two significant digits. With <see cref="StableDigits"/>, the most that are made.
    /// </summary>
    public int Draws { get; init; } = 1_000_000;

    /// <summary>Where the random numbers start; 1962 unless changed. Equal inputs get equal draws in every simulation of one seed.</summary>
    public ulong Seed { get; init; } = 1962;

    /// <summary>
    /// How inputs with an interval and a best value are spread; <see cref="InputShape.Triangular"/> unless changed. Inputs with an
    /// interval alone are uniform (JCGM 101 6.4.2), inputs with one number are constants.
    /// </summary>
    public InputShape Shape { get; init; } = InputShape.Triangular;

    /// <summary>How much of the probability a coverage interval holds, between 0 and 1; 0.95 unless changed.</summary>
    public double Coverage { get; init; } = 0.95;

    /// <summary>
    /// How many significant digits of the standard uncertainty have to be stable, 1 to 4: the adaptive procedure of JCGM 101 7.9 goes on
    /// until they are, or until <see cref="Draws"/>. Null, which is the default, for a fixed number of draws.
    /// </summary>
    public int? StableDigits { get; init; }

    /// <summary>How many threads to draw on, at least 1; null for one for each processor. It changes the time and nothing else.</summary>
    public int? Threads { get; init; }

    /// <summary>Distributions of inputs by their key, in place of the one that would follow from the interval.</summary>
    public IImmutableDictionary<string, InputDistribution> Distributions { get; init; } = ImmutableDictionary<string, InputDistribution>.Empty;

    /// <summary>The same options with a distribution for one input, in place of the one that would follow from its interval.</summary>
    /// <param name="input">An input, named or not, in its own unit; not the result of arithmetic.</param>
    /// <param name="distribution">What to draw it from, in the unit of the input.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The quantity is no input.</exception>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var people = Quantity.Literal(60_000, null, Unit.Persons, "people met", "at least so many");
    /// var options = new MonteCarloOptions { Draws = 50_000 }.WithInput(people, InputDistribution.Normal(64_000, 2_000));
    /// Math.Abs(people.Simulate(options).Mean - 64_000) &lt; 60
    /// </code>
    /// </example>
    public MonteCarloOptions WithInput(Quantity input, InputDistribution distribution)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(distribution);
        var leaf = input.Operation == Operation.Name ? input.Operands[0] : input;
        if (leaf.Input is null) throw new ArgumentException($"Expected an input, to which a distribution can be given; found {input.Origin}, which is computed.", nameof(input));
        return this with { Distributions = Distributions.SetItem(leaf.Input.Key, distribution) };
    }

    /// <summary>Refuses numbers that make no sense.</summary>
    internal void Check()
    {
        if (Draws is < 1 or > MaximumDraws) throw Out(nameof(Draws), $"from 1 to {MaximumDraws:#,0}; found {Draws:#,0}");
        if (!(Coverage > 0 && Coverage < 1)) throw Out(nameof(Coverage), $"between 0 and 1; found {Coverage}");
        if (StableDigits is < 1 or > 4) throw Out(nameof(StableDigits), $"from 1 to 4; found {StableDigits}");
        if (Threads is < 1) throw Out(nameof(Threads), $"at least 1; found {Threads}");
    }

    private static ArgumentException Out(string name, FormattableString range) => new($"MonteCarloOptions.{name} is {FormattableString.Invariant(range)}.");
}
