using System.Net;
using System.Text.Json.Nodes;
using YiTa.Analysis.Charts;
using YiTa.Analysis.Evidence;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Reconciliation;

namespace YiTa.Analysis.Display.Internal;

/// <summary>What values of this library show in a notebook, by MIME type.</summary>
internal static class NotebookBundles
{
    public static IReadOnlyDictionary<string, JsonNode>? Of(object value) => value switch
    {
        Quantity quantity => quantity.ToMimeBundle(),
        PublishedQuantity published => new QuantityTable(published).ToMimeBundle(),
        QuantityTable table => table.ToMimeBundle(),
        SensitivityTable table => table.ToMimeBundle(),
        MonteCarloResult simulation => simulation.ToMimeBundle(),
        Lineage lineage => lineage.ToMimeBundle(),
        ClaimSet claims => claims.ToMimeBundle(),
        Balance balance => balance.ToMimeBundle(),
        Chart chart => OneOutput(chart.ToMimeBundles()),
        IFigure figure => EvidenceDisplay.Of(figure),
        HistoricalEvent happening => EvidenceDisplay.Of(happening),
        Conflict conflict => EvidenceDisplay.Of(conflict),
        Interval or Unit or Citation => Text(value.ToString()!),
        _ => null,
    };

    /// <summary>Text as it is.</summary>
    public static IReadOnlyDictionary<string, JsonNode> Text(string text) => new Dictionary<string, JsonNode>
    {
        [NotebookFormatterSource.Html] = $"<span>{WebUtility.HtmlEncode(text)}</span>",
        [NotebookFormatterSource.Plain] = text,
    };

    /// <summary>Picture and caption in one output, for engines that have only one for a value.</summary>
    private static Dictionary<string, JsonNode> OneOutput(IReadOnlyList<IReadOnlyDictionary<string, JsonNode>> bundles)
    {
        var (picture, caption) = (bundles[0], bundles[1]);
        var alternative = picture[NotebookFormatterSource.Plain].GetValue<string>();
        return new()
        {
            [NotebookFormatterSource.Plotly] = picture[NotebookFormatterSource.Plotly],
            [NotebookFormatterSource.Html] = $"<p>{WebUtility.HtmlEncode(alternative)}</p>\n{caption[NotebookFormatterSource.Html].GetValue<string>()}",
            [NotebookFormatterSource.Plain] = $"{alternative}\n{caption[NotebookFormatterSource.Plain].GetValue<string>()}",
        };
    }
}
