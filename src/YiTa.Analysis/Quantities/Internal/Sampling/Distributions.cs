using System.Globalization;

namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>What an input is drawn from.</summary>
internal static class Distributions
{
    public static (InputDistribution Distribution, string Reason) Of(Quantity leaf, MonteCarloOptions options)
    {
        var input = leaf.Input!;
        if (options.Distributions.TryGetValue(input.Key, out var stated)) return (stated, "as the options say");
        var reading = input.Reading;
        if (reading.Low is { } only && only == reading.High) return (InputDistribution.Constant((double)only), reading.Rule);
        if (reading.Low is null || reading.High is null) throw new UnboundedInputException(leaf);
        var (low, high) = (input.Bounds.Low, input.Bounds.High);
        return reading.Value is not { } value || options.Shape == InputShape.Uniform
            ? (InputDistribution.Uniform(low, high), reading.Rule)
            : options.Shape switch
            {
                InputShape.Triangular => (InputDistribution.Triangular(low, (double)value, high), reading.Rule),
                InputShape.Pert => (InputDistribution.Pert(low, (double)value, high), reading.Rule),
                _ => throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"Expected the shape Uniform, Triangular or Pert; found {(int)options.Shape}.")),
            };
    }

    public static (InputDistribution Distribution, string Reason) OfRange(Quantity node)
    {
        var range = node.Natural;
        var reason = node.Operation switch
        {
            Operation.Hull => "all that the claims leave possible",
            Operation.LogisticSet => "all that a curve through the counts leaves possible",
            _ => "what the claims have in common",
        };
        if (!double.IsFinite(range.Low) || !double.IsFinite(range.High)) throw new UnboundedInputException(node);
        return (range.IsPoint ? InputDistribution.Constant(range.Low) : InputDistribution.Uniform(range.Low, range.High), reason);
    }
}
