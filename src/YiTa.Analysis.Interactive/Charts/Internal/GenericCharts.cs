using System.Text.Json.Nodes;
using Microsoft.FSharp.Collections;
using Plotly.NET;

namespace YiTa.Analysis.Interactive.Charts.Internal;

/// <summary>Plotly.NET's charts from and to JSON.</summary>
internal static class GenericCharts
{
    public static GenericChart From(JsonObject figure)
    {
        var traces = ListModule.OfSeq(figure["data"]!.AsArray().Select(trace => ToTrace(trace!.AsObject())));
        var layout = PlotlyObjects.Fill(new Layout(), figure["layout"]?.AsObject());
        var config = PlotlyObjects.Fill(new Config(), figure["config"]?.AsObject());
        return GenericChart.fromChartDTO(new ChartDTO(traces, layout, config));
    }

    public static JsonObject ToJson(GenericChart chart) => JsonNode.Parse(GenericChart.toJson(chart))!.AsObject();

    private static Trace ToTrace(JsonObject trace)
    {
        var type = trace["type"]!.GetValue<string>();
        Trace made = type == "sankey" ? new TraceDomain(type) : new Trace2D(type);
        return PlotlyObjects.Fill(made, trace, skip: "type");
    }
}
