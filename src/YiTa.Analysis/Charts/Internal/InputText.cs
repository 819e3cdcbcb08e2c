using YiTa.Analysis.Quantities;
using YiTa.Analysis.Quantities.Internal;

namespace YiTa.Analysis.Charts.Internal;

/// <summary>Inputs of a computed number that are no figures, in words.</summary>
internal static class InputText
{
    /// <summary>“natural increase a year: 2–3 per cent (literal: of the region)”.</summary>
    public static string Literal(QuantityInput input) =>
        $"{input.Title}: {QuantityText.Format((double?)input.Reading.Value, input.Bounds, input.Unit)} (literal: {input.Reason})";

    /// <summary>“date of”, “start of”: what of a figure or an event is used.</summary>
    public static string Date(QuantityInput input) => $"{input.Key[..input.Key.IndexOf(':', StringComparison.Ordinal)]} of";
}
