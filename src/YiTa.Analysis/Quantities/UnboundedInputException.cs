namespace YiTa.Analysis.Quantities;

/// <summary>An input that is open to one side was to be drawn: no distribution follows from “at least 60,000” alone.</summary>
/// <example>
/// <code>
/// using YiTa.Analysis.Quantities;
/// var met = Quantity.Literal(60_000, null, Unit.Persons, "people met", "at least so many");
/// var openEnd = "";
/// try { met.Simulate(); }
/// catch (UnboundedInputException error) { openEnd = error.Variable.ToString(); }
/// openEnd == "at least 60,000 persons"
/// </code>
/// </example>
public sealed class UnboundedInputException : InvalidOperationException
{
    internal UnboundedInputException(Quantity variable)
        : base(Text(variable)) => Variable = variable;

    /// <summary>The input, or the hull or intersection of claims, that has an open end.</summary>
    public Quantity Variable { get; }

    private static string Text(Quantity variable)
    {
        var bounds = variable.Natural;
        var end = double.IsFinite(bounds.Low) ? "upper end" : double.IsFinite(bounds.High) ? "lower end" : "end on either side";
        var policy = variable.Policy is { } read ? $" under the policy '{read.Name}'" : "";
        return $"Cannot draw {variable.Origin}: it is {variable}{policy}, with no {end}. Read it under a policy that closes it, put a literal with an end and a reason in its place, or name a distribution with MonteCarloOptions.WithInput.";
    }
}
