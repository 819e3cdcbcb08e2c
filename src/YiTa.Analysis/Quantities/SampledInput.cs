namespace YiTa.Analysis.Quantities;

/// <summary>An input of a simulation and what it was drawn from.</summary>
/// <param name="Title">What it is, for people.</param>
/// <param name="Input">The input; null for a variable that is only known to lie within a hull or an intersection of claims.</param>
/// <param name="Unit">The unit of the distribution's numbers.</param>
/// <param name="Distribution">What it was drawn from.</param>
/// <param name="Reason">Why: the shape of the options with the rule that gave the interval, or that the options name it.</param>
/// <example>
/// <code>
/// using YiTa.Analysis.Quantities;
/// var people = Quantity.Literal(63_000, 60_000, 67_000, Unit.Persons, "people met", "an example");
/// var input = people.Simulate(new MonteCarloOptions { Draws = 1_000 }).Inputs[0];
/// $"{input.Title}: {input.Distribution}" == "people met: triangular from 60,000 over 63,000 to 67,000"
/// </code>
/// </example>
public sealed record SampledInput(string Title, QuantityInput? Input, Unit Unit, InputDistribution Distribution, string Reason);
