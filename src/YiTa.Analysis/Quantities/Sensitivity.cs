namespace YiTa.Analysis.Quantities;

/// <summary>How a quantity follows one of its inputs, to first order (JCGM 100:2008, 5.1).</summary>
/// <param name="Input">The input.</param>
/// <param name="BestValue">The value of the input at which the derivative is taken, in the input's unit: its best value, or else the middle of its bounds.</param>
/// <param name="Coefficient">The sensitivity coefficient cᵢ = ∂f/∂xᵢ, in the quantity's unit per unit of the input.</param>
/// <param name="StandardUncertainty">The standard uncertainty u(xᵢ) of the input, in the input's unit; not negative.</param>
public sealed record Sensitivity(QuantityInput Input, double BestValue, double Coefficient, double StandardUncertainty)
{
    /// <summary>What the input adds to the standard uncertainty of the quantity: |cᵢ| · u(xᵢ), in the quantity's unit.</summary>
    /// <example>
    /// <code>
    /// using YiTa.Analysis.Quantities;
    /// var x = Quantity.Literal(3, Unit.Persons, "x", "for the example");
    /// var sensitivity = (2 * x).Sensitivities(input => 0.5)[0];
    /// Math.Abs(sensitivity.Coefficient - 2) &lt; 1e-12 &amp;&amp; Math.Abs(sensitivity.Contribution - 1) &lt; 1e-12
    /// </code>
    /// </example>
    public double Contribution => StandardUncertainty == 0 ? 0 : Math.Abs(Coefficient) * StandardUncertainty;
}
