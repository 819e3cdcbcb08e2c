using System.Text.Json.Nodes;

namespace YiTa.Analysis.Quantities.Internal.Sampling;

/// <summary>A result of a simulation for programs; numbers in the unit of the quantity.</summary>
internal static class MonteCarloJson
{
    public static JsonNode Of(MonteCarloResult result)
    {
        var histogram = result.Histogram();
        var json = new JsonObject
        {
            ["title"] = MonteCarloText.Title(result),
            ["formula"] = result.Quantity.Formula,
            ["unit"] = result.Quantity.Unit.ToString(),
            ["mean"] = result.Mean,
            ["standardUncertainty"] = result.StandardUncertainty,
            ["median"] = result.Median,
            ["coverage"] = result.Options.Coverage,
            ["shortestInterval"] = Pair(result.ShortestInterval),
            ["symmetricInterval"] = Pair(result.SymmetricInterval),
            ["minimum"] = result.Minimum,
            ["maximum"] = result.Maximum,
            ["draws"] = result.Draws,
            ["outsideDomain"] = result.OutsideDomain,
            ["seed"] = result.Options.Seed,
            ["histogram"] = new JsonObject
            {
                ["low"] = histogram.Low,
                ["high"] = histogram.High,
                ["below"] = histogram.Below,
                ["above"] = histogram.Above,
                ["counts"] = new JsonArray([.. histogram.Counts.Select(count => (JsonNode)count)]),
            },
            ["inputs"] = new JsonArray([.. result.Inputs.Select(Input)]),
        };
        if (result.Policy is { } policy) json["policy"] = policy.Name;
        if (result.IsStable is { } stable) (json["numericalTolerance"], json["isStable"]) = (result.NumericalTolerance!.Value, stable);
        return json;
    }

    private static JsonNode Input(SampledInput input)
    {
        var distribution = input.Distribution;
        var json = new JsonObject { ["title"] = input.Title, ["unit"] = input.Unit.ToString(), ["distribution"] = distribution.Kind.ToString() };
        if (input.Input is { } known) json["key"] = known.Key;
        if (double.IsFinite(distribution.Low)) (json["low"], json["high"]) = (distribution.Low, distribution.High);
        if (distribution.Kind is DistributionKind.Triangular or DistributionKind.Pert) json["mode"] = distribution.Mode;
        (json["mean"], json["standardDeviation"]) = (distribution.Mean, distribution.StandardDeviation);
        if (input.Input?.Source is { } source) json["source"] = source;
        json["reason"] = input.Reason;
        return json;
    }

    private static JsonArray Pair(Interval interval) => [interval.Low, interval.High];
}
