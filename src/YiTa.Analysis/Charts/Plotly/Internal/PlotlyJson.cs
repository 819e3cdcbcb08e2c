using System.Text.Json;
using System.Text.Json.Serialization;

namespace YiTa.Analysis.Charts.Plotly.Internal;

/// <summary>The model in plotly's spelling, without reflection, so that trimmed and ahead-of-time compiled programs can use it.</summary>
[JsonSerializable(typeof(PlotlyFigure))]
internal sealed partial class PlotlyJson : JsonSerializerContext
{
    /// <summary>The one instance to use: plotly's names are those of the model without capitals.</summary>
    public static PlotlyJson Spelling { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = new LowerCase(),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });

    private sealed class LowerCase : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToLowerInvariant();
    }
}
