using System.Text.Json.Nodes;
using Microsoft.DotNet.Interactive.Formatting;
using YiTa.Analysis.Display.Internal;
using YiTa.Analysis.Quantities;
using YiTa.Analysis.Reconciliation;

namespace YiTa.Analysis.Interactive.Kernels.Internal;

/// <summary>
/// JSON of the types that refer to themselves. The kernel makes JSON of every value that it shares, also where the value itself is passed on,
/// and shares nothing, without a word, where it fails.
/// </summary>
internal static class SharedJson
{
    private static readonly Type[] Types =
    [
        typeof(Quantity), typeof(PublishedQuantity), typeof(QuantityTable), typeof(SensitivityTable), typeof(MonteCarloResult), typeof(Lineage),
        typeof(ClaimSet), typeof(Balance),
    ];

    public static void Register()
    {
        foreach (var type in Types) Formatter.Register(type, (value, writer) => writer.Write(Of(value).ToJsonString()), JsonFormatter.MimeType);
        Formatter.Register<IEnumerable<Quantity>>((values, writer) => writer.Write(Of(values)), JsonFormatter.MimeType);
        Formatter.Register<IEnumerable<PublishedQuantity>>((values, writer) => writer.Write(Of(values)), JsonFormatter.MimeType);
    }

    private static string Of(IEnumerable<object> values) => new JsonArray([.. values.Select(Of)]).ToJsonString();

    private static JsonNode Of(object value)
    {
        var bundle = NotebookBundles.Of(value)!;
        var json = bundle.FirstOrDefault(part => part.Key.EndsWith("+json", StringComparison.Ordinal)).Value;
        return json ?? bundle[NotebookFormatterSource.Plain];
    }
}
